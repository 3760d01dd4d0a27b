import { holdsItself, needsNumber } from '../../diagnostics/messages/filters.ts';
import { keysOf, type ValueMap } from '../../syntax/value.ts';
import { isText } from '../template/values.ts';
import { described, type FilterRow, markupRow } from './arguments.ts';
import { xmlEscape } from './escape.ts';
import { inspect, isNil, numberText, rubyText } from './ruby.ts';

/** The filters that show a value whole. */
export const jsonRows: readonly FilterRow[] = [
  markupRow('jsonify', [], (value) => jsonOf(value, [])),
  markupRow('inspect', [], (value) => xmlEscape(inspect(value))),
];

/** A value as JSON (RFC 8259) without spaces, keys in the author's order. @throws where a value holds itself */
function jsonOf(value: unknown, inside: readonly unknown[]): string {
  if (isNil(value) || typeof value === 'function') return 'null';
  if (isText(value)) return JSON.stringify(rubyText(value));
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(needsNumber(described(value)));
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return String(value);
  if (inside.includes(value)) throw new Error(holdsItself());
  const within = [...inside, value];
  if (Array.isArray(value)) return `[${value.map((item) => jsonOf(item, within)).join(',')}]`;
  const map = value as ValueMap;
  return `{${keysOf(map)
    .map((key) => `${JSON.stringify(key)}:${jsonOf(map[key], within)}`)
    .join(',')}}`;
}
