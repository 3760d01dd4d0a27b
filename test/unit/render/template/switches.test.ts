import { describe, expect, it } from 'vitest';
import { type Context, type Files, html, LANGUAGE, LOOSE, render, said } from './kitchen.ts';

const page = (files: Files | string, context: Context = {}): string =>
  html(files, context, { options: { ...LOOSE, scope: 'page' } });
const drop = (text: string, context: Context = {}): string =>
  html(text, context, { options: { ...LOOSE, blankBlocks: 'drop' } });

describe('switches of a file', () => {
  it('autoescape: printed text is escaped, or not', () => {
    expect(html('{{ x }}', { x: '<' }, { options: { autoescape: true } })).toBe('&lt;');
    expect(html('{{ x }}', { x: '<' }, { options: { autoescape: false } })).toBe('<');
  });

  it('each file keeps its own', () => {
    const files = { main: '{{ x }}{% include "b" %}{{ missing }}', b: '{{ x }}' };
    const of = { main: { autoescape: false, strict: false }, b: { autoescape: true } };
    expect(html(files, { x: '<' }, { of })).toBe('<&lt;');
    expect(said({ ...files, b: '{{ missing }}' }, { x: '' }, { of })).toContain('undefined-value b:1:4');
  });

  describe('scope: page', () => {
    it('`set` in a loop is seen after it', () => {
      expect(page('{% for i in [1, 2] %}{% set x = i %}{% endfor %}{{ x }}')).toBe('2');
    });
    it('`===` compares safe text as text, and nothing with nothing', () => {
      expect(
        page('{{ "" | safe === "" }} {{ "a" | safe !== "a" }} {{ x === y }} {{ "1" === 1 }}', { x: null }),
      ).toBe('true false true false');
    });
    it('`set` in an include is seen by the includer, and the other way', () => {
      expect(
        page({
          main: '{% set a = 1 %}{% include "b" %}{{ x }}{{ a }}',
          b: '{{ a }}{% set x = 5 %}{% set a = 2 %}',
        }),
      ).toBe('152');
    });
    it('loop names and parameters of an include are inner scopes', () => {
      expect(
        page('{% set i = "o" %}{% for i in [1, 2] %}{{ i }}{% set i = 9 %}{{ i }}{% endfor %}{{ i }}'),
      ).toBe('11229');
      expect(
        page({
          main: '{% for i in [1] %}{% partial "b", a=3 %}{% endfor %}{{ i }}{{ include }}',
          b: '{{ i }}{{ include.a }}{% set i = 7 %}{{ i }}',
        }),
      ).toBe('1317');
    });
    it('captures, macros and imports write there too', () => {
      expect(
        page(
          '{% for i in [1] %}{% set x %}c{{ i }}{% endset %}{% macro m() %}M{{ x }}{% endmacro %}{% endfor %}{{ x }}{{ m() }}',
        ),
      ).toBe('c1Mc1');
      expect(
        page({
          main: '{% for i in [1] %}{% import "b" as b %}{% endfor %}{{ b.f() }}',
          b: '{% macro f() %}F{% endmacro %}',
        }),
      ).toBe('F');
    });
    it('a text has no letters by number, as in Liquid', () => {
      const text = '{{ a[0] }}{{ l[0][0] }}{{ l[0] }}{{ a[i] }}';
      const context = { a: 'abc', l: ['de'], i: 1 };
      expect(page(text, context)).toBe('de');
      expect(html(text, context)).toBe('addeb');
    });
    it('the context that was given stays as it was', () => {
      const context = Object.freeze({ x: 1 });
      expect(page('{% set x = 2 %}{{ x }}', context)).toBe('2');
      expect(context.x).toBe(1);
    });
    it('a query is not made where an include may change what is asked', () => {
      const pages = Object.freeze(Array.from({ length: 20 }, (_, i) => ({ y: i % 2 })));
      const files = {
        main: '{% set w = 0 %}{% for p in pages %}{% if p.y == w %}{% include "b" %}{% endif %}{% endfor %}',
        b: '.{% set w = 1 %}',
      };
      expect(page(files, { pages })).toBe(page(files, { pages: [...pages] }));
    });
  });

  describe('blankBlocks: drop', () => {
    const CASES: readonly (readonly [string, string])[] = [
      ['a{% if x %} \n {% endif %}b', 'ab'],
      ['a{% if true %} \n {% endif %}b', 'ab'],
      ['a{% if true %} \n {% set y = 1 %} {% endif %}{{ y }}b', 'a1b'],
      ['a{% if true %} y {% endif %}b', 'a y b'],
      ['a{% if true %} {% else %} y {% endif %}b', 'a b'],
      ['a{% for i in [1, 2] %} {% if i %} {% endif %} {% endfor %}b', 'ab'],
      ['a{% for i in [1, 2] %} {{ i }} {% endfor %}b', 'a 1  2 b'],
      ['a{% if true %} {% for i in [1] %} {% set z = i %} {% endfor %} {% endif %}{{ z }}b', 'ab'],
      ['a{% if true %} {% comment %} c {% endcomment %} {% endif %}b', 'ab'],
      ['a{% if true %} {% include "e" %} {% endif %}b', 'a  b'],
      ['{% set c %} {% endset %}[{{ c }}]', '[ ]'],
      ['{% if true %}{% set c %} {% if true %} {% endif %}{% endset %} {% endif %}[{{ c }}]', '[ ]'],
      ['a{% switch 1 %}{% case 1 %} {% case 2 %} {% endswitch %}b', 'ab'],
      ['a{% if no %} {% elif true %} {% else %} {% endif %}b', 'ab'],
      ['{% block q %} {% if true %} {% endif %}{% endblock %}', ' '],
      ['{% filter upper %}a{% if true %} {% endif %}b{% endfilter %}', 'AB'],
      ['a\n\nb', 'a\n\nb'],
    ];
    for (const [text, expected] of CASES) {
      it(JSON.stringify(text), () => {
        expect(html({ main: text, e: '' }, {}, { options: { ...LOOSE, blankBlocks: 'drop' } })).toBe(
          expected,
        );
      });
    }
    it('is not done where it is not asked for', () => {
      expect(html('a{% if true %} {% endif %}b')).toBe('a b');
      expect(drop('a{% if true %} {% endif %}b')).toBe('ab');
    });
  });

  describe("a page's body", () => {
    const body = { options: { body: true } };
    it('has no comments: `{#id}` and `#}` are text', () => {
      expect(html('## T {#id}\n{{ x }} {# {{ x }} #}', { x: 1 }, body)).toBe('## T {#id}\n1 {# 1 #}');
    });
    it('has comments in `{% comment %}` and text in `raw`', () => {
      expect(html('a{% comment %}{# x{% endcomment %}{% raw %}{#i}{{ y }}{% endraw %}', {}, body)).toBe(
        'a{#i}{{ y }}',
      );
    });
    it('keeps every letter that is no tag', () => {
      const text = 'a\r\n{ x } {x} %} }} \u2028 {\n{#';
      expect(html(text, {}, body)).toBe(text);
    });
  });
});

