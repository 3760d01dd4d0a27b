import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { count, type Format, github, inOrder, json, pretty } from '../diagnostics/formats.ts';
import { type BuildResult, build, type SiteOptions } from '../index.ts';
import { parseBaseUrl } from '../schema/base-url.ts';
import { parseMoment, type SaidMoment } from '../syntax/moment-text.ts';
import { addJobSummary } from './job-summary.ts';
import { progressLine } from './progress.ts';
import type { Streams } from './streams.ts';

/** What `wsite build` understands. */
export interface BuildFlags {
  readonly out?: string;
  readonly baseUrl?: string;
  readonly config?: readonly string[];
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly unpublished?: boolean;
  readonly now?: string;
  /** False under `--no-cache`. */
  readonly cache?: boolean;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly format?: Format;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Builds a site and prints what there is to say. @returns the exit code */
export async function buildCommand(dir: string, flags: BuildFlags, streams: Streams): Promise<number> {
  const problem = usageProblem(flags);
  if (problem !== undefined) {
    streams.stderr.write(`error: ${problem}\n`);
    return 2;
  }
  const format = flags.format ?? defaultFormat(streams);
  const progress = flags.quiet || format === 'json' ? undefined : progressLine(streams);
  const result = await build({
    ...siteOptions(dir, flags),
    out: flags.out,
    cache: flags.cache ?? true,
    force: flags.force ?? false,
    nowForReaders: flags.now !== undefined,
    onStep: progress?.step,
  });
  progress?.clear();
  printDiagnostics(result.diagnostics, format, streams);
  if (!flags.quiet && format !== 'json') streams.stdout.write(summary(result, flags.verbose ?? false));
  addJobSummary('build', summary(result, false), result.diagnostics, streams);
  const { error, warning } = count(result.diagnostics);
  return error > 0 || (flags.strict && warning > 0) ? 1 : 0;
}

/** The flags that say which site, and as seen when. */
export type SiteFlags = Pick<BuildFlags, 'baseUrl' | 'config' | 'drafts' | 'future' | 'unpublished' | 'now'>;

/** What these flags ask of a command's function. */
export function siteOptions(dir: string, flags: SiteFlags): SiteOptions {
  return {
    dir,
    baseUrl: flags.baseUrl,
    configs: flags.config,
    drafts: flags.drafts ?? false,
    future: flags.future ?? false,
    unpublished: flags.unpublished ?? false,
    now: momentOf(flags.now),
  };
}

/** What is wrong with a command line's values, in words. */
export function usageProblem({ now, baseUrl }: Pick<BuildFlags, 'now' | 'baseUrl'>): string | undefined {
  if (now !== undefined && momentOf(now) === undefined)
    return `\`--now ${now}\` is no moment; write one such as 2026-05-18T10:15`;
  if (baseUrl === undefined || parseBaseUrl(baseUrl)) return undefined;
  return `\`--base-url ${baseUrl}\` is neither an address (https://host/path/) nor a path (/path)`;
}

/** The moment that `--now` says; undefined where it says none. */
export function momentOf(now: string | undefined): SaidMoment | undefined {
  return now === undefined ? undefined : parseMoment(now);
}

export function defaultFormat(streams: Streams): Format {
  return streams.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
}

/** Prints complaints in the order of reading; JSON always, even where there are none. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], format: Format, streams: Streams): void {
  const sorted = inOrder(diagnostics);
  if (format === 'json') streams.stdout.write(json(sorted) + '\n');
  else if (format === 'github') for (const d of sorted) streams.stdout.write(github(d) + '\n');
  else for (const d of sorted) streams.stderr.write(pretty(d, { colour: hasColour(streams) }) + '\n\n');
}

/** https://no-color.org, and FORCE_COLOR for logs that understand colours. */
function hasColour(streams: Streams): boolean {
  if (streams.env['NO_COLOR']) return false;
  if (streams.env['FORCE_COLOR']) return streams.env['FORCE_COLOR'] !== '0';
  return streams.stderr.isTTY === true && streams.env['TERM'] !== 'dumb';
}

function summary(result: BuildResult, verbose: boolean): string {
  const complaints = complaintsText(result.diagnostics);
  const time = `${(result.ms / 1000).toFixed(2)} s`;
  if (!result.committed) return `Not built: ${complaints}, ${time}; nothing was changed in ${result.out}\n`;
  const { written, unchanged, removed } = result.committed;
  const anew = result.remembered > 0 ? [`${result.made} made anew`] : [];
  const parts = [plural(result.pages, 'page'), ...anew, `${written} written`, `${unchanged} unchanged`];
  if (removed > 0) parts.push(`${removed} removed`);
  const files = verbose ? result.files.map((file) => `  ${file}\n`).join('') : '';
  const said = complaints === '' ? '' : `; ${complaints}`;
  return `${files}Built ${result.out}: ${parts.join(', ')}, ${time}${said}\n${leftText(result.left)}`;
}

/** What is left to be done, in a line; empty where that is nothing. */
function leftText({ blanks, samples }: BuildResult['left']): string {
  const parts = [
    ...(blanks > 0 ? [`${plural(blanks, 'blank')} to fill`] : []),
    ...(samples > 0 ? [`samples in ${plural(samples, 'file')} to replace`] : []),
  ];
  return parts.length > 0 ? `Left to do: ${parts.join(', ')}; \`wsite check\` lists them\n` : '';
}

/** `2 errors, 1 note`; empty where there is nothing. */
export function complaintsText(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, note } = count(diagnostics);
  return [plural(error, 'error'), plural(warning, 'warning'), plural(note, 'note')]
    .filter((text) => !text.startsWith('0 '))
    .join(', ');
}

export function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
