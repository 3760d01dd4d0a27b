import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { onlyBelow, openHost } from '../../../src/host/host.ts';
import { openProject } from '../../../src/host/project-files.ts';
import type { Listing, ProjectFiles } from '../../../src/model/ports.ts';
import { faultOf, inTemp, lay } from './temp.ts';

const ALL = () => false;

function paths(listing: Listing): string[] {
  return listing.files.map((file) => file.path);
}

function complaints(listing: Listing): string[] {
  return listing.diagnostics.map((d) => `${d.place?.path} ${d.code}`).sort();
}

function text(project: ProjectFiles, path: string): string {
  return Buffer.from(project.read(path)).toString();
}

describe('listing a project', () => {
  test('paths are sorted by code units, whatever the folders', () =>
    inTemp((at) => {
      lay(at, {
        'a/b.md': '',
        'a-b.md': '',
        'a.md': '',
        'B.md': '',
        'ä ö.md': '',
        'a/ü/🐛.md': '',
        '𝒜.md': '',
        '\uff5e.md': '',
      });
      expect(paths(openProject(at).list(ALL))).toEqual([
        'B.md',
        'a-b.md',
        'a.md',
        'a/b.md',
        'a/ü/🐛.md',
        'ä ö.md',
        '𝒜.md',
        '\uff5e.md',
      ]);
    }));

  test('composed and decomposed names stay as they are', () =>
    inTemp((at) => {
      lay(at, { 'u\u0308.md': '1', '\u00fc.md': '2' });
      const project = openProject(at);
      expect(paths(project.list(ALL))).toEqual(['u\u0308.md', '\u00fc.md']);
      expect(text(project, 'u\u0308.md') + text(project, '\u00fc.md')).toBe('12');
    }));

  test('size and time come with the path', () =>
    inTemp((at) => {
      lay(at, { 'a.md': 'four' });
      const [file] = openProject(at).list(ALL).files;
      expect(file).toMatchObject({ path: 'a.md', size: 4 });
      expect(Math.abs(Date.now() - file!.mtimeMs)).toBeLessThan(3_600_000);
    }));

  test('a folder that is skipped is not entered, and what is skipped is not complained of', () =>
    inTemp((at) => {
      lay(at, { 'a/x.md': '', 'b/x.md': '' });
      symlinkSync('nowhere', join(at, '.#lock'));
      symlinkSync('/', join(at, 'b/out'));
      const asked: string[] = [];
      const listing = openProject(at).list((path, folder) => {
        asked.push(path + (folder ? '/' : ''));
        return path === 'a' || path === '.#lock' || path === 'b/out';
      });
      expect(listing).toMatchObject({ files: [{ path: 'b/x.md' }], diagnostics: [] });
      expect(asked.sort()).toEqual(['.#lock', 'a/', 'b/', 'b/out/', 'b/x.md']);
    }));

  test('a root that is a link, and one that does not exist', () =>
    inTemp((at) => {
      lay(at, { 'site/a.md': 'x' });
      symlinkSync('site', join(at, 'link'));
      expect(paths(openProject(join(at, 'link')).list(ALL))).toEqual(['a.md']);
      expect(faultOf(() => openProject(join(at, 'none')))).toBe('unreadable-folder');
      expect(faultOf(() => openProject(join(at, 'site/a.md')))).toBe('unreadable-folder');
    }));
});

describe('links', () => {
  test('those that stay inside are followed', () =>
    inTemp((at) => {
      lay(at, { 'shared/x.md': 'x', 'a/y.md': 'y' });
      symlinkSync('../shared', join(at, 'a/s'));
      symlinkSync('../shared/x.md', join(at, 'a/x.md'));
      symlinkSync('s', join(at, 'a/twice'));
      const project = openProject(at);
      const listing = project.list(ALL);
      expect(paths(listing)).toEqual(['a/s/x.md', 'a/twice/x.md', 'a/x.md', 'a/y.md', 'shared/x.md']);
      expect(listing.diagnostics).toEqual([]);
      for (const path of paths(listing))
        expect([text(project, path), project.stat(path)?.size]).toEqual([path.at(-4), 1]);
    }));

  test('those that leave the site, lead nowhere or round in a circle are told and not read', () =>
    inTemp((at) => {
      lay(at, { secret: 's', 'site2/x': 's', 'site/a/b/x.md': '' });
      const site = join(at, 'site');
      symlinkSync('../secret', join(site, 'file'));
      symlinkSync('../site2', join(site, 'folder'));
      symlinkSync(at, join(site, 'up'));
      symlinkSync('nothing', join(site, 'broken'));
      symlinkSync('a/b/x.md/y', join(site, 'broken2'));
      symlinkSync('..', join(site, 'a/b/loop'));
      symlinkSync('.', join(site, 'a/here'));
      symlinkSync('self', join(site, 'self'));
      const project = openProject(site);
      const listing = project.list(ALL);
      expect(paths(listing)).toEqual(['a/b/x.md']);
      expect(complaints(listing)).toEqual([
        'a/b/loop link-loop',
        'a/here link-loop',
        'broken broken-link',
        'broken2 broken-link',
        'file link-outside-site',
        'folder link-outside-site',
        'self link-loop',
        'up link-outside-site',
      ]);
      for (const path of ['file', 'folder/x', 'up/secret', '../secret', 'a/../../secret']) {
        expect(project.stat(path)).toBeUndefined();
        expect(faultOf(() => project.read(path))).toBe('link-outside-site');
        expect(faultOf(() => openProject(site).read(path))).toBe('link-outside-site');
      }
    }));

  test('folders that lead into each other end', () =>
    inTemp((at) => {
      lay(at, { 'a/x.md': '', 'b/y.md': '' });
      symlinkSync('../b', join(at, 'a/to-b'));
      symlinkSync('../a', join(at, 'b/to-a'));
      const listing = openProject(at).list(ALL);
      expect(paths(listing)).toEqual(['a/to-b/y.md', 'a/x.md', 'b/to-a/x.md', 'b/y.md']);
      expect(complaints(listing)).toEqual(['a/to-b/to-a link-loop', 'b/to-a/to-b link-loop']);
    }));
});

