import { BLANK, EXAMPLE_ADDRESS } from '../../model/blank.ts';
import type { YamlPart } from '../../syntax/stretch.ts';
import { rewriteYaml, type Wish } from '../../syntax/yaml-edit.ts';
import { yamlText } from '../../syntax/yaml-text.ts';
import { type Changes, moved, withNewAddresses, withNewYear, withoutSample } from './changes.ts';

/** Facts that are those of one year only, and that a new edition can do without at first. */
const GONE: ReadonlySet<string> = new Set([
  'status',
  'previous_date',
  'updated',
  'revision',
  'live_stream',
  'stream',
  'published',
  'redirect_from',
]);
/** Facts that nobody knows of the next year, but that it will have. */
const UNKNOWN: ReadonlySet<string> = new Set([
  'venue',
  'host',
  'hosting_conference',
  'registration',
  'submission',
]);
const DATES: ReadonlySet<string> = new Set(['date', 'dates']);

/** The `_edition.yml` of the new edition. */
export function newFacts(text: string, changes: Changes): string {
  return rewriteYaml(withoutSample(text), (part) => wishFor(part, changes));
}

/** Facts of an edition with the line that holds it back, below the comments that they begin with. */
export function heldFacts(text: string): string {
  const { length } = /^(?:#[^\n]*\n)*/.exec(text)![0];
  return `${text.slice(0, length)}published: false # held back; \`--unpublished\` shows it\n${text.slice(length)}`;
}

function wishFor(part: YamlPart, changes: Changes): Wish {
  const [key, second] = part.path;
  if (typeof key !== 'string' || GONE.has(key)) return typeof key === 'string' ? 'drop' : undefined;
  if (key === 'venue' && ['geo', 'map', 'url'].includes(String(second))) return 'drop';
  if (UNKNOWN.has(key) && second === 'note') return 'drop';
  if (part.scalar === undefined || part.scalar === 'null') return undefined;
  if (UNKNOWN.has(key)) return blank(part.scalar);
  if (key === 'workshop_name') return { yaml: changes.to };
  if (DATES.has(key)) return movedDay(part.scalar, changes.days, changes);
  if (key === 'number' && /^\d+$/.test(part.scalar)) return { yaml: String(Number(part.scalar) + 1) };
  if (key === 'timezone') return { yaml: part.scalar, comment: `${BLANK} the zone of the new place?` };
  return EXAMPLE_ADDRESS.test(part.scalar) ? blank(part.scalar) : ofNewYear(part.scalar, changes);
}

/** A blank that says what stood there. */
export function blank(was: string): Wish {
  const line = was.replace(/\s+/g, ' ').trim();
  return { yaml: BLANK, comment: `was: ${line.length > 60 ? `${line.slice(0, 59)}…` : line}` };
}

/** A day some days later; what says no day stays. */
export function movedDay(text: string, days: number, { held }: Changes): Wish {
  const later = moved(text, days, held?.year);
  return later === undefined ? undefined : { yaml: yamlDay(later) };
}

/** A text with the new year and addresses, where that changes anything. */
export function ofNewYear(text: string, changes: Changes): Wish {
  const now = withNewAddresses(withNewYear(text, changes), changes);
  return now === text ? undefined : { yaml: yamlText(now) };
}

function yamlDay(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : JSON.stringify(text);
}
