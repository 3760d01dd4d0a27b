import type { Report } from '../../diagnostics/diagnostic.ts';
import { eventShapeUnknown, scheduleWithoutZone, sessionUntitled } from '../../diagnostics/messages/event.ts';
import { BLANK } from '../../model/blank.ts';
import type { DataEntry } from '../../model/entry.ts';
import type { Paper, Person, ScheduleDay, Session } from '../../model/event.ts';
import { makeMap, type ValueMap } from '../../syntax/value.ts';
import { isoDay } from '../../syntax/wall-time.ts';
import { reportConflicts, reportTwoPlaces } from './conflicts.ts';
import { type IdGiver, idGiver } from './ids.ts';
import { type DayPlan, isSchedule, layOut, type Surrounding } from './layout.ts';
import type { References } from './references.ts';
import { finderOf, type Renames, type Row, spotIn, textOf } from './rows.ts';
import { type Timed, timesOf } from './times.ts';
import { TALK_KINDS, titleOf } from './titles.ts';

/** What the edition says; without a zone no schedule is made. */
export type EditionClock = Omit<Surrounding, 'zone'> & {
  readonly zone: string | undefined;
  /** The edition names a zone that there is not, which is said already. */
  readonly isZoneUnread: boolean;
};

/**
 * The days of a schedule, times settled, references resolved, conflicts reported.
 * @returns undefined where the file is not written as a schedule, or the edition has no time zone
 */
export function scheduleIn(
  file: DataEntry,
  edition: EditionClock,
  refer: References,
  report: Report,
): readonly ScheduleDay[] | undefined {
  const find = finderOf(file);
  if (!isSchedule(file.value)) {
    const rule =
      'It is a list of sessions, each with `time` and `title`, or of days with `sessions` or `rooms`.';
    report(eventShapeUnknown(find([], 'value'), 'schedule', rule));
    return undefined;
  }
  const { zone } = edition;
  if (zone === undefined) {
    if (!edition.isZoneUnread) report(scheduleWithoutZone(find([], 'value')));
    return undefined;
  }
  const renames: Renames = new Map();
  const root: Row = { map: makeMap([]), path: [], find };
  const plans = layOut(root, file.value, { ...edition, zone }, renames, report);
  for (const note of renames.values()) report(note);
  const days = builtDays(plans, refer, report);
  refer.finish();
  return days;
}

const CANCELLED = /^(?:cancell?ed|called off|withdrawn)$/i;

function builtDays(plans: readonly DayPlan[], refer: References, report: Report): ScheduleDay[] {
  const given = plans.flatMap(({ slots }) => slots.flatMap((slot) => [slot, ...slot.talks]));
  const giveId = idGiver(given.flatMap(({ row }) => textOf(row.map, 'id') ?? []));
  const rows = new Map<Session, Row>();
  const spotOf = (session: Session) => spotIn(rows.get(session)!);
  const build = (one: Timed, isOff: boolean): Session => {
    const cancelled = isOff || CANCELLED.test(textOf(one.slot.row.map, 'status') ?? '');
    const talks = one.talks.map((talk) => build(talk, cancelled));
    const session = { ...sessionOf(one, talks, refer, giveId, report), cancelled };
    rows.set(session, one.slot.row);
    return session;
  };
  const days = plans.map((plan) => {
    const { bounds, timed } = timesOf(plan, report);
    const sessions = timed.map((one) => build(one, false));
    reportConflicts(sessions, bounds, spotOf, report);
    const rooms = [...new Set(sessions.flatMap(({ room }) => room ?? []))];
    const title = plan.row && (textOf(plan.row.map, 'title') ?? textOf(plan.row.map, 'name'));
    return { date: isoDay(plan.day), title, rooms, sessions: inOrder(sessions) };
  });
  reportTwoPlaces(
    days.flatMap((day) => day.sessions),
    spotOf,
    report,
  );
  return days;
}

function sessionOf(
  { slot, start, end, endInferred }: Timed,
  talks: readonly Session[],
  refer: References,
  giveId: IdGiver,
  report: Report,
): Omit<Session, 'cancelled'> {
  const { row, room, zone } = slot;
  const speakers = refer.people(row, 'speakers');
  const chairs = refer.people(row, 'chairs');
  const papers = refer.papers(row);
  const given = textOf(row.map, 'kind');
  const named = titleOf({ row: row.map, speakers, papers, kind: given }) ?? namedIn(row);
  if (named === undefined) report(sessionUntitled(spotIn(row)));
  const { title, untitled } = named ?? { title: 'Untitled', untitled: true };
  const abstract = textOf(row.map, 'abstract') ?? abstractOf(papers.length > 0 ? papers : speakers);
  const kind = given ?? kindOf(title, speakers.length + papers.length > 0, talks.length > 0);
  const own = textOf(row.map, 'id');
  const about = aboutOf(kind, speakers, papers);
  const id = giveId(own, ...(about === undefined ? [] : [about]), title);
  return {
    id,
    anchor: own === undefined && id === about ? `talk-${id}` : id,
    title,
    untitled,
    kind,
    room,
    timezone: zone,
    start,
    end,
    endInferred,
    speakers,
    chairs,
    papers,
    talks,
    abstract,
    facts: row.map,
  };
}

/** The abstract of one paper or one person's talk; several have none in common. */
function abstractOf(about: readonly { readonly view: ValueMap }[]): string | undefined {
  const [only, second] = about;
  return only && !second ? textOf(only.view, 'abstract') : undefined;
}

const BY_TITLE: readonly (readonly [RegExp, string])[] = [
  [/^lunch\b/i, 'lunch'],
  [/^(?:coffee|tea)\b|\bbreak$/i, 'break'],
  [/^(?:opening|welcome)\b/i, 'opening'],
  [/^closing\b/i, 'closing'],
  [/^posters?\b|\bposter session\b/i, 'poster'],
  [/^panel\b|\bpanel$/i, 'panel'],
  [/\b(?:dinner|reception)$|^social\b/i, 'social'],
];

/** What an item is that does not say it: with somebody who speaks, a talk; else what its title says. */
function kindOf(title: string, isTalk: boolean, hasTalks: boolean): string {
  if (isTalk) return 'talk';
  if (hasTalks) return 'session';
  return BY_TITLE.find(([words]) => words.test(title))?.[1] ?? 'session';
}

/** What a session names that could not be found, which is reported elsewhere. */
function namedIn(row: Row): { title: string; untitled: boolean } | undefined {
  const named = ['papers', 'speakers'].flatMap((field) => row.map[field] ?? []);
  const title = named.find((one) => typeof one === 'string');
  return title === undefined ? undefined : { title, untitled: true };
}

/** The id of the one paper or person that a talk is about, once that is known: it stays when the title changes. */
function aboutOf(kind: string, speakers: readonly Person[], papers: readonly Paper[]): string | undefined {
  const [only, second] = papers.length > 0 ? papers : speakers;
  const called = only && ('title' in only ? only.title : only.name);
  return TALK_KINDS.has(kind) && !second && called !== BLANK ? only?.id : undefined;
}

function inOrder(sessions: readonly Session[]): Session[] {
  return sessions.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
