import type { MemoryStore, Stretch } from '../model/ports.ts';
import { readIndex } from './memory-index.ts';

/**
 * Finds bytes again whose pack another run of the program has done away with: it has put them into a pack of its own.
 * @returns for a hash, where they lie now; undefined where nobody has kept them
 */
export function movedBytes(store: MemoryStore): (hash: string) => Stretch | undefined {
  let known: ReadonlyMap<string, Stretch> | undefined;
  const look = (): ReadonlyMap<string, Stretch> => {
    const text = store.load();
    const index = text === undefined ? '' : readIndex(text, store.program());
    const outputs = typeof index === 'string' ? [] : index.outputs;
    return new Map(outputs.map(({ hash, stretch }) => [hash, stretch]));
  };
  const isThere = (stretch: Stretch | undefined) => stretch !== undefined && store.sizeOf(stretch.pack) > 0;
  return (hash) => {
    if (!known || (known.has(hash) && !isThere(known.get(hash)))) known = look();
    const found = known.get(hash);
    return isThere(found) ? found : undefined;
  };
}
