import { expect, test } from 'vitest';
import { didYouMeanZone } from '../../../src/syntax/time-zone.ts';

test.each([
  ['Brussels', 'Europe/Brussels'],
  ['new york', 'America/New_York'],
  ['Europe/Brussel', 'Europe/Brussels'],
])('by `%s`, %s is most likely meant', (name, zone) => {
  expect(didYouMeanZone(name)).toBe(`Did you mean \`${zone}\`?`);
});

test('of a name that is like none nothing is guessed', () => {
  expect(didYouMeanZone('wherever it is held')).toBeUndefined();
});
