import { Fault } from '../diagnostics/diagnostic.ts';
import type { TemplateEntry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import type { TemplateSwitches } from '../schema/config.ts';
import { resolveTemplate, templateNames } from './lookup.ts';
import { compileTemplate } from './template/compile.ts';
import type { Compiled, Language, Loader, TemplateOptions } from './template/language.ts';

/** The theme's own files are always read by these rules; the switches of `_config.yml` are for the site's. */
const THEME: Omit<TemplateSwitches, 'pageContent' | 'listedPages' | 'site'> = {
  strict: true,
  autoescape: true,
  scope: 'nunjucks',
  blankBlocks: 'keep',
};

/** Templates of a site, compiled once per file and text, for all editions. */
export interface Engine {
  readonly loader: Loader;
  readonly language: Language;
  /** How files at a path are read. */
  readonly options: (path: string, body: boolean) => TemplateOptions;
}

type Kept =
  | { readonly key: string; readonly compiled: Compiled }
  | { readonly key: string; readonly fault: Fault };

/** Names of `blocks/NAME.njk` in any place: `{% NAME %}` calls it. */
function blocksOf(paths: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const path of paths) {
    const name = /(?:^|\/)blocks\/([A-Za-z_]\w*)\.njk$/.exec(path)?.[1];
    if (name !== undefined) names.add(name);
  }
  return names;
}

/**
 * A maker of engines that keeps what it has compiled from one state of a site to the next.
 * @param segments whether its templates keep which place printed which stretch
 */
export function engines(words: Language, segments = false): (site: Site) => Engine {
  const kept = new Map<string, Kept>();
  return (site) => {
    const { templates: switches } = site.config;
    const language: Language = { ...words, blocks: blocksOf(site.templates.keys()) };
    const blocks = [...language.blocks].sort().join(' ');
    const exists = (path: string) => site.templates.has(path);
    const options = (path: string, body: boolean): TemplateOptions => ({
      ...(path.startsWith('theme:') ? THEME : switches),
      body,
      ...(segments && { segments }),
    });
    const load = (path: string): Compiled => {
      const entry = site.templates.get(path);
      if (!entry) throw new RangeError(`no template ${path}`);
      const key = `${entry.hash} ${blocks} ${JSON.stringify(options(path, false))}`;
      const before = kept.get(path);
      const found = before?.key === key ? before : compile(entry, key, options(path, false), language);
      kept.set(path, found);
      if ('fault' in found) throw found.fault;
      return found.compiled;
    };
    for (const path of kept.keys()) if (!exists(path)) kept.delete(path);
    const ready = new Map<string, Compiled>();
    const loadOnce = (path: string): Compiled => {
      let compiled = ready.get(path);
      if (!compiled) ready.set(path, (compiled = load(path)));
      return compiled;
    };
    const loader: Loader = {
      resolve: remembered((name, from, edition) => resolveTemplate(name, from, edition, exists)),
      load: loadOnce,
      names: (edition) => templateNames(site.templates.keys(), edition),
    };
    return {
      loader,
      language,
      options,
    };
  };
}

/** Pages of an edition ask the same names again and again. */
function remembered(resolve: Loader['resolve']): Loader['resolve'] {
  const known = new Map<string | undefined, Map<string, Map<string, string | undefined>>>();
  return (name, from, edition) => {
    let byFile = known.get(edition);
    if (!byFile) known.set(edition, (byFile = new Map()));
    let byName = byFile.get(from);
    if (!byName) byFile.set(from, (byName = new Map()));
    if (!byName.has(name)) byName.set(name, resolve(name, from, edition));
    return byName.get(name);
  };
}

function compile(entry: TemplateEntry, key: string, options: TemplateOptions, language: Language): Kept {
  try {
    const source = { path: entry.path, text: entry.text, start: entry.bodyStart };
    return { key, compiled: compileTemplate(source, options, language) };
  } catch (error) {
    if (error instanceof Fault) return { key, fault: error };
    throw error;
  }
}
