import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { parseBibtex } from '../../../src/syntax/bibtex.ts';
import { blockOf } from '../../../src/syntax/block.ts';
import { locate } from '../../../src/syntax/data.ts';
import { entriesOf, type ValueMap } from '../../../src/syntax/value.ts';

function read(text: string): { entries: readonly ValueMap[] | undefined; said: string[] } {
  const said: string[] = [];
  const report = ({ code, place, message }: Diagnostic) =>
    void said.push(`${place?.line}:${place?.column} ${code} ${message}`);
  const value = parseBibtex(blockOf(wholeText('a.bib', text)), report);
  return { entries: value as readonly ValueMap[] | undefined, said };
}

/** The one entry of a file with these fields. */
function entry(fields: string): ValueMap {
  const { entries, said } = read(`@misc{key, ${fields}}`);
  expect(said).toEqual([]);
  return entries![0]!;
}

describe('a BibTeX file', () => {
  it('is a list of maps: the key, the type, then the fields in their order', () => {
    const made = entry('Title = {A}, YEAR = 2024, note = "b"');
    expect(entriesOf(made)).toEqual([
      ['id', 'key'],
      ['type', 'misc'],
      ['title', 'A'],
      ['year', 2024],
      ['note', 'b'],
    ]);
  });

  it('may be empty', () => {
    expect(read('').entries).toEqual([]);
    expect(read('Only words, and somebody@example.org\n').entries).toEqual([]);
  });

  it('has entries in brackets too, and commas after the last field', () => {
    expect(read('@a(k, x = 1,) @b{l}').entries).toMatchObject([{ id: 'k', x: '1' }, { id: 'l' }]);
  });

  it('leaves comments out', () => {
    const text = '@comment{@a{x, y = {z}}}\n@Comment @a is text\n% @a{x, y = {z}}\n@b{l}';
    expect(read(text).entries).toMatchObject([{ id: 'l' }]);
  });

  it('puts parts and names of `@string` together', () => {
    const text = '@string{a = "A " # {B}} @STRING(c = a # 1)\n@m{k, x = c # { D}, y = jan # "~1"}';
    expect(read(text).entries).toMatchObject([{ x: 'A B1 D', y: 'jan\u00a01' }]);
  });

  it('counts braces as BibTeX does, a backslash protects none', () => {
    expect(entry('x = {a {b "c"} d}, y = "e {"} f"')).toMatchObject({ x: 'a b "c" d', y: 'e " f' });
  });
});

describe('values', () => {
  it.each([
    [String.raw`{\"u}{\'e}\~n\c{c}{\ss}{\O}{\aa}\v{S}`, 'üéñçßØåŠ'],
    [String.raw`5\% \& \$3 \_x \#1`, '5% & $3 _x #1'],
    ["``quoted'' -- and --- so", '“quoted” – and — so'],
    ['{BERT} for {{\\LaTeX}}', 'BERT for LaTeX'],
    [String.raw`\emph{a} \textbf{b} {\em c}`, 'a b c'],
    [String.raw`$x^2 + \alpha_i \le 2^{N}$`, 'x² + α_i ≤2^N'],
    [String.raw`$\mathcal{O}(n)$`, String.raw`$\mathcal{O}(n)$`],
    [String.raw`see \url{https://x.org/~a_b%20c}`, 'see https://x.org/~a_b%20c'],
    ['one\n   two', 'one two'],
  ])('%s', (latex, text) => {
    expect(entry(`x = {${latex}}`)['x']).toBe(text);
  });

  it('are numbers for a year and a month that say one', () => {
    const months = ['month = mar', 'month = "March"', 'month = {Mar.}', 'month = 3', 'month = "03"'];
    expect(months.map((field) => entry(field)['month'])).toEqual([3, 3, 3, 3, 3]);
    expect(entry('month = {March--April}, year = {to appear}')).toMatchObject({
      month: 'March–April',
      year: 'to appear',
    });
    expect(entry('month = {13}')['month']).toBe('13');
  });

  it('are lists for keywords', () => {
    expect(entry('keywords = {a b, c; d,}')['keywords']).toEqual(['a b', 'c', 'd']);
  });

  it('are addresses without LaTeX', () => {
    const fields = String.raw`doi = {10.1/a\_b}, url = {\url{https://x.org/~a_b%20c}}`;
    expect(entry(fields)).toMatchObject({ doi: '10.1/a_b', url: 'https://x.org/~a_b%20c' });
  });

  it('keep the maths and the paragraphs of an abstract', () => {
    const made = entry('abstract = {We sum $\\sum_i\n x_i$ \\emph{up}.\n\n  Twice,\n  5\\% more.}');
    expect(made['abstract']).toBe('We sum $\\sum_i x_i$ up.\n\nTwice, 5% more.');
  });

  it('call the `type` of a thesis its genre', () => {
    expect(entry('type = {PhD}')).toMatchObject({ type: 'misc', genre: 'PhD' });
  });
});

