import type { Part, PartOf } from '../model/site.ts';
import type { ValueMap } from '../syntax/value.ts';

/**
 * A page's view with `content` and `excerpt`, which are made when a template asks for them. They are no keys of the map,
 * so that what goes through a page's values does not make its text; what the author gives under these names stays, but
 * that an excerpt of nothing is none (Jekyll's rule).
 */
export function withParts(view: ValueMap, path: string, parts: readonly Part[], partOf: PartOf): ValueMap {
  for (const part of parts) {
    if (part in view && (part !== 'excerpt' || view[part] !== null)) continue;
    Object.defineProperty(view, part, { get: () => partOf(path, part), enumerable: false });
  }
  return Object.freeze(view);
}
