import { expect, test } from 'vitest';
import { zoneOfPlace, zonesOfCountry } from '../../../src/syntax/zone-of-place.ts';

test.each([
  ['Leuven, Belgium', 'Europe/Brussels'],
  ['Delft, The Netherlands', 'Europe/Amsterdam'],
  ['Edinburgh, UK', 'Europe/London'],
  ['Chicago, United States', 'America/Chicago'],
  ['Los Angeles, California, USA', 'America/Los_Angeles'],
  ['Kyoto, Japan', 'Asia/Tokyo'],
  ['Singapore', 'Asia/Singapore'],
])('%s keeps the time of %s', (place, zone) => {
  expect(zoneOfPlace(place)).toBe(zone);
});

test.each(['', 'Sample Town, Sample Country', 'New Orleans, United States'])(
  'of "%s" no zone is guessed',
  (place) => {
    expect(zoneOfPlace(place)).toBeUndefined();
  },
);

test('a country has all of its zones, whatever it is called', () => {
  expect(zonesOfCountry('USA')).toEqual(zonesOfCountry('United States'));
  expect(zonesOfCountry('USA')).toContain('America/Denver');
  expect(zonesOfCountry('Atlantis')).toEqual([]);
});
