import { expect, test } from 'vitest';
import { zoneText } from '../../../src/syntax/zone-text.ts';

const SUMMER = Date.UTC(2027, 5, 19) / 1000;
const WINTER = Date.UTC(2027, 11, 19) / 1000;

test.each([
  ['Europe/Brussels', SUMMER, 'Brussels time (CEST)'],
  ['Europe/Brussels', WINTER, 'Brussels time (CET)'],
  ['America/New_York', WINTER, 'New York time (EST)'],
  ['America/Argentina/Buenos_Aires', SUMMER, 'Buenos Aires time (UTC-3)'],
  ['America/Sao_Paulo', SUMMER, 'Sao Paulo time (UTC-3)'],
  ['Asia/Kathmandu', SUMMER, 'Kathmandu time (UTC+5:45)'],
  ['Pacific/Kiritimati', SUMMER, 'Kiritimati time (UTC+14)'],
  ['Asia/Dubai', SUMMER, 'Dubai time (UTC+4)'],
  ['Etc/GMT+10', SUMMER, 'UTC-10'],
  ['UTC', SUMMER, 'UTC'],
  ['AoE', SUMMER, 'AoE'],
])('%s at %i is %s', (name, epoch, text) => expect(zoneText(name, epoch)).toBe(text));
