import { expect, test } from 'vitest';
import { type MemoryProject, memoryOutput, memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';
import { emptyShelf, mapStore } from '../../law/map-store.ts';

const THEME = memoryProject({ 'templates/default.njk': '<title>x</title>{{ content }}' });

/** A folder in which a site is built again and again, as one run of the program after the other. */
function builds(files: Record<string, string>) {
  const project = memoryProject({ '_config.yml': 'not_found: false\n', ...files });
  const shelf = emptyShelf();
  const output = memoryOutput();
  return {
    project,
    shelf,
    textOf: (file: string) => Buffer.from(output.files.get(file)!).toString(),
    async build() {
      const session = open(project, mapStore(shelf, 'one'));
      await session.prepare(false);
      await session.commit(output, { force: false });
      const said = session.diagnostics().map(({ code, place }) => [code, place?.path, place?.line]);
      return { said, made: session.tally().made };
    },
  };
}

function open(project: MemoryProject, memory: ReturnType<typeof mapStore>) {
  const session = openSession({
    ...{ project, theme: THEME, configs: ['_config.yml'], facts: false, baseUrl: undefined },
    ...{ unpublished: false, now: 0, memory },
  });
  session.update();
  return session;
}

test('a style sheet that Sass warns of is kept, and the warning is said again', async () => {
  const site = builds({
    'content/x.scss': "---\n---\n@use 'y';\n",
    'content/_y.scss': "\n@warn 'old';\na { b: c }\n",
  });
  const said = [['sass-warning', 'content/_y.scss', 2]];
  expect(await site.build()).toEqual({ said, made: 1 });
  expect(await site.build()).toEqual({ said, made: 0 });
  site.project.set('content/_y.scss', "@warn 'old';\na { b: c }\n");
  expect(await site.build()).toEqual({ said: [['sass-warning', 'content/_y.scss', 1]], made: 1 });
});

test('a page with a complaint that may come to say something else is made again', async () => {
  const site = builds({ 'content/x.scss': "---\n---\n@use 'yy';\n" });
  expect((await site.build()).said).toEqual([['no-such-sheet', 'content/x.scss', 3]]);
  site.project.set('content/_yy.scss', 'a { b: c }\n');
  expect(await site.build()).toEqual({ said: [], made: 1 });
});

test('what was not loaded since nothing had to be made is loaded where the memory turns out to be damaged', async () => {
  const site = builds({
    '_config.yml': 'not_found: false\nmarkdown: kramdown\n',
    'content/x.scss': '---\n---\n$x: c; a { b: $x }\n',
    'content/a.md': '---\ntitle: A\n---\nText\n{: .k}\n',
  });
  expect((await site.build()).made).toBe(2);
  for (const pack of site.shelf.packs.values()) pack.fill(0);
  site.project.set('_config.yml', 'not_found: false\nmarkdown: kramdown\nbaseurl: /x\nsitemap: false\n');
  const { said, made } = await site.build();
  expect(said).toEqual([['memory-ignored', undefined, undefined]]);
  expect(made).toBe(2);
  expect(site.textOf('x.css')).toContain('b: c');
  expect(site.textOf('a.html')).toContain('<p class="k">Text</p>');
});
