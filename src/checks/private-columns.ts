import type { Report } from '../diagnostics/diagnostic.ts';
import { privateColumns } from '../diagnostics/messages/check-files.ts';
import { spot, wholeText } from '../diagnostics/text.ts';
import type { Check, Finished } from '../model/check.ts';
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

function tellPrinted(entry: DataEntry, { pages }: Finished, report: Report): void {
  const row = Array.isArray(entry.value) ? (entry.value as readonly Value[])[0] : undefined;
  const columns = privateOf(isMap(row) ? keysOf(row) : []);
  if (columns.length === 0) return;
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const page = (column: string) =>
    pages.find(({ reads }) => reads.some((read) => read.includes(`.${name}`) && endsWith(read, column)));
  const printed = columns.filter((column) => page(column) !== undefined);
  if (printed.length === 0) return;
  const where = locate(entry.format, wholeText(entry.path, entry.text), [0, printed[0]!], 'key');
  const how = `\`${page(printed[0]!)!.source}\` reads it`;
  report(privateColumns(where ?? spot(wholeText(entry.path, entry.text), 0), printed, how));
}

function endsWith(read: string, column: string): boolean {
  return read.endsWith(`.${column}`) || read.endsWith(`[${JSON.stringify(column)}]`);
}
