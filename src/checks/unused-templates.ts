import { unusedTemplate } from '../diagnostics/messages/assets.ts';
import type { Check } from '../model/check.ts';
import type { TemplateEntry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';

/**
 * Layouts, parts and blocks of the site that no page was made with. One that another text of the site's author asks for by
 * name counts as used, though what asks may be held back, or stand in a branch that is not taken now; and so does a file
 * that is the theme's own.
 */
export const unusedTemplates: Check = {
  quick: false,
  run({ site, reads }, _, report) {
    const read = reads();
    const unread = [...site.templates.values()].filter(
      ({ path, hash }) =>
        !path.startsWith('theme:') &&
        !read.has(`template:${path}`) &&
        site.templates.get(`theme:${path}`)?.hash !== hash,
    );
    if (unread.length === 0) return;
    const kinds = new Set(site.pages.flatMap(({ kind }) => kind ?? []));
    for (const template of unread)
      if (!isAskedFor(template, site, kinds)) report(unusedTemplate(template.path, kindOf(template.path)));
  },
};

/** A part whose name is put together while the page is made: which one is not known. */
const ANY_PART = /\{%-?\s*(?:include|extends|import|partial|from)\s+(?:[A-Za-z_([]|(["'])[^"']*\1\s*[+~|])/;

function isAskedFor({ path }: TemplateEntry, site: Site, kinds: ReadonlySet<string>): boolean {
  const name = path.replace(/^.*\//, '').replace(/\.njk$/, '');
  const kind = kindOf(path);
  if (kind === 'block' && kinds.has(name)) return true;
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const asks = new RegExp(
    kind === 'block'
      ? `\\{%-?\\s*${word}\\b`
      : `(?:\\{%-?\\s*(?:include|extends|import|from|partial)\\b[^%]*|\\blayout["']?\\s*[:=][^\\n]*)\\b${word}\\b`,
  );
  for (const entry of site.entries.values()) {
    if (entry.path === path || entry.path.startsWith('theme:') || !('text' in entry)) continue;
    if (asks.test(entry.text) || (kind === 'part' && ANY_PART.test(entry.text))) return true;
  }
  return false;
}

/** What a template is, by its place. */
function kindOf(path: string): 'layout' | 'part' | 'block' {
  if (/^templates\/(?:[^/]+\/)?blocks\//.test(path)) return 'block';
  return /^templates\/(?:[^/]+\/)?[^/]+$/.test(path) && !/^templates\/parts\//.test(path) ? 'layout' : 'part';
}
