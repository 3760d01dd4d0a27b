import type { Entry, TemplateEntry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';

/** An assembled site, and what it was made from besides its entries. */
export interface Last<Assembled extends { readonly site: Site }> {
  readonly key: string;
  readonly assembled: Assembled;
}

/**
 * The last site with other templates, where nothing else of it changed: nothing that is assembled comes from a template, so
 * its pages, lists and editions stay the same objects. Undefined where more has changed.
 */
export function withOtherTemplates<Assembled extends { readonly site: Site }>(
  last: Last<Assembled> | undefined,
  key: string,
  entries: ReadonlyMap<string, Entry>,
): Assembled | undefined {
  if (last?.key !== key || last.assembled.site.entries.size !== entries.size) return undefined;
  const { site } = last.assembled;
  const changed: TemplateEntry[] = [];
  for (const [path, entry] of entries) {
    const before = site.entries.get(path);
    if (before === entry) continue;
    if (before?.kind !== 'template' || entry.kind !== 'template') return undefined;
    changed.push(entry);
  }
  const templates = new Map(site.templates);
  for (const entry of changed) templates.set(entry.path, entry);
  return { ...last.assembled, site: Object.freeze({ ...site, templates, entries }) };
}
