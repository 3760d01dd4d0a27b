import type { MemoryStore } from '../../src/model/ports.ts';
import { quickHash } from '../../src/syntax/hash.ts';

/** What a memory's folder holds. */
export interface Shelf {
  index: string | undefined;
  readonly packs: Map<string, Uint8Array>;
  /** How many runs have written to it. */
  runs: number;
}

/** What may happen to a folder between two runs. */
export const DAMAGES = ['flip-index', 'cut-index', 'flip-pack', 'cut-pack', 'lose-pack', 'foreign'] as const;

/** One of them; `at` and `which` choose the place. */
export interface Damage {
  readonly kind: 'none' | (typeof DAMAGES)[number];
  readonly which: number;
  readonly at: number;
}

export function emptyShelf(): Shelf {
  return { index: undefined, packs: new Map(), runs: 0 };
}

/** A memory that is held in maps. @param program the name of the program that opens it */
export function mapStore(shelf: Shelf, program: string): MemoryStore {
  const pack = `pack-${quickHash(String(shelf.runs++))}`;
  let loaded = '';
  return {
    pack,
    program: () => program,
    load() {
      loaded = shelf.index ?? '';
      return shelf.index;
    },
    sizeOf: (name) => shelf.packs.get(name)?.length ?? 0,
    read: ({ pack: name, at, length }) => {
      const bytes = shelf.packs.get(name)?.subarray(at, at + length);
      return bytes?.length === length ? bytes : undefined;
    },
    append(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const before = shelf.packs.get(pack) ?? Buffer.from('\n');
      shelf.packs.set(pack, Buffer.concat([before, bytes]));
      return { pack, at: before.length, length: bytes.length };
    },
    save(index, packs) {
      if ([...packs].some((name) => !shelf.packs.has(name))) return false;
      shelf.index = index;
      for (const name of [...shelf.packs.keys()])
        if (!packs.has(name) && loaded.includes(name)) shelf.packs.delete(name);
      return true;
    },
  };
}

/** Lets it happen. @returns whether anything did */
export function harm(shelf: Shelf, { kind, which, at }: Damage): boolean {
  const { index } = shelf;
  if (index === undefined || kind === 'none') return false;
  if (kind === 'foreign') shelf.index = `{"version": ${at}}`;
  if (kind === 'cut-index') shelf.index = index.slice(0, at % index.length);
  if (kind === 'flip-index') {
    const place = at % index.length;
    const flipped = String.fromCharCode(index.charCodeAt(place) ^ (1 << (which % 7)));
    shelf.index = index.slice(0, place) + flipped + index.slice(place + 1);
  }
  const names = [...shelf.packs.keys()];
  const name = names[which % names.length];
  if (name === undefined || !kind.endsWith('-pack')) return !kind.endsWith('-pack');
  const bytes = Uint8Array.from(shelf.packs.get(name)!);
  if (kind === 'lose-pack') shelf.packs.delete(name);
  if (kind === 'cut-pack') shelf.packs.set(name, bytes.subarray(0, at % bytes.length));
  if (kind === 'flip-pack') {
    bytes[at % bytes.length]! ^= 1 << (which % 8);
    shelf.packs.set(name, bytes);
  }
  return true;
}
