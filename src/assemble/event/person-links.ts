import { entriesOf, isMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { textOf } from './rows.ts';

/** The addresses by which a person is known elsewhere: the ORCID iD, then `links`, a list or a map of addresses. */
export function linksOf(view: ValueMap): string[] {
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(textOf(view, 'orcid') ?? '')?.[0];
  const own = orcid === undefined ? [] : [`https://orcid.org/${orcid.toUpperCase()}`];
  return [...new Set([...own, ...addressesIn(view['links'] ?? null)])];
}

function addressesIn(links: Value): string[] {
  if (typeof links === 'string') return /^https?:\/\//i.test(links) ? [links] : [];
  if (Array.isArray(links)) return (links as readonly Value[]).flatMap(addressesIn);
  return isMap(links) ? entriesOf(links).flatMap(([, value]) => addressesIn(value)) : [];
}
