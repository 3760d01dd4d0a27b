import { type Assemble, type AssembleOptions, assembler } from './assemble/assemble.ts';
import { type ExplainedPage, explain } from './assemble/explain.ts';
import { putBase } from './assets/addresses.ts';
import { copyArtifact, finishedCopy, unreadCopy } from './assets/copy.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { foldersOf, ROOTS } from './load/classify.ts';
import { configurationOf } from './load/configuration.ts';
import { isWaiting } from './load/load.ts';
import { loadConfigs, lookAt, missing, type Selection, type Shelf } from './load/project.ts';
import type { Entry } from './model/entry.ts';
import type { SeenAt } from './model/moment.ts';
import type { Artifact, Job, Produced } from './model/plan.ts';
import type { Committed, MemoryStore, OutputFolder, OutputTransaction, ProjectFiles } from './model/ports.ts';
import type { Site } from './model/site.ts';
import { makeOutput, planOutputs } from './outputs/outputs.ts';
import { type FingerprintOf, fingerprints } from './plan/fingerprint.ts';
import { jobKey, jobsOf } from './plan/jobs.ts';
import { persistentMemory } from './plan/persistent.ts';
import { changedReads, type Memory, staleFiles } from './plan/stale.ts';
import { factsOf, type PageRenderer, pageRenderer } from './render/page.ts';
import type { BaseUrl } from './schema/base-url.ts';
import type { Config } from './schema/config.ts';
import { checkSite } from './session/checking.ts';
import { heard } from './session/silencers.ts';
import { loadReaders, type Readers } from './syntax/data.ts';
import type { SaidMoment } from './syntax/moment-text.ts';

/** What a session is opened on. */
export interface SessionOptions extends AssembleOptions {
  readonly project: ProjectFiles;
  readonly theme: ProjectFiles;
  /** Configuration files relative to the project, later ones win. */
  readonly configs: readonly string[];
  /** `--base-url`: replaces `url` and `baseurl` of the configuration. */
  readonly baseUrl: BaseUrl | undefined;
  /** Whether artifacts carry facts: what checks ask for, and nothing else. */
  readonly facts: boolean;
  /** What earlier runs made of the site; left out, everything is made anew. Only `commit` adds to it. */
  readonly memory?: MemoryStore;
}

/**
 * A site in memory. `update` brings it to what the files say now; `produce` makes one output; `commit` writes them.
 * At any moment the artifacts and diagnostics are those of a session opened afresh (DESIGN §6).
 */
export interface Session {
  /**
   * @param changed project paths that may have changed; left out: all may have.
   * @param at the moment that the site is seen at from now on; left out: as before
   */
  update(changed?: ReadonlySet<string>, at?: SaidMoment): void;
  /** The moment that the site is seen at. */
  seenAt(): SeenAt;
  /** The output files, in the order in which they are best made. */
  files(): readonly string[];
  /** Those of them that must be made, because they never were or what they read has changed. */
  stale(): ReadonlySet<string>;
  /** Makes one output, or gives what an earlier run has made of the same. @throws RangeError where `file` is not one of `files()` */
  produce(file: string): Produced;
  config(): Config;
  /** Folders of the project that files of the site may stand in, as far as the configuration is known. */
  folders(): readonly string[];
  /** Where a page's values come from; the page by its path or its address. */
  explain(page: string): ExplainedPage | undefined;
  /** Paths of all pages. */
  pages(): readonly string[];
  /**
   * Loads what is only loaded where a site needs it (maths, highlighting, BibTeX) and, where files waited for it, updates
   * once more; after `update`, before anything else is asked.
   */
  prepare(): Promise<void>;
  /** What was last made for an output; undefined where it must still be made. */
  artifact(file: string): Artifact | undefined;
  /** All complaints: of reading, of assembling, and of the outputs made so far. */
  diagnostics(): readonly Diagnostic[];
  /** What the checks find on the finished site, all outputs made; @param quick only those that are quick. */
  check(quick: boolean): readonly Diagnostic[];
  /** How many outputs there are, copies of files aside, and how many of them were made since the session was opened. */
  tally(): { readonly made: number; readonly of: number };
  /**
   * Makes every output and moves them in, all at once; with an error, nothing is moved.
   * @param step told before each output, for a progress line
   * @returns undefined where the site has errors and the former output stands
   */
  commit(output: OutputFolder, options: CommitOptions): Committed | undefined;
}

