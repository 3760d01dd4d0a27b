import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filtersFor } from '../../../../src/render/filters/filters.ts';
import { apply, asValue, environment, usual } from './setup.ts';

type Answer = { readonly is: unknown } | { readonly fails: string };
type Row = readonly [filter: string, input: unknown, args: readonly unknown[], answer: Answer];
interface Table {
  readonly settings: Partial<Record<'zone' | 'url' | 'baseurl', string>>;
  readonly rows: readonly Row[];
}

/** Made by test/fixtures/filters/ask-jekyll.rb with Jekyll 4.3.1 and Liquid 5.4.0. */
const fixture = new URL('../../../fixtures/filters/jekyll.json', import.meta.url);
const tables = JSON.parse(readFileSync(fixture, 'utf8')) as readonly Table[];

const FAILS = 'it fails';

interface Difference {
  readonly why: string;
  /** How many rows of the fixture it explains. */
  readonly rows: number;
  readonly holds: (row: Row, ours: unknown) => boolean;
}

const TEXT_FILTERS = new Set('slugify number_of_words cgi_escape uri_escape strip_index'.split(' '));

/** Where wsite's answer is another one, and why. */
const DIFFERENCES: readonly Difference[] = [
  {
    why: 'Jekyll breaks off where these filters get a number, true, false or nothing; here that stands for its text',
    rows: 27,
    holds: ([name, input, , answer]) =>
      TEXT_FILTERS.has(name) && 'fails' in answer && (typeof input !== 'object' || input === null),
  },
  {
    why: 'Jekyll answers Infinity or NaN where a decimal number is divided by 0, which no page should print',
    rows: 67,
    holds: ([name], ours) => (name === 'divided_by' || name === 'modulo') && ours === FAILS,
  },
  {
    why: 'A path that leads through nothing gives nothing; in Jekyll it gives false, whose text is `false`',
    rows: 6,
    holds: ([, , [path]]) => String(path).startsWith('at.'),
  },
  {
    why: 'Items that are equal keep their order; in Ruby that is left to chance',
    rows: 4,
    holds: ([name, , , answer], ours) =>
      name.startsWith('sort') && 'is' in answer && sorted(ours) === sorted(answer.is),
  },
  {
    why: 'An item without fields is an error; Jekyll answers nothing at all, and says nothing',
    rows: 3,
    holds: ([name, , , answer], ours) => name === 'compact' && 'is' in answer && ours === FAILS,
  },
  {
    why: 'A map is no list: Jekyll joins values that it looks up by number and does not find',
    rows: 2,
    holds: ([name, input], ours) =>
      name === 'array_to_sentence_string' && !Array.isArray(input) && ours === FAILS,
  },
  {
    why: 'AoE (anywhere on Earth) is a zone, UTC−12; Ruby does not know it and takes the time for local',
    rows: 18,
    holds: ([name, input]) => name.startsWith('date') && String(input).endsWith('AoE'),
  },
  {
    why: 'Years before Christ are only known where the letters stand before the year',
    rows: 18,
    holds: ([name, input]) => name.startsWith('date') && String(input).endsWith(' bc'),
  },
];

function sorted(list: unknown): string {
  return JSON.stringify((list as unknown[]).map((item) => JSON.stringify(item)).sort());
}

function wsite(filters: typeof usual, [name, input, args]: Row): unknown {
  try {
    return apply(filters, name, asValue(input), ...args.flatMap(argument));
  } catch {
    return FAILS;
  }
}

/** Liquid's named argument takes the place that the engine gives it. */
function argument(given: unknown): unknown[] {
  const allowed = (given as { allow_false?: boolean } | null)?.allow_false;
  return allowed === undefined ? [asValue(given)] : [undefined, allowed];
}

const found = DIFFERENCES.map(() => 0);

describe("Jekyll's filters give Jekyll's results", () => {
  for (const { settings, rows } of tables) {
    const filters = filtersFor({ ...environment, ...settings });
    const names = [...new Set(rows.map(([name]) => name))];
    test.each(names)(`%s ${JSON.stringify(settings)}`, (name) => {
      const wrong: string[] = [];
      for (const row of rows.filter((one) => one[0] === name)) {
        const ours = wsite(filters, row);
        const theirs = 'is' in row[3] ? row[3].is : FAILS;
        if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
        const at = DIFFERENCES.findIndex(({ holds }) => holds(row, ours));
        if (at < 0) wrong.push(`${JSON.stringify(row)} gives ${JSON.stringify(ours)}`);
        else found[at]!++;
      }
      expect(wrong).toEqual([]);
    });
  }

  test('each listed difference is met as often as it says', () => {
    expect(found).toEqual(DIFFERENCES.map(({ rows }) => rows));
  });
});

test('every filter that the installed Liquid and Jekyll have is there', () => {
  const converters = ['markdownify', 'smartify', 'sassify', 'scssify'];
  const names = [...tables.flatMap(({ rows }) => rows.map(([name]) => name)), ...converters];
  expect(names.filter((name) => !usual.has(name))).toEqual([]);
});
