import { hasPlugin, isMarkdown } from './bare-pages.ts';
import type { Place } from './places.ts';
import type { JekyllSettings } from './settings.ts';

/** Read-mes as indexes of their folders where these have none, by jekyll-readme-index. They are copied besides, as there. */
export function withReadmeIndexes(places: readonly Place[], settings: JekyllSettings): readonly Place[] {
  if (!hasPlugin(settings, 'jekyll-readme-index', 'readme_index')) return places;
  const indexed = new Set(
    places.filter(({ kind, to }) => isServed(kind) && INDEX.test(to)).map(({ to }) => folderOf(to)),
  );
  const takesPages = settings.option('readme_index', 'with_frontmatter') === true;
  const keeps = settings.option('readme_index', 'remove_originals') !== true;
  return places.flatMap((place): readonly Place[] => {
    const { kind, from, to } = place;
    const isReadme = /(?:^|\/)readme\.[^./]*$/i.test(to) && isMarkdown(to, settings) && !/\/_/.test(to);
    if (!isReadme || !isServed(kind) || indexed.has(folderOf(to))) return [place];
    if (kind === 'page' && !takesPages) return [place];
    indexed.add(folderOf(to));
    const index: Place = { kind: 'page', from, to: `${folderOf(to)}index.md` };
    return kind === 'static' && keeps ? [index, place] : [index];
  });
}

const INDEX = /(?:^|\/)index\.(?:html?|xhtml|xml|md|markdown|mkdown|mkdn|mkd)$/i;

function isServed(kind: Place['kind']): boolean {
  return kind === 'page' || kind === 'static';
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
