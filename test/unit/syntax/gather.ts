import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { blockOf } from '../../../src/syntax/block.ts';
import { type DataFormat, parseData } from '../../../src/syntax/data.ts';
import { entriesOf, isMap, type Value } from '../../../src/syntax/value.ts';

/** How many examples a property tries; WSITE_LONG=1 tries twenty times as many. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: process.env['WSITE_LONG'] === '1' ? count * 20 : count };
}

export function block(text: string) {
  return blockOf(wholeText('data.yml', text));
}

/** A value as nested lists, so that a comparison sees the order of keys too. */
export function ordered(value: Value | undefined): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(ordered)];
  if (isMap(value)) return ['map', ...entriesOf(value).map(([key, inner]) => [key, ordered(inner)])];
  return value;
}

export function parsed(format: DataFormat, text: string) {
  const complaints: Diagnostic[] = [];
  const value = parseData(format, wholeText(`data.${format}`, text), (d) => complaints.push(d));
  return { value, ordered: ordered(value), complaints, said: complaints.map(brief) };
}

/** `code line:column` */
export function brief(diagnostic: Diagnostic): string {
  return `${diagnostic.code} ${diagnostic.place?.line}:${diagnostic.place?.column}`;
}

/** A value as the readers give it: integers that a number cannot hold exactly are text. */
export function asWritten(value: unknown): unknown {
  if (typeof value === 'number') {
    return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21
      ? String(value)
      : value;
  }
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asWritten(inner)]));
}
