import { BLANK } from '../../model/blank.ts';
import type { YamlPart } from '../../syntax/stretch.ts';
import { yamlParts } from '../../syntax/yaml.ts';
import { rewriteYaml, type Wish } from '../../syntax/yaml-edit.ts';
import type { Changes } from './changes.ts';
import { movedDay, ofNewYear } from './facts.ts';

const PEOPLE: ReadonlySet<string> = new Set(['speaker', 'speakers']);
const CHAIRS: ReadonlySet<string> = new Set(['chair', 'chairs']);
const PAPERS: ReadonlySet<string> = new Set(['paper', 'papers']);
/** What is about one talk, once its speaker or paper is another. */
const OF_ONE_TALK: ReadonlySet<string> = new Set(['id', 'abstract']);
const OF_ONE_YEAR: ReadonlySet<string> = new Set(['slides', 'video', 'stream', 'revision']);
const DAYS: ReadonlySet<string> = new Set(['day', 'date']);

/**
 * The `_data/schedule.yml` of the new edition: the same times and rooms, and blanks for who speaks.
 * @param staying ids and names of those who stay: the organizers
 */
export function newProgramme(text: string, staying: ReadonlySet<string>, changes: Changes): string {
  const parts = yamlParts(text);
  const inside = (part: YamlPart) =>
    parts.filter(({ path }) => part.path.every((step, i) => path[i] === step));
  const isStaying = (part: YamlPart) =>
    inside(part).every(({ scalar }, i) => (scalar === undefined ? i === 0 : staying.has(scalar)));
  const opened = new Set(
    parts
      .filter((part) => part.path.at(-1) === 'paper' || (PEOPLE.has(lastOf(part)) && !isStaying(part)))
      .map((part) => above(part)),
  );
  const leaving = new Set(
    parts.filter((part) => CHAIRS.has(lastOf(part)) && !isStaying(part)).map(({ path }) => path.join('\n')),
  );
  return rewriteYaml(text, (part) => {
    const key = lastOf(part);
    const isOpen = opened.has(above(part));
    if (OF_ONE_YEAR.has(key) || (isOpen && OF_ONE_TALK.has(key)) || leaving.has(part.path.join('\n')))
      return 'drop';
    if (PAPERS.has(key) || (PEOPLE.has(key) && isOpen))
      return { yaml: part.scalar === undefined ? `[${BLANK}]` : BLANK };
    if (isOpen && key === 'title') return { yaml: BLANK };
    return part.scalar === undefined ? undefined : scalarWish(key, part.scalar, changes);
  });
}

function scalarWish(key: string, text: string, changes: Changes): Wish {
  if (DAYS.has(key)) return movedDay(text, changes.days, changes);
  if (/^\d{4}-\d\d-\d\d\b/.test(text)) return movedDay(text, changes.days, changes);
  return key === 'time' ? undefined : ofNewYear(text, changes);
}

/** The `_data/deadlines.yml`: the same weekdays, nothing put off. */
export function newDeadlines(text: string, changes: Changes): string {
  return rewriteYaml(text, (part) => {
    const key = lastOf(part);
    if (key === 'extended') return 'drop';
    if (part.scalar === undefined) return undefined;
    if (key === 'date') return movedDay(part.scalar, changes.weekDays, changes);
    if (key === 'url' && /^https?:/.test(part.scalar)) return { yaml: BLANK, comment: `was: ${part.scalar}` };
    return ofNewYear(part.scalar, changes);
  });
}

/** Other data: days in ISO 8601 are moved, addresses lead to the new edition. */
export function newData(text: string, changes: Changes): string {
  return rewriteYaml(text, ({ scalar }) => {
    if (scalar === undefined) return undefined;
    if (/^\d{4}-\d\d-\d\d$/.test(scalar)) return movedDay(scalar, changes.weekDays, changes);
    return ofNewYear(scalar, changes);
  });
}

/** Ids and names in a list of people. */
export function peopleIn(text: string): ReadonlySet<string> {
  const named = yamlParts(text).filter(
    (part) => ['id', 'name'].includes(lastOf(part)) || part.path.length === 1,
  );
  return new Set(named.flatMap(({ scalar, path }) => [scalar ?? '', String(path.at(-1))]));
}

function lastOf({ path }: YamlPart): string {
  return String(path.at(-1));
}

function above({ path }: YamlPart): string {
  return path.slice(0, -1).join('\n');
}
