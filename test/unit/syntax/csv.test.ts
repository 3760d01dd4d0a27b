import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsed, runs } from './gather.ts';

const csv = (text: string) => parsed('csv', text);

describe('CSV and TSV', () => {
  it('make a map of each row, keyed by the first line, cells as text', () => {
    expect(csv('name,talk\nAda,"On, and ""off"""\nBob,012\n').value).toEqual([
      { name: 'Ada', talk: 'On, and "off"' },
      { name: 'Bob', talk: '012' },
    ]);
    expect(parsed('tsv', 'a\tb\nx\ty, z\n').value).toEqual([{ a: 'x', b: 'y, z' }]);
  });

  it('take an empty cell as null, and an empty text in quotes as text', () => {
    expect(csv('a,b\n,x\n').value).toEqual([{ a: null, b: 'x' }]);
    expect(csv('a,b\n,""\n').value).toEqual([{ a: null, b: '' }]);
  });

  it('take an empty file and a header alone as no rows', () => {
    expect(csv('').value).toEqual([]);
    expect(csv('a,b\n').value).toEqual([]);
  });

  it('take Windows line ends, blank lines and lines within quotes', () => {
    expect(csv('a,b\r\n\r\n"x\r\ny",2\r\n').value).toEqual([{ a: 'x\ny', b: '2' }]);
  });

  it('keep columns called like numbers in order', () => {
    expect(csv('b,2,1\nx,y,z\n').ordered).toEqual(['list', ['map', ['b', 'x'], ['2', 'y'], ['1', 'z']]]);
  });

  it('warn of many short rows, and read them', () => {
    const { value, complaints } = csv(`a,b\n${'1\n'.repeat(12)}`);
    expect(value).toHaveLength(12);
    expect(new Set(complaints.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(complaints.at(-1)?.message).toContain('2 more rows have');
  });

  it.each([
    ['a,b\n1,2\n\n"x\ny",2,3\n', ['csv-long-row 5:6'], false],
    ['a,b\n1\n', ['csv-short-row 2:1'], true],
    ['a,a\n1,2\n', ['csv-column-twice 1:3'], false],
    ['a,\n1,2\n', ['csv-unnamed-column 1:3'], true],
    ['a,\n1,\n', [], true],
    ['a;b\n1;2\n', ['csv-separator 1:1'], true],
    ['a,b\nx,"y\nz,1\n', ['csv-syntax 2:3'], false],
    ['a,b\nx"y,1\n', ['csv-syntax 2:2'], false],
    ['a,b\n"x"y,1\n', ['csv-syntax 2:1'], false],
  ])('say what is odd in %j', (text, said, usable) => {
    const result = csv(text);
    expect(result.said).toEqual(said);
    expect(result.value !== undefined).toBe(usable);
  });

  it('give back any table that was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\t', ';'), maxLength: 5 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }));
    fc.assert(
      fc.property(table, (rows) => {
        const names = ['k', 'l', 'm', 'n'].slice(0, rows[0]?.length ?? 2);
        const text = [names, ...rows]
          .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(csv(text)).toMatchObject({
          complaints: [],
          value: rows.map((row) => Object.fromEntries(names.map((n, i) => [n, row[i]]))),
        });
      }),
      runs(300),
    );
  });
});
