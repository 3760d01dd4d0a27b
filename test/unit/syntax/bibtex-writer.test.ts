import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BibEntry, writeBibtex } from '../../../src/syntax/bibtex-writer.ts';

const RUNS = process.env['WSITE_LONG'] ? 5_000 : 200;

/** The part of citation-js that reads; it has no types of its own. */
interface CitationJs {
  readonly Cite: new (text: string) => { readonly data: Read[] };
}
const { Cite }: CitationJs = await import('@citation-js/core' as string);
await import('@citation-js/plugin-bibtex' as string);

interface Read {
  readonly id: string;
  readonly title: string;
  readonly author: readonly {
    readonly given?: string;
    readonly family?: string;
    readonly literal?: string;
  }[];
  readonly DOI?: string;
  readonly URL?: string;
  readonly issued?: unknown;
}

function readBack(text: string): Read[] {
  return new Cite(text).data;
}

function entry(title: string, authors: readonly string[] = [], more: BibEntry['fields'] = []): BibEntry {
  return { type: 'inproceedings', key: 'k', authors, fields: [['title', title], ...more] };
}

/** What a reader makes of a title: CSL marks what keeps its capitals. */
function plain(title: string): string {
  return title.replace(/<\/?(?:span[^>]*|i|b|sub|sup)>/g, '');
}

test('another parser reads back titles with the signs that TeX takes as its own', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abcXYZ019.,:()-/?!'), minLength: 1, maxLength: 8 }),
    fc.constantFrom('50%', 'A&B', '#1', 'a_b', 'é', '漢字', 'LLMs', 'GPT-4', 'iPhone'),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const title = words.join(' ');
      expect(plain(readBack(writeBibtex([entry(title)]))[0]!.title)).toBe(title);
    }),
    { numRuns: RUNS },
  );
});

test('another parser reads back who wrote it, in their order', () => {
  const [read] = readBack(writeBibtex([entry('T', ['Ann Lee', 'Bob van der Ray', 'The A, B and C Team'])]));
  expect(read!.author.map(({ family, literal }) => family ?? literal)).toEqual([
    'Lee',
    'Ray',
    'The A, B and C Team',
  ]);
});

test('addresses and identifiers stand as they are', () => {
  const fields: BibEntry['fields'] = [
    ['doi', '10.1000/a_b%c'],
    ['url', 'https://x.example/a_b?c=1&d=%20#e'],
    ['year', '2026'],
    ['month', 'dec'],
  ];
  const [read] = readBack(writeBibtex([entry('T', [], fields)]));
  expect(read).toMatchObject({
    DOI: '10.1000/a_b%c',
    URL: 'https://x.example/a_b?c=1&d=%20#e',
    issued: { 'date-parts': [[2026, 12]] },
  });
});

test('what is written is what people expect', () => {
  const one = entry(
    'Costs of $O(n^2)$ at 5% for LLMs & more',
    ['Ann Lee', 'Bob Ray'],
    [
      ['month', 'may'],
      ['note', ''],
      ['keywords', undefined],
    ],
  );
  expect(writeBibtex([one, { ...one, authors: [] }])).toBe(
    `@inproceedings{k,
  author = {Ann Lee and Bob Ray},
  title = {Costs of $O(n^2)$ at 5\\% for {LLMs} \\& more},
  month = may,
}

@inproceedings{k-2,
  title = {Costs of $O(n^2)$ at 5\\% for {LLMs} \\& more},
  month = may,
}
`,
  );
});
