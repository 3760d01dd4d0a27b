import { resolve } from 'node:path';
import type { ExplainedPage } from './assemble/explain.ts';
import { putBase } from './assets/addresses.ts';
import { Fault } from './diagnostics/diagnostic.ts';
import { systemClock } from './host/clock.ts';
import { type Host, openHost } from './host/host.ts';
import { withThreadsBegun } from './host/threads-begun.ts';
import type { NewEdition, NewEditionOptions } from './importers/edition/new-edition.ts';
import type { ImportOptions, ImportResult } from './importers/jekyll/imported.ts';
import type { NewSite } from './importers/starter/new-site.ts';
import type { BuildOptions, BuildResult } from './index/build-options.ts';
import type { CheckOptions, CheckResult } from './index/check-options.ts';
import type { SiteOptions } from './index/site-options.ts';
import type { ServeEvent, Serving } from './model/serving.ts';
import { type BaseUrl, parseBaseUrl } from './schema/base-url.ts';
import { openSession, type Session } from './session.ts';

export type { Diagnostic, Place, Severity, Via } from './diagnostics/diagnostic.ts';
export type { NewEdition, NewEditionOptions } from './importers/edition/new-edition.ts';
export type { Comparison, Difference } from './importers/jekyll/compare.ts';
export type { ImportedFile, ImportOptions, ImportResult, LeftOut } from './importers/jekyll/imported.ts';
export type { NewSite } from './importers/starter/new-site.ts';
export type { BuildOptions, BuildResult } from './index/build-options.ts';
export type { CheckOptions, CheckResult } from './index/check-options.ts';
export type { SiteOptions } from './index/site-options.ts';
export type { Committed } from './model/ports.ts';
export type { ServeEvent, Serving } from './model/serving.ts';
export type { SaidMoment } from './syntax/moment-text.ts';

/**
 * Builds a site: reads it whole, makes every output, moves them in at once.
 * Never throws for what is wrong with a site: that stands in the result's diagnostics.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const began = systemClock.now();
  const elapsed = () => systemClock.now() - began;
  try {
    const { session, host } = await open(options, {
      memory: options.cache ?? true,
      facts: true,
      tellsMoment: options.nowForReaders ?? false,
      commits: true,
    });
    const out = options.out ?? session.config().destination;
    const committed = await session.commit(host.output(folderOf(options, out), options.cache ?? true), {
      force: options.force ?? false,
      checks: true,
      step: (done, of) => options.onStep?.(done, of, elapsed()),
    });
    const { made, of, left } = session.tally();
    return {
      committed,
      diagnostics: session.diagnostics(),
      pages: session.pages().length,
      made,
      remembered: Math.max(0, of - made),
      files: session.files(),
      left,
      out,
      ms: elapsed(),
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {
      committed: undefined,
      diagnostics: [error.diagnostic],
      pages: 0,
      made: 0,
      remembered: 0,
      files: [],
      left: { blanks: 0, samples: 0 },
      out: options.out ?? '_site',
      ms: elapsed(),
    };
  }
}

/**
 * Makes a whole site in memory and checks it; writes nothing but, with `external`, what other sites answered into `.wsite/`.
 * Never throws for what is wrong with a site: that stands in the result's diagnostics.
 */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  const { checked } = await import('./index/check.ts');
  return checked(options, () => open(options, { facts: true, plainImages: true }));
}

/** A page of a site with its values, or undefined and what pages there are. */
export interface Explanation {
  readonly page: ExplainedPage | undefined;
  readonly pages: readonly string[];
}

/** Says where each value of a page comes from; the page by its path or its address. @throws Fault where there is no site */
export async function explain(page: string, options: SiteOptions = {}): Promise<Explanation> {
  const { session } = await open(options);
  return { page: session.explain(page), pages: session.pages() };
}

/** Deletes what earlier builds wrote into the output, and what they keep in `.wsite/`. @throws Fault where the output is in use */
export async function clean(
  options: Pick<BuildOptions, 'dir' | 'out' | 'configs'> = {},
): Promise<{ out: string; removed: number; forgotten: boolean }> {
  const { session, host } = await open(options);
  const out = options.out ?? session.config().destination;
  const { removed } = host.output(folderOf(options, out), false).begin({ force: true, keep: [] }).commit();
  return { out, removed, forgotten: host.forget() };
}

/** `--out` counts from where the command is given, `destination` from the site. */
function folderOf(options: Pick<BuildOptions, 'out'>, out: string): string {
  return options.out === undefined ? out : resolve(out);
}

export interface NewSiteOptions {
  /** An empty folder, or one that is not there yet. */
  readonly dir: string;
  /** The name of the workshop. */
  readonly title?: string;
  /** The name of its first edition: `[a-z0-9][a-z0-9._-]*`. */
  readonly edition?: string;
  /** The day on which it is held: `2027-05-15`. */
  readonly date?: string;
  /** `Town, Country`. */
  readonly place?: string;
  /** An IANA name. */
  readonly timezone?: string;
  /** A colour as CSS writes it. */
  readonly accent?: string;
  /** Ask on this terminal for what is not said; else it is made up. */
  readonly ask?: boolean;
}

