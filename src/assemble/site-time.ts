import type { Config } from '../schema/config.ts';
import { type Moment, momentIn, zoneOf } from '../syntax/time.ts';
import { parseTime } from '../syntax/time-text.ts';
import { isTimeZone } from '../syntax/time-zone.ts';

/**
 * `site.time`, in the site's zone: when it is built, unless `time:` of the configuration sets it once and for all.
 * @param now ms since the epoch
 */
export function siteTime({ values, timezone }: Config, now: number): Moment {
  const zone = zoneOf(isTimeZone(timezone) ? timezone : 'UTC');
  const said = values['time'];
  const fixed = typeof said === 'string' ? parseTime(said, zone, () => now) : undefined;
  return momentIn(zone, fixed?.epoch ?? Math.floor(now / 1000));
}
