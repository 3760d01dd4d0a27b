import { BLANK } from '../../model/blank.ts';
import { type Changes, withoutSample } from './changes.ts';
import { newData, newDeadlines, newProgramme, peopleIn } from './programme.ts';

/** Files of an edition's `_data` that are about people and papers of one year: a blank is left of each. */
const BLANKS: ReadonlyMap<string, string> = new Map([
  ['speakers', `- name: ${BLANK}\n`],
  ['panelists', `- name: ${BLANK}\n`],
  ['papers', `- title: ${BLANK}\n  authors: ${BLANK}\n`],
  ['sponsors', `- name: ${BLANK}\n`],
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
  const blank = BLANKS.get(stem);
  if (blank !== undefined) return headOf(text ?? '') + blank;
  if (text === undefined) return undefined;
  if (stem === 'schedule') return newProgramme(text, stayingIn(files), changes);
  if (stem === 'deadlines') return newDeadlines(text, changes);
  const head = `# ${BLANK} carried over from ${changes.from}: read it, then delete this line\n`;
  return head + (STAYING.has(stem) ? text : newData(text, changes));
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
