import { BLANK } from '../../model/blank.ts';
import { yamlParts } from '../../syntax/yaml.ts';
import { yamlText } from '../../syntax/yaml-text.ts';
import { type Changes, withoutSample } from './changes.ts';
import { newData, newDeadlines, newProgramme, peopleIn } from './programme.ts';

/** Files of an edition's `_data` that are about people and papers of one year: a blank is left of each. */
const BLANKS: ReadonlyMap<string, string> = new Map([
  ['speakers', `- name: ${BLANK}\n`],
  ['panelists', `- name: ${BLANK}\n`],
  ['papers', `- title: ${BLANK}\n  authors: ${BLANK}\n`],
]);
/** Those who often stay. */
const STAYING: ReadonlySet<string> = new Set(['organizers', 'committee']);

/**
 * A data file of the new edition.
 * @param stem its name without the ending; @param files texts of the edition's data by stem, those in YAML
 * @returns undefined where nothing can be carried over
 */
export function newDataFile(
  stem: string,
  text: string | undefined,
  files: ReadonlyMap<string, string>,
  changes: Changes,
): string | undefined {
  if (stem === 'sponsors') return headOf(text ?? '') + newSponsors(text ?? '');
  const blank = BLANKS.get(stem);
  if (blank !== undefined) return headOf(text ?? '') + blank;
  if (text === undefined) return undefined;
  if (stem === 'schedule') return newProgramme(text, stayingIn(files), changes);
  if (stem === 'deadlines') return newDeadlines(text, changes);
  const head = `# ${BLANK} carried over from ${changes.from}: read it, then delete this line\n`;
  return head + (STAYING.has(stem) ? text : newData(text, changes));
}

/** The tiers of the earlier edition, each with a blank sponsor below; what else an entry may say stands beside it as comments. */
function newSponsors(text: string): string {
  const parts = yamlParts(text);
  const tiers = parts.filter(
    ({ path, scalar }) => path.length === 2 && path[1] === 'tier' && scalar !== undefined,
  );
  const isNested = parts.some(({ path }) => path.length === 2 && path[1] === 'sponsors');
  const names = isNested ? [...new Set(tiers.map(({ scalar }) => scalar!))] : [];
  const entry = (indent: string) =>
    `${indent}- name: ${BLANK}\n${indent}  # url: https://…\n${indent}  # logo: /assets/NAME.svg\n`;
  if (names.length === 0) return `${entry('')}  # tier: ${tiers[0] ? yamlText(tiers[0].scalar!) : 'Gold'}\n`;
  return names.map((name) => `- tier: ${yamlText(name)}\n  sponsors:\n${entry('    ')}`).join('');
}

/** Which lists of blanks the schedule refers to: its blanks are entries of them. */
export function neededFor(
  schedule: string,
  stems: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const needs = (keys: RegExp) => new RegExp(`\\b${keys.source}: *\\[?${BLANK}`).test(schedule);
  const wanted = [
    ...(needs(/speakers?/) && !['speakers', 'panelists'].some((stem) => stems.has(stem)) ? ['speakers'] : []),
    ...(needs(/papers?/) && !stems.has('papers') ? ['papers'] : []),
  ];
  return wanted.map((stem) => [stem, BLANKS.get(stem)!]);
}

function stayingIn(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...STAYING].flatMap((stem) => [...peopleIn(files.get(stem) ?? '')]));
}

/** The comments that a file begins with: they say what it is for, and to editors which schema it has. */
function headOf(text: string): string {
  return withoutSample(/^(?:#[^\n]*\n)*/.exec(text)![0]);
}
