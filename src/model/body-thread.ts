import type { ValueMap } from '../syntax/value.ts';

/** How the bodies of a site become HTML where that is done by kramdown's grammar. */
export interface BodyDialect {
  /** kramdown's settings by its own names. */
  readonly kramdown: ValueMap;
  /** Whether code may have to be highlighted. */
  readonly code: boolean;
}

/** Makes HTML of bodies on a thread of its own, beside all else. */
export interface BodyThread {
  /** Fewer characters than this are made before it has begun. */
  readonly enough: number;
  /** Begins, so that it is ready when it is asked; does nothing where it has begun. */
  begin(): void;
  /** Begins a row of bodies, which count from 0. @param most so many bodies may be given */
  open(dialect: BodyDialect, most: number): BodyRow;
  /** Lets the thread end, which may have begun and is asked for nothing. */
  end(): void;
}

/** Bodies that the thread takes one after the other, as they are given. */
export interface BodyRow {
  /** Gives the next ones. */
  give(texts: readonly string[]): void;
  /** Takes a body back that was given. @returns false where the thread has begun with it, or it was taken back before */
  takeBack(body: number): boolean;
  /** What has been made since this was asked last; never waits. Of a thread that fails nothing comes any more. */
  made(): readonly MadeBody[];
  /** Lets the thread end; nothing is asked after that. */
  close(): void;
}

export interface MadeBody {
  readonly body: number;
  /** Undefined where it must be made here: there is something to say of it. */
  readonly html: string | undefined;
}
