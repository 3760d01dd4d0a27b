import type { Report } from '../diagnostics/diagnostic.ts';
import { privateColumns } from '../diagnostics/messages/check-files.ts';
import { spot, wholeText } from '../diagnostics/text.ts';
import type { Check, Finished, FinishedPage } from '../model/check.ts';
import type { DataEntry } from '../model/entry.ts';
import { locate } from '../syntax/data.ts';
import { isMap, keysOf, type Value } from '../syntax/value.ts';

/** What reviewers wrote of papers stays among them: in files that are served, and in pages that print it. */
export const privateColumnsCheck: Check = {
  quick: false,
  run(finished, _, report) {
    tellServed(finished, report);
    for (const entry of finished.site.entries.values())
      if (entry.kind === 'data') tellPrinted(entry, finished, report);
  },
};

const PRIVATE =
  /^(?:meta[-_ ]?)?(?:reviewers?|review|scores?|ratings?|confiden\w+|recommendations?)(?:[-_ ]?(?:\d+|names?|e?mails?|comments?|scores?|text|avg|average|mean))*$|\bconfidential\b|\bcomments? (?:to|for) (?:the )?(?:chairs?|pc)\b/i;
const PAPER = /^(?:title|paper[-_ ]?(?:title|id)|submission[-_ ]?(?:id|title)?)$/i;
const AUTHORS = /^authors?\b/i;

/** The columns of a table of papers that are none of the public's. */
function privateOf(columns: readonly string[]): string[] {
  const isOfPapers =
    columns.some((name) => PAPER.test(name.trim())) && columns.some((name) => AUTHORS.test(name.trim()));
  return isOfPapers ? columns.filter((name) => PRIVATE.test(name.trim())) : [];
}

function tellServed({ site, textOf }: Finished, report: Report): void {
  for (const { entry, route } of site.statics) {
    if (!/\.[ct]sv$/i.test(route.file)) continue;
    const text = textOf(route.file) ?? '';
    const head = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
    const columns = head.split(/[,;\t]/).map((name) => name.replace(/^\ufeff?"|"$/g, '').trim());
    const found = privateOf(columns);
    if (found.length === 0) continue;
    const at = head.indexOf(found[0]!);
    report(
      privateColumns(
        spot(wholeText(entry.path, text), at, found[0]!.length),
        found,
        `\`${route.file}\` is served as it is`,
      ),
    );
  }
}

function tellPrinted(entry: DataEntry, finished: Finished, report: Report): void {
  const row = Array.isArray(entry.value) ? (entry.value as readonly Value[])[0] : undefined;
  const columns = privateOf(isMap(row) ? keysOf(row) : []);
  if (columns.length === 0) return;
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const edition = [...finished.site.editions.values()].find(
    ({ folder }) => folder !== undefined && entry.path.startsWith(`${folder}/_data/`),
  );
  const from = edition ? [`edition:${edition.name}|`, 'editions'] : ['site|'];
  const isOfFile = (read: string) =>
    from.some((start) => read.startsWith(start)) && read.includes(`.${name}`);
  const page = (column: string) =>
    finished.pages.find((one) => {
      const reads = one.reads.filter(isOfFile);
      return (
        reads.some((read) => endsWith(read, column)) ||
        (reads.some((read) => isWhole(read, name)) && names(one, column, finished))
      );
    });
  const printed = columns.filter((column) => page(column) !== undefined);
  if (printed.length === 0) return;
  const where = locate(entry.format, wholeText(entry.path, entry.text), [0, printed[0]!], 'key');
  const how = `\`${page(printed[0]!)!.source}\` reads it`;
  report(privateColumns(where ?? spot(wholeText(entry.path, entry.text), 0), printed, how));
}

/** A value that goes through a filter is read whole: `.score.*`. */
function endsWith(read: string, column: string): boolean {
  const plain = read.replace(/\.\*$/, '');
  return plain.endsWith(`.${column}`) || plain.endsWith(`[${JSON.stringify(column)}]`);
}

/** A list, or each of its items, that is handed to a filter: which of its columns it prints, the reads do not say. */
function isWhole(read: string, name: string): boolean {
  if (!read.endsWith('.*')) return false;
  const list = read.replace(/(?:\?.*)?(?:\[\])?\.\*$/s, '');
  return list.endsWith(`.${name}`);
}

/** Whether a page's templates name a column, or its HTML has the column as a key of JSON. */
function names({ reads, route }: FinishedPage, column: string, { site, textOf }: Finished): boolean {
  const word = column.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = new RegExp(`["']${word}["']|\\.${word}(?![\\w-])`);
  const printed = new RegExp(`(?:["“”]|&quot;|&#34;)${word}(?:["“”]|&quot;|&#34;)\\s*(?::|=>)`);
  const templates = reads.flatMap((read) => {
    const entry = read.startsWith('template:') ? site.entries.get(read.slice('template:'.length)) : undefined;
    return entry && 'text' in entry ? [entry.text] : [];
  });
  return templates.some((text) => named.test(text)) || printed.test(textOf(route.file) ?? '');
}
