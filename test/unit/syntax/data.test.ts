import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { type DataFormat, locate } from '../../../src/syntax/data.ts';
import { parsed, runs } from './gather.ts';

const FORMATS: readonly DataFormat[] = ['yaml', 'json', 'toml', 'csv', 'tsv'];

/** The ways to all scalars in a value. */
function leaves(
  value: unknown,
  path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; leaf: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, leaf: value }];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

describe('data files', () => {
  it('never crash a reader, and an error is reported wherever nothing is given', () => {
    const piece = fc.constantFrom(
      ...' \n\t:-?#&*!|>%@`"\'[]{},=.+',
      'a',
      'b: ',
      '- ',
      'c = ',
      '[[d]]',
      '"""',
      "'''",
      '1',
      'é',
      '\\',
      '\r',
      '\u2028',
      'true',
      '2026-01-01',
    );
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.array(piece, { maxLength: 20 }), (format, pieces) => {
        const { value, complaints } = parsed(format, pieces.join(''));
        expect(value === undefined).toBe(complaints.some((d) => d.severity === 'error'));
        for (const { place, frame } of complaints)
          expect({ line: place!.line > 0, column: place!.column > 0, frame: !!frame }).toEqual({
            line: true,
            column: true,
            frame: true,
          });
      }),
      runs(3000),
    );
  });

  it('are searched to the very place of each value, in JSON and in YAML', () => {
    const data = fc.object({
      key: fc.string({ minLength: 1, maxLength: 5 }),
      values: [fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(null)],
      maxDepth: 3,
    });
    fc.assert(
      fc.property(data, fc.constantFrom(undefined, 2), (given, space) => {
        const text = JSON.stringify(given, null, space);
        const lines = text.split('\n');
        for (const { path, leaf } of leaves(given)) {
          for (const format of ['json', 'yaml'] as const) {
            const { line, column } = locate(format, wholeText('f', text), path, 'value')!.place;
            expect(lines[line - 1]?.slice(column - 1)).toMatch(
              new RegExp(`^${escaped(JSON.stringify(leaf))}`),
            );
          }
        }
      }),
      runs(60),
    );
  });

  it('begin where the given part of a file begins', () => {
    const source = { path: 'f', text: 'x\n{"a": 1}', start: 2 };
    expect(locate('json', source, ['a'], 'value')?.place).toEqual({ path: 'f', line: 2, column: 7 });
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
