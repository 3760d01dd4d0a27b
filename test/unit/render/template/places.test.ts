import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../../../src/render/template/compile.ts';
import { makeMap } from '../../../../src/syntax/value.ts';
import { faultOf, html, LANGUAGE, STRICT, said } from './kitchen.ts';

describe("complaints name the place in the author's file", () => {
  const SYNTAX: readonly (readonly [string, string])[] = [
    ['a\n{% if x %}b', 'unclosed-tag main:2:1 `{% if %}` is never closed | Add `{% endif %}`.'],
    [
      '{% for x in y %}{% if x %}{% endif %}',
      'unclosed-tag main:1:1 `{% for %}` is never closed | Add `{% endfor %}`.',
    ],
    ['a {{ b', 'unclosed-tag main:1:3 `{{` is never closed | Add `}}`.'],
    ['a {% set b = 1', 'unclosed-tag main:1:3 `{%` is never closed | Add `%}`.'],
    ['a {# b', 'unclosed-tag main:1:3 `{#` is never closed | Add `#}`.'],
    ['{% raw %}a', 'unclosed-tag main:1:1 `{% raw %}` is never closed | Add `{% endraw %}`.'],
    ['{% comment %}a', 'unclosed-tag main:1:1 `{% comment %}` is never closed | Add `{% endcomment %}`.'],
    ['{% set x %}a', 'unclosed-tag main:1:1 `{% set %}` is never closed | Add `{% endset %}`.'],
    ['{% macro m() %}', 'unclosed-tag main:1:1 `{% macro %}` is never closed | Add `{% endmacro %}`.'],
    ['{% switch a %}', 'unclosed-tag main:1:1 `{% switch %}` is never closed | Add `{% endswitch %}`.'],
    ['{% block a %}', 'unclosed-tag main:1:1 `{% block %}` is never closed | Add `{% endblock %}`.'],
    ['{% call m() %}', 'unclosed-tag main:1:1 `{% call %}` is never closed | Add `{% endcall %}`.'],
    ['{% filter upper %}', 'unclosed-tag main:1:1 `{% filter %}` is never closed | Add `{% endfilter %}`.'],
    [
      '{{ "abc }}',
      'template-syntax main:1:4 This tag cannot be read: this text has no closing quote | Check quotes, brackets and commas of the tag.',
    ],
    [
      '{{ a b }}',
      'template-syntax main:1:6 This tag cannot be read: expected `}}` | Check quotes, brackets and commas of the tag.',
    ],
    [
      '{{ }}',
      'template-syntax main:1:4 This tag cannot be read: `}}` is not expected here | Check quotes, brackets and commas of the tag.',
    ],
    ['{{ r/(/ }}', 'template-syntax'],
    ['{{ a[1:2:3:4] }}', 'template-syntax main:1:5'],
    [
      '{% endif %}',
      'stray-tag main:1:4 `{% endif %}` belongs to no open tag | Remove it, or add the tag that it belongs to.',
    ],
    [
      '{% for x in y %}\n{% endif %}{% endfor %}',
      'stray-tag main:2:4 `{% endif %}` belongs to no open tag | The tag open here is `{% for %}` of line 1; close it first.',
    ],
    ['{% inclde "x" %}', 'unknown-tag main:1:4 There is no tag `{% inclde %}` | Did you mean `include`?'],
    [
      '{% zzz %}',
      'unknown-tag main:1:4 There is no tag `{% zzz %}` | To show it as text, put it between `{% raw %}` and `{% endraw %}`.',
    ],
    ['{% asyncEach x in y %}{% endeach %}', 'async-tag main:1:4'],
    ['{% ifAsync x %}{% endif %}', 'async-tag main:1:4'],
    ['{{ a | uper }}', 'unknown-filter main:1:8 There is no filter `uper` | Did you mean `upper`?'],
    ['{{ a is definde }}', 'unknown-test main:1:9 There is no test `is definde` | Did you mean `defined`?'],
    [
      '{{ a | truncate(lenght=3) }}',
      'unknown-argument main:1:17 The filter `truncate` has no argument `lenght` | Did you mean `length`?',
    ],
    ['{% break %}', 'outside-loop main:1:4'],
    ['{{ super() }}', 'super-outside-block main:1:4'],
    ['{% block a %}{% endblock %}{% block a %}{% endblock %}', 'duplicate-block main:1:37'],
    ['{% block a %}{{ super() }}{% endblock %}', 'no-super-block main:1:17'],
    ['{% include "no" %}', 'template-not-found main:1:4 There is no template `no`'],
    [
      '{% extends "mian" %}',
      'template-not-found main:1:4 There is no template `mian` | Did you mean `main`?',
    ],
    ['{{ 1 | abs }}{{ {1: 2} }}', 'bad-name main:1:18'],
    ['a\r\n{{ b }}', 'undefined-value main:2:4'],
    ['a\n\tb {{ c }}', 'undefined-value main:2:7'],
    ['{% raw %}\n\n{% endraw %}{{ c }}', 'undefined-value main:3:16'],
    ['{# a\nb #}{{ c }}', 'undefined-value main:2:8'],
    ['a   {%- if true -%}   {{ c }}{% endif %}', 'undefined-value main:1:26'],
    ['{{ range(1e9) }}', 'bad-name main:1:10'],
    ['{% macro m() %}a{% endmacro %}{{ m() }}{{ zzz }}', 'undefined-value main:1:43'],
    [
      '{{ range(1000000000) }}',
      'template-failed main:1:4 This failed: `range` would give 1000000000 numbers; at most 100000 are allowed',
    ],
    ['{{ "x".repeat(1000000000) }}', 'template-failed main:1:4 This failed: repeat is limited'],
  ];
  for (const [text, expected] of SYNTAX) {
    it(JSON.stringify(text), () => {
      expect(said(text, { a: [], y: [1] })).toContain(expected);
    });
  }

  it('lines of front matter count, since a part begins where `start` says', () => {
    const text = '---\ntitle: x\n---\nHello {{ nme }}';
    expect(said(text, {}, { start: 17 })).toContain('undefined-value main:4:10');
    expect(html(text, { nme: 'A' }, { start: 17 })).toBe('Hello A');
  });

  it("masked text is parsed, and the author's text is shown", () => {
    const text = 'a `{{ x }}` {{ y }}';
    const masked = 'a `\uE001\uE001 x \uE002\uE002` {{ y }}';
    const { diagnostic } = faultOf(text, {}, { options: { masked } });
    expect(diagnostic.place).toEqual({ path: 'main', line: 1, column: 16 });
    expect(diagnostic.frame).toContain('a `{{ x }}` {{ y }}');
  });

  it('all complaints of a file that can be found without running it come together', () => {
    const fault = faultOf('{{ a | uper }} {{ b is odd2 }} {{ constructor }}');
    expect([fault.diagnostic, ...(fault.more ?? [])].map((d) => d.code)).toEqual([
      'unknown-filter',
      'unknown-test',
      'forbidden-name',
    ]);
  });

  it('`not a == b` gets a warning, since Nunjucks reads it as `(not a) == b`', () => {
    const compiled = compileTemplate(
      { path: 'm', text: '{{ not a == b }}{{ not (a == b) }}', start: 0 },
      STRICT,
      LANGUAGE,
    );
    expect(compiled.warnings.map((d) => `${d.severity} ${d.code} ${d.place?.column}`)).toEqual([
      'warning not-before-comparison 4',
    ]);
  });
});

