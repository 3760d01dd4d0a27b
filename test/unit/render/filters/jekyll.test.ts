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

/** Where wsite's answer is another one, and why: the guide tells the same to its reader. */
interface Difference {
  readonly filters: readonly string[];
  readonly why: string;
  /** How many rows of the fixture it explains. */
  readonly rows: number;
}

const listed = new URL('../../../fixtures/filters/differences.json', import.meta.url);
const DIFFERENCES = JSON.parse(readFileSync(listed, 'utf8')) as readonly Difference[];

/** What tells a row of each of them, in the same order. */
const HOLDS: readonly ((row: Row, ours: unknown) => boolean)[] = [
  ([, input, , answer]) => 'fails' in answer && (typeof input !== 'object' || input === null),
  (_, ours) => ours === FAILS,
  ([, , [path]]) => String(path).startsWith('at.'),
  ([, , , answer], ours) => 'is' in answer && sorted(ours) === sorted(answer.is),
  ([, , , answer], ours) => 'is' in answer && ours === FAILS,
  ([, input], ours) => !Array.isArray(input) && ours === FAILS,
  ([, input]) => String(input).endsWith('AoE'),
  ([, input]) => String(input).endsWith(' bc'),
];

/** The filters that were seen to differ so. */
const seen = DIFFERENCES.map(() => new Set<string>());

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

/** A whole number with a point is text in wsite, so that it prints as in Ruby; the fixture cannot tell it from one without. */
function isFloat(ours: unknown, theirs: unknown): boolean {
  return typeof theirs === 'number' && ours === `${theirs}.0`;
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
        if (JSON.stringify(ours) === JSON.stringify(theirs) || isFloat(ours, theirs)) continue;
        const at = DIFFERENCES.findIndex(
          ({ filters: names }, i) => names.includes(row[0]) && HOLDS[i]!(row, ours),
        );
        seen[at]?.add(row[0]);
        if (at < 0) wrong.push(`${JSON.stringify(row)} gives ${JSON.stringify(ours)}`);
        else found[at]!++;
      }
      expect(wrong).toEqual([]);
    });
  }

  test('each listed difference is met as often as it says, and by each of its filters', () => {
    expect(found).toEqual(DIFFERENCES.map(({ rows }) => rows));
    expect(seen.map((names) => [...names].sort())).toEqual(
      DIFFERENCES.map(({ filters }) => [...filters].sort()),
    );
  });
});

test('every filter that the installed Liquid and Jekyll have is there', () => {
  const converters = ['markdownify', 'smartify', 'sassify', 'scssify'];
  const names = [...tables.flatMap(({ rows }) => rows.map(([name]) => name)), ...converters];
  expect(names.filter((name) => !usual.has(name))).toEqual([]);
});
