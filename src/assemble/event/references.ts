import type { Report } from '../../diagnostics/diagnostic.ts';
import { neverReferred, unknownPerson, unknownReference } from '../../diagnostics/messages/event-names.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { Paper, Person } from '../../model/event.ts';
import { isMap, makeMap, type Value } from '../../syntax/value.ts';
import { idGiver } from './ids.ts';
import { authorNamed } from './names.ts';
import { type PaperRow, splitAuthors } from './papers.ts';
import { type PersonRow, personFrom } from './people.ts';
import { type Row, spotIn, textOf } from './rows.ts';

/** Finds whom and what a session names. */
export interface References {
  people(row: Row, field: string): readonly Person[];
  papers(row: Row): readonly Paper[];
  /** Reports who and what was never asked for. */
  finish(): void;
}

/**
 * @param speakers the file of speakers; without one, a name in the schedule makes a person
 * @param others people of the other files, who may be named too
 * @param unread of which a file cannot be read, which is said already: whoever is not found may stand there
 */
export function references(
  speakers: readonly PersonRow[] | undefined,
  others: readonly PersonRow[],
  papers: readonly PaperRow[] | undefined,
  unread: { readonly people: boolean; readonly papers: boolean },
  report: Report,
): References {
  const found = new Set<string>();
  const people = nameIndex([...(speakers ?? []), ...others].map(({ person }) => [person, person.name]));
  const works = nameIndex((papers ?? []).map(({ paper }) => [paper, paper.title]));
  const made = new Map<string, Person>();
  const giveId = idGiver();

  const madePerson = (row: Row, name: string): Person => {
    const person = made.get(name) ?? personFrom(row, name, giveId);
    made.set(name, person);
    return person;
  };
  const personNamed = (value: Value, row: Row, path: (string | number)[]): Person[] => {
    const inner: Row = { map: isMap(value) ? value : row.map, path, find: row.find };
    const name = isMap(value) ? textOf(value, 'name') : String(value).trim();
    if (name === undefined || name === '') return [];
    const known = people.get(folded(name));
    if (!known && !isMap(value) && name.includes(';'))
      return name.split(';').flatMap((one) => personNamed(one, row, path));
    if (known) found.add(known.id);
    if (known) return [known];
    if (isMap(value)) return [madePerson(inner, name)];
    const said = authorNamed(name);
    const listed = people.get(folded(said.name));
    if (listed) {
      found.add(listed.id);
      return [listed];
    }
    const several = splitAuthors(name);
    if (several.length > 1 && several.some((one) => people.get(folded(authorNamed(one).name))))
      return several.flatMap((one) => personNamed(one, row, path));
    const near = didYouMean(said.name, people.names) ?? didYouMeanNamesake(said.name, people.names);
    if (!speakers || unread.people || (said.affiliation !== undefined && near === undefined)) {
      const { name: _, ...aside } = said;
      const map = makeMap(Object.entries(aside));
      return [madePerson({ ...inner, map }, said.name)];
    }
    report(
      unknownPerson(
        spotIn(inner),
        said.affiliation === undefined ? said.name : name,
        speakers[0] && spotIn(speakers[0].row).place.path,
        near,
      ),
    );
    return [];
  };
  return {
    people: (row, field) => listOf(row, field).flatMap(([value, path]) => personNamed(value, row, path)),
    papers: (row) =>
      listOf(row, 'papers').flatMap(([value, path]) => {
        const name = String(isMap(value) ? (value['title'] ?? '') : value).trim();
        const known = works.get(folded(name));
        if (known) found.add(`paper ${known.id}`);
        else if (!unread.papers)
          report(unknownReference(row.find(path, 'value'), 'paper', name, didYouMean(name, works.names)));
        return known ? [known] : [];
      }),
    finish() {
      const alone = (speakers ?? []).filter(({ person }) => !found.has(person.id));
      if (alone[0])
        report(
          neverReferred(
            spotIn(alone[0].row),
            'speaker',
            alone.map(({ person }) => person.name),
          ),
        );
      const unshown = (papers ?? []).filter(({ paper }) => !found.has(`paper ${paper.id}`));
      const some = unshown.length < (papers ?? []).length;
      if (some && unshown[0])
        report(
          neverReferred(
            spotIn(unshown[0].row),
            'paper',
            unshown.map(({ paper }) => paper.title),
          ),
        );
    },
  };
}

interface NameIndex<T> {
  get(name: string): T | undefined;
  readonly names: readonly string[];
}

/** The first that has an id, else the first of that name. */
function nameIndex<T extends { readonly id: string }>(all: readonly (readonly [T, string])[]): NameIndex<T> {
  const byName = new Map<string, T>();
  for (const key of [(one: T, _: string) => one.id, (_: T, name: string) => name])
    for (const [one, name] of all) {
      const at = folded(key(one, name));
      if (!byName.has(at)) byName.set(at, one);
    }
  return { get: (name) => byName.get(name), names: all.flatMap(([one, name]) => [one.id, name]) };
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
}

function listOf(row: Row, field: string): [Value, (string | number)[]][] {
  const value = row.map[field];
  if (!Array.isArray(value)) return [];
  return (value as readonly Value[]).map((item, i) => [item, [...row.path, field, i]]);
}

/** Somebody of the same last name: `Bill Dally` may be `William Dally`. */
function didYouMeanNamesake(name: string, names: readonly string[]): string | undefined {
  const last = (whole: string) => folded(whole).split(' ').at(-1);
  const same = names.find((other) => other.includes(' ') && last(other) === last(name));
  return same && `Did you mean \`${same}\`?`;
}