describe('custom tags', () => {
  const language = { ...LANGUAGE, blocks: new Set(['schedule']) };
  const files = {
    main: '[{% schedule day="<1>", n=2 %}]{{ day }}',
    'blocks/schedule.njk': '<p>{{ day }}{{ n }}{{ site }}</p>',
  };
  it('render their template with the arguments as variables', () => {
    expect(html(files, { site: 'S' }, { language, of: { main: { strict: false } } })).toBe(
      '[<p>&lt;1&gt;2S</p>]',
    );
  });
  it('see the loop they stand in', () => {
    expect(
      html(
        {
          main: '{% for day in [1, 2] %}{% schedule n=3 %}{% endfor %}',
          'blocks/schedule.njk': '{{ day }}{{ n }}{{ loop.index }} ',
        },
        {},
        { language },
      ),
    ).toBe('131 232 ');
  });
  it('are held back in bodies where that is asked for', () => {
    const held: string[] = [];
    const more = { held: (text: string, tag: string) => `<${tag}${held.push(text)}>` };
    const { html: out } = render(
      files,
      { site: 'S' },
      { language, more, of: { main: { strict: false, body: true } } },
    );
    expect([out, held]).toEqual(['[<schedule1>]', ['<p>&lt;1&gt;2S</p>']]);
  });
  it('say when they have no template, or wrong arguments, or are misspelt', () => {
    expect(said({ main: '{% schedule %}' }, {}, { language })).toContain(
      'template-not-found main:1:4 There is no template `blocks/schedule.njk`',
    );
    expect(said({ main: '{% schedule 1 %}' }, {}, { language })).toContain('expected `name=value`');
    expect(said({ main: '{% schedul %}' }, {}, { language })).toContain('Did you mean `schedule`?');
  });
});
