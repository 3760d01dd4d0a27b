import type { Report } from '../diagnostics/diagnostic.ts';
import { badEditionName, twoEditionFiles } from '../diagnostics/messages/site.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { DataEntry, Entry } from '../model/entry.ts';
import type { Config } from '../schema/config.ts';
import { readEdition } from '../schema/edition.ts';
import { locate } from '../syntax/data.ts';
import { isMap, keysOf, makeMap } from '../syntax/value.ts';
import { defaultsOf, type EditionFile, folderOf } from './folders.ts';

const NAME = /^[a-z0-9][a-z0-9._-]*$/;

/** The editions that a site declares, before any page is read. */
export interface Declared {
  readonly files: readonly EditionFile[];
  /** Names of `editions:`, of the `_edition.yml` files and `workshop_name` of `_config.yml`. */
  readonly names: ReadonlySet<string>;
  /** Declared names and folders of `content/`: what a page's `workshop_name` may say. */
  readonly known: ReadonlySet<string>;
  readonly current: string | undefined;
  /** Whether the one that should be the current one is held back, which is said where that stands. */
  readonly isCurrentHeld: boolean;
  /** What `workshop_name` of `_config.yml` may name: what else says that it is an edition, and the folders of `content/`. */
  readonly choices: ReadonlySet<string>;
}

/** Reads which editions there are. Reports bad names and names that two files claim. */
export function declareEditions(config: Config, entries: Iterable<Entry>, report: Report): Declared {
  const files: EditionFile[] = [];
  const folders = new Set<string>();
  for (const entry of entries) {
    const folder = /^content\/([^_/][^/]*)\//.exec(entry.path)?.[1];
    if (folder !== undefined) folders.add(folder);
    if (entry.kind === 'edition') {
      const file = editionFile(entry, config, report);
      if (file) files.push(file);
    }
  }
  reportTwins(files, report);
  const names = new Set([...files.map((f) => f.name), ...keysOf(config.editions)]);
  const choices = new Set([...names, ...folders]);
  if (config.workshopName !== undefined) names.add(config.workshopName);
  return {
    files,
    names,
    known: new Set([...names, ...folders]),
    choices,
    current: config.workshopName,
    isCurrentHeld: false,
  };
}

function editionFile(entry: DataEntry, config: Config, report: Report): EditionFile | undefined {
  if (entry.value === undefined) return undefined;
  const folder = folderOf(entry.path);
  const facts = readEdition(
    entry.value ?? makeMap([]),
    { source: wholeText(entry.path, entry.text), format: entry.format },
    report,
  );
  if (!isMap(facts)) return undefined;
  const said = facts['workshop_name'];
  const fallback = folder === 'content' ? config.workshopName : folder.slice(folder.lastIndexOf('/') + 1);
  const name = typeof said === 'string' ? said : fallback;
  if (name === undefined || !NAME.test(name)) {
    const source = wholeText(entry.path, entry.text);
    report(badEditionName(locate(entry.format, source, ['workshop_name'], 'value') ?? entry.path, name));
    return undefined;
  }
  return { entry, folder, name, facts, defaults: defaultsOf(facts) };
}

function reportTwins(files: readonly EditionFile[], report: Report): void {
  const first = new Map<string, EditionFile>();
  for (const file of files) {
    const other = first.get(file.name);
    if (other) report(twoEditionFiles(file.entry.path, other.entry.path, file.name));
    else first.set(file.name, file);
  }
}
