import type { Route } from '../model/site.ts';
import { type Collection, documentPlace } from '../schema/collections.ts';
import { encodePath } from '../syntax/url.ts';

/**
 * Where a file that is served as it is lives: beside its page, under `/assets/`, or under its collection's name.
 * Undefined for a file among posts, or in a collection without output, which is not served.
 */
export function routeOfStatic(path: string, collections: readonly Collection[]): Route | undefined {
  const place = documentPlace(path, collections);
  if (place && (place.collection.name === 'posts' || !place.collection.output)) return undefined;
  const own = place && `${place.collection.name}/${place.inner}`;
  const file = own ?? path.replace(/^theme:/, '').replace(/^content\//, '');
  return { file, url: encodePath('/' + file) };
}
