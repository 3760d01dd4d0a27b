import { Fault } from '../../diagnostics/diagnostic.ts';
import { type ImageTools, type ImageWant, TOOK_TOO_LONG } from '../../model/image.ts';
import type { Produced } from '../../model/plan.ts';
import { hashOf } from '../../syntax/hash.ts';
import { encodePath } from '../../syntax/url.ts';
import { recipeName } from './variants.ts';

/** Makes the variants that pages ask for, or takes them from the shelf where an earlier run has put them. */
export interface Variants {
  /** Why nothing can be made of an image, as far as that is known by now. @param hash of its bytes */
  failure(hash: string): string | undefined;
  /**
   * @param put receives each variant once; @param read gives the bytes of an image
   * @param step told after each variant that had to be made
   * @returns the images of which nothing could be made, by their hashes
   */
  make(
    wants: readonly ImageWant[],
    read: (path: string) => Uint8Array,
    put: (want: ImageWant, bytes: Uint8Array) => void,
    step: (done: number, of: number) => void,
  ): Promise<ReadonlySet<string>>;
}

export function variantMaker({ encoder, shelf }: ImageTools): Variants {
  const failed = new Map<string, string>();
  const nameOf = ({ hash, recipe }: ImageWant): string =>
    `${hashOf(`${encoder.name} ${hash} ${recipeName(recipe)}`)}.${recipe.format}`;
  const failureName = (hash: string): string => `${hashOf(`${encoder.name} ${hash}`)}.failed`;

  const failure = (hash: string): string | undefined => {
    const known = failed.get(hash);
    if (known !== undefined || !shelf.has(failureName(hash))) return known;
    const bytes = shelf.read(failureName(hash));
    const reason = bytes && new TextDecoder().decode(bytes);
    if (reason !== undefined) failed.set(hash, reason);
    return reason;
  };

  return {
    failure,
    async make(wants, read, put, step) {
      const missing = new Map<string, ImageWant[]>();
      const seen = new Set<string>();
      for (const want of wants) {
        if (seen.has(want.file) || failure(want.hash) !== undefined) continue;
        seen.add(want.file);
        const kept = shelf.has(nameOf(want)) ? shelf.read(nameOf(want)) : undefined;
        if (kept) put(want, kept);
        else missing.set(want.hash, [...(missing.get(want.hash) ?? []), want]);
      }
      const groups = [...missing.values()];
      const of = groups.reduce((sum, group) => sum + group.length, 0);
      let done = 0;
      const work = async (): Promise<void> => {
        for (let group = groups.shift(); group; group = groups.shift()) {
          const { hash, source } = group[0]!;
          const bytes = bytesOrNone(source, read);
          const recipes = group.map(({ recipe }) => recipe);
          const made = bytes ? await encoder.encode(bytes, recipes) : [];
          // Of a file that changed while the site was built nothing is known by its old name.
          const isSame = bytes !== undefined && hashOf(bytes) === hash;
          if (typeof made === 'string') {
            if (!isSame) continue;
            failed.set(hash, made);
            if (made !== TOOK_TOO_LONG) shelf.write(failureName(hash), new TextEncoder().encode(made));
          }
          for (const [i, variant] of typeof made === 'string' ? [] : made.entries()) {
            if (isSame) shelf.write(nameOf(group[i]!), variant);
            put(group[i]!, variant);
          }
          step((done += group.length), of);
        }
      };
      await Promise.all(Array.from({ length: Math.min(encoder.atOnce, groups.length) }, work));
      return new Set(wants.map(({ hash }) => hash).filter((hash) => failed.has(hash)));
    },
  };
}

/** The bytes of a file; undefined where they cannot be read. */
export function bytesOrNone(path: string, read: (path: string) => Uint8Array): Uint8Array | undefined {
  try {
    return read(path);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** A variant as an output. */
export function madeVariant({ file, source }: ImageWant, content: Uint8Array): Produced {
  const route = { file, url: encodePath(`/${file}`) };
  const hash = hashOf(content);
  const artifact = {
    route,
    source,
    hash,
    size: content.length,
    reads: [],
    diagnostics: [],
    facts: undefined,
  };
  return { artifact, content };
}
