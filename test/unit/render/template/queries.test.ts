import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseLanguage } from '../../../../src/render/template/base.ts';
import { positions } from '../../../../src/render/template/queries.ts';
import { type Context, deepFreeze, LOOSE, render } from './kitchen.ts';

const PAGES = Array.from({ length: 40 }, (_, i) => ({
  title: `p${i}`,
  year: `y${i % 3}`,
  kind: i % 2 ? 'talk' : null,
  tags: [`t${i % 4}`],
}));
const FROZEN = deepFreeze(PAGES);

function both(text: string, more: Context = {}): { html: string; data: string[] } {
  const options = LOOSE;
  const indexed = render(text, { site: { pages: FROZEN }, page: { year: 'y1' }, ...more }, { options });
  const plain = render(
    text,
    { site: { pages: structuredClone(PAGES) }, page: { year: 'y1' }, ...more },
    { options },
  );
  expect(indexed.html).toBe(plain.html);
  for (const read of indexed.reads.data) expect(plain.reads.data).toContain(read);
  return { html: indexed.html, data: [...indexed.reads.data].sort() };
}

describe('a loop whose body is one `if` on a field', () => {
  it('is a query, recorded with its value and the fields that were read', () => {
    const { html, data } = both(
      '{% for p in site.pages %}{% if p.year == page.year %}{{ p.title }} {% endif %}{% endfor %}',
    );
    expect(html).toBe(
      PAGES.filter((p) => p.year === 'y1')
        .map((p) => `${p.title} `)
        .join(''),
    );
    expect(data).toEqual([
      'page.year',
      'site.pages?year="y1"[]#',
      'site.pages?year="y1"[].title',
      'site.pages?year="y1"[].year',
    ]);
  });

  const SAME: readonly string[] = [
    '{% for p in site.pages %}\n  {% if p.year == page.year %}{{ p.title }}{% endif %}\n{% endfor %}',
    '{% for p in site.pages %} {% if page.year == p.year %}{{ loop.index }}/{{ loop.length }}{{ loop.last }}{{ loop.revindex }}{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.year == "y2" and p.kind == "talk" %}{{ p.title }}{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.kind == none %}{{ p.title }}{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.missing == nothing %}{{ p.title }}{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.year == "no" %}x{% endif %} {% else %}empty{% endfor %}',
    '{% for p in site.pages %}{% if p.year == 5 %}x{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.tags == "t1" %}{{ p.title }}{% endif %}{% endfor %}',
    '{% set y = "y0" %}{% for p in site.pages %}{% if p.year == y %}{{ p.title }}{% set y = "y2" %}{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.year == "y1" %}{{ p.title }}{% break %}{% endif %} {% endfor %}',
    '{% for p in site.pages %} {% if p.year == "y1" %}{% if loop.index > 5 %}{% continue %}{% endif %}{{ p.title }}{% endif %} {% endfor %}',
    '{% for p in site.pages %}{% if p.year == p.title %}x{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.year == loop.index %}x{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.year == "y1" %}a{% else %}b{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.year == "y1" or p.kind %}a{% endif %}{% endfor %}',
    '{% for p in site.pages %}{% if p.year == "y1" %}{% for q in site.pages %}{% if q.kind == p.kind %}{{ q.title }}{% endif %}{% endfor %};{% endif %}{% endfor %}',
    '{% for p in site.pages | where("year", page.year) %}{{ p.title }}{{ loop.index }}{% endfor %}',
    '{% for p in site.pages | where("tags", "t2") | reverse %}{{ p.title }}{% endfor %}',
    '{{ site.pages | where("kind", none) | length }}',
    '{% for p in site.pages %}{% if p.year == "y1" %}{% set n = (n or 0) + 1 %}{% endif %}{% endfor %}{{ n }}',
  ];
  for (const text of SAME) {
    it(`prints the same with and without an index: ${JSON.stringify(text)}`, () => {
      both(text);
    });
  }

  it('reads of two queries on one list are kept apart', () => {
    const text =
      '{% for y in ["y0", "y1"] %}{% for p in site.pages %}{% if p.year == y %}{{ p.title }}{% endif %}{% endfor %}{% endfor %}';
    expect(both(text).data).toContain('site.pages?year="y0"[].title');
    expect(both(text).data).toContain('site.pages?year="y1"[].title');
  });

  it('`where` is recorded as a query too', () => {
    expect(both('{% for p in site.pages | where("tags", "t1") %}{{ p.title }}{% endfor %}').data).toEqual([
      'site.pages?tags~"t1"[]#',
      'site.pages?tags~"t1"[].title',
    ]);
  });

  it('a value that is no text or number gives up the query, not the read', () => {
    expect(
      both('{% for p in site.pages %}{% if p.tags == given %}x{% endif %}{% endfor %}', { given: ['t1'] })
        .data,
    ).toContain('site.pages.*');
  });

  it('a language without `where` has no such query', () => {
    const base = baseLanguage();
    const language = { ...base, filters: new Map([...base.filters].filter(([name]) => name !== 'where')) };
    expect(() => render('{{ [] | where("a", 1) }}', {}, { language })).toThrow('where');
  });
});

describe('an index', () => {
  const value = fc.constantFrom<unknown>('a', 'b', '1', '', 1, 0, true, false, null, undefined);
  it('finds the positions where `==` holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ f: value }), { minLength: 8, maxLength: 30 }),
        value,
        (list, wanted) => {
          // biome-ignore lint/suspicious/noDoubleEquals: the template's `==`
          const expected = list.flatMap((item, i) => (item.f == wanted ? [i] : []));
          expect(positions(Object.freeze(list), 'f', wanted) ?? expected).toEqual(expected);
        },
      ),
    );
  });

  it('is not made for a list that may change', () => {
    expect(positions(PAGES.slice(), 'year', 'y1')).toBeNull();
  });
});
