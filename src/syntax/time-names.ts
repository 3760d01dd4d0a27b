export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The abbreviations of the IANA database by Intl's English names; a zone's time without one is shown as its offset. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `Alaska Daylight Time AKDT|Alaska Standard Time AKST|American Samoa Standard Time SST|Atlantic Daylight Time ADT
Atlantic Standard Time AST|Australian Central Daylight Time ACDT|Australian Central Standard Time ACST
Australian Eastern Daylight Time AEDT|Australian Eastern Standard Time AEST|Australian Western Standard Time AWST
British Summer Time BST|Central Africa Time CAT|Central Daylight Time CDT|Central European Standard Time CET
Central European Summer Time CEST|Central Indonesia Time WITA|Central Standard Time CST|Chamorro Standard Time ChST
China Daylight Time CDT|China Standard Time CST|Coordinated Universal Time UTC|Cuba Daylight Time CDT
Cuba Standard Time CST|East Africa Time EAT|Eastern Daylight Time EDT|Eastern European Standard Time EET
Eastern European Summer Time EEST|Eastern Indonesia Time WIT|Eastern Standard Time EST|Greenwich Mean Time GMT
Hawaii-Aleutian Daylight Time HDT|Hawaii-Aleutian Standard Time HST|Hong Kong Standard Time HKT|India Standard Time IST
Irish Standard Time IST|Israel Daylight Time IDT|Israel Standard Time IST|Japan Standard Time JST
Korean Standard Time KST|Macao Standard Time CST|Mexican Pacific Standard Time MST|Moscow Standard Time MSK
Moscow Summer Time MSD|Mountain Daylight Time MDT|Mountain Standard Time MST|New Zealand Daylight Time NZDT
New Zealand Standard Time NZST|Newfoundland Daylight Time NDT|Newfoundland Standard Time NST
Pacific Daylight Time PDT|Pacific Standard Time PST|Pakistan Standard Time PKT|Philippine Standard Time PST
South Africa Standard Time SAST|Taiwan Standard Time CST|Volgograd Standard Time MSK|West Africa Time WAT
Western European Standard Time WET|Western European Summer Time WEST|Western Indonesia Time WIB|Yukon Time MST`
    .split(/[|\n]/)
    .map((row) => [row.slice(0, row.lastIndexOf(' ')), row.slice(row.lastIndexOf(' ') + 1)]),
);

/** Zones that Intl counts to a neighbour's time, but the database knows by their offset only. */
const BY_OFFSET = new Set(
  'Africa/Casablanca Africa/El_Aaiun Antarctica/Casey Antarctica/Troll Asia/Colombo Europe/Minsk'.split(' '),
);

/** Instants in the winter and summer of 1970, before which Intl has no names. */
const FIRST_NAMED = [0, 15_638_400];

/**
 * What the IANA database calls a zone's time at an instant (seconds since 1970): `CET`, `-03`, `LMT` before there were
 * standard times.
 */
export function abbreviations(name: string, offsetAt: (epoch: number) => number): (epoch: number) => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'long' });
  const longName = (epoch: number) =>
    format.formatToParts(epoch * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return (epoch) => {
    const offset = offsetAt(epoch);
    if (name === 'GMT' || name === 'Etc/GMT') return 'GMT';
    if (offset % 60 !== 0) return 'LMT';
    const named = epoch < 0 ? FIRST_NAMED.find((one) => offsetAt(one) === offset) : undefined;
    const long = longName(named ?? epoch);
    if (long === 'GMT+01:00' && name.startsWith('Europe/')) return 'BST';
    return (BY_OFFSET.has(name) ? undefined : ABBREVIATIONS.get(long)) ?? numeric(offset);
  };
}

function numeric(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60);
  const two = (n: number) => (n === 0 ? '' : String(n).padStart(2, '0'));
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return (offset < 0 ? '-' : '+') + hours + two(minutes % 60);
}
