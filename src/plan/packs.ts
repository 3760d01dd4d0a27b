import type { MemoryStore, Stretch } from '../model/ports.ts';
import type { Remembered } from './memory-index.ts';

/** Where there are more packs, the smaller ones are put together. */
const MOST = 8;
const LEFT = 4;

/**
 * Copies what lies in packs that are half empty, or one too many, to the end of this run's own pack. What is damaged is
 * left out. @throws Fault `memory-unwritable`
 */
export function compacted(
  outputs: readonly Remembered[],
  store: MemoryStore,
  wholeBytes: (hash: string, stretch: Stretch) => Uint8Array | undefined,
): Remembered[] {
  const old = packsToLeave(outputs, store);
  if (old.size === 0) return [...outputs];
  return outputs.flatMap((output) => {
    if (!old.has(output.stretch.pack)) return [output];
    const bytes = wholeBytes(output.hash, output.stretch);
    return bytes ? [{ ...output, stretch: store.append(bytes) }] : [];
  });
}

/** The outputs whose bytes are still there, with their place. @param moved where bytes lie whose pack is gone */
export function present(
  outputs: readonly Remembered[],
  store: MemoryStore,
  moved: (hash: string) => Stretch | undefined,
): Remembered[] {
  const there = new Map<string, boolean>();
  const isThere = (pack: string): boolean => {
    let known = there.get(pack);
    if (known === undefined) there.set(pack, (known = store.sizeOf(pack) > 0));
    return known;
  };
  return outputs.flatMap((output) => {
    if (isThere(output.stretch.pack)) return [output];
    const stretch = moved(output.hash);
    return stretch ? [{ ...output, stretch }] : [];
  });
}

function packsToLeave(outputs: readonly Remembered[], store: MemoryStore): Set<string> {
  const used = new Map<string, number>();
  for (const { stretch } of outputs) used.set(stretch.pack, (used.get(stretch.pack) ?? 0) + stretch.length);
  used.delete(store.pack);
  const most = used.size > MOST ? LEFT : MOST;
  const byUse = [...used].sort(([, a], [, b]) => b - a);
  return new Set(
    byUse.filter(([pack, bytes], i) => i >= most || bytes * 2 < store.sizeOf(pack)).map(([pack]) => pack),
  );
}
