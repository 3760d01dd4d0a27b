import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../../../src/host/memory-store.ts';
import type { MemoryStore, Stretch } from '../../../src/model/ports.ts';
import { hashOf } from '../../../src/syntax/hash.ts';
import { faultOf, inTemp } from './temp.ts';

const open = (folder: string) => openMemoryStore(join(folder, '.wsite/memory'), () => 'program');
const packsIn = (folder: string) =>
  readdirSync(join(folder, '.wsite/memory')).filter((name) => name.startsWith('pack-'));
const textOf = (store: MemoryStore, stretch: Stretch) => {
  const bytes = store.read(stretch);
  return bytes && Buffer.from(bytes).toString();
};

/** A run that keeps one text and leaves. */
function runOf(folder: string, text: string, alsoNamed: readonly string[] = []): Stretch {
  const store = open(folder);
  store.load();
  const stretch = store.append(text);
  store.save([stretch.pack, ...alsoNamed].join(' '), new Set([stretch.pack, ...alsoNamed]));
  return stretch;
}

test('a memory that nobody uses makes no folder', () => {
  inTemp((folder) => {
    const store = open(folder);
    expect([store.load(), store.sizeOf('pack-1')]).toEqual([undefined, 0]);
    expect(existsSync(join(folder, '.wsite'))).toBe(false);
  });
});

describe('what was appended can be read', () => {
  test.each([
    ['text', 'grüezi'],
    ['bytes', Uint8Array.from([0, 255, 10])],
    ['nothing', ''],
    ['text larger than what is written at once', 'ä'.repeat(700_000)],
    ['bytes larger than what is written at once', new Uint8Array(3_000_000).fill(7)],
  ])('%s', (_, content) => {
    inTemp((folder) => {
      const store = open(folder);
      const stretches = [store.append('before'), store.append(content), store.append('after')];
      const wanted = ['before', content, 'after'].map(hashOf);
      const read = () => stretches.map((stretch) => hashOf(store.read(stretch)!));
      expect(read()).toEqual(wanted);
      store.save('index', new Set([store.pack]));
      expect(read()).toEqual(wanted);
      const later = open(folder);
      expect([later.load(), later.sizeOf(store.pack)]).toEqual(['index', 11 + Buffer.byteLength(content)]);
      expect(stretches.map((stretch) => hashOf(later.read(stretch)!))).toEqual(wanted);
    });
  });

  test('in any order', () => {
    inTemp((folder) => {
      const store = open(folder);
      const texts = Array.from({ length: 400 }, (_, i) => `${i} `.repeat(2000));
      const stretches = texts.map((text) => store.append(text));
      store.save('', new Set([store.pack]));
      for (let i = 0; i < 400; i++) {
        const at = (i * 149) % 400;
        expect(textOf(store, stretches[at]!)).toBe(texts[at]);
      }
    });
  });
});

test('what lies beyond the end of a pack, or in no pack, is not there', () => {
  inTemp((folder) => {
    const { pack } = runOf(folder, 'text');
    const store = open(folder);
    expect(store.read({ pack, at: 2, length: 3 })).toBeUndefined();
    expect(store.read({ pack: 'pack-none', at: 0, length: 1 })).toBeUndefined();
  });
});

describe('packs', () => {
  test('that the last index named and this one does not are removed', () => {
    inTemp((folder) => {
      const first = runOf(folder, 'first');
      const second = runOf(folder, 'second', [first.pack]);
      expect(packsIn(folder).sort()).toEqual([first.pack, second.pack].sort());
      const third = runOf(folder, 'third');
      expect(packsIn(folder)).toEqual([third.pack]);
    });
  });

  test('of a run that is still at work are left alone', () => {
    inTemp((folder) => {
      const slow = open(folder);
      slow.load();
      const stretch = slow.append('x'.repeat(2_000_000));
      const other = runOf(folder, 'other');
      slow.save('slow', new Set([stretch.pack]));
      expect(open(folder).load()).toBe('slow');
      expect(slow.read(stretch)?.length).toBe(2_000_000);
      expect(packsIn(folder)).toContain(other.pack);
    });
  });

  test('that are gone are named by no index: the last one stands', () => {
    inTemp((folder) => {
      const first = runOf(folder, 'first');
      const slow = open(folder);
      slow.load();
      const own = slow.append('slow');
      const other = runOf(folder, 'other');
      expect(slow.save('slow', new Set([first.pack, own.pack]))).toBe(false);
      expect(open(folder).load()).toBe(other.pack);
      expect(slow.save('slow', new Set([own.pack]))).toBe(true);
      expect(textOf(open(folder), own)).toBe('slow');
    });
  });

  test('of a run that was killed are removed later', () => {
    inTemp((folder) => {
      const killed = open(folder);
      killed.append('x'.repeat(2_000_000));
      const path = join(folder, '.wsite/memory', killed.pack);
      runOf(folder, 'next');
      expect(existsSync(path)).toBe(true);
      utimesSync(path, 1e9, 1e9);
      runOf(folder, 'later');
      expect(existsSync(path)).toBe(false);
    });
  });
});

test('a folder that cannot be written is a fault', () => {
  inTemp((folder) => {
    writeFileSync(join(folder, '.wsite'), '');
    expect(faultOf(() => open(folder).save('', new Set()))).toBe('memory-unwritable');
    expect(faultOf(() => open(folder).append('x'.repeat(2_000_000)))).toBe('memory-unwritable');
    const store = open(folder);
    const stretch = store.append('x');
    expect(faultOf(() => store.read(stretch))).toBe('memory-unwritable');
  });
});

test('a folder of another sort at the place of the index is as no index', () => {
  inTemp((folder) => {
    mkdirSync(join(folder, '.wsite/memory/index'), { recursive: true });
    expect(open(folder).load()).toBeUndefined();
  });
});
