import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession, type Session } from '../../../src/session.ts';

const FILES = {
  'content/index.md': 'text',
  'content/with-filter.html': '{{ "@import \'ink\'; a { b: $ink }" | scssify }}',
  'content/_sass/_ink.scss': '$ink: black;',
  'content/_sass/_alone.scss': 'alone { a: b }',
  'assets/one.scss': "@use 'ink';\na { color: ink.$ink }",
  'assets/two.scss': "@use 'sub/box';",
  'assets/sub/_box.scss': 'box { a: b }',
};

/** A site, all made; `stale` says what an edit makes necessary, `css` what the sheet is then. */
async function site(files: Readonly<Record<string, string>> = FILES) {
  const project = memoryProject(files);
  const session = openSession({
    project,
    theme: memoryProject(),
    configs: ['_config.yml'],
    baseUrl: undefined,
    unpublished: false,
    now: 0,
    facts: false,
  });
  session.update();
  await session.prepare();
  makeAll(session);
  return {
    session,
    stale(edits: Readonly<Record<string, string | undefined>>): string[] {
      for (const [path, text] of Object.entries(edits)) {
        if (text === undefined) project.delete(path);
        else project.set(path, text);
      }
      session.update(new Set(Object.keys(edits)));
      const stale = [...session.stale()].filter((file) => file !== '404.html').sort();
      makeAll(session);
      return stale;
    },
    css: (file: string) => session.produce(file).content,
  };
}

function makeAll(session: Session): void {
  for (const file of [...session.stale()]) session.produce(file);
}

test('an edit of a partial touches what uses it, a filter too, and nothing else', async () => {
  const { stale, css } = await site();
  expect(stale({ 'content/_sass/_ink.scss': '$ink: red;' })).toEqual(['assets/one.css', 'with-filter.html']);
  expect(css('assets/one.css')).toBe('a {\n  color: red;\n}\n');
});

test('a partial that nothing uses touches nothing', async () => {
  const { stale } = await site();
  expect(stale({ 'content/_sass/_alone.scss': 'alone { c: d }' })).toEqual([]);
  expect(stale({ 'content/_sass/_alone.scss': undefined })).toEqual([]);
});

test('a file that comes where one was looked for wins', async () => {
  const { stale, css } = await site();
  expect(stale({ 'assets/_ink.scss': '$ink: blue;' })).toEqual(['assets/one.css']);
  expect(css('assets/one.css')).toBe('a {\n  color: blue;\n}\n');
  expect(stale({ 'assets/_ink.scss': undefined })).toEqual(['assets/one.css']);
  expect(css('assets/one.css')).toBe('a {\n  color: black;\n}\n');
});

test('a page that comes beside a sheet does not touch it', async () => {
  const { stale } = await site();
  expect(stale({ 'content/other.md': 'text' })).toEqual(['other.html']);
});

test('settings of Sass touch sheets, other settings do not', async () => {
  const { stale } = await site({ ...FILES, '_config.yml': 'x: 1\n' });
  const touched = stale({ '_config.yml': 'x: 2\n' });
  expect(touched).not.toContain('assets/two.css');
  expect(stale({ '_config.yml': 'x: 2\nsass: {style: compressed}\n' })).toEqual([
    'assets/one.css',
    'assets/two.css',
    'with-filter.html',
  ]);
});
