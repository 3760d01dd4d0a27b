import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inOrder } from '../diagnostics/formats.ts';
import { appendText } from '../host/append-text.ts';
import type { Streams } from './streams.ts';

/** A summary may be 1 MB; nobody reads more rows than these. */
const MOST_ROWS = 100;

/**
 * Adds to the summary that GitHub Actions shows of a job; elsewhere does nothing.
 * @param command `build`; @param outcome one line that says how it went
 */
export function addJobSummary(
  command: string,
  outcome: string,
  diagnostics: readonly Diagnostic[],
  { env, stderr }: Streams,
): void {
  const path = env['GITHUB_STEP_SUMMARY'];
  if (env['GITHUB_ACTIONS'] !== 'true' || !path) return;
  const problem = appendText(path, jobSummary(command, outcome, diagnostics));
  if (problem !== undefined) stderr.write(`The summary of the job could not be written: ${problem}\n`);
}

/** The outcome as a heading, and the complaints as a table in GitHub's Markdown. */
export function jobSummary(command: string, outcome: string, diagnostics: readonly Diagnostic[]): string {
  const sorted = inOrder(diagnostics);
  const rows = sorted.slice(0, MOST_ROWS).map(row);
  const more = sorted.length > MOST_ROWS ? `\n${sorted.length - MOST_ROWS} more stand in the log.\n` : '';
  const table = rows.length > 0 ? `\n| | Where | What |\n| --- | --- | --- |\n${rows.join('')}${more}` : '';
  return `### wsite ${command}\n\n${cell(outcome)}\n${table}\n`;
}

function row({ severity, place, message, hint, code }: Diagnostic): string {
  const where = place ? `${cell(place.path)}:${place.line}` : '';
  const what = [`${message}.`, ...(hint === undefined ? [] : [hint])].map(cell).join(' ');
  return `| ${severity} | ${where} | ${what} (${code}) |\n`;
}

/** A text that stays in its cell and is no HTML. */
function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/[|]/g, '\\|').replace(/</g, '&lt;');
}
