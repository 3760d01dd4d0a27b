import { BLANK } from '../../model/blank.ts';
import { splitFrontMatter } from '../../syntax/front-matter.ts';
import { rewriteYaml } from '../../syntax/yaml-edit.ts';
import { type Changes, withNewAddresses } from './changes.ts';
import { movedDay, ofNewYear } from './facts.ts';

/** What is true of one year only: a year, a day of a month, a time of day. */
const DATED =
  /\b20\d\d\b|\b\d{1,2}:\d\d\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/i;

/** Calls ask for something else each year, whether they say a date or not. */
const CALL = /(?:^|\/)(?:call|cfp|submi)[^/]*$/i;

/**
 * A page of the new edition: days and addresses in its front matter are changed, addresses in its text too. Where the
 * text speaks of days or times, or of somebody who spoke, and in a call, a line in the front matter says that it must be read.
 * @param names of those who spoke; @param beside files beside the page that are not copied, by name
 */
export function newPage(
  path: string,
  text: string,
  changes: Changes,
  names: readonly string[],
  beside: readonly string[],
): string {
  const front = splitFrontMatter({ path, text, start: 0 }, () => undefined);
  if (front && front.format !== 'yaml') return text;
  const block = front ? text.slice(front.block.start, front.block.end) : '';
  const written = text.slice(front?.bodyStart ?? 0);
  const body = withSharedFiles(withNewAddresses(written, changes), changes.folders.from, beside);
  const isCall = CALL.test(path) && written.trim() !== '';
  const isOld = isCall || DATED.test(written) || names.some((name) => written.includes(name));
  const mark = isOld
    ? `# ${BLANK} the text below is that of ${changes.from}: read it, then delete this line\n`
    : '';
  return front || mark !== '' ? `---\n${mark}${newFront(block, changes)}---\n${body}` : body;
}

function newFront(block: string, changes: Changes): string {
  return rewriteYaml(block, (part) => {
    const key = part.path[0];
    if (key === 'redirect_from' || key === 'last_modified_at') return 'drop';
    if (part.scalar === undefined) return undefined;
    if (key === 'workshop_name') return part.scalar === changes.from ? { yaml: changes.to } : undefined;
    if (key === 'date') return movedDay(part.scalar, changes.weekDays, changes);
    return ofNewYear(part.scalar, changes);
  });
}

/** Addresses of files beside the page lead to where they are: in the folder of the earlier edition. */
function withSharedFiles(text: string, from: string, beside: readonly string[]): string {
  return beside.reduce((now, name) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return now.replace(
      new RegExp(`(?<=["'(=])(?:\\./)?${escaped}(?=["')\\s#?>])`, 'g'),
      () => `/${from}/${name}`,
    );
  }, text);
}
