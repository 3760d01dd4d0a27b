import { type Diagnostic, Fault } from '../diagnostics/diagnostic.ts';
import { count, type Format } from '../diagnostics/formats.ts';
import { type ImportResult, importJekyll } from '../index.ts';
import { defaultFormat, printDiagnostics } from './build.ts';
import type { Streams } from './streams.ts';

/** What `wsite import` understands. */
export interface ImportFlags {
  readonly force?: boolean;
  readonly githubPages?: boolean;
  readonly verify?: boolean;
  readonly against?: string;
  readonly format?: Format;
  readonly quiet?: boolean;
}

/** Imports a site and prints what there is to say. @returns the exit code */
export async function importCommand(
  from: string,
  to: string,
  flags: ImportFlags,
  streams: Streams,
): Promise<number> {
  const format = flags.format ?? defaultFormat(streams);
  try {
    const { force = false, githubPages = false, verify = false, against } = flags;
    const result = await importJekyll({ from, to, force, githubPages, verify, against });
    const shown = format === 'pretty' ? fewOfAKind(result.diagnostics) : result.diagnostics;
    printDiagnostics(shown, format, streams);
    if (!flags.quiet && format !== 'json') streams.stdout.write(summary(to, result));
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    printDiagnostics([error.diagnostic], format, streams);
    return 1;
  }
}

function summary(to: string, { files, diagnostics, comparison, ms }: ImportResult): string {
  const converted = files.filter(({ text }) => text !== undefined).length;
  const said = complaints(diagnostics);
  return [
    `Imported into ${to}: ${converted} files converted, ${files.length - converted} copied, ${(ms / 1000).toFixed(2)} s${said}`,
    ...(comparison
      ? [
          `Of ${comparison.pages} pages that Jekyll built, ${comparison.same} are the same, ${comparison.missing.length} are missing, ${comparison.differences.length} differ.`,
        ]
      : []),
    'IMPORT.md there says of each file what became of it.',
    `Next: wsite build ${to}`,
    '',
  ].join('\n');
}

const MOST_OF_A_KIND = 3;

/** Warnings, and the first few notes of each code: an old site may have hundreds, and IMPORT.md lists them all. */
function fewOfAKind(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.filter(({ severity, code }) => {
    const number = (seen.get(code) ?? 0) + 1;
    seen.set(code, number);
    return severity !== 'note' || number <= MOST_OF_A_KIND;
  });
}

function complaints(diagnostics: readonly Diagnostic[]): string {
  const { warning, note } = count(diagnostics);
  const more = fewOfAKind(diagnostics).length < diagnostics.length;
  return `; warnings: ${warning}, notes: ${note}${more ? ` (${MOST_OF_A_KIND} of a kind are shown)` : ''}`;
}
