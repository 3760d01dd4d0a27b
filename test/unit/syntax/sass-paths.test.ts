import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { compileString } from 'sass';
import { describe, expect, test } from 'vitest';
import { compileSass } from '../../../src/syntax/sass.ts';
import { sassCandidates, sassName } from '../../../src/syntax/sass-paths.ts';
import { inTemp, lay } from '../host/temp.ts';

describe('where a name is looked for', () => {
  test('partials and both grammars come before CSS, files before folders', () => {
    expect(sassCandidates('a/b', false)).toEqual([
      ['a/_b.sass', 'a/b.sass', 'a/_b.scss', 'a/b.scss'],
      ['a/_b.css', 'a/b.css'],
      ['a/b/_index.sass', 'a/b/index.sass', 'a/b/_index.scss', 'a/b/index.scss'],
      ['a/b/_index.css', 'a/b/index.css'],
    ]);
  });

  test('a name with its ending is that file alone, and `@import` asks for its own file first', () => {
    expect(sassCandidates('b.scss', true)).toEqual([
      ['_b.import.scss', 'b.import.scss'],
      ['_b.scss', 'b.scss'],
    ]);
  });

  test.each([
    ['menu/_item.scss', 'menu/item'],
    ['menu/_index.sass', 'menu'],
    ['_a.b.css', 'a.b'],
    ['index.scss', 'index'],
  ])('%s is written %s', (path, name) => {
    expect(sassName(path)).toBe(name);
  });
});

const STEMS = [
  'a',
  '_a',
  'a.import',
  '_a.import',
  'a/index',
  'a/_index',
  'a/index.import',
  'a/_index.import',
];
const FILES = STEMS.flatMap((stem) => ['scss', 'sass', 'css'].map((ending) => `${stem}.${ending}`));

test('the file that a name means is the one that Sass itself finds on a disk', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc
          .constantFrom('', 'one/', 'two/')
          .chain((root) => fc.constantFrom(...FILES).map((file) => root + file)),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      fc.constantFrom(
        "@use 'a';",
        "@import 'a';",
        "@use 'a.scss';",
        "@import 'a.css.scss', './a.sass';",
        "@use '../x/a';",
      ),
      (paths, text) => {
        const ours = compileSass(
          { text, path: 'x/main.scss', syntax: 'scss', style: 'expanded', places: ['x/one', 'x/two'] },
          {
            exists: (path) => paths.includes(path.slice(2)),
            read: (path) => contentOf(path.slice(2)),
          },
        );
        const theirs = inTemp((folder) => {
          lay(folder, Object.fromEntries(paths.map((path) => [`x/${path}`, contentOf(path)])));
          return onDisk(text, join(folder, 'x'));
        });
        expect(ours.css ?? 'none').toBe(theirs);
      },
    ),
    { numRuns: process.env['WSITE_LONG'] ? 3000 : 150, seed: 20261125 },
  );
});

function contentOf(path: string): string {
  return path.endsWith('.sass') ? `p\n  from: "${path}"\n` : `p { from: "${path}" }`;
}

function onDisk(text: string, folder: string): string {
  try {
    return compileString(text, {
      url: pathToFileURL(join(folder, 'main.scss')),
      loadPaths: [join(folder, 'one'), join(folder, 'two')],
      silenceDeprecations: ['import'],
    }).css;
  } catch {
    return 'none';
  }
}
