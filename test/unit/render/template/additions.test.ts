import { describe, expect, it } from 'vitest';
import { makeMap } from '../../../../src/syntax/value.ts';
import { html, said } from './kitchen.ts';

const MAP = makeMap([
  ['2024', 'x'],
  ['b', 'y'],
  ['2023', 'z'],
]);
const same = (title: string, text: string, expected: string, context = {}): void => {
  it(title, () => {
    expect(html(text, context)).toBe(expected);
  });
};

describe('what wsite adds to Nunjucks', () => {
  same(
    '`.size`, `.first`, `.last`',
    '{{ l.size }}{{ l.first }}{{ l.last }} {{ t.size }} {{ m.size }}{{ m.first[0] }}',
    '313 3 32024',
    { l: [1, 2, 3], t: 'abc', m: MAP },
  );
  same('a key of that name wins', '{{ m.size }}{{ m.first }}', 'big1', {
    m: makeMap([
      ['size', 'big'],
      ['first', 1],
    ]),
  });
  same('members of members', '{{ l.first.name.size }}{{ l.last.name }}', '3Bob', {
    l: [makeMap([['name', 'Ada']]), makeMap([['name', 'Bob']])],
  });
  same('negative indices', '{{ l[-1] }}{{ l[-2] }}{{ l[i] }}{{ t[-1] }}', '322c', {
    l: [1, 2, 3],
    t: 'abc',
    i: -2,
  });
  same(
    'slices',
    '{{ l[1:3] }}|{{ l[:2] }}|{{ l[2:] }}|{{ l[:] }}|{{ l[::2] }}|{{ l[-2:] }}|{{ l[::-1] }}|{{ l[3:1:-1] }}|{{ t[1:3] }}',
    '2,3|1,2|3,4|1,2,3,4|1,3|3,4|4,3,2,1|4,3|bc',
    { l: [1, 2, 3, 4], t: 'abcd' },
  );
  same('`in` over nothing is false', '{{ 1 in none }}{{ "a" in x.y }}{{ 1 in "a1" }}', 'falsefalsetrue', {
    x: makeMap([]),
  });
  same(
    "`for` over a map goes in its author's order",
    '{% for k, v in m %}{{ k }}{{ v }}{% if not loop.last %},{% endif %}{% endfor %}',
    '2024x,by,2023z',
    { m: MAP },
  );
  same(
    '`for` with one name over a map gives pairs',
    '{% for p in m %}{{ p[0] }}={{ p[1] }}{{ p.first }};{% endfor %}',
    '2024=x2024;b=yb;2023=z2023;',
    { m: MAP },
  );
  same(
    '`for` over a text goes once',
    '{% for x in t %}[{{ x }}]{% endfor %}{% for x in "" %}x{% else %}none{% endfor %}',
    '[abc]none',
    { t: 'abc' },
  );
  same(
    'maps keep their order in `dump`, `list` and `groupby`',
    '{{ m | dump | safe }} {% for e in m | list %}{{ e.key }} {% endfor %}{% for k, v in [MM, NN] | groupby("y") %}{{ k }}{% endfor %}',
    '{"2024":"x","b":"y","2023":"z"} 2024 b 2023 97',
    { m: MAP, MM: makeMap([['y', 9]]), NN: makeMap([['y', 7]]) },
  );
  same(
    '`break` and `continue`',
    '{% for x in l %}{% if x == 2 %}{% continue %}{% endif %}{% if x == 4 %}{% break %}{% endif %}{{ x }}{% endfor %}',
    '13',
    { l: [1, 2, 3, 4, 5] },
  );
  same(
    '`break` in a `switch`, a filter block and a set block',
    '{% for x in l %}{{ x }}{% switch x %}{% case 2 %}{% filter upper %}b{% set y %}{% break %}{% endset %}{% endfilter %}{% endswitch %}{% endfor %}',
    '12',
    { l: [1, 2, 3] },
  );
  same(
    '`break` of an inner loop',
    '{% for x in l %}{% for y in l %}{% if y == 2 %}{% break %}{% endif %}{{ x }}{{ y }} {% endfor %}{% endfor %}',
    '11 21 31 ',
    { l: [1, 2, 3] },
  );
  same(
    '`is set`',
    '{{ a is set }}{{ n is set }}{{ f is set }}{{ e is set }}{{ z is set }}{{ x is not set }}',
    'truefalsefalsetruetruetrue',
    { a: 1, n: null, f: false, e: '', z: 0 },
  );
  same(
    '`is empty`, `is blank`',
    '{{ "" is empty }}{{ [] is empty }}{{ {} is empty }}{{ " " is empty }}{{ n is empty }} {{ " " is blank }}{{ n is blank }}{{ x is blank }}{{ 0 is blank }}',
    'truetruetruefalsefalse truetruetruefalse',
    { n: null },
  );
  same('dashes on `raw`', 'a  {%- raw -%}  {{ x }}  {%- endraw -%}  b', 'a{{ x }}b');
  same(
    'dashes on one side of `raw`',
    'a {% raw -%} x {% endraw %} b {%- raw %} y {%- endraw %} c',
    'a x  b y c',
  );
  same(
    'dashes on `comment`, which holds anything',
    'a {%- comment -%} {{ x | {% if %} {%- endcomment -%} b',
    'ab',
  );
  same('a comment in a comment', 'a{% comment %}x{% comment %}y{% endcomment %}z{% endcomment %}b', 'ab');
  same('dashes on a block `set`', '{% set x -%}  a  {%- endset -%}  [{{ x }}]', '[a]');
  same(
    'an included list of names means the first that exists',
    '{% include ["no", "main2", "x"] ignore missing %}ok',
    'ok',
  );
  same('null is nothing where text is joined', '{{ "a" ~ n ~ "b" }}', 'ab', { n: null });
  same(
    'named arguments of filters',
    '{{ 1.8 | round(method="floor") }}{{ "abcdef" | truncate(length=3, killwords=true, end="!") }}{{ x | default(boolean=true, default_value="d") }}',
    '1abc!d',
    { x: '' },
  );
  same('`#}` is text', 'a #} b', 'a #} b');
  same(
    '`groupby` and `where` keep the order of the list',
    '{% for p in ps | where("y", 2) %}{{ p.n }}{% endfor %}',
    'bc',
    {
      ps: [
        { n: 'a', y: 1 },
        { n: 'b', y: 2 },
        { n: 'c', y: '2' },
      ],
    },
  );

  it('a body of `call` in a loop sees the loop', () => {
    expect(
      html(
        '{% macro w() %}{{ caller() }}{% endmacro %}{% for i in [3, 1] %}{% set s = i %}{% call w() %}{{ i }}{{ s }}{{ loop.index }} {% endcall %}{% endfor %}',
      ),
    ).toBe('331 112 ');
  });

  it('`partial` is an include with arguments under `include`', () => {
    const files = {
      main: '{% partial "b", a=1, t="<" %}|{% set x = 2 %}{% partial "b", a=x, t="" %}',
      b: '{{ include.a }}{{ include.t }}{% include "c" %}',
      c: '[{{ include.a }}]',
    };
    expect(html(files)).toBe('1&lt;[1]|2[2]');
  });

  it('`partial` without arguments sees the outer ones', () => {
    expect(
      html({
        main: '{% partial "b", a=1 %}',
        b: '{% partial "c" %}{% partial "c", a=2 %}{% partial "c" %}',
        c: '{{ include.a }}',
      }),
    ).toBe('121');
  });

  it('`partial` says what is wrong with it', () => {
    expect(said('{% partial %}')).toContain('expected the name of a template');
    expect(said('{% partial "a", 1 %}')).toContain('expected `name=value`');
  });

  it('an extended template sees the arguments of its include', () => {
    expect(
      html({
        main: '{% partial "b", a=1 %}',
        b: '{% extends "c" %}',
        c: '{{ include.a }}{% block x %}{{ include.a }}{% endblock %}',
      }),
    ).toBe('11');
  });

  it('a macro that prints nothing is false', () => {
    const files = {
      main: `{% macro m(x) -%}{% if x %}<b>{% endif %}{%- endmacro %}{% if m() %}yes{% else %}no{% endif %} {{ m() or "else" }} {{ m(1) }}`,
    };
    expect(html(files)).toBe('no else <b>');
  });
});
