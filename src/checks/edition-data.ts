import type { Report } from '../diagnostics/diagnostic.ts';
import {
  deadlineOrder,
  fixedZoneInSummer,
  nothingToSee,
  talkUntitled,
} from '../diagnostics/messages/check-event.ts';
import { type Spot, spot, wholeText } from '../diagnostics/text.ts';
import type { Check } from '../model/check.ts';
import type { DataEntry } from '../model/entry.ts';
import type { Session } from '../model/event.ts';
import type { Edition, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { parseDay } from '../syntax/day-text.ts';
import { otherSeason } from '../syntax/season.ts';
import type { Path } from '../syntax/stretch.ts';
import { entriesOf, isMap, type Value, type ValueMap } from '../syntax/value.ts';
import { misplaced } from './deadline-order.ts';
import { heldOn } from './held-on.ts';

/** What an edition's data says fits together: the order of its deadlines, its zone and its days; that its talks have titles when it is near, and something to see once it is over. */
export const editionData: Check = {
  quick: false,
  run({ site, now }, _, report) {
    for (const edition of site.editions.values()) {
      tellOrder(edition, site, report);
      tellZone(edition, site, report);
      tellTitles(edition, site, now, report);
      if (now > (edition.event.ends ?? Number.POSITIVE_INFINITY) * 1000) tellTalks(edition, site, report);
    }
  },
};

function tellOrder(edition: Edition, site: Site, report: Report): void {
  const said = edition.view['deadlines'];
  const file = dataFile(edition, 'deadlines', site);
  if (!Array.isArray(said) || !file) return;
  for (const { late, early } of misplaced((said as readonly Value[]).filter(isMap))) {
    const path = pathOf(file.value, String(early['name']));
    const held = path && (placeIn(file, [...path, 'extended']) ?? placeIn(file, [...path, 'date']));
    const where = held ?? (path && placeIn(file, path)) ?? startOf(file);
    report(deadlineOrder(where, String(early['name']), dayOf(early), String(late['name']), dayOf(late)));
  }
}

function dayOf(deadline: ValueMap): string {
  return String(deadline['day']);
}

/** A zone of the IANA database that is another's winter all year. */
const FIXED: ReadonlyMap<string, string> = new Map([['EST', 'America/New_York']]);

function tellZone({ event, folder }: Edition, site: Site, report: Report): void {
  const { timezone, start } = event.facts;
  const place = timezone === undefined ? undefined : FIXED.get(timezone);
  const day = start === undefined ? undefined : parseDay(start)?.day;
  if (place === undefined || !day || otherSeason(timezone!, day, undefined) === undefined) return;
  const files = [...site.entries.values()].filter(
    (entry): entry is DataEntry => entry.kind === 'edition' && entry.path.startsWith(`${folder}/`),
  );
  for (const file of files) {
    const where = placeIn(file, ['timezone']);
    if (where) report(fixedZoneInSummer(where, timezone!, start!, place));
  }
}

function tellTitles(edition: Edition, site: Site, now: number, report: Report): void {
  const held = heldOn(edition.event);
  const file = dataFile(edition, 'schedule', site);
  if (!held || now < held.near || !file) return;
  const talks = (edition.event.days ?? []).flatMap((day) => day.sessions).flatMap(leaves);
  const open = talks.filter(({ untitled }) => untitled);
  if (open.length === 0) return;
  const titles = open.map(({ title }) => title);
  report(talkUntitled(startOf(file), titles, talks.length, held.day, now > held.to));
}

const TALKS: ReadonlySet<string> = new Set(['keynote', 'invited', 'talk', 'spotlight']);

function tellTalks(edition: Edition, site: Site, report: Report): void {
  const talks = (edition.event.days ?? []).flatMap((day) => day.sessions).flatMap(leaves);
  const bare = talks.filter((talk) => !isShown(talk));
  const file = dataFile(edition, 'schedule', site);
  if (bare.length === 0 || !file) return;
  const titles = bare.map(({ title }) => title);
  report(nothingToSee(startOf(file), titles, talks.length));
}

function leaves(session: Session): Session[] {
  if (session.talks.length > 0) return session.talks.flatMap(leaves);
  return TALKS.has(session.kind) ? [session] : [];
}

function isShown({ facts, papers, speakers }: Session): boolean {
  const views = [facts, ...papers.map(({ view }) => view), ...speakers.map(({ view }) => view)];
  return views.some((view) =>
    ['slides', 'video', 'recording', 'links'].some(
      (key) => view[key] !== undefined && view[key] !== null && view[key] !== '',
    ),
  );
}

function dataFile({ folder, name }: Edition, key: string, { entries }: Site): DataEntry | undefined {
  const stem = `${folder ?? `content/${name}`}/_data/${key}.`;
  return [...entries.values()].find(
    (entry): entry is DataEntry => entry.kind === 'data' && entry.path.startsWith(stem),
  );
}

/** The way to the entry of a name, in a list or in a map of them. */
function pathOf(value: Value | undefined, name: string): Path | undefined {
  const isIt = (item: Value) =>
    item === name || (isMap(item) && ['name', 'text', 'type', 'title'].some((key) => item[key] === name));
  if (Array.isArray(value)) {
    const index = (value as readonly Value[]).findIndex(isIt);
    return index === -1 ? undefined : [index];
  }
  const found = isMap(value) ? entriesOf(value).find(([, item]) => isIt(item)) : undefined;
  return found && [found[0]];
}

function placeIn({ path, text, format }: DataEntry, way: Path): Spot | undefined {
  return locate(format, wholeText(path, text), way, 'value');
}

function startOf({ path, text }: DataEntry): Spot {
  return spot(wholeText(path, text), 0);
}
