import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOutput } from '../../../src/host/output-folder.ts';
import { openProject } from '../../../src/host/project-files.ts';
import type { Committed } from '../../../src/model/ports.ts';
import { hashOf } from '../../../src/syntax/hash.ts';
import { faultOf, inTemp, lay, treeOf } from './temp.ts';

const PLAIN = { force: false, keep: [] };
const FORCE = { force: true, keep: [] };

/** Builds files into a folder. */
function build(
  out: string,
  files: Readonly<Record<string, string>>,
  options: { force: boolean; keep: readonly string[] } = PLAIN,
): Committed {
  const transaction = openOutput(out).begin(options);
  for (const [file, content] of Object.entries(files)) transaction.put(file, content);
  return transaction.commit();
}

/** The output without its list. */
function site(out: string): Record<string, string> {
  const { '.wsite-files': _, ...rest } = treeOf(out);
  return rest;
}

describe('writing an output', () => {
  test('a first build makes the folder and those above it', () =>
    inTemp((at) => {
      expect(build(join(at, 'a/b/_site'), { 'index.html': 'x', 'b/ü c.html': 'y' })).toEqual({
        written: 2,
        unchanged: 0,
        removed: 0,
      });
      expect(treeOf(at)).toEqual({
        'a/b/_site/.wsite-files': 'b/ü c.html\nindex.html\n',
        'a/b/_site/b/ü c.html': 'y',
        'a/b/_site/index.html': 'x',
      });
    }));

  test('an empty folder is taken', () =>
    inTemp((at) => {
      mkdirSync(join(at, '_site'));
      build(join(at, '_site'), { 'index.html': 'x' });
      expect(site(join(at, '_site'))).toEqual({ 'index.html': 'x' });
    }));

  test('a build of no files makes no output, and of a former one leaves what is somebody else’s', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      expect(build(out, {})).toEqual({ written: 0, unchanged: 0, removed: 0 });
      expect(treeOf(at)).toEqual({});
      build(out, { a: '1', 'b/c': '2' });
      lay(out, { 'mine.txt': 'mine' });
      expect(build(out, {})).toEqual({ written: 0, unchanged: 0, removed: 2 });
      expect(treeOf(at)).toEqual({ '_site/mine.txt': 'mine' });
      build(out, {}, FORCE);
      expect(treeOf(at)).toEqual({ '_site/mine.txt': 'mine' });
    }));

  test('what did not change is not written again', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { 'a.html': 'a', 'b.html': 'b', 'long.html': 'x'.repeat(200_000) });
      const inode = statSync(join(out, 'a.html')).ino;
      expect(build(out, { 'a.html': 'a', 'b.html': 'B', 'long.html': 'x'.repeat(200_000) })).toEqual({
        written: 1,
        unchanged: 2,
        removed: 0,
      });
      expect(statSync(join(out, 'a.html')).ino).toBe(inode);
      expect(site(out)).toMatchObject({ 'a.html': 'a', 'b.html': 'B' });
      expect(readdirSync(at)).toEqual(['_site']);
    }));

  test('a change in the last byte of a long file is seen', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { a: 'x'.repeat(65_536) + 'a', b: 'x'.repeat(65_535) + 'a' });
      expect(build(out, { a: 'x'.repeat(65_536) + 'b', b: 'x'.repeat(65_535) + 'b' }).written).toBe(2);
    }));

  test('what a build no longer writes goes, and its empty folders with it', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { 'a.html': 'a', 'b/c/d.html': 'd', 'e/f.html': 'f' });
      lay(out, { 'e/mine.txt': 'mine' });
      expect(build(out, { 'a.html': 'a' })).toEqual({ written: 0, unchanged: 1, removed: 2 });
      expect(treeOf(out)).toEqual({ '.wsite-files': 'a.html\n', 'a.html': 'a', 'e/mine.txt': 'mine' });
    }));

  test('a page becomes a folder and a folder a page', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      const one = { a: '1', 'b/index.html': '2', 'b/c/x.html': '3' };
      const two = { 'a/index.html': '1', b: '2' };
      build(out, one);
      build(out, two);
      expect(site(out)).toEqual(two);
      build(out, one);
      expect(site(out)).toEqual(one);
    }));

  test('a hollow folder of somebody gives way to a page', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { a: '1' });
      mkdirSync(join(out, 'b/c'), { recursive: true });
      build(out, { a: '1', b: '2' });
      expect(site(out)).toEqual({ a: '1', b: '2' });
    }));

  test('names that change their case only are written anew', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { 'A/Index.html': '1', 'A/b.html': '2' });
      build(out, { 'a/index.html': '1', 'a/c.html': '2' });
      expect(site(out)).toEqual({ 'a/index.html': '1', 'a/c.html': '2' });
    }));

  test('the last content of a name counts', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { a: 'old' });
      const transaction = openOutput(out).begin(PLAIN);
      for (const content of ['new', 'old']) transaction.put('a', content);
      transaction.commit();
      expect(site(out)).toEqual({ a: 'old' });
    }));

  test('an aborted build leaves everything as it was', () =>
    inTemp((at) => {
      const out = join(at, 'deep/_site');
      const first = openOutput(out).begin(PLAIN);
      first.put('a', '1');
      first.abort();
      expect(treeOf(at)).toEqual({});
      build(out, { a: '1' });
      const before = treeOf(at);
      const second = openOutput(out).begin(PLAIN);
      second.put('a', '2');
      second.put('b/c', '3');
      second.abort();
      second.abort();
      expect(treeOf(at)).toEqual(before);
    }));

  test('abort after commit does nothing, and a second commit is refused', () =>
    inTemp((at) => {
      const transaction = openOutput(join(at, '_site')).begin(PLAIN);
      transaction.put('a', '1');
      transaction.commit();
      transaction.abort();
      expect(site(join(at, '_site'))).toEqual({ a: '1' });
      expect(() => transaction.commit()).toThrow('has ended');
    }));

  test('a file that is kept stays, and one that has vanished is told', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { a: '1', b: '2', c: '3' });
      rmSync(join(out, 'b'));
      const transaction = openOutput(out).begin(PLAIN);
      expect([transaction.keep('a'), transaction.keep('b'), transaction.keep('never')]).toEqual([
        true,
        false,
        false,
      ]);
      expect(transaction.commit()).toEqual({ written: 0, unchanged: 1, removed: 1 });
      expect(site(out)).toEqual({ a: '1' });
    }));

  test('a file that holds the bytes of a name stays; any other must be put', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      const large = 'x'.repeat(100_000);
      build(out, { a: '1', b: '2', c: large, d: '4', e: '5' });
      lay(out, { b: '3', foreign: '1' });
      rmSync(join(out, 'd'));
      rmSync(join(out, 'e'));
      lay(out, { 'e/inside': '' });
      const { has, put, commit, abort } = openOutput(out).begin(PLAIN);
      expect([has('a', hashOf('1'), 1), has('c', hashOf(large), large.length)]).toEqual([true, true]);
      const others = ['b', 'd', 'e', 'foreign', 'never'];
      expect(others.filter((file) => has(file, hashOf('1'), 1))).toEqual([]);
      expect(has('c', hashOf('1'), large.length)).toBe(false);
      put('b', '2');
      expect(commit()).toEqual({ written: 1, unchanged: 2, removed: 0 });
      abort();
      expect(site(out)).toEqual({ a: '1', b: '2', c: large, foreign: '1', 'e/inside': '' });
    }));

  test('no file leaves the output', () =>
    inTemp((at) => {
      const transaction = openOutput(join(at, '_site')).begin(PLAIN);
      for (const file of ['../x', 'a/../../x', '/x', '', 'a//b', 'a/', './a', 'a/.'])
        expect(() => transaction.put(file, 'x')).toThrow('not a file');
      for (const file of ['..a', 'a..', '.well-known/x', 'a/...']) transaction.put(file, 'x');
      transaction.abort();
    }));

  test('an output behind a link is written where the link leads', () =>
    inTemp((at) => {
      mkdirSync(join(at, 'www/html'), { recursive: true });
      symlinkSync('www/html', join(at, '_site'));
      build(join(at, '_site'), { a: '1' });
      expect(treeOf(at)).toEqual({ _site: '→ www/html', 'www/html/.wsite-files': 'a\n', 'www/html/a': '1' });
    }));
});