describe('names', () => {
  it.each([
    ['Ann Lee', 'Ann', 'Lee', null],
    ['Lee, Ann B.', 'Ann B.', 'Lee', null],
    ['Lee, Jr., Ann', 'Ann', 'Lee', 'Jr.'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven', null],
    ['de la Tour, Jean-Paul', 'Jean-Paul', 'de la Tour', null],
    [String.raw`{\'E}mile {\O}stberg`, 'Émile', 'Østberg', null],
    [String.raw`\'Emile \c{C}elik`, 'Émile', 'Çelik', null],
    ['{Barnes and Noble, Inc.}', null, 'Barnes and Noble, Inc.', null],
    ['Plato', null, 'Plato', null],
  ])('%s', (written, given, family, suffix) => {
    const name = [given, family, suffix].filter((part) => part !== null).join(' ');
    expect(entry(`author = {${written}}`)['authors']).toEqual([
      Object.assign(Object.create(null), { name, given, family, suffix }),
    ]);
  });

  it('stand beside the text, `and others` in the text only', () => {
    const made = entry('author = {Lee, Ann and others}, editor = {}');
    expect(made).toMatchObject({ author: 'Lee, Ann and others', editor: '', editors: [] });
    expect(made['authors']).toHaveLength(1);
  });
});

describe('what is wrong', () => {
  it('is said all at once, and the rest of the file is still looked at', () => {
    const text = '@a{k, x = {1} y = 2}\n@a{l, x = {{}\n@a{K, z = mai, z = "$"}\n@a{ = 1}\n@a\n';
    const { entries, said } = read(text);
    expect(entries).toBeUndefined();
    expect(said.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1:15 broken-bibtex',
      '2:11 broken-bibtex',
      '3:11 broken-bibtex',
      '4:5 broken-bibtex',
      '5:2 broken-bibtex',
      '3:4 bibtex-key-twice',
      '3:16 duplicate-key',
      '3:20 broken-bibtex',
    ]);
  });

  it('of any text is told, never thrown', () => {
    const signs = fc.constantFrom(
      '@',
      'a',
      'string',
      '{',
      '}',
      '(',
      ')',
      '"',
      ',',
      '=',
      '#',
      '%',
      '\\',
      '$',
      '\n',
      ' ',
      'x1',
      '7',
      'author',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const { entries, said } = read(parts.join(''));
        expect(entries === undefined).toBe(said.length > 0);
      }),
      { numRuns: process.env['WSITE_LONG'] ? 20_000 : 300 },
    );
  });
});

describe('places', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
  const blank = fc.constantFrom('', ' ', '\n  ', '\r\n');
  const field = fc.record({ name: word, value: word, open: fc.constantFrom('{', '"', ''), before: blank });
  const bibliography = fc.array(
    fc.record({
      type: word.filter((name) => !['comment', 'string', 'preamble'].includes(name)),
      fields: fc.uniqueArray(field, { maxLength: 4, selector: ({ name }) => name }),
      junk: fc.constantFrom('\n', '\nwords\n', '\n@comment{ @x{y} }\n', '\n% @x{y}\r\n'),
    }),
    { maxLength: 4 },
  );

  it('of every entry, key and value are where they were written', () => {
    fc.assert(
      fc.property(bibliography, (entries) => {
        let text = '';
        const wanted: [path: (string | number)[], part: 'key' | 'value', offset: number][] = [];
        for (const [i, { type, fields, junk }] of entries.entries()) {
          text += `${junk}@`;
          wanted.push([[i, 'type'], 'value', text.length]);
          text += `${type}{`;
          wanted.push([[i], 'value', text.length], [[i, 'id'], 'value', text.length]);
          text += `k${i}`;
          for (const { name, value, open, before } of fields) {
            text += `,${before}`;
            if (name !== 'id' && name !== 'type') wanted.push([[i, name], 'key', text.length]);
            text += `${name} =${before}`;
            if (name !== 'id' && name !== 'type') wanted.push([[i, name], 'value', text.length]);
            text += open === '' ? `${value.length}` : `${open}${value}${open === '{' ? '}' : open}`;
          }
          text += '}';
        }
        const source = wholeText('a.bib', text);
        for (const [path, part, offset] of wanted) {
          const before = text.slice(0, offset).split(/\r\n|\n/);
          const { line, column } = locate('bibtex', source, path, part)!.place;
          expect([path, line, column]).toEqual([path, before.length, before.at(-1)!.length + 1]);
        }
      }),
      { numRuns: process.env['WSITE_LONG'] ? 5000 : 100 },
    );
  });

  it('of what was made from a field are the field', () => {
    const source = wholeText('a.bib', '@a{k,\n author = {Ann Lee},\n eprint = {1}}');
    const at = (...path: (string | number)[]) => locate('bibtex', source, path, 'value')?.place;
    expect(at(0, 'authors', 1, 'name')).toMatchObject({ line: 2, column: 11 });
    expect(at(0, 'arxiv')).toMatchObject({ line: 3, column: 11 });
    expect(at(0, 'none')).toBeUndefined();
    expect(at(3)).toBeUndefined();
  });
});
