import { dirname, join } from 'node:path/posix';
import { splitInclude } from '../liquid/includes.ts';
import { type OldDocument, oldDocument } from './documents.ts';
import { includeName } from './places.ts';
import type { JekyllSettings } from './settings.ts';

/** What `include_relative` of the old site asks for, as parts of the new one. */
export interface RelativeParts {
  readonly documents: readonly OldDocument[];
  /** The folder that a document's relative includes are meant from: its page's, whoever includes it. */
  folderOf(document: OldDocument): string;
}

/** The name by which templates include a file that stands beside a page. @param path of the file below the old site */
export function besideName(path: string): string {
  return `parts/beside/${path}`;
}

/** The parts of a site whose `includes_dir` is the site itself: what its templates include, wherever it stands. */
export function partsAnywhere(
  documents: readonly OldDocument[],
  { includesDir, source }: JekyllSettings,
  paths: readonly string[],
  words: readonly string[],
  textOf: (path: string) => string,
): readonly OldDocument[] {
  if (includesDir !== '') return [];
  const parts = new Map<string, OldDocument>();
  const all = new Set(paths);
  const queue = [...documents];
  for (let document = queue.shift(); document; document = queue.shift()) {
    for (const [, markup] of document.text.matchAll(INCLUDE)) {
      for (const path of targetsOf(splitInclude(markup!.trim()).file, source, all, words)) {
        const name = source === '' ? path : path.slice(source.length + 1);
        if (parts.has(path)) continue;
        const to = `templates/${includeName(name)}`;
        const part = oldDocument({ kind: 'include', from: path, to, text: textOf(path) });
        parts.set(path, part);
        queue.push(part);
      }
    }
  }
  return [...parts.values()];
}

const INCLUDE = /\{%-?\s*include(?:_cached)?\s+([\s\S]*?)-?%\}/g;
const TAG = /\{%-?\s*include_relative\s+([\s\S]*?)-?%\}/g;

/**
 * The files that pages include from beside them, as parts: a whole file, front matter and all, as Jekyll includes it.
 * Where a name is computed, each file that fits it and that the site speaks of. What layouts and parts include so lies
 * beside the page that they are for: in the first folder of pages that has it.
 * @param words all texts of the old site @param textOf a file's text
 */
export function relativeParts(
  documents: readonly OldDocument[],
  paths: readonly string[],
  words: readonly string[],
  textOf: (path: string) => string,
): RelativeParts {
  const folders = new Map<string, string>();
  const parts = new Map<string, OldDocument>();
  const all = new Set(paths);
  const queue = documents.filter(({ kind }) => kind === 'page');
  const ofPages = new Set(queue.map(folderOfPage));
  for (const document of documents) {
    if (document.kind === 'page') continue;
    const names = [...document.text.matchAll(TAG)].map(([, markup]) => splitInclude(markup!.trim()).file);
    const holds = (folder: string) => names.some((name) => targetsOf(name, folder, all, words).length > 0);
    const folder = names.length > 0 ? [...ofPages].find(holds) : undefined;
    if (folder === undefined) continue;
    folders.set(document.to, folder);
    queue.push(document);
  }
  for (let document = queue.shift(); document; document = queue.shift()) {
    const folder = folders.get(document.to) ?? folderOfPage(document);
    for (const [, markup] of document.text.matchAll(TAG)) {
      for (const path of targetsOf(splitInclude(markup!.trim()).file, folder, all, words)) {
        const to = `templates/${besideName(path)}`;
        if (parts.has(to)) continue;
        const part = oldDocument({ kind: 'include', from: path, to, text: textOf(path) });
        parts.set(to, part);
        folders.set(to, folder);
        queue.push(part);
      }
    }
  }
  return {
    documents: [...parts.values()],
    folderOf: (document) => folders.get(document.to) ?? folderOfPage(document),
  };
}

function folderOfPage({ from }: OldDocument): string {
  const folder = dirname(from);
  return folder === '.' ? '' : folder;
}

function targetsOf(
  name: string,
  folder: string,
  paths: ReadonlySet<string>,
  words: readonly string[],
): readonly string[] {
  if (!name.includes('{{')) {
    const path = join(folder, name).replace(/^\/+/, '');
    return paths.has(path) ? [path] : [];
  }
  const fixed = name.split(/\{\{.*?\}\}/).map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const fits = new RegExp(`^${fixed.join('.+')}$`);
  const lead = folder === '' ? '' : `${folder}/`;
  return [...paths].filter((path) => {
    if (!path.startsWith(lead) || !TEXT.test(path)) return false;
    const inner = path.slice(lead.length);
    return (
      fits.test(inner) &&
      words.some((text) => text.includes(inner.replace(/^.*\//, '').replace(/\.[^.]*$/, '')))
    );
  });
}

/** What somebody would include. */
const TEXT = /\.(?:md|markdown|html?|txt|svg|xml|json|csv|ya?ml|css|js|liquid)$/i;
