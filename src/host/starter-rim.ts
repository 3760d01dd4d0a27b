import manifest from '../../package.json' with { type: 'json' };
import { civilOf, momentIn, zoneOf } from '../syntax/time.ts';
import { withTerminal } from './ask.ts';
import { systemClock, systemZone } from './clock.ts';
import { installedFrom, wayTo } from './installed-from.ts';
import { layDown, requireEmpty, standingManifest, starterTexts } from './lay-down.ts';

/** What laying a new site down needs of this computer. */
export const starterRim = {
  texts: starterTexts,
  requireEmpty,
  standingManifest,
  layDown,
  withTerminal,
  zone: systemZone(),
  today: (zone: string) => civilOf(momentIn(zoneOf(zone), Math.floor(systemClock.now() / 1000))),
  version: manifest.version,
  origin: installedFrom(),
  wayTo,
};
