import type { ValueMap } from '../syntax/value.ts';

/** Somebody who speaks, organizes or is named by the schedule. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What templates see. */
  readonly view: ValueMap;
}

/** An accepted paper. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly view: ValueMap;
}

/** An item of the programme with its times settled: a session, or a talk in one. */
export interface Session {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly room: string | undefined;
  readonly timezone: string;
  /** Seconds since 1970; undefined for a talk that has no time of its own. */
  readonly start: number | undefined;
  /** Seconds since 1970; undefined where it is neither given nor follows from what comes next. */
  readonly end: number | undefined;
  /** Whether the end was not given, but taken from what comes next. */
  readonly endInferred: boolean;
  readonly speakers: readonly Person[];
  readonly chairs: readonly Person[];
  readonly papers: readonly Paper[];
  readonly talks: readonly Session[];
  /** What the author wrote besides. */
  readonly facts: ValueMap;
}

/** A day of the programme. */
export interface ScheduleDay {
  /** `2026-12-12`. */
  readonly date: string;
  readonly title: string | undefined;
  readonly rooms: readonly string[];
  readonly sessions: readonly Session[];
}