/** Lays a small complete site down. @throws Fault where the folder is not empty, or cannot be written */
export async function newSite({ dir, ask, ...typed }: NewSiteOptions): Promise<NewSite> {
  const [{ layNewSite }, { starterRim }] = await Promise.all([
    import('./importers/starter/new-site.ts'),
    import('./host/starter-rim.ts'),
  ]);
  return layNewSite(resolve(dir), typed, ask ?? false, starterRim);
}

/**
 * Begins a new edition with what an earlier one has laid out, and makes it the current one unless it is held back.
 * @throws Fault where there is no such edition, or one of the new name; then nothing was written
 */
export async function newEdition(options: NewEditionOptions): Promise<NewEdition> {
  const { dir, name, from, date, unpublished } = options;
  const [{ planEdition }, { layDown }, { parseDay }] = await Promise.all([
    import('./importers/edition/new-edition.ts'),
    import('./host/lay-down.ts'),
    import('./syntax/day-text.ts'),
  ]);
  const day = date === undefined ? undefined : parseDay(date)?.day;
  if (date !== undefined && !day) throw new RangeError(`\`${date}\` is no day`);
  const root = resolve(dir ?? '.');
  const planned = planEdition(openHost(root).project, name, from, day, unpublished);
  layDown(root, planned.files);
  return planned;
}

/** Makes a site of a Jekyll site; what could not be kept is reported. @throws Fault where one cannot be read or written */
export async function importJekyll(options: ImportOptions): Promise<ImportResult> {
  const { importAndCompare } = await import('./index/import-jekyll.ts');
  const opened = async (dir: string, opening: Opening) =>
    (await open({ dir }, { facts: true, ...opening })).session;
  return importAndCompare(
    options,
    (dir) => opened(dir, { plainImages: true }),
    (dir) => opened(dir, { memory: true }),
  );
}

export interface ServeOptions extends SiteOptions {
  /** The address to listen on: `127.0.0.1` where it is left out; `0.0.0.0` lets other devices in. */
  readonly host?: string;
  /** The first port to try: 4000 where it is left out; 0 for any. */
  readonly port?: number;
  /** Open the site in a browser. */
  readonly open?: boolean;
  /** Told what happens while the site is served. */
  readonly onEvent?: (event: ServeEvent) => void;
}

/**
 * Serves a site from memory and follows its files until `close` is called; writes nothing.
 * @throws Fault where there is no such folder, or the address cannot be listened on
 */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const [{ startServing }, { serveRim }] = await Promise.all([
    import('./serve/serve.ts'),
    import('./host/serve-rim.ts'),
  ]);
  const { session, host } = openUnread(options, { memory: true });
  const address = options.host ?? '127.0.0.1';
  const wanted = {
    session,
    putBase,
    extent: { folders: session.folders, configs: options.configs ?? CONFIGS },
    host: address,
    port: options.port ?? 4000,
    open: options.open ?? false,
    stands: options.now !== undefined,
    tell: options.onEvent ?? (() => undefined),
  };
  const rim = serveRim(resolve(options.dir ?? '.'), host.project, address, host.history.renew);
  return startServing(wanted, rim);
}

const CONFIGS = ['_config.yml'];
/** How a site is opened. */
interface Opening {
  /** With what earlier builds left. */
  readonly memory?: boolean;
  /** With what checks go by. */
  readonly facts?: boolean;
  /** With images as they are written, in one size. */
  readonly plainImages?: boolean;
  /** Nothing is asked of it but to commit. */
  readonly commits?: boolean;
  /** With the moment told to templates. */
  readonly tellsMoment?: boolean;
}

async function open(options: SiteOptions, opening: Opening = {}): Promise<{ session: Session; host: Host }> {
  const opened = openUnread(options, opening);
  opened.session.update();
  await opened.session.prepare(!opening.commits);
  return opened;
}

/** A session that has read nothing yet. */
function openUnread(
  options: SiteOptions,
  { memory = false, facts = false, plainImages = false, tellsMoment = false, commits = false }: Opening,
): { session: Session; host: Host } {
  const host = openHost(resolve(options.dir ?? '.'));
  const threads = commits ? host.threads() : {};
  const isFirst = !memory || !host.remembers();
  const session = openSession({
    project: isFirst ? withThreadsBegun(host.project, threads) : host.project,
    theme: host.theme,
    configs: options.configs ?? CONFIGS,
    facts,
    baseUrl: options.baseUrl === undefined ? undefined : baseUrlOf(options.baseUrl),
    drafts: options.drafts ?? false,
    future: options.future ?? false,
    unpublished: options.unpublished ?? false,
    now: options.now ?? host.clock.now(),
    tellsMoment,
    history: host.history.now,
    ...(memory && { memory: host.memory() }),
    threads,
    images: host.images(plainImages ? 'look' : memory ? 'keep' : 'pass'),
    short: host.short(memory),
  });
  return { session, host };
}

function baseUrlOf(text: string): BaseUrl {
  const base = parseBaseUrl(text);
  if (!base)
    throw new RangeError(`\`${text}\` is neither an address (https://host/path/) nor a path (/path)`);
  return base;
}
