import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../../src/render/template/language.ts';
import { makeMap, type Value } from '../../../../src/syntax/value.ts';
import { type Context, type Files, LANGUAGE, LOOSE, loaderOf, render } from './kitchen.ts';

const map = (entries: Record<string, unknown>): Value =>
  makeMap(Object.entries(entries) as [string, Value][]);

const CONTEXT: Context = {
  page: map({ title: 'T', tags: ['a', 'b'], author: map({ name: 'N' }), ready: true }),
  edition: map({
    nav: [map({ url: '/' })],
    speakers: [map({ name: 'Ada', home: map({ city: 'Bonn' }) })],
    map: map({ k: map({ v: 1 }) }),
  }),
  site: map({ title: 'S' }),
};

function data(files: Files | string): string[] {
  return [...render(files, CONTEXT, { options: { strict: false } }).reads.data].sort();
}

describe('what a render reads of the data', () => {
  const READS: readonly (readonly [string, string, readonly string[]])[] = [
    ['a value', '{{ page.title }}', ['page.title']],
    ['a value that is not there', '{{ page.kind }}{{ other }}', ['other', 'page.kind']],
    [
      'only what was reached',
      '{% if page.ready %}{{ page.title }}{% else %}{{ page.date }}{% endif %}',
      ['page.ready?', 'page.title'],
    ],
    [
      'whether something is there',
      '{% if edition.nav %}x{% endif %}{{ "y" if not edition.nav }}',
      ['edition.nav?'],
    ],
    ['`or` as a value', '{{ page.lang or site.title }}', ['page.lang', 'site.title']],
    [
      'a loop',
      '{% for s in edition.speakers %}{{ s.name }}{{ s.home.city }}{% endfor %}',
      ['edition.speakers[]#', 'edition.speakers[].home.city', 'edition.speakers[].name'],
    ],
    ['a loop that reads no item', '{% for s in edition.speakers %}x{% endfor %}', ['edition.speakers[]#']],
    [
      'a loop in a loop',
      '{% for s in edition.speakers %}{% for t in s.talks %}{{ t.title }}{% endfor %}{% endfor %}',
      ['edition.speakers[]#', 'edition.speakers[].talks[]#'],
    ],
    ['whole items', '{% for t in page.tags %}{{ t }}{% endfor %}', ['page.tags[]', 'page.tags[]#']],
    ['a length', '{{ page.tags.length }}{{ page.tags | length }}', ['page.tags.length', 'page.tags[]#']],
    [
      'first, last, an index, a quoted key',
      '{{ page.tags.first }}{{ page.tags[1] }}{{ page.tags[-1] }}{{ page["a-b"] }}',
      ['page.tags.first', 'page.tags[-1]', 'page.tags[1]', 'page["a-b"]'],
    ],
    ['the end of a filter', '{{ (edition.speakers | first).name }}', ['edition.speakers.first.name']],
    ['a computed key', '{{ page["ti" ~ "tle"] }}', ['page.*']],
    ['a key from the data', '{{ page[site.title] }}', ['page.*', 'site.title']],
    ['a filter', '{{ page.tags | join }}', ['page.tags.*']],
    ['`default`', '{{ page.title | default("x") }}', ['page.title']],
    [
      'a filter that gives the same items',
      '{% for s in edition.speakers | reverse %}{{ s.name }}{% endfor %}',
      ['edition.speakers[]#', 'edition.speakers[].name'],
    ],
    [
      'a sort by a field',
      '{% for s in edition.speakers | sort(attribute="age") %}{{ s.name }}{% endfor %}',
      ['edition.speakers[]#', 'edition.speakers[].age', 'edition.speakers[].name'],
    ],
    [
      'a sort of the whole',
      '{% for s in page.tags | sort %}{{ s }}{% endfor %}',
      ['page.tags[]', 'page.tags[]#'],
    ],
    ['a function', '{{ range(page.n or 1) }}', ['page.n.*']],
    ['a method', '{{ page.title.toUpperCase() }}', ['page.title.*']],
    ['`set`', '{% set t = page.author %}{{ t.name }}', ['page.author.*', 't.name']],
    ['a macro', '{% macro m(a) %}{{ a.name }}{% endmacro %}{{ m(page.author) }}', ['m.*', 'page.author.*']],
    ['a loop over a map', '{% for k, v in edition.map %}{{ k }}{{ v.v }}{% endfor %}', ['edition.map.*']],
    [
      'a pair of a map',
      '{% for pair in edition.map %}{{ pair[1].v }}{% endfor %}',
      ['edition.map[].*', 'edition.map[]#'],
    ],
    [
      'tests',
      '{{ page.a is defined }}{{ page.b is empty }}{{ page.c is string }}{{ page.d is odd }}',
      ['page.a?', 'page.b[]#', 'page.c?', 'page.d.*'],
    ],
    [
      'comparison and arithmetic',
      '{{ page.a == page.b }}{{ (page.c or 0) + 1 }}',
      ['page.a', 'page.b', 'page.c'],
    ],
    ['`in`', '{{ "x" in page.tags }}', ['page.tags.*']],
    ['a map as it is', '{{ page | dump }}', ['page.*']],
    ['nothing of `loop` and functions', '{% for i in range(2) %}{{ loop.index }}{{ i }}{% endfor %}', []],
  ];
  for (const [title, text, expected] of READS) {
    it(title, () => {
      expect(data(text)).toEqual([...expected].sort());
    });
  }

  it('a filter that reads no more than it gives is read with its arguments, where all are in sight', () => {
    const day: Filter = { run: () => 'x', params: ['format', 'style'], reads: 'result' };
    const language = { ...LANGUAGE, filters: new Map([...LANGUAGE.filters, ['day', day]]) };
    const text =
      '{{ page.date | day("%Y \\"", 2) }}{{ page.end | day("%Y") | upper }}{{ page.start | day(format="%d") }}' +
      '{{ page.from | day(site.title) }}{{ page.to | day(style="US") }}{{ page["ti" ~ "me"] | day("%d") }}' +
      '{% for s in edition.speakers %}{{ s.home | day("%d") }}{% endfor %}';
    const { reads } = render(text, CONTEXT, { options: { strict: false }, language });
    expect([...reads.data].sort()).toEqual([
      'edition.speakers[]#',
      'edition.speakers[].home.*',
      'page.*',
      'page.date!["day","%Y \\"",2]',
      'page.end!["day","%Y"]',
      'page.from.*',
      'page.start!["day","%d"]',
      'page.to.*',
      'site.title.*',
    ]);
  });

  it('an item that an include may see is read whole', () => {
    const files = {
      main: '{% for s in edition.speakers %}{% include "b" %}{% endfor %}',
      b: '{{ s.name }}{{ page.title }}',
    };
    expect(data(files)).toEqual(['edition.speakers[]#', 'edition.speakers[].*', 'page.title', 's.name']);
  });

  it('tells the templates that ran and the names that were looked up, also in vain', () => {
    const { reads } = render({
      main: '{% extends "base" %}{% block a %}{% include "zz" ignore missing %}{% include ["no", "b"] %}{% endblock %}',
      base: '{% block a %}{% endblock %}',
      b: 'B',
      unused: '',
    });
    expect([...reads.templates].sort()).toEqual(['b', 'base', 'main']);
    expect([...reads.names.values()].map(({ name, from, path }) => `${from} ${name} ${path}`)).toEqual([
      'main base base',
      'main zz undefined',
      'main no undefined',
      'main b b',
    ]);
  });

  it('is told also of a render that fails', () => {
    const files = { main: '{{ page.title }}{% include "b" %}', b: '{{ page.tilte }}' };
    const reads = { templates: new Set<string>(), names: new Map(), data: new Set<string>() };
    expect(() => render(files, CONTEXT, { more: { reads } })).toThrow();
    expect([...reads.data].sort()).toEqual(['page.tilte', 'page.title']);
    expect([...reads.templates]).toEqual(['main', 'b']);
  });

  it('belongs to each render alone, also where one renders inside another', () => {
    const files = { main: '{{ page.title }}{{ inner() }}{{ page.tags.length }}', b: '' };
    const inner = render({ ...files, main: '{{ page.author.name }}' }, CONTEXT);
    expect([...inner.reads.data]).toEqual(['page.author.name']);
    let nested: string[] = [];
    let depth = 0;
    const loader = loaderOf(files, { options: LOOSE });
    const outer = render(files, {
      ...CONTEXT,
      inner: () => {
        if (depth++ > 0) return '';
        const again = render(
          files,
          { ...CONTEXT, inner: () => '' },
          { more: { loader, language: LANGUAGE } },
        );
        nested = [...again.reads.data].sort();
        return '';
      },
    });
    expect(nested).toEqual(['inner.*', 'page.tags.length', 'page.title']);
    expect([...outer.reads.data].sort()).toEqual(nested);
  });
});
