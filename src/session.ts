import { assembler } from './assemble/assemble.ts';
import { type ExplainedPage, explain } from './assemble/explain.ts';
import { putBase } from './assets/addresses.ts';
import { copyArtifact } from './assets/copy.ts';
import { siteImages } from './assets/images/images.ts';
import { bytesOrNone, madeVariant } from './assets/images/make.ts';
import { sheetArtifact } from './assets/sheet.ts';
import { leftIn } from './checks/blanks.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { ROOTS } from './load/classify.ts';
import type { Left } from './model/blank.ts';
import type { CheckBesides } from './model/check.ts';
import type { ImageWant } from './model/image.ts';
import type { SeenAt } from './model/moment.ts';
import type { Artifact, Job, Produced, Read } from './model/plan.ts';
import type { Committed, OutputFolder } from './model/ports.ts';
import type { Page, Part } from './model/site.ts';
import { makeOutput } from './outputs/outputs.ts';
import { isMade, jobKey, sheetsFirst } from './plan/jobs.ts';
import { madeOutputs } from './plan/made-outputs.ts';
import { persistentMemory } from './plan/persistent.ts';
import { changedReads, staleFiles } from './plan/stale.ts';
import { pageRenderer } from './render/page.ts';
import type { Config } from './schema/config.ts';
import { beginChecks, checkBuild, NOTHING_CHECKED, sightOf, toMakeAgain } from './session/build-checks.ts';
import { checkSite, linksOutOf, type Made } from './session/checking.ts';
import { goneSaid } from './session/gone.ts';
import { inTurn, readied } from './session/readied.ts';
import { heard } from './session/silencers.ts';
import { type CommitOptions, openSink } from './session/sink.ts';
import { bytesOf, fingerprintsOf, type SessionOptions, type State, take } from './session/state.ts';
import { loadReaders, type Readers } from './syntax/data.ts';
import type { SaidMoment } from './syntax/moment-text.ts';

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
  has(file: string): boolean;
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
   * @param all false: only what stale outputs need, for `commit`, which loads the rest where it is needed after all
   */
  prepare(all?: boolean): Promise<void>;
  /** A variant of an image that a page asks for, made now; the image itself where none can be made. */
  variant(file: string): Promise<Produced | undefined>;
  /** What was last made for an output; undefined where it must still be made. */
  artifact(file: string): Artifact | undefined;
  /** All complaints: of reading, of assembling, of the outputs made so far, and of the checks that `commit` made. */
  diagnostics(): readonly Diagnostic[];
  /** Some complaints without those that the site silences. */
  heard(diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
  /** Those that are not of one output: of files that could not be read, of settings, of addresses. */
  siteDiagnostics(): readonly Diagnostic[];
  /** What the checks find on the finished site, all outputs made; @param quick only those that are quick. */
  check(quick: boolean, besides?: CheckBesides): readonly Diagnostic[];
  /** The addresses of other sites that its pages link to, all outputs made. */
  outsideLinks(): readonly string[];
  /** How many outputs there are, copies of files aside, how many were made since the session was opened; and what is `left` to do. */
  tally(): { readonly made: number; readonly of: number; readonly left: Left };
  /**
   * Makes every output and moves them in, all at once; with an error, nothing is moved.
   * @param step told before each output, then after each image that had to be made, for a progress line
   * @returns undefined where the site has errors and the former output stands
   */
  commit(output: OutputFolder, options: CommitOptions): Promise<Committed | undefined>;
}

