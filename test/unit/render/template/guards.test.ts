import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/diagnostics/diagnostic.ts';
import { makeMap } from '../../../../src/syntax/value.ts';
import { html, LOOSE, STRICT } from './kitchen.ts';

const RUN = '"globalThis.pwned=1"';
const CALL = `constructor(${RUN})()`;

/** Templates that try to come from data to code. In stock Nunjucks most of them do. */
const PROBES: readonly string[] = [
  '{{ a"&&Function`globalThis.pwned=1```&&" }}',
  '{{ a | b"&&Function`globalThis.pwned=1```&&" }}',
  '{{ range[\'\\\\",context,[Function(\\"globalThis.pwned=1\\")()])),env.opts.autoescape);//\']() }}',
  '{% for a"]=Function`globalThis.pwned=1```;[" in [1] %}x{% endfor %}',
  '{% set a"]=Function`globalThis.pwned=1```;[" = 1 %}',
  '{% block a"]=Function`globalThis.pwned=1```;[" %}{% endblock %}',
  '{% macro m(a"]=Function`globalThis.pwned=1```;[") %}{% endmacro %}{{ m(1) }}',
  '{{ {a"]=Function`globalThis.pwned=1```;[": 1} }}',
  '{{ 1 is a"+Function`globalThis.pwned=1```+" }}',
  `{{ "".constructor.${CALL} }}`,
  `{{ ""["constructor"].${CALL} }}`,
  `{{ ""["con" ~ "structor"]["constructor"](${RUN})() }}`,
  `{{ ""[["constructor"]][["constructor"]](${RUN})() }}`,
  `{{ [].constructor.${CALL} }}`,
  `{{ {}.constructor.${CALL} }}`,
  `{{ (1).constructor.${CALL} }}`,
  `{{ range.${CALL} }}`,
  `{{ range["constructor"](${RUN})() }}`,
  `{{ range.call.${CALL} }}`,
  `{{ range["bind"]["constructor"](${RUN})() }}`,
  `{{ cycler(1).next.${CALL} }}`,
  `{{ cycler(1)["next"]["constructor"](${RUN})() }}`,
  `{{ joiner().${CALL} }}`,
  `{{ r/a/.constructor.${CALL} }}`,
  `{{ r/a/["test"]["constructor"](${RUN})() }}`,
  `{{ constructor.${CALL} }}`,
  '{{ __proto__ }}',
  '{{ {}.__proto__ }}{{ {}["__pro" ~ "to__"] }}',
  '{% set __proto__ = 1 %}',
  '{% set constructor = 1 %}',
  '{% from "lib" import constructor %}{{ constructor }}',
  '{% import "lib" as lib %}{{ lib.constructor }}{{ lib["constr" ~ "uctor"] }}',
  `{% macro m() %}{% endmacro %}{{ m.${CALL} }}{{ m["constructor"](${RUN})() }}`,
  `{% macro m() %}{{ caller["constructor"](${RUN})() }}{% endmacro %}{% call m() %}{% endcall %}`,
  `{% for k, v in {a: range} %}{{ v["constructor"](${RUN})() }}{% endfor %}`,
  `{{ f["constructor"](${RUN})() }}`,
  `{{ made.method["constructor"](${RUN})() }}`,
  '{{ [""] | join(",", "constructor") }}',
  '{{ [""] | sum("constructor") }}',
  `{{ ([""] | groupby("constructor")) | dump }}`,
  '{{ [""] | selectattr("constructor") | length }}',
  '{{ [""] | sort(attribute="constructor") | length }}',
  `{{ {}[{toString: range}] }}`,
  '{{ [1].map(f["constructor"]) }}',
  `{{ "a".replace("a", range.constructor) }}`,
  `{% for x in ["constructor"] %}{{ ""[x][x](${RUN})() }}{% endfor %}`,
  `{{ text.constructor("x") }}`,
  '{{ ({}).toString.constructor }}',
  '{{ ({}).hasOwnProperty }}{{ plain.valueOf }}{{ plain["toString"] }}',
  '{{ toString }}{{ hasOwnProperty }}{{ valueOf }}',
  `{% partial "lib", constructor=1 %}`,
  '{% include "lib" %}{{ arguments }}',
  '{{ f.caller }}{{ f.arguments }}{{ f.prototype }}',
  '{{ f.apply }}{{ f.call }}',
];

class Made {
  method(): string {
    return 'm';
  }
}

describe('no template comes from data to code', () => {
  afterEach(() => {
    delete (globalThis as { pwned?: unknown }).pwned;
  });
  for (const probe of PROBES) {
    it(probe, () => {
      for (const options of [STRICT, LOOSE]) {
        const context = { f: () => 1, made: new Made(), text: 'x', plain: {}, map: makeMap([]) };
        let out = '';
        try {
          out = html({ main: probe, lib: '{% set a = 1 %}' }, context, { options });
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
        expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
        expect(out).not.toMatch(/function|native code|class /);
      }
    });
  }

  it('a template cannot change what all objects share', () => {
    html('{% set x = {a: 1} %}{{ x["__pro" ~ "to__"] | default("none") }}', {}, { options: LOOSE });
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('filters, tests and functions get nothing but a small frozen object as `this`', () => {
    const seen: unknown[] = [];
    html('{{ look() }}', {
      look(this: unknown) {
        seen.push(this);
        return '';
      },
    });
    expect(Object.keys(seen[0] as object)).toEqual(['tests']);
    expect(Object.isFrozen(seen[0])).toBe(true);
  });

  it('keys that only look dangerous are read where the data has them', () => {
    const data = makeMap([
      ['toString', 'own'],
      ['valueOf', 5],
    ]);
    expect(html('{{ data.toString }}{{ data["valueOf"] }}', { data })).toBe('own5');
    expect(html('{{ toString }}', { toString: 'mine' })).toBe('mine');
  });
});
