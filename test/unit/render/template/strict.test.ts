import { describe, expect, it } from 'vitest';
import { makeMap } from '../../../../src/syntax/value.ts';
import { faultOf, html, LOOSE, said } from './kitchen.ts';

const SPEAKER = {
  speaker: makeMap([
    ['name', 'Ada'],
    ['affiliation', 'X'],
    ['photo', null],
    ['home', makeMap([['city', 'Bonn']])],
  ]),
};

describe('in a strict file', () => {
  it('a misspelt member is named with its path, its place and the nearest name', () => {
    const text = '<p>\n  {{ speaker.affilation }}\n</p>';
    expect(said(text, SPEAKER)).toBe(
      'undefined-value main:2:14 `speaker.affilation` is undefined | Did you mean `affiliation`?',
    );
    expect(faultOf(text, SPEAKER).diagnostic.frame).toBe(
      ['  1 | <p>', '> 2 |   {{ speaker.affilation }}', '    |              ^^^^^^^^^^', '  3 | </p>'].join(
        '\n',
      ),
    );
  });

  it('the member that is missing on the way is told apart from the whole path', () => {
    expect(said('{{ speaker.hone.city.name }}', SPEAKER)).toBe(
      'undefined-value main:1:12 `speaker.hone.city.name`: `speaker.hone` is undefined | Did you mean `home`?',
    );
  });

  it('a misspelt variable gets the nearest of context, locals and functions', () => {
    expect(said('{{ speeker.name }}', SPEAKER)).toContain('Did you mean `speaker`?');
    expect(said('{% for talk in [1] %}{{ tallk }}{% endfor %}')).toContain('Did you mean `talk`?');
    expect(said('{{ rnge(3) }}')).toContain('Did you mean `range`?');
    expect(said({ main: '{% for talk in [1] %}{% include "b" %}{% endfor %}', b: '{{ tallk }}' })).toContain(
      'Did you mean `talk`?',
    );
  });

  const NEEDS: readonly (readonly [string, string])[] = [
    ['printed', '{{ no.such }}'],
    ['printed as a name', '{{ missing }}'],
    ['looped over', '{% for x in no.such %}{% endfor %}'],
    ['filtered', '{{ no.such | upper }}'],
    ['a filter argument', '{{ "a" | replace("a", no.such) }}'],
    ['called', '{{ no.such() }}'],
    ['called as a name', '{{ missing() }}'],
    ['added to', '{{ no.such + 1 }}'],
    ['joined to text', '{{ "a" ~ no.such }}'],
    ['a name of a template', '{% include no.such %}'],
    ['a computed member', '{{ no["su" ~ "ch"] }}'],
    ['behind `or`', '{{ no.such or no.such }}'],
    ['in a branch of an inline if', '{{ no.such if true else 1 }}'],
  ];
  for (const [title, text] of NEEDS) {
    it(`an undefined value is an error where it is ${title}`, () => {
      expect(faultOf(text, { no: makeMap([]) }).diagnostic.code).toMatch(/^undefined-(value|result)$/);
    });
    it(`and none in a loose file, or it is one that says so, where it is ${title}`, () => {
      const loose = () => html(text, { no: makeMap([]) }, { options: LOOSE });
      if (text.includes('()')) expect(loose).toThrow('undefined');
      else if (text.includes('include')) expect(loose).toThrow('name of a template');
      else if (text.includes('upper') || text.includes('or no')) expect(loose()).toBe('');
      else expect(loose).not.toThrow();
    });
  }

  const ASKS: readonly (readonly [string, string])[] = [
    ['if', '{% if no.such.at.all %}a{% else %}b{% endif %}'],
    ['not', '{{ "b" if not missing }}'],
    ['or', '{{ missing or no.such or "b" }}'],
    ['and', '{{ "b" if not (missing and missing.x) }}'],
    ['==', '{{ "b" if missing != 1 }}'],
    ['default', '{{ no.such | default("b") }}'],
    ['is defined', '{{ "b" if missing is not defined }}'],
    ['in', '{{ "b" if 1 not in no.such }}'],
    ['a call argument', '{% macro m(a) %}{{ a or "b" }}{% endmacro %}{{ m(no.such) }}'],
    ['set', '{% set x = no.such %}{{ x or "b" }}'],
    ['switch', '{% switch no.such %}{% case 1 %}a{% default %}b{% endswitch %}'],
  ];
  for (const [title, text] of ASKS) {
    it(`\`${title}\` may ask for what is not there`, () => {
      expect(html(text, { no: makeMap([]) })).toBe('b');
    });
  }

  it('null prints nothing and is no error, nor is what lies behind it', () => {
    expect(
      html('[{{ speaker.photo }}{{ speaker.photo.url }}{{ none }}{{ "a" ~ speaker.photo }}]', SPEAKER),
    ).toBe('[a]');
    expect(html('{% for x in speaker.photo %}x{% else %}none{% endfor %}', SPEAKER)).toBe('none');
  });

  it('an undefined argument of a macro is reported there, with the call on the way', () => {
    const { diagnostic } = faultOf('{% macro m(a) %}\n{{ a }}{% endmacro %}\n{{ m(speaker.x) }}', SPEAKER);
    expect(diagnostic.message).toBe('`a` is undefined');
    expect(diagnostic.place).toEqual({ path: 'main', line: 2, column: 4 });
    expect(diagnostic.via).toEqual([{ what: 'call of m', place: { path: 'main', line: 3, column: 4 } }]);
  });

  it('a map or a function is not printed', () => {
    expect(said('a {{ speaker }}', SPEAKER)).toContain('unprintable-value main:1:6 This is a map');
    expect(said('{{ range }}')).toContain('This is a function');
  });

  it('what cannot be looped over or called is said', () => {
    expect(said('{% for x in 5 %}{% endfor %}')).toContain('not-iterable main:1:13');
    expect(said('{{ speaker.name() }}', SPEAKER)).toContain('not-callable main:1:4 `speaker.name` is a text');
    expect(said('{% include 5 %}')).toContain('bad-template-name');
  });

  it('a filter that fails, or gives nothing, is named at its place', () => {
    expect(said('{{ 5 | dictsort }}')).toBe(
      'filter-failed main:1:8 The filter `dictsort` failed: it needs a map, and this is a number | Check what the filter is given.',
    );
    expect(said('{{ [] | first }}')).toContain('undefined-result main:1:9 what `first` gives is undefined');
  });

  it('a filter inside the arguments of another keeps the places apart', () => {
    expect(said('{{ ("a" | upper) | replace("A", (5 | dictsort)) }}')).toContain('filter-failed main:1:38');
    expect(said('{{ ("a" | upper) | dictsort(1 | abs) }}')).toContain('filter-failed main:1:20');
  });
});
