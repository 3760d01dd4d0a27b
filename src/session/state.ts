import type { Assemble, AssembleOptions } from '../assemble/assemble.ts';
import type { Images } from '../assets/images/images.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { foldersOf } from '../load/classify.ts';
import { configurationOf } from '../load/configuration.ts';
import { isWaiting } from '../load/load.ts';
import { loadConfigs, lookAt, missing, type Selection, type Shelf } from '../load/project.ts';
import type { DataEntry, Entry } from '../model/entry.ts';
import { type History, NO_HISTORY } from '../model/history.ts';
import type { ImageTools } from '../model/image.ts';
import type { SeenAt } from '../model/moment.ts';
import type { Job } from '../model/plan.ts';
import type { MemoryStore, ProjectFiles } from '../model/ports.ts';
import type { ShortTools } from '../model/short.ts';
import type { Site } from '../model/site.ts';
import type { Threads } from '../model/threads.ts';
import { planOutputs } from '../outputs/outputs.ts';
import { type FingerprintOf, fingerprints } from '../plan/fingerprint.ts';
import { jobsOf } from '../plan/jobs.ts';
import type { PageRenderer } from '../render/page.ts';
import type { BaseUrl } from '../schema/base-url.ts';
import type { Config } from '../schema/config.ts';
import type { Readers } from '../syntax/data.ts';

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
  /** Left out, images are served as they are. */
  readonly images?: ImageTools;
  /** Only `commit` asks them. */
  readonly threads?: Threads;
  /** What version control knows now; left out, nothing. */
  readonly history?: () => History;
  /** Left out, style sheets and scripts leave as they were written. */
  readonly short?: ShortTools;
}

/** The configuration that files say together, and what there is to say of it. */
interface Settings {
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a session knows between two updates. */
export interface State {
  readonly shelf: Shelf;
  /** Names the configuration files and their bytes. */
  readonly configKey: string;
  readonly settings: Settings;
  readonly folders: readonly string[];
  readonly site: Site;
  readonly seenAt: SeenAt;
  /** What wsite makes itself. */
  readonly made: readonly Job[];
  readonly jobs: ReadonlyMap<string, Job>;
  /** What version control knows; asked for once, when it is first needed. */
  readonly history: () => History;
  readonly fingerprintOf: FingerprintOf;
  /** Paths of the files that cannot be read before more is loaded. */
  readonly waiting: readonly string[];
  /** The entries with complaints of their own. */
  readonly complaining: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What takes a site from one state to the next. */
export interface Workers {
  readonly assemble: Assemble;
  readonly renderer: PageRenderer;
  readonly images: Images;
}

/** Brings everything up to what the files say: entries, configuration, site, jobs. */
export function take(
  options: SessionOptions,
  before: State | undefined,
  changed: ReadonlySet<string> | undefined,
  { assemble, renderer, images }: Workers,
  readers: Readers,
): State {
  const known = before?.site.entries ?? new Map<string, Entry>();
  const files = loadConfigs(options.project, options.configs, known, changed);
  const configKey = files.map((file) => `${file.path} ${file.hash}`).join(' ');
  const same = before?.configKey === configKey ? before : undefined;
  const settings = same?.settings ?? settingsOf(files, options);
  const { config } = settings;
  const selection: Selection = { ...options, ...config, readers };
  const shelf = lookAt(options.project, selection, files, known, changed, same?.shelf);
  const { entries, news } = shelf;
  const assembled = assemble({ entries, news, config, configKey }, options.now);
  const { site } = assembled;
  renderer.show(site, assembled.seenAt.now, news);
  images.show(site);
  const planned = planOutputs(site);
  const complaining = complainingOf(shelf, before);
  let asked: History | undefined;
  const history = () => (asked ??= options.history?.() ?? NO_HISTORY);
  return {
    shelf,
    configKey,
    settings,
    folders: same?.folders ?? foldersOf(config.sass),
    site,
    seenAt: assembled.seenAt,
    made: planned.jobs,
    jobs: jobsOf(site, planned.jobs, before),
    history,
    fingerprintOf: fingerprintsOf(site, renderer, images, history),
    waiting: waitingIn(shelf, before, readers),
    complaining,
    diagnostics: [
      ...shelf.diagnostics,
      ...settings.diagnostics,
      ...missing(options.configs, files, entries.values()),
      ...complaining.flatMap((entry) => entry.diagnostics),
      ...assembled.diagnostics,
      ...planned.diagnostics,
    ],
  };
}

function settingsOf(files: readonly DataEntry[], { baseUrl }: SessionOptions): Settings {
  const diagnostics: Diagnostic[] = [];
  const config = configurationOf(files, baseUrl, (diagnostic) => void diagnostics.push(diagnostic));
  return { config, diagnostics };
}

function waitingIn({ entries, news }: Shelf, before: State | undefined, readers: Readers): string[] {
  const paths =
    before && news ? [...before.waiting, ...news.changed.map(({ path }) => path)] : entries.keys();
  return [...new Set(paths)].filter((path) => isWaiting(entries.get(path)!, readers));
}

function complainingOf({ entries, news }: Shelf, before: State | undefined): readonly Entry[] {
  const complains = ({ diagnostics }: Entry) => diagnostics.length > 0;
  const isSame =
    news && !news.changed.some((entry) => complains(entry) || complains(news.since.get(entry.path)!));
  return before && isSame ? before.complaining : [...entries.values()].filter(complains);
}

/** The bytes of a file of the project, or of the theme. @throws Fault */
export function bytesOf(
  path: string,
  { project, theme }: Pick<SessionOptions, 'project' | 'theme'>,
): Uint8Array {
  return path.startsWith('theme:') ? theme.read(path.slice('theme:'.length)) : project.read(path);
}

/** What the reads of a state of the site give. */
export function fingerprintsOf(
  site: Site,
  renderer: PageRenderer,
  images: Images,
  history: () => History,
): FingerprintOf {
  return fingerprints({
    ...renderer.readable(site),
    image: images.answers(site),
    history: () => history().name,
  });
}
