import type { Report } from '../../diagnostics/diagnostic.ts';
import {
  eventEntryTwice,
  eventNameMissing,
  eventShapeUnknown,
  fieldSynonym,
} from '../../diagnostics/messages/event.ts';
import type { DataEntry } from '../../model/entry.ts';
import type { Person } from '../../model/event.ts';
import { PERSON_SCHEMA, PERSON_SYNONYMS } from '../../schema/event/person.ts';
import { entriesOf, isMap, makeMap, type Value } from '../../syntax/value.ts';
import { type IdGiver, idGiver } from './ids.ts';
import { finderOf, fitRow, type Renames, type Row, reportStrays, rowsOf, spotIn, textOf } from './rows.ts';

/** A person and where the author wrote them down. */
export interface PersonRow {
  readonly person: Person;
  readonly row: Row;
}

/**
 * The people of a file: a list of persons, or a map of them by id. Reports other names of fields, once each, entries
 * without a name and entries that are there twice.
 * @param key the key in templates: `speakers`
 * @returns undefined where nobody in the file has a name
 */
export function peopleIn(file: DataEntry, key: string, report: Report): readonly PersonRow[] | undefined {
  const renames: Renames = new Map();
  const find = finderOf(file);
  const rows = rowsOf(file.value, [], find, 'name').map((row) => withFullName(row, renames));
  if (rows.length > 0 ? !rows.some((row) => textOf(row.map, 'name')) : !isEmpty(file)) {
    report(eventShapeUnknown(find([], 'value'), key, 'It is a list of people, each with a `name`.'));
    return undefined;
  }
  reportStrays(file.value, [], find, report);
  const giveId = idGiver();
  const names = new Set<string>();
  const people = rows.flatMap((raw): PersonRow[] => {
    const row = fitRow(raw, PERSON_SCHEMA, PERSON_SYNONYMS, renames, report);
    const name = textOf(row.map, 'name');
    if (name === undefined) {
      report(eventNameMissing(spotIn(row), 'name'));
      return [];
    }
    const given = textOf(row.map, 'id');
    if (names.has(given ?? name)) report(eventEntryTwice(spotIn(row), 'entry', given ?? name));
    names.add(given ?? name);
    return [{ row, person: makePerson(row, giveId(given, name), name) }];
  });
  for (const note of renames.values()) report(note);
  return people;
}

function makePerson(row: Row, id: string, name: string): Person {
  const view = makeMap([...entriesOf(row.map), ...talkOf(row), ['id', id], ['name', name]]);
  return { id, name, view: Object.freeze(view) };
}

/** `title` and `abstract`, where they are said under `talk`. */
function talkOf({ map }: Row): [string, Value][] {
  const { talk } = map;
  const said = isMap(talk) ? talk : makeMap([['title', talk ?? null]]);
  return ['title', 'abstract'].flatMap((key): [string, Value][] => {
    const text = textOf(map, key) === undefined ? textOf(said, key) : undefined;
    return text === undefined ? [] : [[key, text]];
  });
}

/** A person whom only the schedule names. */
export function personFrom(row: Row, name: string, giveId: IdGiver): Person {
  const known = Object.keys(PERSON_SCHEMA.keys).map((key): [string, null] => [key, null]);
  const id = giveId(textOf(row.map, 'id'), name);
  return {
    id,
    name,
    view: Object.freeze(
      makeMap([...known, ...entriesOf(row.map), ...talkOf(row), ['id', id], ['name', name]]),
    ),
  };
}

function withFullName(row: Row, renames: Renames): Row {
  const [first, last] = [textOf(row.map, 'first_name'), textOf(row.map, 'last_name')];
  if (textOf(row.map, 'name') || !(first ?? last)) return row;
  const used = first ? 'first_name' : 'last_name';
  if (!renames.has('first_name'))
    renames.set('first_name', fieldSynonym(row.find([...row.path, used], 'key'), used, 'name'));
  const name = [first, last].filter(Boolean).join(' ');
  return { ...row, map: makeMap([...entriesOf(row.map), ['name', name]]) };
}

function isEmpty({ value }: DataEntry): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
