import type { Mark, SeenAt } from '../model/moment.ts';
import type { Config } from '../schema/config.ts';
import { instantOf, type SaidMoment } from '../syntax/moment-text.ts';
import { zoneOf } from '../syntax/time.ts';
import { isTimeZone } from '../syntax/time-zone.ts';
import { isMap } from '../syntax/value.ts';
import type { EditionEvent } from './edition-events.ts';
import type { Declared } from './editions.ts';

/** The zone in which a moment without one is read: the current edition's, else the site's. IANA name or `AoE`. */
export function zoneOfMoments(config: Config, { current, files }: Declared): string {
  const given = current === undefined ? undefined : config.editions[current];
  const facts = files.find(({ name }) => name === current)?.facts;
  const said = facts?.['timezone'] ?? (isMap(given) ? given['timezone'] : undefined);
  const zone = typeof said === 'string' && isTimeZone(said) ? said : config.timezone;
  return isTimeZone(zone) ? zone : 'UTC';
}

/** Milliseconds since 1970 of a moment that was asked for. */
export function instantIn(said: SaidMoment, config: Config, declared: Declared): number {
  return instantOf(said, zoneOf(zoneOfMoments(config, declared)));
}

/**
 * The moment that a site is seen at, and those that are still to come.
 * @param now and `held` (when what is held back will be shown) in ms since 1970
 */
export function seenAt(
  now: number,
  config: Config,
  declared: Declared,
  events: readonly EditionEvent[],
  held: readonly number[],
): SeenAt {
  const changes = [...held, ...events.flatMap(({ made }) => made.turns)];
  const coming = changes.filter((one) => one > now);
  const marks = events.find(({ name }) => name === declared.current)?.made.marks ?? [];
  return {
    now,
    zone: zoneOfMoments(config, declared),
    next: coming.length > 0 ? coming.reduce((a, b) => Math.min(a, b)) : undefined,
    marks: marks.toSorted((a, b) => a.at - b.at) satisfies readonly Mark[],
  };
}
