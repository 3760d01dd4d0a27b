import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { convertLiquid } from '../../../../src/importers/liquid/convert.ts';
import { falsyKeys, falsyNames } from '../../../../src/importers/liquid/falsy.ts';
import { languageOf } from '../../../../src/render/language.ts';
import type { TemplateOptions } from '../../../../src/render/template/language.ts';
import { readConfig } from '../../../../src/schema/config.ts';
import { createMarkdown } from '../../../../src/syntax/markdown/markdown.ts';
import { makeMap, type Value } from '../../../../src/syntax/value.ts';
import { html } from '../../render/template/kitchen.ts';

interface Row {
  readonly source: string;
  readonly includes: Readonly<Record<string, string>>;
  /** What Jekyll's Liquid printed; null where it refuses. */
  readonly result: string | null;
}

const fixture = JSON.parse(
  readFileSync(new URL('../../../fixtures/liquid/results.json', import.meta.url), 'utf8'),
) as { data: Record<string, Value>; rows: readonly Row[] };

const language = languageOf(() => ({
  config: readConfig([], () => undefined),
  markdown: createMarkdown({ dialect: 'wsite', extras: {} }),
  now: 0,
  note: () => undefined,
  links: { resolve: () => '', link: String, postUrl: String, beside: () => undefined },
  sass: (text) => text,
  colour: () => undefined,
}));
const filters = new Set(language.filters.keys());

/** The switches of an imported site. */
const IMPORTED: Partial<TemplateOptions> = {
  strict: false,
  autoescape: false,
  scope: 'page',
  blankBlocks: 'drop',
};

function mapped(value: unknown): Value {
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== 'object' || value === null) return value as Value;
  return makeMap(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]));
}

const data = Object.fromEntries(Object.entries(fixture.data).map(([key, value]) => [key, mapped(value)]));

function renderedHere({ source, includes }: Row): string {
  const texts = { main: source, ...includes };
  const falsy = new Set(Object.values(data).flatMap((value) => [...falsyKeys(value)]));
  for (const text of Object.values(texts)) for (const name of falsyNames(text, 0, falsy)) falsy.add(name);
  const files = Object.entries(texts).map(([path, text]) => [
    path,
    convertLiquid(wholeText(path, text), false, {
      filters,
      falsy,
      mixed: false,
      include: (name) => name,
      beside: (name) => name,
      own: path,
    }).text,
  ]);
  const context = { ...data, dashedName: data['dashed-name'], loop_: data['loop'], in_: data['in'] };
  return html(Object.fromEntries(files), context, { options: IMPORTED, language });
}

/** What is known to come out otherwise, and why. */
const DIFFERENT: ReadonlyMap<string, string> = new Map([
  ['{{ (1..3) }}', 'Nunjucks has no ranges: it prints the numbers'],
  ['{{ page.price | times: 2 }}', 'a number of the data has no fraction of nothing here: 5, not 5.0'],
  ['{{ page.tags[0 }}', 'an unclosed bracket: a list has no member named 0 in Ruby'],
  [
    '{% case page.n %}{% when 5 %}a{% when 5 %}b{% else %}c{% endcase %}',
    'Liquid runs every branch that fits, Nunjucks the first',
  ],
]);

describe("what Jekyll's Liquid prints, the translation prints", () => {
  const rows = fixture.rows.filter(({ result }) => result !== null);
  test.each(rows)('$source', (row) => {
    const wanted = DIFFERENT.get(row.source);
    if (wanted === undefined) expect(renderedHere(row)).toBe(row.result);
    else expect(renderedHere(row)).not.toBe(row.result);
  });
});