describe('copying a file of the project', () => {
  test('its bytes come, compared with what is there', () =>
    inTemp((at) => {
      lay(join(at, 'p'), { 'assets/a.bin': 'x'.repeat(3_000_000), 'assets/b.bin': 'y' });
      const output = openOutput(join(at, 'p/_site'), openProject(join(at, 'p')));
      const copyBoth = () => {
        const transaction = output.begin(PLAIN);
        transaction.copy('a.bin', 'assets/a.bin');
        transaction.copy('d/b.bin', 'assets/b.bin');
        return transaction.commit();
      };
      expect(copyBoth()).toEqual({ written: 2, unchanged: 0, removed: 0 });
      lay(join(at, 'p'), { 'assets/b.bin': 'z' });
      expect(copyBoth()).toEqual({ written: 1, unchanged: 1, removed: 0 });
      expect(site(join(at, 'p/_site'))).toEqual({ 'a.bin': 'x'.repeat(3_000_000), 'd/b.bin': 'z' });
    }));

  test('one that has vanished, is a folder or leads out of the site is a Fault', () =>
    inTemp((at) => {
      lay(at, { 'p/d/x': '', secret: 'x' });
      symlinkSync('../secret', join(at, 'p/out'));
      const transaction = openOutput(join(at, '_site'), openProject(join(at, 'p'))).begin(PLAIN);
      expect(['none', 'd', 'out'].map((path) => faultOf(() => transaction.copy('a', path)))).toEqual([
        'unreadable-file',
        'unreadable-file',
        'link-outside-site',
      ]);
      transaction.abort();
    }));
});

