import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/diagnostics/formats.ts';
import { type MemoryProject, memoryOutput } from '../../src/host/memory.ts';
import type { Threads } from '../../src/model/threads.ts';
import { openSession } from '../../src/session.ts';
import { bodyMaker } from '../../src/syntax/markdown/bodies.ts';
import { makeMap } from '../../src/syntax/value.ts';
import { pacedThread } from '../unit/render/body-thread.ts';
import { edit, historyOf, projectAfter, THEME, update, wordImages } from './edits.ts';

const SITES = process.env['WSITE_LONG'] ? 5000 : 100;

/** What kramdown's grammar has besides; of the last two there is something to say. */
const BODIES = [
  '# One\n\n* list\n{:toc}\n\nText[^1] {% box text="t" %}\n\n[^1]: {{ page.title }}\n',
  '```ruby\nputs {{ page.url | jsonify }}\n```\n\n*[S]: {{ site.title }}\n\nS `a`{:.language-js}\n',
  '{% for p in site.pages %}{{ p.content }}{% endfor %}\n\n> q\n{: .c}\n',
  '``` sas\n{{ page.title }}\n```\n\nx\n',
  '~~~ sas\na\n~~~\n\n{{ page.nothing.at.all }}\n',
];

test('a site is built to the same bytes, facts and complaints whether or not a thread makes its bodies', async () => {
  const seen = { made: 0, here: 0, complaints: 0 };
  const make = await bodyMaker(makeMap([]), true);
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { maxLength: 20 }),
      fc.array(fc.nat(BODIES.length - 1), { minLength: 2, maxLength: 6 }),
      fc.record({
        steps: fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }),
        fails: fc.option(fc.nat(9), { nil: undefined }),
      }),
      async (edits, bodies, pace) => {
        const files = projectAfter(edits);
        const config = files.stat('_config.yml') ? Buffer.from(files.read('_config.yml')).toString() : '';
        files.set('_config.yml', `${config}markdown: kramdown\n`);
        for (const [i, body] of bodies.entries())
          files.set(`content/k/${i}.md`, `---\ntitle: K${i}\n---\n${BODIES[body]}`);
        const counted = (text: string) => {
          const html = make(text);
          if (html === undefined) seen.here++;
          else seen.made++;
          return html;
        };
        const beside = await built(files, { bodies: pacedThread(pace, counted) });
        expect(beside).toEqual(await built(files, {}));
        seen.complaints += beside.diagnostics.length;
      },
    ),
    { numRuns: SITES, seed: 20261126 },
  );
  expect(seen.made).toBeGreaterThan(SITES * 2);
  expect(seen.here).toBeGreaterThan(SITES / 10);
  expect(seen.complaints).toBeGreaterThan(SITES);
}, 3_600_000);

async function built(project: MemoryProject, threads: Threads) {
  const session = openSession({
    project,
    theme: THEME,
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: Date.parse('2025-06-01T00:00:00Z'),
    history: historyOf(project),
    images: wordImages(),
    threads,
  });
  await update(session);
  const output = memoryOutput();
  const committed = await session.commit(output, { force: false, checks: true });
  return {
    committed,
    files: Object.fromEntries(
      [...output.files].map(([file, bytes]) => [file, Buffer.from(bytes).toString()]),
    ),
    artifacts: Object.fromEntries(session.files().map((file) => [file, session.artifact(file)])),
    diagnostics: inOrder(session.diagnostics()),
  };
}
