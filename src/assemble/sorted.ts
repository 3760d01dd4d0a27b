import type { AssetEntry, DataEntry, Entry, PageEntry, TemplateEntry } from '../model/entry.ts';

/** A site's entries by what becomes of them, each list in the order of the entries. */
export interface Sorted {
  readonly pages: PageEntry[];
  readonly data: DataEntry[];
  readonly templates: TemplateEntry[];
  readonly assets: AssetEntry[];
}

export function sortEntries(entries: readonly Entry[]): Sorted {
  const sorted: Sorted = { pages: [], data: [], templates: [], assets: [] };
  for (const entry of entries) {
    if (entry.kind === 'page') sorted.pages.push(entry);
    else if (entry.kind === 'data') sorted.data.push(entry);
    else if (entry.kind === 'template') sorted.templates.push(entry);
    else if (entry.kind === 'asset') sorted.assets.push(entry);
  }
  return sorted;
}
