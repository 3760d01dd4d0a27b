import type { AssetEntry } from '../../model/entry.ts';
import type { ImageShelf } from '../../model/image.ts';
import { hashOf } from '../../syntax/hash.ts';
import { withoutMetadata } from '../../syntax/image-metadata.ts';
import type { Publishing } from '../copy.ts';

/** The formats that metadata can be taken out of without a new encoding. */
const BARE = /\.(?:jpe?g|jpe|jfif|png|webp)$/i;

/**
 * Photos as they are published: their originals stay reachable beside what is made of them, so they must not tell where
 * they were taken either. What the bytes are called is kept on the shelf, so that a photo that has not changed is not read.
 * @param isOurs whether an image is not left as it is by the settings
 */
export function barePhotos(shelf: ImageShelf | undefined, isOurs: (path: string) => boolean): Publishing {
  const known = new Map<string, Pick<AssetEntry, 'hash' | 'size'>>();
  const isPhoto = ({ path, hash }: AssetEntry) =>
    shelf !== undefined && hash !== '' && BARE.test(path) && isOurs(path);
  const nameOf = (hash: string) => `${hashOf(`bare 1 ${hash}`)}.bare`;

  const kept = (hash: string) => {
    const name = nameOf(hash);
    const bytes = shelf?.has(name) ? shelf.read(name) : undefined;
    const [, of, size] = /^(\w+) (\d+)$/.exec(bytes ? new TextDecoder().decode(bytes) : '') ?? [];
    const found = of && { hash: of, size: Number(size) };
    if (found) known.set(hash, found);
    return found || undefined;
  };
  return {
    published(entry) {
      return isPhoto(entry) ? (known.get(entry.hash) ?? kept(entry.hash)) : entry;
    },
    publish(entry, bytes) {
      if (!isPhoto(entry)) return bytes;
      const bare = withoutMetadata(bytes);
      // Of a file that changed while the site was built nothing is known by its old name.
      if (!known.has(entry.hash) && hashOf(bytes) === entry.hash) {
        const named = { hash: bare === bytes ? entry.hash : hashOf(bare), size: bare.length };
        known.set(entry.hash, named);
        shelf?.write(nameOf(entry.hash), new TextEncoder().encode(`${named.hash} ${named.size}`));
      }
      return bare;
    },
  };
}
