import { expect, test } from 'vitest';
import { putBase } from '../../../src/assets/addresses.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import type { Handler, ServeEvent, ServeRim, WatchOptions } from '../../../src/model/serving.ts';
import { startServing } from '../../../src/serve/serve.ts';
import { openSession } from '../../../src/session.ts';
import { handTimers } from './hand-timers.ts';
import { FILES, text } from './site.ts';

async function started(
  more: Readonly<Record<string, string>> = {},
  reach = { here: '127.0.0.1', elsewhere: [] as string[], names: [] as string[] },
) {
  const project = memoryProject({ ...FILES, ...more });
  const timers = handTimers();
  const events: ServeEvent[] = [];
  let handler: Handler | undefined;
  let watching: WatchOptions | undefined;
  let closed = 0;
  const end = async () => {
    closed++;
  };
  const opened: string[] = [];
  const rim: ServeRim = {
    project,
    walk: function* (skip) {
      yield;
      return project.list(skip);
    },
    renew: () => false,
    learnt: () => undefined,
    timers,
    clock: { now: timers.now },
    reach,
    client: () => '',
    run: 'r',
    listen: async (_host, port, given) => {
      handler = given;
      return { port, close: end };
    },
    watch: (options) => {
      watching = options;
      return { close: end };
    },
    open: (url, onTrouble) => {
      opened.push(url);
      onTrouble('there is none');
    },
  };
  const session = openSession({
    project,
    theme: memoryProject(),
    configs: ['_config.yml'],
    baseUrl: undefined,
    facts: false,
    unpublished: false,
    now: 0,
  });
  const serving = await startServing(
    {
      session,
      putBase,
      extent: { folders: session.folders, configs: ['_config.yml'] },
      host: '127.0.0.1',
      port: 4000,
      open: true,
      stands: false,
      tell: (event) => void events.push(event),
    },
    rim,
  );
  const ask = async (target: string) =>
    text(await handler!({ method: 'GET', target, headers: { host: 'localhost' } }));
  const codes = () =>
    events.flatMap((e) => (e.kind === 'complaints' ? e.diagnostics.map(({ code }) => code) : []));
  const updates = () => events.flatMap((e) => (e.kind === 'updated' && e.paths.length > 0 ? [e.paths] : []));
  return {
    project,
    timers,
    serving,
    ask,
    codes,
    updates,
    opened,
    watching: () => watching,
    closed: () => closed,
  };
}

const NEW_A = '---\ntitle: A\n---\n\nAnother text\n';

test('files are watched once the first page is served, or a moment later', async () => {
  const first = await started();
  expect(first.watching()).toBeUndefined();
  await first.ask('/a');
  expect(first.watching()).toBeDefined();
  const second = await started();
  second.timers.pass(1000);
  expect(second.watching()).toBeDefined();
});

test('what changed before the watcher was ready is found', async () => {
  const { project, timers, ask, watching } = await started();
  await ask('/a');
  project.set('content/a.md', NEW_A);
  watching()!.onReady();
  timers.pass(100);
  expect(await ask('/a')).toContain('Another text');
});

test('files in a folder that the configuration names are not told of when they are first seen, only when they change', async () => {
  const { project, timers, ask, watching, updates } = await started({ '_sass/_ink.scss': '$ink: red;' });
  await ask('/a');
  watching()!.onReady();
  timers.pass(1000);
  expect(updates()).toEqual([]);
  project.set('_sass/_ink.scss', '$ink: blue;');
  watching()!.onPath('_sass/_ink.scss');
  timers.pass(1000);
  await ask('/a');
  expect(updates()).toEqual([['_sass/_ink.scss']]);
});

test('what the watcher tells is in the next answer, and is told once', async () => {
  const { project, timers, ask, watching, updates } = await started();
  await ask('/a');
  watching()!.onReady();
  project.set('content/a.md', NEW_A);
  watching()!.onPath('content/a.md');
  timers.pass(20);
  expect(await ask('/a')).toContain('Another text');
  timers.pass(5000);
  expect(updates()).toEqual([['content/a.md']]);
});

test('what the watcher does not tell is found after the next change', async () => {
  const { project, timers, ask, watching } = await started();
  await ask('/a');
  watching()!.onReady();
  project.set('content/a.md', NEW_A);
  project.set('content/index.md', NEW_A);
  watching()!.onPath('content/index.md');
  timers.pass(1000);
  expect(await ask('/a')).toContain('Another text');
});

test('where the system cannot tell of changes they are looked for, which is said once', async () => {
  const { project, timers, ask, watching, codes } = await started();
  await ask('/a');
  for (let i = 0; i < 3; i++) watching()!.onTrouble('it lets a program watch too few files');
  timers.pass(5000);
  project.set('content/a.md', NEW_A);
  timers.pass(1100);
  expect(await ask('/a')).toContain('Another text');
  expect(codes().filter((code) => code === 'cannot-watch')).toHaveLength(1);
});

test('where no browser opens, that is said', async () => {
  const { opened, codes } = await started();
  expect([opened, codes()]).toEqual([['http://127.0.0.1:4000/'], ['cannot-open-browser']]);
});

test('letting other devices in is warned of, and their address is given', async () => {
  const { serving, codes } = await started({}, { here: '127.0.0.1', elsewhere: ['192.168.1.3'], names: [] });
  expect(serving.elsewhere).toEqual(['http://192.168.1.3:4000/']);
  expect(codes()).toContain('open-to-network');
});

test('closing ends the server, the watcher and all waiting', async () => {
  const { serving, ask, timers, watching, closed, updates } = await started();
  await ask('/a');
  await serving.close();
  watching()!.onPath('content/a.md');
  timers.pass(5000);
  await ask('/a');
  expect([closed(), updates()]).toEqual([2, []]);
});
