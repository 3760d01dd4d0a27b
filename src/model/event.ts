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
  /** The author's own, else that of the one paper or person it is about, else made of its title. */
  readonly id: string;
  /** Its place on the schedule's page; another than that of who speaks, who may stand on the same page. */
  readonly anchor: string;
  readonly title: string;
  /** Nobody says a title: `title` is who speaks, or the kind. */
  readonly untitled: boolean;
  readonly kind: string;
  readonly room: string | undefined;
  readonly timezone: string;
  /** It, or the session around it, does not take place: it stays in the programme, struck out. */
  readonly cancelled: boolean;
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
  /** What it is about, in Markdown: its own abstract, else that of what is shown or of who speaks. */
  readonly abstract: string | undefined;
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

/** Where an edition is held. */
export interface Venue {
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly room: string | undefined;
  readonly city: string | undefined;
  readonly country: string | undefined;
  /** Degrees. */
  readonly geo: { readonly lat: number; readonly lon: number } | undefined;
  readonly url: string | undefined;
}

export type Attendance = 'in-person' | 'online' | 'hybrid';
export type Status = 'scheduled' | 'postponed' | 'cancelled' | 'moved-online';

/** What an edition says of itself, whichever form it is written in. */
export interface EventFacts {
  readonly title: string;
  readonly series: string | undefined;
  readonly description: string | undefined;
  readonly timezone: string | undefined;
  /** `2026-12-12`. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly previousStart: string | undefined;
  readonly venue: Venue | undefined;
  readonly attendance: Attendance | undefined;
  readonly status: Status;
  readonly host: { readonly name: string; readonly url: string | undefined } | undefined;
  readonly registration: { readonly url: string; readonly opens: string | undefined } | undefined;
  readonly liveStream: string | undefined;
  readonly image: string | undefined;
  readonly logo: string | undefined;
  /** `12h` or `24h`: how clock times are printed. */
  readonly timeFormat: '12h' | '24h';
  /** An instant in seconds since 1970 by which the author last changed the data, where it is said (`updated`). */
  readonly updated: number | undefined;
  /** Counted up by the author when times or places changed after publication. */
  readonly revision: number;
}

/** Where an output lives: `file` relative to the output, `url` from the root. */
export interface OutputPlace {
  readonly file: string;
  readonly url: string;
}

/** Where an item of an edition is found. */
export interface ItemPlace {
  /** Its own page, where it has one. */
  readonly page: OutputPlace | undefined;
  /** Its page, else its place on the edition's page. */
  readonly url: string | undefined;
  /** Its calendar file. */
  readonly calendar: OutputPlace | undefined;
}

/** Where the outputs of an edition are found; undefined where one is not made. */
export interface EventPlaces {
  readonly home: string | undefined;
  readonly schedule: string | undefined;
  readonly papersPage: string | undefined;
  readonly calendar: OutputPlace | undefined;
  readonly rooms: readonly { readonly room: string; readonly calendar: OutputPlace }[];
  readonly json: OutputPlace | undefined;
  readonly xml: OutputPlace | undefined;
  readonly bib: OutputPlace | undefined;
  /** By the session's id, talks too. */
  readonly sessions: ReadonlyMap<string, ItemPlace>;
  /** By the paper's id. */
  readonly papers: ReadonlyMap<string, ItemPlace>;
}

/** An edition's event: facts, programme, people, papers, and where they are found. */
export interface Event {
  readonly edition: string;
  readonly facts: EventFacts;
  readonly days: readonly ScheduleDay[] | undefined;
  readonly speakers: readonly Person[];
  readonly organizers: readonly Person[];
  readonly papers: readonly Paper[] | undefined;
  readonly places: EventPlaces;
  /** First and last instant of the programme in seconds since 1970; undefined without one. */
  readonly starts: number | undefined;
  readonly ends: number | undefined;
  /** Names all that it was made from. */
  readonly fingerprint: string;
}
