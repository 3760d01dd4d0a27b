import { describe, expect, test } from 'vitest';
import { compileSass, type SassTask } from '../../../src/syntax/sass.ts';

type Files = Readonly<Record<string, string>>;

function compile(text: string, files: Files = {}, more: Partial<SassTask> = {}) {
  return compileSass(
    { text, path: 'css/main.scss', syntax: 'scss', style: 'expanded', places: ['lib'], ...more },
    { exists: (path) => path in files, read: (path) => files[path]! },
  );
}

/** `kind path:line:column text`. */
function said(text: string, files: Files = {}): string[] {
  return compile(text, files).messages.map(
    ({ kind, text: what, place }) =>
      `${kind} ${place?.path}:${place?.line}:${place?.column}+${place?.length} ${what.split('\n')[0]}`,
  );
}

describe('places', () => {
  test('columns count UTF-16 units, lines end by any of the three signs', () => {
    expect(said('/* 😀 */ a { b: $c }')).toEqual(['error css/main.scss:1:17+2 Undefined variable.']);
    expect(said('a {\r\n  b: 1;\r  c: 2;\n  d: $e }')).toEqual([
      'error css/main.scss:4:6+2 Undefined variable.',
    ]);
  });

  test('file names hold any sign', () => {
    const files = { 'css/_50% é#?.scss': 'a { b: $c }' };
    expect(said("@import '50%25%20%C3%A9%23%3F';", files)).toEqual([
      'error css/_50% é#?.scss:1:8+2 Undefined variable.',
    ]);
  });

  test('the way to a place names what was called', () => {
    const files = { 'lib/_m.scss': '@mixin m { a: $none }' };
    const [message] = compile("@import 'm';\nb { @include m }", files).messages;
    expect(message!.via).toMatchObject([
      { what: 'm()', place: { path: 'css/main.scss', line: 2, column: 5 } },
    ]);
  });

  test('a name that nothing has is missing, and names no file outside of the site', () => {
    expect(said("@use 'nothing';")).toEqual([
      "missing css/main.scss:1:1+14 Can't find stylesheet to import.",
    ]);
    expect(said("@use 'file:///etc/passwd';")[0]).toMatch(/^missing /);
    expect(said("@use '../../../../lib/a';", { 'lib/_a.scss': '' })).toEqual([]);
  });
});

describe('what Sass remarks', () => {
  test('nothing of what stays as it is until the next major version', () => {
    const text =
      "@import 'a'; b { c: lighten(red, 10%); d: (4px/2px); e: map-get((f: 1), f); g: if(true, 1, 2) }";
    expect(said(text, { 'lib/_a.scss': '' })).toEqual([]);
  });

  test('once of each kind, however often', () => {
    expect(said('$y: 1; a { b: 1 -$y; c: 2 -$y; }')).toHaveLength(1);
  });
});

test('a BOM names the encoding of a compressed sheet, a rule that of an expanded one', () => {
  expect(compile('a{b:"é"}', {}, { style: 'compressed' }).css).toBe('\ufeffa{b:"é"}');
  expect(compile('a{b:"é"}').css).toMatch(/^@charset "UTF-8";\n/);
});
