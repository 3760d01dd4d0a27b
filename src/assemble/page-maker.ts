import type { Report } from '../diagnostics/diagnostic.ts';
import type { PageEntry } from '../model/entry.ts';
import type { Page } from '../model/site.ts';
import { type FolderFacts, folderFacts, folderOf } from './folders.ts';
import { type MadePage, makePage, type Surroundings } from './pages.ts';

/** Makes the pages of a site, and remembers each, with what it was made from: only what changed is made again. */
export interface PageMaker {
  /** @param configKey names what the configuration was read from */
  all(entries: readonly PageEntry[], around: Surroundings, configKey: string, report: Report): Page[];
  /** A page whose file alone changed since `all`, as it was and as it is now; undefined where it was none. */
  again(entry: PageEntry): { readonly before: MadePage; readonly after: MadePage } | undefined;
  /** The fingerprint of a page as it was made last, without neighbours. */
  fingerprintOf(path: string): string | undefined;
  /** When pages that are held back will be shown: ms since 1970. */
  held(): number[];
}

/** A page, and what it was made from: its own bytes, and all else by name. */
interface Made {
  readonly hash: string;
  readonly key: string;
  readonly made: MadePage;
}

/** A maker with an empty memory. */
export function pageMaker(): PageMaker {
  let memory = new Map<string, Made>();
  /** The keys of the last time: pages that are made at different times share one text. */
  let texts = new Map<string, string>();
  let last: { readonly around: Surroundings; readonly find: (folder: string) => FolderFacts } | undefined;
  return {
    all(entries, around, configKey, report) {
      const find = folderFacts(around.declared.files);
      const used: typeof texts = new Map();
      const sharedKey = (key: string): string => {
        const shared = texts.get(key) ?? key;
        used.set(shared, shared);
        return shared;
      };
      const keyOf = keysOf(around, configKey, sharedKey);
      const next: typeof memory = new Map();
      const pages: Page[] = [];
      for (const entry of entries) {
        const folders = find(folderOf(entry.path));
        const key = keyOf(folders);
        const known = memory.get(entry.path);
        const isSame =
          known?.hash === entry.hash && known.key === key && isSeenAt(known.made, around.showing.now);
        const made = isSame ? known.made : makePage(entry, folders, around);
        next.set(entry.path, isSame ? known : { hash: entry.hash, key, made });
        for (const diagnostic of made.diagnostics) report(diagnostic);
        if (made.page) pages.push(made.page);
      }
      memory = next;
      texts = used;
      last = { around, find };
      return pages;
    },
    again(entry) {
      const known = memory.get(entry.path);
      if (!known || !last) return undefined;
      const made = makePage(entry, last.find(folderOf(entry.path)), last.around);
      memory.set(entry.path, { ...known, hash: entry.hash, made });
      return { before: known.made, after: made };
    },
    fingerprintOf: (path) => memory.get(path)?.made.page?.fingerprint,
    held: () => [...memory.values()].flatMap(({ made }) => made.heldUntil ?? []),
  };
}

/** Names all that the pages of a folder are made from besides their own files; each folder's is made once. */
function keysOf(
  { declared }: Surroundings,
  configKey: string,
  shared: (key: string) => string,
): (folders: FolderFacts) => string {
  const { known, names } = declared;
  const common = [configKey, [...known].sort().join(' '), [...names].sort().join(' ')].join('|');
  const keys = new Map<FolderFacts, string>();
  return (folders) => {
    let key = keys.get(folders);
    if (key === undefined) {
      const chain = folders.editions.map((file) => `${file.folder} ${file.name} ${file.entry.hash}`);
      keys.set(folders, (key = shared([common, ...chain].join('|'))));
    }
    return key;
  };
}

/** Whether a page is what it would be at a moment. */
function isSeenAt({ seenAt }: MadePage, now: number): boolean {
  return seenAt === undefined || seenAt === now;
}
