import type { Report } from '../../diagnostics/diagnostic.ts';
import type { DataEntry } from '../../model/entry.ts';
import type { ScheduleDay } from '../../model/event.ts';
import { parseDay } from '../../syntax/day-text.ts';
import { isMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { deadlinesIn } from './deadlines.ts';
import { papersIn } from './papers.ts';
import { peopleIn } from './people.ts';
import { references } from './references.ts';
import { textOf } from './rows.ts';
import { scheduleIn } from './schedule.ts';
import { zoneName } from './settle.ts';
import { sponsorsIn } from './sponsors.ts';
import { peopleView, scheduleView } from './view.ts';

const PEOPLE = ['speakers', 'panelists', 'organizers', 'committee'] as const;

/**
 * What templates see of an edition's event: `schedule speakers panelists organizers committee papers sponsors
 * deadlines`, each where its `_data/` file is there and written as such.
 * @param facts the edition's; `timezone`, `date` and `dates` are what the schedule and the deadlines go by
 * @param files the edition's data files; @param folder its `_data` folder
 */
export function eventEntries(
  facts: ValueMap,
  files: readonly DataEntry[],
  folder: string,
  report: Report,
): [string, Value][] {
  const fileOf = (key: string) =>
    files.find(
      (file) =>
        file.value !== undefined && file.path.slice(folder.length + 1).replace(/\.[^./]*$/, '') === key,
    );
  const made = <T>(key: string, make: (file: DataEntry) => T | undefined): T | undefined => {
    const file = fileOf(key);
    return file && make(file);
  };
  const people = PEOPLE.map((key) => [key, made(key, (file) => peopleIn(file, key, report))] as const);
  const papers = made('papers', (file) => papersIn(file, report));
  const clock = clockOf(facts);
  const [speakers, ...others] = people.map(([, list]) => list);
  const refer = references(
    speakers,
    others.flatMap((list) => list ?? []),
    papers,
    report,
  );
  const days = made('schedule', (file) => scheduleIn(file, clock, refer, report));
  const all: readonly (readonly [string, Value | undefined])[] = [
    ['schedule', viewOf(days, clock.zone)],
    ...people.map(([key, list]) => [key, list && peopleView(list, days ?? [])] as const),
    ['papers', papers && Object.freeze(papers.map(({ paper }) => paper.view))],
    ['sponsors', made('sponsors', (file) => sponsorsIn(file, report))],
    [
      'deadlines',
      made('deadlines', (file) => deadlinesIn(file, { timezone: clock.zone, year: clock.year }, report)),
    ],
  ];
  return all.flatMap(([key, value]): [string, Value][] => (value === undefined ? [] : [[key, value]]));
}

function viewOf(days: readonly ScheduleDay[] | undefined, zone: string | undefined): ValueMap | undefined {
  return days && zone !== undefined ? scheduleView(days, zone) : undefined;
}

function clockOf(facts: ValueMap) {
  const dates = facts['dates'];
  const text = textOf(facts, 'date') ?? (isMap(dates) ? textOf(dates, 'start') : undefined);
  const day = text === undefined ? undefined : parseDay(text)?.day;
  return { zone: zoneName(textOf(facts, 'timezone')), day, year: day?.year };
}
