import { Fault } from '../diagnostics/diagnostic.ts';
import { count, type Format } from '../diagnostics/formats.ts';
import { type ServeEvent, type ServeOptions, type Serving, serve } from '../index.ts';
import { defaultFormat, printDiagnostics, siteOptions, usageProblem } from './build.ts';
import type { Streams } from './streams.ts';

/** What `wsite serve` understands. */
export interface ServeFlags {
  readonly port?: string;
  /** `true` where it is given without an address. */
  readonly host?: string | true;
  readonly open?: boolean;
  readonly baseUrl?: string;
  readonly config?: readonly string[];
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly unpublished?: boolean;
  readonly now?: string;
  readonly format?: Format;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/**
 * Serves a site until it is told to stop, and prints what there is to say.
 * @param stop settles when the author wants it to end; @returns the exit code
 */
export async function serveCommand(
  dir: string,
  flags: ServeFlags,
  streams: Streams,
  stop: Promise<void> = interrupted(),
): Promise<number> {
  const problem = usageProblem(flags) ?? portProblem(flags.port);
  if (problem !== undefined) {
    streams.stderr.write(`error: ${problem}\n`);
    return 2;
  }
  try {
    const serving = await serve(optionsOf(dir, flags, streams));
    if (!flags.quiet) streams.stdout.write(welcome(serving));
    await stop;
    await serving.close();
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    printDiagnostics([error.diagnostic], flags.format ?? defaultFormat(streams), streams);
    return 1;
  }
}

function optionsOf(dir: string, flags: ServeFlags, streams: Streams): ServeOptions {
  return {
    ...siteOptions(dir, flags),
    port: flags.port === undefined ? undefined : Number(flags.port),
    host: flags.host === true ? '0.0.0.0' : flags.host,
    open: flags.open ?? false,
    onEvent: printer(flags, streams),
  };
}

function portProblem(port: string | undefined): string | undefined {
  if (port === undefined || (/^\d+$/.test(port) && Number(port) <= 65_535)) return undefined;
  return `\`--port ${port}\` is no port; write a number from 0 to 65535`;
}

function welcome({ url, elsewhere }: Serving): string {
  const others = elsewhere.map((address) => `For a phone in the same network: ${address}\n`).join('');
  return `Serving at ${url} (Ctrl+C ends it)\n${others}`;
}

function printer(flags: ServeFlags, streams: Streams): (event: ServeEvent) => void {
  const format = flags.format ?? defaultFormat(streams);
  let errors = 0;
  return (event) => {
    if (event.kind === 'complaints') printDiagnostics(event.diagnostics, format, streams);
    else if (flags.quiet) return;
    else if (event.kind === 'updated' && event.paths.length > 0)
      streams.stdout.write(updated(event, flags.verbose ?? false));
    else if (event.kind === 'settled') {
      const before = errors;
      errors = count(event.diagnostics).error;
      if (before > 0 && errors === 0) streams.stdout.write('All errors are mended\n');
    }
  };
}

function updated({ paths, stale, ms }: ServeEvent & { kind: 'updated' }, verbose: boolean): string {
  const what = paths.length === 1 || verbose ? paths.join(', ') : `${paths[0]} and ${paths.length - 1} more`;
  return `${what}: ${stale === 0 ? 'nothing' : stale} to make again, ${Math.round(ms)} ms\n`;
}

/** Ctrl+C, or the system's wish that the program ends. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