describe('what wsite did not write', () => {
  test('a folder that holds such files is refused', () =>
    inTemp((at) => {
      lay(at, { '_site/notes/x.txt': 'mine' });
      expect(faultOf(() => build(join(at, '_site'), { a: '1' }))).toBe('output-foreign');
      expect(treeOf(at)).toEqual({ '_site/notes/x.txt': 'mine' });
    }));

  test('with force it is taken, and only files of the same name are replaced', () =>
    inTemp((at) => {
      lay(at, { '_site/notes/x.txt': 'mine', '_site/a': 'old' });
      build(join(at, '_site'), { a: '1' }, FORCE);
      build(join(at, '_site'), { b: '2' });
      expect(site(join(at, '_site'))).toEqual({ 'notes/x.txt': 'mine', b: '2' });
    }));

  test('kept files and what systems leave behind do not count', () =>
    inTemp((at) => {
      lay(at, { '_site/.git/config': 'g', '_site/.DS_Store': 'd', '_site/x/.DS_Store': 'd' });
      build(join(at, '_site'), { a: '1' }, { force: false, keep: ['.git'] });
      expect(site(join(at, '_site'))).toEqual({
        '.git/config': 'g',
        '.DS_Store': 'd',
        'x/.DS_Store': 'd',
        a: '1',
      });
    }));

  test('such a file is not overwritten in a later build either, unless it is the same', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { a: '1' });
      lay(out, { CNAME: 'mine.org', same: '2' });
      const before = treeOf(at);
      expect(faultOf(() => build(out, { a: '3', CNAME: 'other.org', same: '2' }))).toBe('output-foreign');
      expect(treeOf(at)).toEqual(before);
      build(out, { a: '3', same: '2' });
      build(out, { a: '3' });
      expect(site(out)).toEqual({ a: '3', CNAME: 'mine.org' });
    }));

  test('a file where a folder must be is refused, and replaced with force', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { x: '1' });
      lay(out, { a: 'mine' });
      expect(faultOf(() => build(out, { 'a/b/c.html': '1' }))).toBe('output-in-the-way');
      expect(site(out)).toEqual({ a: 'mine', x: '1' });
      build(out, { 'a/b/c.html': '1' }, FORCE);
      expect(site(out)).toEqual({ 'a/b/c.html': '1' });
    }));

  test('a folder with such files is never replaced by a page, not even with force', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { 'a/index.html': '1' });
      lay(out, { 'a/mine.txt': 'mine' });
      expect(faultOf(() => build(out, { a: '1' }, FORCE))).toBe('output-in-the-way');
      expect(site(out)).toEqual({ 'a/index.html': '1', 'a/mine.txt': 'mine' });
      expect(readdirSync(at)).toEqual(['_site']);
    }));

  test('nothing is written or deleted through a link', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      lay(at, { 'photos/x.jpg': 'photo' });
      build(out, { 'p/x.jpg': '1', 'index.html': '2' });
      rmSync(join(out, 'p'), { recursive: true });
      symlinkSync('../photos', join(out, 'p'));
      build(out, { 'index.html': '2' });
      expect(faultOf(() => build(out, { 'index.html': '2', 'p/x.jpg': '1' }))).toBe('output-in-the-way');
      build(out, { 'index.html': '2', 'p/x.jpg': '1' }, FORCE);
      expect(treeOf(at)).toEqual({
        '_site/.wsite-files': 'index.html\np/x.jpg\n',
        '_site/index.html': '2',
        '_site/p/x.jpg': '1',
        'photos/x.jpg': 'photo',
      });
    }));

  test('a list that leads out of the output deletes nothing there', () =>
    inTemp((at) => {
      lay(at, { '_site/.wsite-files': `../mine\n${at}/mine\n"..\\u002fmine"\n".`, mine: 'x' });
      build(join(at, '_site'), { a: '1' });
      expect(treeOf(at)).toEqual({ '_site/.wsite-files': 'a\n', '_site/a': '1', mine: 'x' });
    }));

  test('names with line ends and quotes are found again', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { 'a\nb': '1', '"q"': '2', 'c\\d': '3' });
      build(out, {});
      expect(site(out)).toEqual({});
    }));
});

