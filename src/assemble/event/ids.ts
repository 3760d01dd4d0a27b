import { slugify } from '../../syntax/slug.ts';

/** @param given by the author, who then has it; @param names from which an id is made, else: the first that is free */
export type IdGiver = (given: string | undefined, ...names: readonly string[]) => string;

/**
 * Gives out ids that are each given once: `dally`, and to the next of that name `dally-2`.
 * @param kept ids that authors give further on, which are not made of names
 */
export function idGiver(kept: readonly string[] = []): IdGiver {
  const taken = new Set<string>();
  const isKept = new Set(kept);
  return (given, ...names) => {
    const made = names.map(asName);
    const isFree = (id: string) => !taken.has(id) && (id === given || !isKept.has(id));
    const wanted = given === undefined ? made : [given];
    let id = wanted.find(isFree);
    for (let n = 2; id === undefined; n++) {
      const next = `${wanted.at(-1)}-${n}`;
      if (isFree(next)) id = next;
    }
    taken.add(id);
    return id;
  };
}

/** A name as a part of an address: in a–z where it has Latin letters, with whatever accents; else in its own letters; `item` without any. */
export function asName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
  const latin = slugify(plain, 'latin')
    .replaceAll('?', '')
    .replace(/^-+|-+$/g, '');
  return latin || slugify(name, 'default') || 'item';
}
