import type { Report } from '../diagnostics/diagnostic.ts';
import { zoneNotOfVenue, zonesDiffer } from '../diagnostics/messages/check-event.ts';
import { type Spot, wholeText } from '../diagnostics/text.ts';
import type { Check } from '../model/check.ts';
import type { Edition, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { parseDay } from '../syntax/day-text.ts';
import { epochOf, momentIn, zoneOf } from '../syntax/time.ts';
import { zonesOfCountry } from '../syntax/zone-of-place.ts';

/** An edition's zone is one of the country that it is held in, and that of the current one is the site's. */
export const editionZones: Check = {
  quick: false,
  run({ site }, _, report) {
    for (const edition of site.editions.values()) tellZones(edition, site, report);
  },
};

function tellZones({ name, event, folder }: Edition, site: Site, report: Report): void {
  const { timezone, start, venue, attendance } = event.facts;
  const day = start === undefined ? undefined : parseDay(start)?.day;
  const where = folder === undefined ? undefined : placeOfZone(folder, site);
  if (timezone === undefined || !day || !where) return;
  const noon = epochOf({ ...day, hour: 12, minute: 0, second: 0 });
  const offsetIn = (zone: string) => momentIn(zoneOf(zone), noon).offset;
  const there = venue?.country !== undefined && attendance !== 'online' ? zonesOfCountry(venue.country) : [];
  if (there.length > 0 && !there.some((zone) => offsetIn(zone) === offsetIn(timezone)))
    report(zoneNotOfVenue(where, timezone, venue!.country!, there));
  const { config } = site;
  const isOther = offsetIn(config.timezone) !== offsetIn(timezone);
  if (name === site.current && isOther && saysZone(site))
    report(zonesDiffer(where, timezone, config.timezone));
}

function placeOfZone(folder: string, { entries }: Site): Spot | undefined {
  for (const entry of entries.values())
    if (entry.kind === 'edition' && entry.path.slice(0, entry.path.lastIndexOf('/')) === folder)
      return locate(entry.format, wholeText(entry.path, entry.text), ['timezone'], 'value');
  return undefined;
}

/** Whether `_config.yml` names a zone; without, the site's is UTC, and nobody has said so. */
function saysZone({ entries }: Site): boolean {
  return [...entries.values()].some(
    (entry) =>
      entry.kind === 'config' &&
      locate(entry.format, wholeText(entry.path, entry.text), ['timezone'], 'key') !== undefined,
  );
}