describe('keep_files', () => {
  test('a kept file stays when no build writes it, and remains known', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { 'old/a.html': '1', 'old2.html': '2', b: '3' });
      build(out, { b: '3' }, { force: false, keep: ['/old/'] });
      expect(site(out)).toEqual({ 'old/a.html': '1', b: '3' });
      build(out, { b: '3' });
      expect(site(out)).toEqual({ b: '3' });
    }));

  test('a page may replace a kept file that it wrote itself, but not stand in its way', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      build(out, { a: '1' });
      build(out, { a: '2' }, { force: false, keep: ['a'] });
      expect(site(out)).toEqual({ a: '2' });
      expect(faultOf(() => build(out, { 'a/b': '2' }, { force: true, keep: ['a'] }))).toBe(
        'output-in-the-way',
      );
    }));
});

describe('outputs that are refused', () => {
  test('the project, a folder above it, the root of the disk, the home folder', () =>
    inTemp((at) => {
      lay(at, { 'p/_config.yml': '' });
      const project = openProject(join(at, 'p'));
      const refused = [join(at, 'p'), at, join(at, 'p/content/..'), '/', homedir(), join(homedir(), '..')];
      for (const out of refused)
        expect(faultOf(() => openOutput(out, project).begin(FORCE))).toBe('output-unusable');
      expect(treeOf(at)).toEqual({ 'p/_config.yml': '' });
    }));

  test('a file, a link that leads nowhere, a place below a file', () =>
    inTemp((at) => {
      lay(at, { file: 'x' });
      symlinkSync('nowhere', join(at, 'link'));
      for (const out of ['file', 'link', 'file/x/_site', 'link/x'])
        expect(faultOf(() => build(join(at, out), {}))).toBe('output-unusable');
      expect(treeOf(at)).toEqual({ file: 'x', link: '→ nowhere' });
    }));

  test('a work folder that is a link or a file', () =>
    inTemp((at) => {
      lay(at, { 'other/stage/x': 'mine' });
      symlinkSync('other', join(at, '.wsite-_site'));
      expect(faultOf(() => build(join(at, '_site'), {}))).toBe('output-unusable');
      expect(existsSync(join(at, 'other/stage/x'))).toBe(true);
    }));
});

