import type { Route } from '../model/site.ts';
import { type Collection, documentPlace } from '../schema/collections.ts';
import type { DefaultRule } from '../schema/config.ts';
import { encodePath } from '../syntax/url.ts';
import { entriesOf, makeMap, type ValueMap } from '../syntax/value.ts';
import { ruleHolds } from './defaults.ts';

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

const NOTHING: ValueMap = Object.freeze(makeMap([]));

/** What `defaults` says of a file that has no front matter, as in Jekyll: rules that name a `type` are not for it. */
export function valuesOfStatic(file: string, rules: readonly DefaultRule[]): ValueMap {
  const own = rules.filter((rule) => rule.type === undefined && ruleHolds(rule, file, ''));
  return own.length === 0 ? NOTHING : Object.freeze(makeMap(own.flatMap((rule) => entriesOf(rule.values))));
}
