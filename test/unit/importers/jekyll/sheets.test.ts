import { describe, expect, test } from 'vitest';
import { imported, rebuilt } from './old-site.ts';

const css = async (
  files: Readonly<Record<string, string>>,
  themes?: Parameters<typeof rebuilt>[1],
): Promise<string | undefined> => {
  const { pages, errors } = await rebuilt(files, themes);
  expect(errors).toEqual([]);
  return pages['assets/main.css']?.replace(/\s+/g, ' ').trim();
};

const THEME = new Map([
  ['_sass/mine.scss', '@import "mine/base", "mine/layout";'],
  ['_sass/mine/_base.scss', 'p { color: red }'],
  ['_sass/mine/_layout.scss', 'b { color: red }'],
  ['assets/main.scss', '---\n---\n@import "mine";'],
]);

describe('the sheets of a theme', () => {
  test('find what stands beside them, though the site has one of that name', async () => {
    const files = { '_config.yml': 'theme: mine\n', '_sass/mine/_base.scss': 'p { color: $own }' };
    expect(await css(files, { mine: THEME })).toBe('p { color: red; } b { color: red; }');
  });

  test('come after those of the site where one of its own sheets asks', async () => {
    const files = {
      '_config.yml': 'theme: mine\n',
      '_sass/mine/_base.scss': 'p { color: blue }',
      'assets/main.scss': '---\n---\n@import "mine/base", "mine/layout";',
    };
    expect(await css(files, { mine: THEME })).toBe('p { color: blue; } b { color: red; }');
  });

  test('are found where the site keeps its own in another folder', async () => {
    const files = {
      '_config.yml': 'theme: mine\nsass:\n  sass_dir: css/_parts\n',
      'css/_parts/own.scss': 'i { color: blue }',
      'assets/main.scss': '---\n---\n@import "mine", "own";',
    };
    expect(await css(files, { mine: THEME })).toBe('p { color: red; } b { color: red; } i { color: blue; }');
  });
});

test('folders are below the site, though they begin with a slash; one of the computer is none of its', async () => {
  const files = {
    '_config.yml': 'sass:\n  sass_dir: /assets/css/_sass\n  load_paths: [/usr/share/sass]\n',
    'assets/css/_sass/kit/_p.scss': 'p { color: red }',
    'assets/main.scss': '---\n---\n@import "kit/p";',
  };
  expect(imported(files).told).toEqual([]);
  expect(await css(files)).toBe('p { color: red; }');
});

test('a sheet finds what it names from the root of the site', async () => {
  const files = {
    'styles/_a.scss': 'p { color: red }',
    '_sass/b.scss': '@import "styles/a";',
    'assets/main.scss': '---\n---\n@import "b", "_sass/c";',
    '_sass/c.scss': 'b { color: red }',
  };
  expect(await css(files)).toBe('p { color: red; } b { color: red; }');
});

test('a sheet under assets finds what stands beside it, parts and others, which are copied too', async () => {
  const files = {
    'assets/_p.scss': 'p { color: red }',
    'assets/b.scss': 'b { color: red }',
    'assets/deep/i.scss': 'i { color: red }',
    'assets/main.scss': '---\n---\n@import "p", "b", "deep/i", "assets/p";',
  };
  expect(await css(files)).toBe('p { color: red; } b { color: red; } i { color: red; } p { color: red; }');
  const { pages } = await rebuilt(files);
  expect(Object.keys(pages).sort()).toEqual(['assets/b.scss', 'assets/deep/i.scss', 'assets/main.css']);
});

describe('the sheets of a package that the site holds come along', () => {
  const PACKAGE = {
    'node_modules/kit/scss/kit.scss': '@import "parts/p";',
    'node_modules/kit/scss/parts/_p.scss': 'p { color: red }',
    'node_modules/kit/index.js': '',
    'node_modules/other/x.scss': 'b { color: red }',
  };

  test('where a sheet names it by its place', async () => {
    const files = { ...PACKAGE, 'assets/main.scss': '---\n---\n@import "../node_modules/kit/scss/kit";' };
    const { texts } = imported({ ...files, '_sass/x.scss': '@import "../node_modules/kit/scss/kit";' });
    expect(Object.keys(texts).filter((path) => path.includes('node_modules'))).toEqual([
      'content/_node_modules/kit/scss/kit.scss',
      'content/_node_modules/kit/scss/parts/_p.scss',
    ]);
    expect(texts['content/_sass/x.scss']).toBe('@import "../_node_modules/kit/scss/kit";');
  });

  test('from a folder of sheets', async () => {
    const sheet = { '_sass/x.scss': '@import "../node_modules/kit/scss/kit";' };
    expect(await css({ ...PACKAGE, ...sheet, 'assets/main.scss': '---\n---\n@import "x";' })).toBe(
      'p { color: red; }',
    );
  });

  test('from the root of the site', async () => {
    const sheet = '---\n---\n@import "node_modules/kit/scss/kit";';
    expect(await css({ ...PACKAGE, 'assets/main.scss': sheet })).toBe('p { color: red; }');
  });

  test('by `load_paths`', async () => {
    const config = 'sass:\n  load_paths: [node_modules]\n  style: expanded\n';
    const sheet = '---\n---\n@import "kit/scss/kit";';
    expect(await css({ ...PACKAGE, '_config.yml': config, 'assets/main.scss': sheet })).toBe(
      'p { color: red; }',
    );
  });
});
