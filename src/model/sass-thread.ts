import type { SassOutput, SassTask } from '../syntax/sass.ts';

/** Sass on a thread of its own, beside all else. */
export interface SassThread {
  /** Begins, so that it is ready when it is asked; does nothing where it has begun. */
  begin(): void;
  /** Gives it the texts of all files that sheets may use, by path. */
  show(texts: ReadonlyMap<string, string>): void;
  /** @returns undefined where the thread cannot make it: it must be made here */
  ask(task: SassTask): Promise<SassAnswer | undefined>;
}

/** What the thread made, and all that it went by: it holds where the same is true of the files. */
export interface SassAnswer {
  readonly output: SassOutput;
  /** Paths that were asked for, with whether there was such a file, in their order. */
  readonly asked: readonly (readonly [path: string, isThere: boolean])[];
  /** Paths of the files that were read. */
  readonly read: readonly string[];
}
