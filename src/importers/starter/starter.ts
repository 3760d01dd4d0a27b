import { addDays, type Day } from '../../syntax/day-text.ts';
import { isoDay } from '../../syntax/wall-time.ts';
import { yamlText } from '../../syntax/yaml-text.ts';

/** What a new site is to say of itself. */
export interface StarterAnswers {
  /** The name of the workshop. */
  readonly title: string;
  /** The name of its first edition, which is a folder: `[a-z0-9][a-z0-9._-]*`. */
  readonly edition: string;
  readonly date: Day;
  /** `New Orleans, United States`: what follows the last comma is the country. */
  readonly place: string;
  /** An IANA name. */
  readonly timezone: string;
  /** A colour as CSS writes it; without one, the theme has its own. */
  readonly accent: string | undefined;
  /** The day of the first post, in `timezone`. */
  readonly today: Day;
  /** What the site asks npm for: the exact version of wsite, or where it lies (`file:…`). */
  readonly version: string;
}

/** Files that stand under another name in the package: npm drops some names, and a tool may take others for its own. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['gitignore.txt', '.gitignore'],
  ['editorconfig.txt', '.editorconfig'],
  ['package.txt', 'package.json'],
  ['pages.yml', '.github/workflows/pages.yml'],
]);

/**
 * A new site: the files of the starter with the answers put in. `%DATE-91%` is the day 91 days before the workshop.
 * @param files texts by path; @returns texts by their paths in the new site
 */
export function starterFiles(
  files: ReadonlyMap<string, string>,
  answers: StarterAnswers,
): ReadonlyMap<string, string> {
  const words = wordsOf(answers);
  return new Map(
    [...files].map(([path, text]) => [placeOf(path, answers), filled(text, words, answers.date)]),
  );
}

/** Words of a workshop's name that nobody would call it by. */
const FILLERS =
  /^(?:the|an?|on|of|for|in|at|and|to|with|workshops?|conference|symposium|meeting|international|annual|joint|acm|ieee|\d{4}|\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;
const SHORT = 16;

/**
 * A name for an edition, as people would make it: the abbreviation that the workshop's name gives, else its own words where they are
 * few, else their first letters; and the year.
 */
export function editionName(title: string, year: number): string {
  const given = /\(([A-Za-z][A-Za-z0-9]{1,15})\)/.exec(title)?.[1];
  const all = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const words = given === undefined ? all.filter((word) => !FILLERS.test(word)) : [given.toLowerCase()];
  const whole = words.join('');
  const letters = words.map((word) => word[0]).join('');
  const name = whole.length <= SHORT ? whole : letters.length > 2 ? letters : words[0]!.slice(0, SHORT);
  return `${name || 'workshop'}${year}`;
}

function placeOf(path: string, { edition, today }: StarterAnswers): string {
  const known = PLACES.get(path);
  return known ?? path.replace('/EDITION/', `/${edition}/`).replace('TODAY-', `${isoDay(today)}-`);
}

function filled(text: string, words: ReadonlyMap<string, string>, date: Day): string {
  return text
    .replace(/%DATE(-\d+)?%/g, (_, days?: string) => isoDay(addDays(date, Number(days ?? 0))))
    .replace(/%([A-Z_]+)%/g, (mark, name: string) => words.get(name) ?? mark);
}

function wordsOf({
  title,
  edition,
  place,
  timezone,
  accent,
  version,
}: StarterAnswers): ReadonlyMap<string, string> {
  const comma = place.lastIndexOf(',');
  const [city, country] = comma === -1 ? [place] : [place.slice(0, comma), place.slice(comma + 1)];
  return new Map([
    ['TITLE', yamlText(title)],
    ['TITLE_TEXT', title],
    ['DESCRIPTION', yamlText(`${title}: the call, the programme, the speakers and the papers.`)],
    ['EDITION', edition],
    ['TIMEZONE', timezone],
    [
      'PLACE',
      [city!.trim(), country?.trim()]
        .filter((part) => part !== undefined)
        .map(yamlText)
        .join('\n  country: '),
    ],
    [
      'ACCENT',
      accent === undefined
        ? "# accent: '#2f6f4f' # the colour of buttons and links"
        : `accent: ${yamlText(accent)}`,
    ],
    ['VERSION', JSON.stringify(version)],
  ]);
}
