import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../../src/host/watcher.ts';
import type { Watch } from '../../../src/model/serving.ts';

let root: string;
let watch: Watch;
let told: Set<string>;
let wanted: { path: string; done: () => void } | undefined;

/**
 * Settles once a path was told. The system's watcher may lose a change that follows another at once (serve/settle.ts
 * makes up for it), so that the change is made anew until it is told.
 */
function heard(path: string, again: () => void = () => undefined): Promise<void> {
  if (told.has(path)) return Promise.resolve();
  const repeat = setInterval(again, 250);
  return new Promise((done) => {
    wanted = {
      path,
      done: () => {
        clearInterval(repeat);
        done();
      },
    };
  });
}

let version = 0;
const rewrite = (path: string) => () => write(path, `text ${++version}`);

async function start(): Promise<void> {
  await new Promise<void>((onReady, fail) => {
    watch = watchFolder(root, {
      concerns: (path) => path === '_config.yml' || /^content(?:\/|$)/.test(path),
      onPath: (path) => {
        told.add(path);
        if (wanted?.path === path) wanted.done();
      },
      onReady,
      onTrouble: (reason) => fail(new Error(reason)),
    });
  });
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'wsite-watch-')));
  told = new Set();
  wanted = undefined;
});

afterEach(async () => {
  await watch.close();
  rmSync(root, { recursive: true, force: true });
});

const write = (path: string, content = 'x') => writeFileSync(join(root, path), content);

test('files that come, change, move and go are told, what stands there already is not', async () => {
  mkdirSync(join(root, 'content/a'), { recursive: true });
  write('content/a/old.md');
  await start();
  expect([...told]).toEqual([]);
  write('content/a/new.md');
  await heard('content/a/new.md', rewrite('content/a/new.md'));
  write('content/a/old.md', 'changed');
  await heard('content/a/old.md', rewrite('content/a/old.md'));
  renameSync(join(root, 'content/a'), join(root, 'content/b'));
  await heard('content/b/new.md', rewrite('content/b/new.md'));
  rmSync(join(root, 'content/b/old.md'));
  await heard('content/b/old.md', rewrite('content/b/old.md'));
});

test('a folder that was not there at the beginning is followed', async () => {
  await start();
  mkdirSync(join(root, 'content'));
  write('content/a.md');
  await heard('content/a.md', rewrite('content/a.md'));
});

test('what does not concern the site is not told', async () => {
  mkdirSync(join(root, 'content'));
  mkdirSync(join(root, 'node_modules'));
  await start();
  write('node_modules/x');
  write('notes.txt');
  write('_config.yml');
  await heard('_config.yml', rewrite('_config.yml'));
  write('content/last.md');
  await heard('content/last.md', rewrite('content/last.md'));
  expect([...told].filter((path) => /notes|node_modules/.test(path))).toEqual([]);
});

test('links out of the site and round in circles are not followed', async () => {
  mkdirSync(join(root, 'content'));
  const away = mkdtempSync(join(tmpdir(), 'wsite-away-'));
  symlinkSync(away, join(root, 'content/away'));
  symlinkSync(root, join(root, 'content/round'));
  await start();
  writeFileSync(join(away, 'secret.md'), 'x');
  write('content/last.md');
  await heard('content/last.md', rewrite('content/last.md'));
  expect([...told]).toEqual(['content/last.md']);
  rmSync(away, { recursive: true });
});