/** Opens a session; nothing is read before the first `update`. */
export function openSession(options: SessionOptions): Session {
  const read = (path: string) => bytesOf(path, options);
  const images = siteImages(options.images, read);
  const renderer = pageRenderer(options.facts, read, images.finish, options.threads);
  const workers = { assemble: assembler(options, renderer.partOf), renderer, images };
  const memory = madeOutputs();
  const dirty = new Set<string>();
  const persistent = options.memory && persistentMemory(options.memory);
  let made = 0;
  /** Of what left last. */
  const ofShipping: Diagnostic[] = [];
  let moment = options.now;
  let state: State | undefined;
  let readers: Readers = {};
  /** The memory of earlier builds is asked once, when all files are read. */
  let recalled = false;
  /** What the quick checks of the last build found. */
  let checked: ReturnType<typeof checkBuild> | undefined;

  const now = (): State => {
    if (!state) throw new RangeError('update() comes first');
    return state;
  };

  const fresh = (file: string) => (dirty.has(file) ? undefined : memory.get(file)?.artifact);

  const make = (job: Job, { site, history }: State): Produced => {
    if (job.kind === 'copy') return copyArtifact(job, read, images);
    if (job.kind === 'sheet') return sheetArtifact(job, read, images.finish);
    if (job.kind === 'page') return renderer.render(job);
    const { rewriteBase } = site.config;
    const quote = (page: Page, part: Part, reads: Set<Read>) => {
      const html = renderer.quote(page, part, reads);
      return rewriteBase ? String(putBase(html, 'quoted.html', site.config)) : html;
    };
    return makeOutput(job, site, quote, history);
  };

  const remember = (job: Job, artifact: Artifact): void => {
    memory.set(job.file, { key: jobKey(job), artifact });
    dirty.delete(job.file);
  };

  const produce = (file: string): Produced => {
    const job = now().jobs.get(file);
    if (!job) throw new RangeError(`no output ${file}`);
    const known = fresh(file);
    const content = known && persistent?.content(known);
    if (known && content !== undefined) return { artifact: known, content };
    const produced = make(job, now());
    if (isMade(job)) made++;
    remember(job, produced.artifact);
    return produced;
  };

  const saidOfSite = (): Diagnostic[] => [
    ...now().diagnostics,
    ...images.diagnostics(),
    ...(persistent?.diagnostics() ?? []),
  ];
  const said = (): Diagnostic[] => [
    ...saidOfSite(),
    ...ofShipping,
    ...[...memory.complaining()].flatMap((file) => fresh(file)?.diagnostics ?? []),
  ];

  const asMade = (): Made => {
    const { site, jobs, seenAt } = now();
    const content = (file: string) => produce(file).content;
    return { site, now: seenAt.now, jobs, said: said(), artifact: fresh, content, ...renderer };
  };

  const allMade = (): Made => {
    for (const [file, { kind }] of now().jobs) {
      if (kind === 'copy') continue;
      if (kind === 'page' && !fresh(file)?.facts) dirty.add(file);
      if (!fresh(file)) produce(file);
    }
    return asMade();
  };

  /** Lets what reads one of them be made again, now that more is known of them. @returns the outputs */
  const again = (reads: ReadonlySet<Read>): Job[] => {
    if (reads.size > 0) {
      const { site, history } = now();
      state = { ...now(), fingerprintOf: fingerprintsOf(site, renderer, images, history) };
    }
    const jobs = [...now().jobs].filter(([file]) => fresh(file)?.reads.some((read) => reads.has(read)));
    for (const [file] of jobs) dirty.add(file);
    return jobs.map(([, job]) => job);
  };

  /** Where no file of a site is, nothing is made: what is there may be anybody's folder. */
  const isSite = () => !now().diagnostics.some(({ code }) => code === 'no-site');

  const ready = <T>(make: () => T | Promise<T>): Promise<T> => readied(() => renderer.prepare(), make);

  const wants = () => [...memory].flatMap(([, { artifact }]) => artifact.wants ?? []);

  const update = (changed?: ReadonlySet<string>, at = moment): void => {
    const before = state;
    moment = at;
    checked = undefined;
    const after = take({ ...options, now: at }, before, changed, workers, readers);
    const reads = changedReads(memory, before?.fingerprintOf, after.fingerprintOf);
    if (!recalled && after.waiting.length === 0) {
      recalled = true;
      const sight = options.facts ? sightOf(after.settings.config) : undefined;
      for (const [file, known] of persistent?.recall(after.jobs, after.fingerprintOf, sight) ?? []) {
        if (memory.get(file)) continue;
        memory.set(file, known);
        dirty.delete(file);
      }
    }
    if (before?.jobs !== after.jobs) {
      for (const file of memory.files()) if (!after.jobs.has(file)) memory.delete(file);
      for (const file of dirty) if (!after.jobs.has(file)) dirty.delete(file);
    }
    for (const file of staleFiles(after.jobs, memory, reads, before?.jobs)) dirty.add(file);
    state = after;
  };

  return {
    update,
    seenAt: () => now().seenAt,
    files: () => [...now().jobs.keys()],
    stale: () => dirty,
    produce,
    artifact: fresh,
    has: (file) => now().jobs.has(file),
    diagnostics: () => [...heard(now().site, said()), ...(checked?.found ?? [])],
    check: (quick, besides) => (isSite() ? checkSite(allMade(), quick, besides).diagnostics : []),
    outsideLinks: () => linksOutOf(allMade()),
    heard: (diagnostics) => heard(now().site, diagnostics),
    siteDiagnostics: () => heard(now().site, saidOfSite()),
    tally: () => ({ made, of: [...now().jobs.values()].filter(isMade).length, left: leftIn(now().site) }),
    config: () => now().settings.config,
    folders: () => (state ? state.folders : ROOTS),
    explain: (wanted) => explain(now().site, wanted),
    pages: () => now().site.pages.map((page) => page.path),
    async prepare(all = true) {
      const { waiting } = now();
      if (waiting.length > 0) {
        readers = await loadReaders();
        update(new Set(waiting));
      }
      if (all) return renderer.prepare();
      const stale = [...dirty].map((file) => now().jobs.get(file)!).filter(isMade);
      const pages = stale.flatMap((job) => (job.kind === 'page' ? [job.page] : []));
      if (stale.length > 0) await renderer.prepare(pages);
    },
    async variant(file) {
      const want = wants().find((one) => one.file === file);
      if (!want) return undefined;
      let content: Uint8Array | undefined;
      const take = (_: ImageWant, bytes: Uint8Array) => void (content = bytes);
      again(await images.make([want], take, () => {}));
      const bytes = content ?? bytesOrNone(want.source, read);
      return bytes && madeVariant(want, bytes);
    },
    async commit(output, { force, step, checks }) {
      if (!isSite()) return undefined;
      const { settings, jobs } = now();
      const transaction = output.begin({ force, keep: settings.config.keepFiles });
      try {
        const putImage = ({ file }: ImageWant, bytes: Uint8Array) => transaction.put(file, bytes);
        const makeImages = async (all: readonly ImageWant[]) =>
          again(await images.make(all, putImage, (count, of) => step?.(count, of)));
        const { site, diagnostics } = now();
        const sink = await ready(() => {
          ofShipping.length = 0;
          return openSink({
            ...{ site, jobs, fresh, produce, persistent, transaction, images, makeImages },
            fine: !diagnostics.some(({ severity }) => severity === 'error'),
            tools: options.short,
            report: (diagnostic) => void ofShipping.push(diagnostic),
          });
        });
        let done = 0;
        await inTurn(renderer.prepare, renderer.inTurn(sheetsFirst(jobs), dirty), (job) => {
          if (done < jobs.size) step?.(done++, jobs.size);
          const known = sink.standing(job);
          if (!known) return sink.put(job.file);
          remember(job, known);
          return undefined;
        });
        if (checks) {
          const begun = beginChecks(asMade(), persistent?.checked() ?? NOTHING_CHECKED);
          for (const file of await ready(() => toMakeAgain(asMade(), begun))) {
            dirty.add(file);
            await ready(() => sink.put(file));
          }
          checked = await ready(() => checkBuild(asMade(), begun));
        }
        if (sink.isFine())
          for (const { file } of await makeImages(wants())) await ready(() => sink.put(file));
        await transaction.sent();
        if (!sink.isFine()) return undefined;
        const former = transaction.former();
        const committed = transaction.commit();
        ofShipping.push(...(await goneSaid(former, now(), options, openSession)));
        return committed;
      } finally {
        await transaction.abort();
        persistent?.save(memory, now().fingerprintOf, checked);
      }
    },
  };
}
