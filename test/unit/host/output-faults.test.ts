import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskOps, type FileOps } from '../../../src/host/file-ops.ts';
import { openOutput } from '../../../src/host/output-folder.ts';
import { faultOf, faultSoon, inTemp, inTempSoon, lay, treeOf } from './temp.ts';

const PLAIN = { force: false, keep: [] };
const FORMER = { '.wsite-files': 'a\nb\n', a: '1', b: '1' };

/** A disk that refuses some of the changes. */
function refusing(
  code: string,
  change: 'write' | 'rename' | 'makeFolder',
  isRefused: (path: string) => boolean,
): FileOps {
  const refuse = (path: string) => {
    if (isRefused(path)) throw Object.assign(new Error(code), { code });
  };
  return {
    ...diskOps,
    makeFolder(path) {
      if (change === 'makeFolder') refuse(path);
      return diskOps.makeFolder(path);
    },
    async makeFolderSoon(path) {
      if (change === 'makeFolder') refuse(path);
      await diskOps.makeFolderSoon(path);
    },
    write(path, content) {
      if (change === 'write') refuse(path);
      diskOps.write(path, content);
    },
    async writeSoon(path, content) {
      if (change === 'write') refuse(path);
      await diskOps.writeSoon(path, content);
    },
    rename(from, to) {
      if (change === 'rename') refuse(to);
      diskOps.rename(from, to);
    },
  };
}

function build(out: string, ops: FileOps, content: string): unknown {
  return faultOf(() => {
    const transaction = openOutput(out, undefined, ops).begin(PLAIN);
    try {
      for (const file of ['a', 'b']) transaction.put(file, content);
      return transaction.commit();
    } finally {
      transaction.abort();
    }
  });
}

test('a full disk leaves the former output, whichever file does not fit', () =>
  inTemp((at) => {
    lay(join(at, '_site'), FORMER);
    for (const file of ['/stage/1', '/stage/2', '/journal.part']) {
      const ops = refusing('ENOSPC', 'write', (path) => path.endsWith(file));
      expect(build(join(at, '_site'), ops, '2')).toBe('output-unwritable');
      expect(treeOf(join(at, '_site'))).toEqual(FORMER);
      expect(Object.keys(treeOf(at)).every((path) => path.startsWith('_site/'))).toBe(true);
    }
  }));

test('a full disk is told of what was sent too, and leaves the former output', () =>
  inTempSoon(async (at) => {
    lay(join(at, '_site'), FORMER);
    for (const file of ['/stage/1', '/stage/2']) {
      const ops = refusing('ENOSPC', 'write', (path) => path.endsWith(file));
      const transaction = openOutput(join(at, '_site'), undefined, ops).begin(PLAIN);
      const build = async () => {
        for (const name of ['a', 'b', 'c']) await transaction.send(name, '2');
        await transaction.sent();
        return transaction.commit();
      };
      expect(await faultSoon(build)).toBe('output-unwritable');
      await transaction.abort();
      expect(treeOf(at)).toEqual({
        '_site/.wsite-files': 'a\nb\n',
        '_site/a': '1',
        '_site/b': '1',
      });
    }
  }));

test('a folder that cannot be made is told of under the name of a file in it', () =>
  inTempSoon(async (at) => {
    const ops = refusing('EACCES', 'makeFolder', (path) => path.endsWith('/stage/x'));
    const transaction = openOutput(join(at, '_site'), undefined, ops).begin(PLAIN);
    for (const name of ['a', 'x/b', 'x/c']) await transaction.send(name, '2');
    expect(await faultSoon(transaction.sent)).toBe('output-unwritable');
    await transaction.abort();
    expect(treeOf(at)).toEqual({});
  }));

test('what is put at once does not wait for a folder that is on its way', () =>
  inTempSoon(async (at) => {
    const transaction = openOutput(join(at, '_site')).begin(PLAIN);
    void transaction.send('x/y/a', '1');
    transaction.put('x/y/b', '2');
    await transaction.sent();
    transaction.commit();
    expect(treeOf(join(at, '_site'))).toEqual({
      '.wsite-files': 'x/y/a\nx/y/b\n',
      'x/y/a': '1',
      'x/y/b': '2',
    });
  }));

test('who gives up while files are on their way leaves nothing of them', () =>
  inTempSoon(async (at) => {
    const transaction = openOutput(join(at, '_site')).begin(PLAIN);
    for (let i = 0; i < 40; i++) await transaction.send(`${i % 7}/${i}`, String(i));
    await transaction.abort();
    expect(treeOf(at)).toEqual({});
  }));

test('of two contents that are sent under one name the later one counts, however long the former is', () =>
  inTempSoon(async (at) => {
    const transaction = openOutput(join(at, '_site')).begin(PLAIN);
    void transaction.send('a', 'long '.repeat(100_000));
    await transaction.send('a', 'short');
    await transaction.sent();
    transaction.commit();
    expect(treeOf(join(at, '_site'))).toEqual({ '.wsite-files': 'a\n', a: 'short' });
  }));

test('nothing is moved in before all that was sent is there', () =>
  inTempSoon(async (at) => {
    const transaction = openOutput(join(at, '_site')).begin(PLAIN);
    void transaction.send('a', '1');
    expect(() => transaction.commit()).toThrow('sent() comes first');
    await transaction.abort();
  }));

test('where files cannot be moved, the build says so and the next one finishes it', () =>
  inTemp((at) => {
    lay(join(at, '_site'), FORMER);
    const ops = refusing('EBUSY', 'rename', (path) => path.endsWith('_site/b'));
    expect(build(join(at, '_site'), ops, '2')).toBe('output-unfinished');
    expect(faultOf(() => openOutput(join(at, '_site'), undefined, ops).begin(PLAIN))).toBe(
      'output-unfinished',
    );
    openOutput(join(at, '_site')).begin(PLAIN).abort();
    expect(treeOf(at)).toEqual({ '_site/.wsite-files': 'a\nb\n', '_site/a': '2', '_site/b': '2' });
  }));

test('an empty folder that cannot be replaced is filled', () =>
  inTemp((at) => {
    const ops = refusing('EBUSY', 'rename', (path) => path.endsWith('/_site'));
    expect(build(join(at, '_site'), ops, '1')).toEqual({ written: 2, unchanged: 0, removed: 0 });
    expect(treeOf(at)).toEqual({ '_site/.wsite-files': 'a\nb\n', '_site/a': '1', '_site/b': '1' });
  }));

test('a place where nothing may be made is unusable', () =>
  inTemp((at) => {
    const ops = refusing('EACCES', 'makeFolder', () => true);
    expect(build(join(at, '_site'), ops, '1')).toBe('output-unusable');
    expect(treeOf(at)).toEqual({});
  }));
