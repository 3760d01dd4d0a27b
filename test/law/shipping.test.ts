import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passingShelf } from '../../src/host/image-shelf.ts';
import { memoryOutput, memoryProject } from '../../src/host/memory.ts';
import type { MemoryStore } from '../../src/model/ports.ts';
import { parseBaseUrl } from '../../src/schema/base-url.ts';
import { openSession, type Session } from '../../src/session.ts';
import { emptyShelf, mapStore } from './map-store.ts';

const SEQUENCES = process.env['WSITE_LONG'] ? 5000 : 100;

/** Path → the texts that it may hold; an empty one: it is not there. None breaks a build. */
const POOL: Readonly<Record<string, readonly string[]>> = {
  '_config.yml': [
    'title: S\nasset_fingerprint: true\n',
    'title: S\nasset_fingerprint: true\nminify: false\n',
    'title: S\nasset_fingerprint: true\nrewrite_base: false\n',
    'title: S\nasset_fingerprint: true\nurl: https://h.example\n',
    'title: S\n',
  ],
  'content/index.html': [
    '---\n---\n<link rel="stylesheet" href="/assets/a.css"><script src="assets/a.js"></script><img src="/assets/i.png">',
    '---\n---\n<p style="b: url(/assets/i.png)">{{ "/assets/a.css" | absolute_url }}</p><script>f("/assets/i.png", "j.png")</script>',
    '---\n---\nNone',
  ],
  'content/p/one.md': [
    '---\ntitle: One\n---\n![i](own.png) ![i](/assets/i.png)\n',
    '---\ntitle: One\npermalink: /far/away/\n---\n![i](own.png) [two](../index.html)\n',
    '',
  ],
  'content/p/own.png': ['own', 'other', ''],
  'content/_posts/2020-01-01-post.md': ['---\ntitle: P\n---\n![i](/assets/i.png) {{ site.title }}\n', ''],
  'content/data.json': ['{"image": "/assets/i.png"}', '{"a": "j.png"}', ''],
  'assets/i.png': ['one', 'two', ''],
  'assets/j.png': ['j'],
  'assets/a.css': [
    '@import "b.css"; a { b: url(i.png) }',
    'a { b: c }',
    '---\n---\na { b: url(/assets/i.png) }',
    'a {',
  ],
  'assets/b.css': ['b { c: d }', '@import "a.css";', ''],
  'assets/a.js': ['import "./b.js"; // one', 'import "/assets/b.js";', 'f("/assets/" + x)', 'var a = ;'],
  'assets/b.js': ['import "./a.js";', 'new URL("./i.png", import.meta.url)', ''],
  'assets/l.svg': ['<svg><image href="i.png"/></svg>', '<svg/>'],
};
const PATHS = Object.keys(POOL);

const edit = fc.record({ path: fc.constantFrom(...PATHS), text: fc.nat() });
const run = fc.record({
  edits: fc.array(edit, { minLength: 0, maxLength: 4 }),
  base: fc.constantFrom(undefined, undefined, '/x'),
  /** Whether the run begins with what the last one left, in the same session, or anew. */
  session: fc.constantFrom('same', 'new', 'new'),
});

test('after any edits of what pages load, the output is that of a clean build, and has the same names below any path', async () => {
  const seen = { stamped: 0, kept: 0, remembered: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 5 }), async (runs) => {
      const files = memoryProject(Object.fromEntries(PATHS.map((path) => [path, POOL[path]![0]!])));
      const output = memoryOutput();
      const shelf = emptyShelf();
      let last: { session: Session; base: string | undefined } | undefined;
      for (const { edits, base, session: which } of runs) {
        for (const { path, text } of edits) {
          const texts = POOL[path]!;
          const content = texts[text % texts.length]!;
          if (content !== '') files.set(path, content);
          else if (files.stat(path)) files.delete(path);
        }
        const known = which === 'same' && last?.base === base ? last : undefined;
        const session = known?.session ?? open(base, mapStore(shelf, 'p'));
        last = { session, base };
        await commit(session);
        seen.remembered += session.tally().of - session.tally().made;
        const clean = memoryOutput();
        await commit(open(base), clean);
        expect(textsOf(output)).toEqual(textsOf(clean));
        const other = memoryOutput();
        await commit(open('/other'), other);
        if (!files.read('_config.yml').toString().includes('url:'))
          expect(names(other)).toEqual(names(clean));
        seen.stamped += names(clean).filter((file) => STAMPED.test(file)).length;
        seen.kept += names(clean).filter((file) => file === 'assets/j.png').length;
      }

      function open(base: string | undefined, memory?: MemoryStore): Session {
        return openSession({
          project: files,
          theme: memoryProject({ 'templates/default.njk': '<main>{{ content }}</main>' }),
          configs: ['_config.yml'],
          facts: false,
          baseUrl: base === undefined ? undefined : parseBaseUrl(base),
          unpublished: false,
          now: 0,
          short: { shelf: passingShelf(), program: () => 'p' },
          ...(memory && { memory }),
        });
      }

      async function commit(session: Session, to = output): Promise<void> {
        session.update();
        await session.prepare();
        expect(await session.commit(to, { force: false })).toBeDefined();
      }
    }),
    { numRuns: SEQUENCES, seed: 20261127 },
  );
  expect(seen.stamped).toBeGreaterThan(SEQUENCES * 5);
  expect(seen.kept).toBeGreaterThan(SEQUENCES / 10);
  expect(seen.remembered).toBeGreaterThan(SEQUENCES);
}, 3_600_000);

const STAMPED = /-[0-9a-f]{8}\.\w+$/;

function names({ files }: { readonly files: ReadonlyMap<string, unknown> }): string[] {
  return [...files.keys()].filter((file) => file !== '.wsite-files').sort();
}

function textsOf({ files }: { readonly files: ReadonlyMap<string, Uint8Array> }): Record<string, string> {
  return Object.fromEntries([...files].map(([file, bytes]) => [file, Buffer.from(bytes).toString()]));
}
