import { zoneOf } from './time.ts';

/**
 * A time zone as people call it at an instant (seconds since 1970): `Brussels time (CEST)`, `Sao Paulo time (UTC-3)`,
 * `UTC`, `AoE`; from one instant to another over a change of the clocks, `Berlin time (CET/CEST)`.
 * @param name of the IANA database, or `AoE` @throws RangeError where there is no such zone
 */
export function zoneText(name: string, epoch: number, until = epoch): string {
  const short = [...new Set([shortAt(name, epoch), shortAt(name, until)])].join('/');
  const isPlace = name.includes('/') && !name.startsWith('Etc/');
  return isPlace ? `${name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')} time (${short})` : short;
}

function shortAt(name: string, epoch: number): string {
  return zoneOf(name)
    .abbreviationAt(epoch)
    .replace(/^([+-])0?(\d{1,2}?)(\d\d)?$/, (_, sign, hours, minutes) =>
      minutes === undefined ? `UTC${sign}${hours}` : `UTC${sign}${hours}:${minutes}`,
    );
}