describe('the lock', () => {
  test('a second build at the same output is refused, and says who is there', () =>
    inTemp((at) => {
      const out = join(at, '_site');
      const first = openOutput(out).begin(PLAIN);
      first.put('a', '1');
      expect(() => openOutput(out).begin(PLAIN)).toThrow(`process ${process.pid} on `);
      expect(faultOf(() => openOutput(out).begin(PLAIN))).toBe('output-locked');
      first.commit();
      expect(build(out, { a: '1' }).unchanged).toBe(1);
    }));

  test('two outputs beside each other do not meet', () =>
    inTemp((at) => {
      const first = openOutput(join(at, 'a')).begin(PLAIN);
      build(join(at, 'b'), { x: '1' });
      first.put('x', '2');
      first.commit();
      expect(site(at)).toMatchObject({ 'a/x': '2', 'b/x': '1' });
    }));

  const OTHERS = '.wsite-_site';
  const lockWith = (at: string, name: string) =>
    lay(at, { [`${OTHERS}/${name}`]: '', [`${OTHERS}/stage/half`]: 'ha' });

  test('a lock of a dead process is taken over', () =>
    inTemp((at) => {
      const host = ownLockName(at).replace(/^lock-\d+-\d+-/, '');
      lockWith(at, `lock-${2 ** 22 + 5}-${Date.now()}-${host}`);
      lockWith(at, 'lock-nonsense');
      build(join(at, '_site'), { a: '1' });
      expect(treeOf(at)).toEqual({ '_site/.wsite-files': 'a\n', '_site/a': '1' });
    }));

  test('a process that is younger than the lock did not take it', () =>
    inTemp((at) => {
      const host = ownLockName(at).replace(/^lock-\d+-\d+-/, '');
      for (const pid of [process.pid, process.ppid]) lockWith(at, `lock-${pid}-1000-${host}`);
      build(join(at, '_site'), { a: '1' });
      expect(site(join(at, '_site'))).toEqual({ a: '1' });
    }));

  test('a living process and one on another computer are respected', () =>
    inTemp((at) => {
      const host = ownLockName(at).replace(/^lock-\d+-\d+-/, '');
      for (const name of [`lock-${process.ppid}-${Date.now()}-${host}`, 'lock-1-1000-elsewhere']) {
        lockWith(at, name);
        expect(faultOf(() => build(join(at, '_site'), {}))).toBe('output-locked');
        expect(treeOf(at)).toMatchObject({ [`${OTHERS}/stage/half`]: 'ha' });
        rmSync(join(at, OTHERS, name));
      }
    }));

  test('a refused output gives its lock back', () =>
    inTemp((at) => {
      lay(at, { '_site/x': 'mine' });
      faultOf(() => build(join(at, '_site'), {}));
      expect(readdirSync(at)).toEqual(['_site']);
    }));
});

describe('what an earlier run left', () => {
  test('a journal whose output has been removed since is forgotten', () =>
    inTemp((at) => {
      lay(at, {
        '.wsite-_site/journal': JSON.stringify({ before: [], moves: [['a', 'a']], after: [] }),
        '.wsite-_site/stage/a': '1',
      });
      openOutput(join(at, '_site')).begin(PLAIN).abort();
      expect(treeOf(at)).toEqual({});
    }));

  test('a journal that came with a stranger’s site moves no links and reaches nothing outside', () =>
    inTemp((at) => {
      const work = join(at, 'p/.wsite-_site');
      lay(at, { secret: 's', 'keys/id': 's', 'p/_site/.wsite-files': '', 'p/.wsite-_site/stage/fine': '1' });
      symlinkSync('../../../secret', join(work, 'stage/link'));
      symlinkSync('../../../keys', join(work, 'stage/keys'));
      writeFileSync(
        join(work, 'journal'),
        JSON.stringify({
          before: [],
          moves: ['link', 'keys/id', 'fine'].map((file) => [file, file]),
          after: [],
        }),
      );
      openOutput(join(at, 'p/_site')).begin(PLAIN).abort();
      expect(treeOf(join(at, 'p/_site'))).toMatchObject({ fine: '1' });
      expect(Object.values(treeOf(join(at, 'p/_site')))).not.toContain('s');
      lay(at, {
        'p/.wsite-_site/journal': JSON.stringify({
          before: ['../../secret'],
          moves: [['fine', 'fine']],
          after: ['../../secret'],
        }),
      });
      openOutput(join(at, 'p/_site')).begin(PLAIN).abort();
      expect(treeOf(at)).toMatchObject({ secret: 's', 'keys/id': 's' });
    }));

  test('a journal that cannot be understood is forgotten', () =>
    inTemp((at) => {
      lay(at, { '.wsite-_site/journal': '{"before":[', '_site/.wsite-files': '' });
      build(join(at, '_site'), { a: '1' });
      expect(treeOf(at)).toEqual({ '_site/.wsite-files': 'a\n', '_site/a': '1' });
    }));
});

/** How this process calls its own lock. */
function ownLockName(at: string): string {
  const transaction = openOutput(join(at, '_site')).begin(PLAIN);
  const [name] = readdirSync(join(at, '.wsite-_site')).filter((entry) => entry.startsWith('lock-'));
  transaction.abort();
  return name!;
}
