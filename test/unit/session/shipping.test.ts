import { describe, expect, test } from 'vitest';
import { passingShelf } from '../../../src/host/image-shelf.ts';
import { type MemoryProject, memoryOutput, memoryProject } from '../../../src/host/memory.ts';
import type { MemoryStore } from '../../../src/model/ports.ts';
import { parseBaseUrl } from '../../../src/schema/base-url.ts';
import { openSession, type Session } from '../../../src/session.ts';
import { emptyShelf, mapStore } from '../../law/map-store.ts';

const FILES = {
  '_config.yml': 'title: S\nasset_fingerprint: true\n',
  'content/index.md':
    '---\nlayout: none\n---\n<link rel="stylesheet" href="/assets/a.css">\n![](/assets/i.png)\n',
  'content/other.md': '---\nlayout: none\n---\nNo assets\n',
  'assets/a.css': 'a { b: url(/assets/i.png) }\n',
  'assets/i.png': 'one',
};

function open(project: MemoryProject, memory?: MemoryStore, base?: string): Session {
  const session = openSession({
    project,
    theme: memoryProject({}),
    configs: ['_config.yml'],
    facts: false,
    baseUrl: base === undefined ? undefined : parseBaseUrl(base),
    unpublished: false,
    now: 0,
    short: { shelf: passingShelf(), program: () => 'tests' },
    ...(memory && { memory }),
  });
  session.update();
  return session;
}

async function built(session: Session, output = memoryOutput()): Promise<Map<string, string>> {
  await session.prepare();
  await session.commit(output, { force: false });
  return new Map([...output.files].map(([file, bytes]) => [file, Buffer.from(bytes).toString()]));
}

const names = (files: ReadonlyMap<string, unknown>) =>
  [...files.keys()].filter((file) => file !== '.wsite-files').sort();

describe('names with a hash', () => {
  test('are the same at the root and below a path', async () => {
    const root = await built(open(memoryProject(FILES)));
    const below = await built(open(memoryProject(FILES), undefined, '/x'));
    expect(names(root).filter((file) => /-[0-9a-f]{8}\./.test(file))).toHaveLength(2);
    expect(names(below)).toEqual(names(root));
    expect(below.get('index.html')!.replaceAll('="/x/', '="/')).toBe(root.get('index.html'));
  });

  test('change with what files hold; pages get the new ones without being made again', async () => {
    const project = memoryProject(FILES);
    const shelf = emptyShelf();
    const output = memoryOutput();
    const before = await built(open(project, mapStore(shelf, 'p')), output);
    project.set('assets/i.png', 'two');
    const session = open(project, mapStore(shelf, 'p'));
    const after = await built(session, output);
    expect(session.tally().made).toBe(0);
    expect(names(after)).not.toEqual(names(before));
    expect(after).toEqual(await built(open(project)));
  });

  test('nothing is made or written where nothing changed', async () => {
    const project = memoryProject(FILES);
    const shelf = emptyShelf();
    const output = memoryOutput();
    await built(open(project, mapStore(shelf, 'p')), output);
    const session = open(project, mapStore(shelf, 'p'));
    const { written } = (await session.commit(output, { force: false }))!;
    expect([written, session.tally().made]).toEqual([0, 0]);
  });

  test('go when the setting goes', async () => {
    const project = memoryProject(FILES);
    const shelf = emptyShelf();
    const output = memoryOutput();
    await built(open(project, mapStore(shelf, 'p')), output);
    project.set('_config.yml', 'title: S\n');
    const after = await built(open(project, mapStore(shelf, 'p')), output);
    expect(names(after)).toContain('assets/a.css');
    expect(names(after).filter((file) => /-[0-9a-f]{8}\./.test(file))).toEqual([]);
    expect(after.get('index.html')).toContain('href="/assets/a.css"');
  });
});
