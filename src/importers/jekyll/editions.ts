import { isMap, type Value } from '../../syntax/value.ts';
import type { OldDocument } from './documents.ts';

const NAME = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * Names of editions that pages give by `workshop_name`, besides the current one that the configuration names. None where
 * it names none: then names make themselves.
 */
export function editionsOf(documents: readonly OldDocument[], config: Value): readonly string[] {
  const current = isMap(config) ? config['workshop_name'] : undefined;
  if (typeof current !== 'string' || !NAME.test(current)) return [];
  const names = new Set<string>();
  for (const { data } of documents) {
    const name = data['workshop_name'];
    if (typeof name === 'string' && NAME.test(name) && name !== current) names.add(name);
  }
  return [...names].sort();
}