describe('the way to an error', () => {
  it('goes through includes, blocks, macros, parents and imports', () => {
    const files = {
      main: '{% extends "base" %}\n{% block a %}\n {% include "part" %}{% endblock %}',
      base: '<\n{% block a %}{% endblock %}',
      part: '{% from "lib" import f %}\n\n{{ f(1) }}',
      lib: '{% macro f(x) %}{{ x | dictsort }}{% endmacro %}',
    };
    const { diagnostic } = faultOf(files);
    expect(diagnostic.place).toEqual({ path: 'lib', line: 1, column: 24 });
    expect(
      diagnostic.via?.map(({ what, place }) => `${what} ${place.path}:${place.line}:${place.column}`),
    ).toEqual(['call of f part:3:4', 'include part main:3:5', 'block a base:2:4', 'extends base main:1:4']);
  });

  it('leads to a syntax error in an included file', () => {
    const { diagnostic } = faultOf({ main: 'x\n{% include "b" %}', b: '\n{% if %}' });
    expect(diagnostic.place?.path).toBe('b');
    expect(diagnostic.via).toEqual([{ what: 'include b', place: { path: 'main', line: 2, column: 4 } }]);
  });

  it('is told in the body of a call', () => {
    const { diagnostic } = faultOf(
      '{% macro w() %}\n{{ caller() }}{% endmacro %}\n{% call w() %}{{ zzz }}{% endcall %}',
    );
    expect(diagnostic.place).toEqual({ path: 'main', line: 3, column: 18 });
    expect(diagnostic.via?.map(({ what, place }) => `${what} ${place.line}`)).toEqual([
      'call of caller 2',
      'call of w 3',
    ]);
  });

  it('has no step for an error of the file itself', () => {
    expect(faultOf('{% macro m() %}a{% endmacro %}{{ m() }}{{ zzz }}').diagnostic.via).toBeUndefined();
    expect(faultOf({ main: '{% include "b" %}{{ 5 | dictsort }}', b: '' }).diagnostic.via).toBeUndefined();
  });

  it('a circle of includes, parents or macros is an error, not a crash', () => {
    expect(said({ main: '{% include "b" %}', b: '{% include "main" %}' })).toContain('template-cycle');
    expect(said({ main: '{% extends "b" %}', b: '{% extends "main" %}' })).toContain('template-cycle');
    expect(said('{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}')).toContain('template-cycle');
    expect(faultOf({ main: '{% include "main" %}' }).diagnostic.via!.length).toBeLessThanOrEqual(20);
  });

  it('many includes in a loop of a file that extends are no circle', () => {
    const files = {
      main: '{% for i in range(300) %}{% include "b" %}{% endfor %}',
      b: '{% extends "c" %}',
      c: '.',
    };
    expect(html(files)).toBe('.'.repeat(300));
  });
});

describe('operators', () => {
  const context = { m: makeMap([['a', 1]]), n: 1 };
  it('complain at their own place about a map that should be a number', () => {
    const why = 'This failed: a map stands where a number or a text is needed';
    expect(said('{{ n | abs }}\n{{ n + m }}', context)).toContain(`template-failed main:2:4 ${why}`);
    expect(said('{{ n | abs }}\n{% if m < n %}{% endif %}', context)).toContain(
      `template-failed main:2:7 ${why}`,
    );
    expect(said('{{ n | abs }}\n{{ 1 in n }}', context)).toContain(
      'template-failed main:2:9 This failed: `in` needs a list',
    );
  });
  it('find a map equal to nothing but itself', () => {
    expect(
      html('{{ m == "x" }}{{ "x" != m }}{{ m == m }}{{ m == none }}{{ [m] == "a" }}{{ 1 == m }}', context),
    ).toBe('falsetruetruefalsefalsefalse');
  });
});