export interface CommitOptions {
  readonly force: boolean;
  readonly step?: (done: number, of: number) => void;
}

/** What a session knows between two updates. */
interface State {
  readonly shelf: Shelf;
  /** Names the configuration files and their bytes. */
  readonly configKey: string;
  readonly config: Config;
  readonly folders: readonly string[];
  readonly site: Site;
  readonly seenAt: SeenAt;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly fingerprintOf: FingerprintOf;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens a session; nothing is read before the first `update`. */
export function openSession(options: SessionOptions): Session {
  const read = (path: string) => bytesOf(path, options);
  const renderer = pageRenderer(options.facts, read);
  const assemble = assembler(options, renderer.partOf);
  const memory = new Map<string, Memory>();
  const dirty = new Set<string>();
  const persistent = options.memory && persistentMemory(options.memory, options.facts ? factsOf : undefined);
  let made = 0;
  let moment = options.now;
  let state: State | undefined;
  let readers: Readers = {};
  /** The memory of earlier builds is asked once, when all files are read. */
  let recalled = false;

  const now = (): State => {
    if (!state) throw new RangeError('update() comes first');
    return state;
  };

  const fresh = (file: string) => (dirty.has(file) ? undefined : memory.get(file)?.artifact);

  const make = (job: Job, { site }: State): Produced => {
    if (job.kind === 'copy') return copyArtifact(job, read);
    made++;
    if (job.kind === 'page') return renderer.render(job);
    const { rewriteBase } = site.config;
    return makeOutput(job, site, (page, part, reads) => {
      const html = renderer.quote(page, part, reads);
      return rewriteBase ? String(putBase(html, 'quoted.html', site.config)) : html;
    });
  };

  const produce = (file: string): Produced => {
    const job = now().jobs.get(file);
    if (!job) throw new RangeError(`no output ${file}`);
    const known = fresh(file);
    const content = known && persistent?.content(known);
    if (known && content !== undefined) return { artifact: known, content };
    const produced = make(job, now());
    memory.set(file, { key: jobKey(job), artifact: produced.artifact });
    dirty.delete(file);
    return produced;
  };

  /** Whether an output stands where it belongs, as it would be made: nothing of it is made or read then. */
  const stands = (job: Job, base: string, transaction: OutputTransaction): boolean => {
    const known = job.kind === 'copy' ? unreadCopy(job) : fresh(job.file);
    const finished =
      job.kind === 'copy' ? finishedCopy(job, base) : known && persistent?.finished(known, base);
    if (!known || !finished || !transaction.has(job.file, finished.hash, finished.size)) return false;
    memory.set(job.file, { key: jobKey(job), artifact: known });
    dirty.delete(job.file);
    return true;
  };

  const said = (): Diagnostic[] => {
    const ofOutputs = [...memory.keys()].flatMap((file) => fresh(file)?.diagnostics ?? []);
    return [...now().diagnostics, ...(persistent?.diagnostics() ?? []), ...ofOutputs];
  };

  const update = (changed?: ReadonlySet<string>, at = moment): void => {
    const before = state;
    moment = at;
    const after = take({ ...options, now: at }, before, changed, assemble, renderer, readers);
    const reads = before
      ? changedReads(memory.values(), before.fingerprintOf, after.fingerprintOf)
      : new Set<string>();
    if (!recalled && waitingFiles(after.site, readers).length === 0) {
      recalled = true;
      for (const [file, known] of persistent?.recall(after.jobs, after.fingerprintOf) ?? []) {
        if (memory.has(file)) continue;
        memory.set(file, known);
        dirty.delete(file);
      }
    }
    for (const file of memory.keys()) if (!after.jobs.has(file)) memory.delete(file);
    for (const file of dirty) if (!after.jobs.has(file)) dirty.delete(file);
    for (const file of staleFiles(after.jobs, memory, reads)) dirty.add(file);
    state = after;
  };

  return {
    update,
    seenAt: () => now().seenAt,
    files: () => [...now().jobs.keys()],
    stale: () => dirty,
    produce,
    artifact: fresh,
    diagnostics: () => heard(now().site, said()),
    check: (quick) => {
      const { site, jobs } = now();
      for (const [file, { kind }] of jobs) if (kind !== 'copy' && !fresh(file)) produce(file);
      const content = (file: string) => produce(file).content;
      return checkSite({ site, jobs, said: said(), artifact: fresh, content, ...renderer }, quick);
    },
    tally: () => ({ made, of: [...now().jobs.values()].filter(({ kind }) => kind !== 'copy').length }),
    config: () => now().config,
    folders: () => (state ? state.folders : ROOTS),
    explain: (wanted) => explain(now().site, wanted),
    pages: () => now().site.pages.map((page) => page.path),
    async prepare() {
      const waiting = waitingFiles(now().site, readers);
      if (waiting.length > 0) {
        readers = await loadReaders();
        update(new Set(waiting));
      }
      await renderer.prepare();
    },
    commit(output, { force, step }) {
      const { config, jobs, fingerprintOf } = now();
      const base = config.rewriteBase ? config.baseurl : '';
      const transaction = output.begin({ force, keep: config.keepFiles });
      try {
        let fine = !now().diagnostics.some(isError);
        let done = 0;
        for (const [file, job] of jobs) {
          step?.(done++, jobs.size);
          if (stands(job, base, transaction)) continue;
          const before = made;
          const { artifact, content } = produce(file);
          fine &&= !artifact.diagnostics.some(isError);
          if (content === undefined) continue;
          if (made > before) persistent?.keep(artifact, content);
          if (!fine) continue;
          const bytes = config.rewriteBase ? putBase(content, file, config, artifact.facts) : content;
          transaction.put(file, bytes);
          persistent?.finish(artifact, base, bytes);
        }
        return fine ? transaction.commit() : undefined;
      } finally {
        transaction.abort();
        persistent?.save(memory, fingerprintOf);
      }
    },
  };
}

/** Paths of the files that cannot be read before more is loaded. */
function waitingFiles(site: Site, readers: Readers): string[] {
  return [...site.entries.values()].flatMap((entry) => (isWaiting(entry, readers) ? [entry.path] : []));
}

/** Brings everything up to what the files say: entries, configuration, site, jobs. */
function take(
  options: SessionOptions,
  before: State | undefined,
  changed: ReadonlySet<string> | undefined,
  assemble: Assemble,
  renderer: PageRenderer,
  readers: Readers,
): State {
  const known = before?.site.entries ?? new Map<string, Entry>();
  const files = loadConfigs(options.project, options.configs, known, changed);
  const diagnostics: Diagnostic[] = [];
  const config = configurationOf(files, options.baseUrl, (diagnostic) => void diagnostics.push(diagnostic));
  const { include, exclude, collections, sass } = config;
  const selection: Selection = { ...options, include, exclude, collections, sass, readers };
  const configKey = files.map((file) => `${file.path} ${file.hash}`).join(' ');
  const last = before?.configKey === configKey ? before.shelf : undefined;
  const shelf = lookAt(options.project, selection, known, changed, last);
  diagnostics.push(...missing(options.configs, files, shelf.entries));
  const entries = new Map([...shelf.entries, ...files].map((entry) => [entry.path, entry]));
  const assembled = assemble(entries, config, configKey, options.now);
  renderer.show(assembled.site, assembled.seenAt.now);
  const planned = planOutputs(assembled.site);
  return {
    shelf,
    configKey,
    config,
    folders: foldersOf(sass),
    site: assembled.site,
    seenAt: assembled.seenAt,
    jobs: jobsOf(assembled.site, planned.jobs),
    fingerprintOf: fingerprints(renderer.readable(assembled.site)),
    diagnostics: [
      ...shelf.diagnostics,
      ...diagnostics,
      ...[...entries.values()].flatMap((entry) => entry.diagnostics),
      ...assembled.diagnostics,
      ...planned.diagnostics,
    ],
  };
}

/** The bytes of a file of the project, or of the theme. @throws Fault */
function bytesOf(path: string, { project, theme }: Pick<SessionOptions, 'project' | 'theme'>): Uint8Array {
  return path.startsWith('theme:') ? theme.read(path.slice('theme:'.length)) : project.read(path);
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
