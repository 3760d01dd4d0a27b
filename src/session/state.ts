import type { Assemble, AssembleOptions } from '../assemble/assemble.ts';
import type { Images } from '../assets/images/images.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { foldersOf } from '../load/classify.ts';
import { configurationOf } from '../load/configuration.ts';
import { isWaiting } from '../load/load.ts';
import { loadConfigs, lookAt, missing, type Selection, type Shelf } from '../load/project.ts';
import type { Entry } from '../model/entry.ts';
import { type History, NO_HISTORY } from '../model/history.ts';
import type { ImageTools } from '../model/image.ts';
import type { SeenAt } from '../model/moment.ts';
import type { Job } from '../model/plan.ts';
import type { MemoryStore, ProjectFiles } from '../model/ports.ts';
import type { ShortTools } from '../model/short.ts';
import type { Site } from '../model/site.ts';
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
  /** What version control knows now; left out, nothing. */
  readonly history?: () => History;
  /** Left out, style sheets and scripts leave as they were written. */
  readonly short?: ShortTools;
}

/** What a session knows between two updates. */
export interface State {
  readonly shelf: Shelf;
  /** Names the configuration files and their bytes. */
  readonly configKey: string;
  readonly config: Config;
  readonly folders: readonly string[];
  readonly site: Site;
  readonly seenAt: SeenAt;
  readonly jobs: ReadonlyMap<string, Job>;
  /** What version control knows; asked for once, when it is first needed. */
  readonly history: () => History;
  readonly fingerprintOf: FingerprintOf;
  readonly diagnostics: readonly Diagnostic[];
}

/** Paths of the files that cannot be read before more is loaded. */
export function waitingFiles(site: Site, readers: Readers): string[] {
  return [...site.entries.values()].flatMap((entry) => (isWaiting(entry, readers) ? [entry.path] : []));
}

/** Brings everything up to what the files say: entries, configuration, site, jobs. */
export function take(
  options: SessionOptions,
  before: State | undefined,
  changed: ReadonlySet<string> | undefined,
  assemble: Assemble,
  renderer: PageRenderer,
  images: Images,
  readers: Readers,
): State {
  const known = before?.site.entries ?? new Map<string, Entry>();
  const files = loadConfigs(options.project, options.configs, known, changed);
  const diagnostics: Diagnostic[] = [];
  const config = configurationOf(files, options.baseUrl, (diagnostic) => void diagnostics.push(diagnostic));
  const selection: Selection = { ...options, ...config, readers };
  const configKey = files.map((file) => `${file.path} ${file.hash}`).join(' ');
  const last = before?.configKey === configKey ? before.shelf : undefined;
  const shelf = lookAt(options.project, selection, known, changed, last);
  diagnostics.push(...missing(options.configs, files, shelf.entries));
  const entries = new Map([...shelf.entries, ...files].map((entry) => [entry.path, entry]));
  const assembled = assemble(entries, config, configKey, options.now);
  renderer.show(assembled.site, assembled.seenAt.now);
  images.show(assembled.site);
  const planned = planOutputs(assembled.site);
  let asked: History | undefined;
  const history = () => (asked ??= options.history?.() ?? NO_HISTORY);
  return {
    shelf,
    configKey,
    config,
    folders: foldersOf(config.sass),
    site: assembled.site,
    seenAt: assembled.seenAt,
    jobs: jobsOf(assembled.site, planned.jobs),
    history,
    fingerprintOf: fingerprintsOf(assembled.site, renderer, images, history),
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
