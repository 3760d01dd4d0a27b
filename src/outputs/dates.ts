import type { Page } from '../model/site.ts';
import { strftime } from '../syntax/strftime.ts';
import { type Moment, momentIn, offsetText, zoneOf } from '../syntax/time.ts';
import { parseTime } from '../syntax/time-text.ts';

/** RFC 3339, as sitemaps and feeds want it. */
export function xmlTime(moment: Moment): string {
  return strftime(moment, '%FT%T') + offsetText(moment.offset);
}

/** When a page was last changed, by what its author says: never by the clock, nor by the time of a file. */
export function changedOf(page: Page, timezone: string): Moment | undefined {
  for (const key of ['last_modified_at', 'updated', 'date']) {
    const said = page.view[key];
    const moment = typeof said === 'string' ? momentOf(said, timezone) : undefined;
    if (moment) return moment;
  }
  return page.document?.moment;
}

/** What a page gives as the time of its last change where that is none. */
export function unreadableChange({ view }: Page, timezone: string): string | undefined {
  const said = view['last_modified_at'] ?? null;
  if (said === null || (typeof said === 'string' && momentOf(said, timezone))) return undefined;
  return String(said);
}

/** What says no year, month and day would take them from the clock. */
function momentOf(text: string, timezone: string): Moment | undefined {
  if (!/^\s*\d{4}-\d\d-\d\d/.test(text)) return undefined;
  const zone = zoneOf(timezone);
  const moment = parseTime(text, zone, () => 0);
  return moment && momentIn(zone, moment.epoch, moment.nanosecond);
}
