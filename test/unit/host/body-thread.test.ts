import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyThread, withBodiesBegun } from '../../../src/host/body-thread.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import type { BodyRow, MadeBody } from '../../../src/model/body-thread.ts';
import { kramdown } from '../../../src/syntax/markdown/kramdown/kramdown.ts';
import { createMarkdown } from '../../../src/syntax/markdown/markdown.ts';
import { makeMap } from '../../../src/syntax/value.ts';
import { pacedThread } from '../render/body-thread.ts';

const DIST = new URL('../../../dist', import.meta.url).pathname;
const SETTINGS = makeMap([
  ['auto_ids', false],
  ['typographic_symbols', makeMap([['hellip', 'etc.']])],
]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-bodies-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that a row makes, until it has made so many. */
async function madeBy(row: BodyRow, count: number): Promise<MadeBody[]> {
  const made: MadeBody[] = [];
  while (made.length < count) {
    made.push(...row.made());
    await turn();
  }
  return made;
}

test('a thread makes of a body what would be made of it here, with the settings of the site', async () => {
  const row = bodyThread(DIST)!.open({ kramdown: SETTINGS, code: true }, 3);
  const texts = ['# So ...\n\n- a\n- *b*\n', '```ruby\nputs 1\n```\n', 'x[^1]\n\n[^1]: y\n'];
  row.give(texts.slice(0, 1));
  row.give(texts.slice(1));
  const made = await madeBy(row, 3);
  row.close();
  const { rouge } = await import('../../../src/syntax/rouge/rouge.ts');
  const markdown = createMarkdown({ dialect: 'kramdown', kramdown: SETTINGS, extras: { kramdown, rouge } });
  const here = texts.map((text) => markdown.render({ path: '', text, start: 0 }, text, () => undefined).html);
  expect(here[0]).toContain('etc.');
  expect(here[1]).toContain('class="nb"');
  expect(made).toEqual(here.map((html, body) => ({ body, html })));
});

test('of what it would have to report something it makes nothing', async () => {
  const row = bodyThread(DIST)!.open({ kramdown: makeMap([]), code: true }, 2);
  row.give(['```sas\nx\n```\n', 'y\n']);
  expect(await madeBy(row, 2)).toEqual([
    { body: 0, html: undefined },
    { body: 1, html: '<p>y</p>\n' },
  ]);
  row.close();
});

test('what was taken back it leaves alone, and what it has begun with cannot be taken back', async () => {
  const row = bodyThread(DIST)!.open({ kramdown: makeMap([]), code: false }, 3);
  expect([row.takeBack(0), row.takeBack(0)]).toEqual([true, false]);
  row.give(['a\n', 'b\n', 'c\n']);
  expect(await madeBy(row, 2)).toEqual([
    { body: 1, html: '<p>b</p>\n' },
    { body: 2, html: '<p>c</p>\n' },
  ]);
  expect(row.takeBack(1)).toBe(false);
  row.close();
});

test.each([
  ['fails when it begins', 'throw new Error("broken")'],
  ['ends at once', 'process.exit(3)'],
])('a thread that %s makes nothing, and all can be taken back', async (_, program) => {
  writeFileSync(join(folder, 'body-worker.js'), program);
  const row = bodyThread(folder)!.open({ kramdown: makeMap([]), code: false }, 2);
  row.give(['a\n', 'b\n']);
  for (let turns = 0; turns < 100; turns++) await turn();
  expect(row.made()).toEqual([]);
  expect([row.takeBack(0), row.takeBack(1)]).toEqual([true, true]);
  row.close();
});

test('there is no thread where its program is not', () => {
  expect(bodyThread(join(folder, 'nowhere'))).toBeUndefined();
});

test.each([
  ['markdown: kramdown\n', 60, ['begin']],
  ["title: x\nmarkdown: 'kramdown'\n", 60, ['begin']],
  ['markdown: kramdown\n', 40, []],
  ['markdown: wsite # not kramdown\n', 60, []],
  ['x:\n  markdown: kramdown\n', 60, []],
])(
  'by %j and %i characters of Markdown it is known whether the thread begins early',
  (config, length, begun) => {
    const done: string[] = [];
    const files = memoryProject({
      '_config.yml': config,
      'content/a.md': 'x'.repeat(length),
      'content/b.html': config,
    });
    const project = withBodiesBegun(files, { ...pacedThread({ steps: [1] }, () => '', done), enough: 50 });
    project.read('_config.yml');
    project.list(() => false);
    project.read('content/b.html');
    expect(done).toEqual(begun);
  },
);
