import type { EventPlaces, ItemPlace, OutputPlace, Paper, ScheduleDay, Session } from '../../model/event.ts';
import type { EventOutputs } from '../../schema/output-switches.ts';
import { encodePath } from '../../syntax/url.ts';
import { asName, idGiver } from './ids.ts';
import { TALK_KINDS } from './titles.ts';

/** What decides where the parts of an event are found. */
export interface PlacesFrom {
  /** Of the edition, relative to the output: `neurips2023`. */
  readonly folder: string;
  /** Addresses of the edition's pages of these kinds, where it has them. */
  readonly home: string | undefined;
  readonly schedule: string | undefined;
  readonly papers: string | undefined;
  /** Which items have pages of their own. */
  readonly pages: { readonly talks: boolean; readonly papers: boolean };
  readonly outputs: EventOutputs;
  /** Whether anybody says where the site lives: what apps read holds whole addresses. */
  readonly isHosted: boolean;
}

/** Where all that is made of an event is found. */
export function placesOf(
  from: PlacesFrom,
  days: readonly ScheduleDay[] | undefined,
  papers: readonly Paper[] | undefined,
): EventPlaces {
  const { folder, outputs } = from;
  const place = (name: string) => outputAt(`${folder}/${name}`);
  const sessions = (days ?? []).flatMap((day) => day.sessions).flatMap((one) => [one, ...one.talks]);
  const nameCalendar = idGiver();
  const nameTalk = idGiver();
  const namePaper = idGiver();
  const calendar = (name: string) => place(`calendar/${nameCalendar(undefined, fileName(name))}.ics`);
  const isTimed = sessions.some(({ start }) => start !== undefined);
  const hasCalendars = outputs.calendar && isTimed;
  const names = [...new Set((days ?? []).flatMap((day) => day.rooms))];
  const rooms = hasCalendars && names.length > 1 ? names : [];
  return {
    home: from.home,
    schedule: from.schedule,
    papersPage: from.papers,
    calendar: hasCalendars ? place('schedule.ics') : undefined,
    rooms: rooms.map((room) => ({ room, calendar: calendar(room) })),
    json: isTimed && from.isHosted && outputs.scheduleJson ? place('schedule.json') : undefined,
    xml: isTimed && from.isHosted && outputs.scheduleXml ? place('schedule.xml') : undefined,
    bib: papers && papers.length > 0 && outputs.bibtex ? place('papers.bib') : undefined,
    sessions: new Map(
      sessions.map((one): [string, ItemPlace] => {
        const hasPage = from.pages.talks && hasMore(one);
        const page = hasPage ? place(`talks/${nameTalk(undefined, fileName(one.id))}.html`) : undefined;
        const inCalendar = hasCalendars && one.start !== undefined && one.end !== undefined;
        return [
          one.id,
          {
            page,
            url: page?.url ?? anchored(from.schedule, one.anchor),
            calendar: inCalendar ? calendar(one.id) : undefined,
          },
        ];
      }),
    ),
    papers: new Map(
      (papers ?? []).map(({ id }): [string, ItemPlace] => {
        const page = from.pages.papers
          ? place(`papers/${namePaper(undefined, fileName(id))}.html`)
          : undefined;
        return [id, { page, url: page?.url ?? anchored(from.papers, id), calendar: undefined }];
      }),
    ),
  };
}

/** Whether there is more to say of an item that somebody speaks in than that it is on. */
function hasMore({ kind, talks, abstract, untitled }: Session): boolean {
  if (!TALK_KINDS.has(kind) && kind !== 'panel') return false;
  return abstract !== undefined || (talks.length === 0 && !untitled);
}

function anchored(page: string | undefined, id: string): string | undefined {
  return page === undefined ? undefined : `${page}#${encodeURIComponent(id)}`;
}

/** An id as a file's name on every system, in small letters. */
function fileName(id: string): string {
  const name = asName(id);
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-` : name;
}

function outputAt(file: string): OutputPlace {
  return { file, url: encodePath(`/${file}`) };
}
