import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compileString } from 'sass';
import { describe, expect, test } from 'vitest';
import { minifyCss } from '../../../src/syntax/css-minify.ts';

/** What Sass, which reads CSS by a parser of its own, makes of a sheet; blanks that it keeps and that say nothing taken out. */
function meaning(css: string): string {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return compileString(plain, { syntax: 'css', style: 'compressed' })
    .css.replace(/(--[\w-]+):\s+/g, '$1:')
    .replace(/ ?, ?/g, ',');
}

describe('a style sheet made short', () => {
  test.each([
    ['white space and comments go', 'a  >  b ,\n c { color : red ; /* why */ }\n', 'a>b,c{color:red}'],
    ['a space that parts two selectors stays', 'a :hover b   .c { }', 'a :hover b .c{}'],
    ['a comment between two words keeps them apart', 'a/**/b{c:1/**/2}', 'a/**/b{c:1/**/2}'],
    ['a comment before a parenthesis keeps it from being a function', 'a{b:c/**/(d)}', 'a{b:c/**/(d)}'],
    ['spaces in calculations stay', 'a{w:calc( 1px + ( 2px - 3px ) )}', 'a{w:calc(1px + (2px - 3px))}'],
    ['a licence stays', '/*! MIT */\na{b:c}', '/*! MIT */a{b:c}'],
    [
      'the character set stays where it is',
      '@charset "utf-8";\n@import url(x) screen ;',
      '@charset "utf-8";@import url(x) screen;',
    ],
    [
      'texts and addresses stay',
      'a{b:" x  /* y */ ";c:url( a b.png ) , url( "d" )}',
      'a{b:" x  /* y */ ";c:url( a b.png ),url("d")}',
    ],
    [
      'values of custom properties stay',
      'a{ --x :  { b : c } /* d */ ;--y: ;}',
      'a{--x:{ b : c } /* d */;--y: }',
    ],
    ['importance', 'a{b:c ! important}', 'a{b:c!important}'],
    [
      'questions about the screen',
      '@media screen  and ( min-width : 4em ) , ( 2em < width ){a{b:c}}',
      '@media screen and (min-width :4em),(2em < width){a{b:c}}',
    ],
    ['an escape keeps the blank that ends it', '.\\26  .b{c:d}', '.\\26  .b{c:d}'],
    ['rules inside of rules', 'a{ & > b { c:d } ; e:f ; }', 'a{&>b{c:d};e:f}'],
    ['outside of blocks a semicolon is a part of the selector', 'a{b:c};d{e:f}', 'a{b:c};d{e:f}'],
    ['an unbreakable blank is a letter', 'a\u00a0{b:c\u00a0}', 'a\u00a0{b:c\u00a0}'],
    ['nothing', '', ''],
  ])('%s', (_, css, short) => {
    expect(minifyCss(css)).toBe(short);
  });

  test.each([
    ['a{b:c', 1, 'a `{` is never closed'],
    ['a{b:c}}', 6, 'a `}` closes nothing'],
    ['a{b:c(d}', 5, 'a `(` is never closed'],
    ['a{b:c)}', 5, 'a `)` closes nothing'],
    ['a{b:"c\n"}', 4, 'a text in quotes does not end on its line'],
    ['a{b:c} /* d', 7, 'a comment never ends'],
    ['a{b:url(c}', 7, 'a `(` is never closed'],
  ])('%s cannot be read whole', (css, at, what) => {
    expect(minifyCss(css)).toEqual({ at, what });
  });

  test("the theme's sheet means the same and is a sixth shorter", () => {
    const css = readFileSync(new URL('../../../assets/theme/theme.css', import.meta.url), 'utf8');
    const short = minifyCss(css) as string;
    expect(short.length).toBeLessThan(css.length * 0.85);
    expect(meaning(short)).toBe(meaning(css));
  });

  test('any sheet means the same, and is not made shorter twice', () => {
    fc.assert(
      fc.property(sheet, (css) => {
        const short = minifyCss(css);
        expect(typeof short).toBe('string');
        expect(meaning(short as string)).toBe(meaning(css));
        expect(minifyCss(short as string)).toBe(short);
      }),
      { numRuns: process.env['WSITE_LONG'] ? 10_000 : 200, seed: 20261126 },
    );
  });
});

const blank = fc.constantFrom('', '', ' ', '\n', '  \t', ' /* c */ ', '/* { } ; " */ ', '\f');
const pad = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts.flatMap((part) => [blank, part])).map((all) => all.join(''));
const compound = fc.constantFrom(
  'a',
  '.b',
  '#c',
  'd:hover',
  '::before',
  '[e="f g"]',
  ':not( .h , i )',
  '*',
  ':nth-child( 2n + 1 )',
  '.\\31 0',
);
const selector = fc
  .array(fc.tuple(compound, fc.constantFrom(' ', ' > ', '~', ' + ', '\n', ' , ')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.map(([one, by], i) => (i < parts.length - 1 ? one + by : one)).join(''));
const value = fc.constantFrom(
  'red',
  '1px  2px',
  'calc( 1px + (2px*3) )',
  '"x ; } y"',
  "'it\\'s'",
  'url( a.png )',
  'url("b;c")',
  'var(--x , 1px)',
  'translate( -50% , 0 )',
  '1px solid rgb( 1 2 3 / 40% )',
  'a , b',
  'blue ! important',
);
const declaration = pad(
  fc.constantFrom('color', 'margin', 'width', 'grid-area'),
  fc.constant(':'),
  value,
  fc.constant(';'),
);
const block = (inside: fc.Arbitrary<string>) =>
  fc.array(inside, { maxLength: 3 }).map((all) => `{${all.join('')}}`);
const rule = pad(selector, block(declaration));
const sheet = fc
  .array(
    fc.oneof(
      rule,
      pad(
        fc.constantFrom(
          '@media screen and ( min-width: 4em )',
          '@supports (display : grid)',
          '@layer a',
          '@container b (width > 3em)',
        ),
        block(rule),
      ),
      pad(fc.constantFrom('@import "x.css" screen', '@layer a , b'), fc.constant(';')),
    ),
    { maxLength: 5 },
  )
  .map((rules) => rules.join(''));
