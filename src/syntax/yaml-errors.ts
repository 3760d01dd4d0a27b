import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { moreErrors, severalDocuments, tooDeep, unclosedQuote } from '../diagnostics/messages/data.ts';
import { dashElsewhere, isIndentingTab, yamlSyntax } from '../diagnostics/messages/yaml.ts';
import { type Block, lineAround } from './block.ts';

/** An error of the library that reads YAML. */
interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Complaints about one file before the rest is only counted. */
const MOST_ERRORS = 10;

/**
 * Reports what is wrong with a block of YAML, once for each line. What the library says only because it lost its way is left out:
 * all that follows a tab, and tokens for which it has no place once something was wrong.
 * @param unclosedAt where the text in quotes begins that nothing closes
 */
export function reportErrors(
  errors: readonly YamlError[],
  unclosedAt: () => number | undefined,
  block: Block,
  report: Report,
): void {
  const lines = new Set<number>();
  let hasTab = false;
  for (const error of errors) {
    const { code, message } = error;
    const [at] = error.pos;
    const { line, column } = block.at(at).place;
    const text = lineAround(block.text, at);
    const isTab = isIndentingTab(code, message, text, column);
    if (lines.has(line) || (hasTab && !isTab)) continue;
    if (lines.size > 0 && message.includes('in YAML stream')) continue;
    hasTab ||= isTab;
    lines.add(line);
    if (lines.size > MOST_ERRORS) continue;
    const spot = block.at(isTab ? tabAt(block.text, at) : at);
    const open = message.startsWith('Missing closing') ? unclosedAt() : undefined;
    if (open !== undefined) report(unclosedQuote(block.at(open)));
    else if (code === 'MULTIPLE_DOCS') report(severalDocuments(spot));
    else if (code === 'RESOURCE_EXHAUSTION') report(tooDeep(spot));
    else report(misplacedDash(error, block) ?? yamlSyntax(spot, code, message, text));
  }
  if (lines.size > MOST_ERRORS) report(moreErrors(block.at(0), lines.size - MOST_ERRORS));
}

/** The tab at an offset, after it in its line, or before it. */
function tabAt(text: string, at: number): number {
  const next = text.indexOf('\t', at);
  const end = text.indexOf('\n', at);
  return next !== -1 && (end === -1 || next < end) ? next : Math.max(0, text.lastIndexOf('\t', at));
}

/** What an item of a list gives that begins in another column than the nearest one above that it can belong to. */
function misplacedDash({ code, message, pos }: YamlError, block: Block): Diagnostic | undefined {
  const isItem =
    /sequence items must|block sequence may not/.test(message) || message.includes('seq-item-ind');
  const begin = block.text.lastIndexOf('\n', pos[0] - 1) + 1;
  const own = isItem && code !== 'TAB_AS_INDENT' ? columnOfDash(lineAround(block.text, begin)) : -1;
  if (own === -1) return undefined;
  const above = block.text.slice(0, begin).split('\n').slice(0, -1);
  const dashes = above
    .map((line, index) => ({ column: columnOfDash(line), index }))
    .filter(({ column }) => column !== -1 && column !== own);
  const outer = dashes.findLast(({ column }) => column < own);
  const other = outer ?? dashes.find(({ column }) => column === Math.min(...dashes.map((one) => one.column)));
  if (!other) return undefined;
  const columns = { own: own + 1, other: other.column + 1 };
  const first = block.at(0).place.line;
  return dashElsewhere(block.at(begin + own), columns, first + other.index);
}

/** -1: the line begins no item. */
function columnOfDash(line: string): number {
  return /^ *-(?= |$)/.test(line) ? line.indexOf('-') : -1;
}