describe('reading', () => {
  test('short and long files come whole', () =>
    inTemp((at) => {
      const sizes = [0, 1, 65_535, 65_536, 65_537, 5_000_000];
      for (const size of sizes) writeFileSync(join(at, String(size)), Buffer.alloc(size, 'wsite'));
      const project = openProject(at);
      project.list(ALL);
      for (const size of sizes)
        expect(Buffer.alloc(size, 'wsite').equals(project.read(String(size)))).toBe(true);
      const [one, two] = [project.read('1'), project.read('65535')];
      expect([one.length, two.length]).toEqual([1, 65_535]);
    }));

  test('a file that has vanished since it was listed, and a folder, are Faults', () =>
    inTemp((at) => {
      lay(at, { 'a/x.md': '', 'b.md': '' });
      const project = openProject(at);
      project.list(ALL);
      rmSync(join(at, 'a'), { recursive: true });
      rmSync(join(at, 'b.md'));
      mkdirSync(join(at, 'b.md'));
      for (const path of ['a/x.md', 'b.md', 'none', 'none/x']) {
        expect(faultOf(() => project.read(path))).toBe('unreadable-file');
        expect(project.stat(path)).toBeUndefined();
      }
    }));

  test('a file that is made after the listing is found', () =>
    inTemp((at) => {
      const project = openProject(at);
      project.list(ALL);
      lay(at, { 'new/a.md': 'x' });
      expect([project.stat('new/a.md')?.size, text(project, 'new/a.md')]).toEqual([1, 'x']);
    }));

  test('pipes and sockets are told and left out', async () => {
    const at = inTemp((folder) => folder);
    mkdirSync(at);
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(at, 'socket'), done));
    spawnSync('mkfifo', [join(at, 'pipe')]);
    const project = openProject(at);
    const listing = project.list(ALL);
    expect(paths(listing)).toEqual([]);
    expect(complaints(listing)).toEqual(['pipe special-file', 'socket special-file']);
    expect(project.stat('pipe')).toBeUndefined();
    expect(project.read('pipe')).toEqual(new Uint8Array());
    await new Promise((done) => server.close(done));
    rmSync(at, { recursive: true });
  });

  test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is told', () =>
    inTemp((at) => {
      writeFileSync(Buffer.concat([Buffer.from(at + '/'), Buffer.from([0x61, 0xff])]), '');
      expect(complaints(openProject(at).list(ALL))).toEqual(['a\ufffd bad-file-name']);
    }),
  );

  test('what may not be read is told and stops nothing', () =>
    inTemp((at) => {
      lay(at, { 'site/a.md': 'x', 'site/b.md': 'x', 'site/c/d.md': 'x' });
      chmodSync(join(at, 'site/b.md'), 0o000);
      chmodSync(join(at, 'site/c'), 0o000);
      chmodSync(at, 0o755);
      expect(asNobody(at)).toEqual(['a.md', 'b.md', 'c unreadable-folder', 'b.md unreadable-file']);
      chmodSync(join(at, 'site/c'), 0o755);
    }));
});

/** Lists and reads in a process that has no rights, since tests may run as root. */
function asNobody(at: string): unknown {
  const child = join(at, 'child.mjs');
  buildSync({
    entryPoints: [new URL('./read-child.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: child,
  });
  const identity = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const run = spawnSync(process.execPath, [child, join(at, 'site')], { encoding: 'utf8', ...identity });
  return JSON.parse(run.stdout || JSON.stringify(run.stderr));
}

describe('several projects', () => {
  test('they do not know of each other', () =>
    inTemp((at) => {
      lay(at, { 'a/x': '1', 'b/x': '2' });
      const [a, b] = [openProject(join(at, 'a')), openProject(join(at, 'b'))];
      a.list(ALL);
      b.list(ALL);
      expect(text(a, 'x') + text(b, 'x')).toBe('12');
    }));

  test('a part of a project hides the rest, and does not look into it', () =>
    inTemp((at) => {
      lay(at, {
        'templates/a.njk': '1',
        'assets/theme/x.css': '2',
        'assets/y.css': '3',
        'assets/theme2': '4',
        'content/index.md': '5',
      });
      const asked: string[] = [];
      const part = onlyBelow(openProject(at), ['templates', 'assets/theme']);
      const listing = part.list((path) => {
        asked.push(path);
        return path.endsWith('.css');
      });
      expect(paths(listing)).toEqual(['templates/a.njk']);
      expect(asked.sort()).toEqual([
        'assets',
        'assets/theme',
        'assets/theme/x.css',
        'templates',
        'templates/a.njk',
      ]);
      expect([part.stat('content/index.md'), part.stat('templates/a.njk')?.size]).toEqual([undefined, 1]);
    }));

  test('the host has the theme of the package itself', () =>
    inTemp((at) => {
      const host = openHost(at);
      expect(paths(host.project.list(ALL))).toEqual([]);
      for (const path of paths(host.theme.list(ALL))) expect(path).toMatch(/^(?:templates|assets\/theme)\//);
      const transaction = host.output('_site', false).begin({ force: false, keep: [] });
      transaction.put('a', '');
      transaction.commit();
      expect(paths(host.project.list(ALL))).toEqual(['_site/.wsite-files', '_site/a']);
    }));
});
