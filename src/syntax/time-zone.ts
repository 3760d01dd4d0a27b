import { didYouMean } from '../diagnostics/nearest.ts';

/** The names of three letters in the IANA database. Intl takes more, and `BST` is Bangladesh to it. */
const SHORT: ReadonlySet<string> = new Set('UTC GMT UCT CET EET MET WET EST MST HST PRC ROC ROK'.split(' '));

/** The first two need not be asked about: `Intl` takes milliseconds to begin. */
const known = new Map<string, boolean>([
  ['AoE', true],
  ['UTC', true],
]);

/** Whether a name is a time zone of the IANA database, or `AoE` ("anywhere on Earth", UTC−12). */
export function isTimeZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found =
    /^[A-Za-z]/.test(name) && (!/^[A-Za-z]{3}$/.test(name) || SHORT.has(name)) && isKnownToIntl(name);
  known.set(name, found);
  return found;
}

function isKnownToIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Which zone is most likely meant by a name that is none, as a hint: `Brussels` is the town of `Europe/Brussels`. */
export function didYouMeanZone(name: string): string | undefined {
  const town = name.trim().toLowerCase().replaceAll(' ', '_');
  const found = timeZones().find((zone) => zone.toLowerCase().endsWith(`/${town}`));
  return found === undefined ? didYouMean(name, timeZones()) : `Did you mean \`${found}\`?`;
}

/** The names to choose from. */
export function timeZones(): readonly string[] {
  return ['AoE', 'UTC', ...Intl.supportedValuesOf('timeZone')];
}
