import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/diagnostics/diagnostic.ts';
import { html, LOOSE, STRICT, said } from './kitchen.ts';

const PIECES = (
  '{{ }} {% %} {%- -%} {{- -}} {# #} if for in set macro call block extends include import from as with context else elif endif endfor endset ' +
  'endmacro endcall endblock raw endraw comment endcomment filter endfilter switch case default endswitch partial break continue ignore missing ' +
  'a b.c d[0] [ ] ( ) { } , : | . ~ + - * / // ** == != < > is not and or none true 1 2.5 "s" \' " upper default caller super loop constructor __proto__ r/a/ \\ % = @ # & é \n'
).split(' ');
const RUNS = process.env['WSITE_LONG'] ? 100_000 : 3_000;

const soup = fc.array(
  fc.constantFrom(...PIECES, ' ', '{% if a %}', '{% endif %}', '{{ a }}', '{% for a in b %}', '{% endfor %}'),
  { maxLength: 25 },
);

describe('whatever an author writes', () => {
  it('is rendered, or complained about with a place in the file', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(' ', ''), fc.boolean(), (parts, space, strict) => {
        const text = parts.join(space);
        try {
          html(text, { a: [1], b: { c: 2 } }, { options: strict ? STRICT : LOOSE });
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          const { place, message } = error.diagnostic;
          expect(message).not.toMatch(/undefined \(|Cannot read|is not a function|of null/);
          expect(place!.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  it('a body that is only text comes out as it went in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '%', '#', 'a', ' ', '\n', '\r\n', '}}', '%}', '{#', '#}')),
        (parts) => {
          const text = parts.join('');
          fc.pre(!/\{\{|\{%/.test(text));
          expect(html(text, {}, { options: { body: true } })).toBe(text);
        },
      ),
    );
  });

  it('nesting without end is a complaint', () => {
    expect(said(`{{ ${'('.repeat(100_000)} }}`)).toContain('template-syntax');
    expect(said(`{{ ${'1 ~ '.repeat(100_000)}1 }}`)).toContain('nested too deeply');
    expect(said('{% if true %}'.repeat(30_000) + '{% endif %}'.repeat(30_000))).toContain(
      'nested too deeply',
    );
  });

  it('five megabytes of text with a few tags are no matter', () => {
    const text = `${' '.repeat(2_500_000)}{%- if true -%}${' \n'.repeat(1_250_000)}{%- endif %}{{ 1 }}`;
    expect(html(text)).toBe('1');
  });
});
