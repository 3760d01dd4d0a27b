import { slugify } from '../../syntax/slug.ts';

/** Gives out ids that are each given once: `dally`, and to the next of that name `dally-2`. */
export function idGiver(): (given: string | undefined, name: string) => string {
  const taken = new Set<string>();
  return (given, name) => {
    const wanted = given ?? (slugify(name, 'latin').replaceAll('?', '') || 'item');
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
}
