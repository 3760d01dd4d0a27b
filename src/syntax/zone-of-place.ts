import { timeZones } from './time-zone.ts';

/** The names of the ECMAScript proposal Intl Locale Info, which Node 20 has as a property. */
type Locale = Intl.Locale & { readonly timeZones?: readonly string[]; getTimeZones?(): readonly string[] };

/** Countries as people write them beside their English names. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  us: 'US',
  usa: 'US',
  uae: 'AE',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  korea: 'KR',
  'republic of korea': 'KR',
  'czech republic': 'CZ',
  turkey: 'TR',
};

/**
 * The time zone of a place written as `Town, Country`: that of its country, where there is one only, else the one that is named after
 * the town. Undefined where neither is known.
 */
export function zoneOfPlace(place: string): string | undefined {
  const [town = '', ...rest] = place.split(',').map((part) => part.trim());
  const zones = zonesOfCountry(rest.at(-1) ?? town);
  if (zones.length === 1) return zones[0];
  const name = `/${town.replaceAll(' ', '_').toLowerCase()}`;
  return town === '' ? undefined : timeZones().find((zone) => zone.toLowerCase().endsWith(name));
}

/** The time zones of a country, by its name in English; none where it is not known. */
export function zonesOfCountry(country: string): readonly string[] {
  const code = codeOf(country.toLowerCase().replace(/^the /, ''));
  if (code === undefined) return [];
  const locale: Locale = new Intl.Locale(`und-${code}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function codeOf(country: string): string | undefined {
  if (country === '') return undefined;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return ALSO[country] ?? codes.find((code) => names.of(code)?.toLowerCase() === country);
}
