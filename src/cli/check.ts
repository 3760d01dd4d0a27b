import { count } from '../diagnostics/formats.ts';
import { check } from '../index.ts';
import {
  type BuildFlags,
  complaintsText,
  defaultFormat,
  plural,
  printDiagnostics,
  type SiteFlags,
  siteOptions,
  usageProblem,
} from './build.ts';
import { addJobSummary } from './job-summary.ts';
import { progressLine } from './progress.ts';
import type { Streams } from './streams.ts';

/** What `wsite check` understands. */
export interface CheckFlags extends SiteFlags, Pick<BuildFlags, 'format' | 'quiet'> {
  readonly external?: boolean;
  readonly urls?: string;
}

/** Checks a site without writing it and prints what there is to say. @returns the exit code: 1 from warnings up */
export async function checkCommand(dir: string, flags: CheckFlags, streams: Streams): Promise<number> {
  const problem = usageProblem(flags);
  if (problem !== undefined) {
    streams.stderr.write(`error: ${problem}\n`);
    return 2;
  }
  const format = flags.format ?? defaultFormat(streams);
  const progress = flags.quiet || format === 'json' ? undefined : progressLine(streams);
  const { external, urls } = flags;
  const options = { ...siteOptions(dir, flags), external, urls, onStep: progress?.step };
  const { diagnostics, pages, outside, ms } = await check(options);
  progress?.clear();
  printDiagnostics(diagnostics, format, streams);
  const said = complaintsText(diagnostics) || 'nothing to complain of';
  const asked = external ? ` and ${plural(outside, 'outside link')}` : '';
  const outcome = `Checked ${plural(pages, 'page')}${asked}: ${said}, ${(ms / 1000).toFixed(2)} s\n`;
  if (!flags.quiet && format !== 'json') streams.stdout.write(outcome);
  addJobSummary('check', outcome, diagnostics, streams);
  const { error, warning } = count(diagnostics);
  return error + warning > 0 ? 1 : 0;
}
