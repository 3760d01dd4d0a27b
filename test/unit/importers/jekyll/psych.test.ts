import { expect, test } from 'vitest';
import { rubyScalar } from '../../../../src/importers/jekyll/psych.ts';
import { zoneOf } from '../../../../src/syntax/time.ts';

test.each([
  ['10:30', 37_800, '37800'],
  ['1:30:15', 5415, '5415'],
  ['yes', true, 'true'],
  ['Off', false, 'false'],
  ['y', 'y', undefined],
  ['012', 10, '10'],
  ['089', '089', "'089'"],
  ['1_000', 1000, '1000'],
  ['1,000', 1000, '1000'],
  ['0x1F', 31, '31'],
  ['0b101', 5, '5'],
  ['+7', 7, '7'],
  ['7', 7, undefined],
  ['2.50', 2.5, undefined],
  ['.5', 0.5, undefined],
  ['1e3', '1e3', "'1e3'"],
  ['0o17', '0o17', "'0o17'"],
  ['~', null, undefined],
  ['', null, undefined],
  ['2024-05-06', '2024-05-06', undefined],
  ['2024-5-6', '2024-05-06', '2024-05-06'],
  ['2024-02-31', '2024-02-31', undefined],
  ['2024-05-06 10:30:00 +0200', '2024-05-06 10:30:00 +0200', undefined],
  ['2024-05-06 10:30:00', '2024-05-06 12:30:00 +0200', '2024-05-06 12:30:00 +0200'],
  ['2024-05-06T10:30:00+2:00', '2024-05-06 10:30:00 +0200', '2024-05-06 10:30:00 +0200'],
  ['2024-05-06t9:30:00.5 -5', '2024-05-06 09:30:00 -0500', '2024-05-06 09:30:00 -0500'],
  ['2024-05-06 10:30:00Z', '2024-05-06 10:30:00 UTC', '2024-05-06 10:30:00 UTC'],
  ['2024-05-06 10:30', '2024-05-06 10:30', undefined],
  ['10:30 am', '10:30 am', undefined],
  ['.nan', 'NaN', 'NaN'],
  ['-.INF', '-Infinity', '-Infinity'],
  ['hello', 'hello', undefined],
])('Ruby reads `%s` as %j', (source, value, written) => {
  expect(rubyScalar(source, zoneOf('Europe/Berlin'))).toEqual({ value, written });
});
