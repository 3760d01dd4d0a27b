import pc from 'picocolors';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';

/** How complaints are printed. */
export type Format = 'pretty' | 'json' | 'github';

export interface FormatOptions {
  readonly colour: boolean;
}

/** Complaints in the order of reading: by file, line, column, code. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.place?.path ?? '', b.place?.path ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.page ?? '', b.page ?? ''),
  );
}

/** How many of each severity. */
export function count(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** A complaint for a person: place, severity, message, code; then the frame, the way there, and what to do. */
export function pretty(diagnostic: Diagnostic, { colour }: FormatOptions): string {
  const c = pc.createColors(colour);
  const paint = { error: c.red, warning: c.yellow, note: c.cyan }[diagnostic.severity];
  const place = diagnostic.place ? c.bold(placeText(diagnostic.place)) + ' ' : '';
  const lines = [
    `${place}${paint(diagnostic.severity)} ${diagnostic.message} ${c.dim(`[${diagnostic.code}]`)}`,
  ];
  if (diagnostic.frame)
    lines.push('', ...diagnostic.frame.split('\n').map((line) => '  ' + frameLine(line, paint, c.dim)), '');
  for (const via of diagnostic.via ?? []) lines.push(c.dim(`  in ${via.what}, ${placeText(via.place)}`));
  const pages = pagesText(diagnostic);
  if (pages !== undefined) lines.push(c.dim(`  ${pages}`));
  if (diagnostic.hint) lines.push(`  ${c.green('→')} ${diagnostic.hint}`);
  return lines.join('\n');
}

/** All complaints as one JSON text: `{"diagnostics": […], "errors": n, "warnings": n, "notes": n}`. */
export function json(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, note } = count(diagnostics);
  return JSON.stringify({ diagnostics, errors: error, warnings: warning, notes: note }, null, 2);
}

/** A complaint as a GitHub Actions workflow command, which Actions shows beside the line. */
export function github(diagnostic: Diagnostic): string {
  const level = { error: 'error', warning: 'warning', note: 'notice' }[diagnostic.severity];
  const { place } = diagnostic;
  const properties = [
    ...(place ? [`file=${property(place.path)}`, `line=${place.line}`, `col=${place.column}`] : []),
    `title=${property(diagnostic.code)}`,
  ];
  const text = [diagnostic.message, diagnostic.morePages && pagesText(diagnostic), diagnostic.hint]
    .filter(Boolean)
    .join('\n');
  return `::${level} ${properties.join(',')}::${escapeData(text)}`;
}

/** Which page it was found on, and on how many more. */
function pagesText({ page, place, morePages }: Diagnostic): string | undefined {
  const first = page && page !== place?.path ? `while making ${page}` : undefined;
  const more = morePages && `and on ${morePages} more ${morePages === 1 ? 'page' : 'pages'}`;
  if (!more) return first;
  return first ? `${first}, ${more}` : more;
}

function placeText(place: Place): string {
  return `${place.path}:${place.line}:${place.column}`;
}

function frameLine(line: string, paint: (s: string) => string, dim: (s: string) => string): string {
  if (line.startsWith('>')) return paint('>') + line.slice(1);
  return /^ +\| +\^+$/.test(line) ? line.replace(/\^+/, (mark) => paint(mark)) : dim(line);
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
