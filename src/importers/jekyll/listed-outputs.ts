import { isMap, type Value } from '../../syntax/value.ts';
import type { OldDocument } from './documents.ts';
import type { JekyllSettings } from './settings.ts';

/**
 * Addresses of what plugins add to `site.pages`, in their order, where templates go through those: the list of redirects first,
 * then what runs last, by the order of `plugins`. The numbered pages of a list stand as one pattern.
 * @param files of the old site; what an author has himself is not made
 */
export function listedOutputs(
  documents: readonly OldDocument[],
  { plugins, values, option }: JekyllSettings,
  files: readonly string[],
): readonly string[] {
  if (!documents.some(({ text }) => /\bsite\.pages\b/.test(text))) return [];
  const made: ReadonlyMap<string, readonly string[]> = new Map([
    ['jekyll-sitemap', ['/sitemap.xml', '/robots.txt']],
    ['jekyll-feed', feeds(values['feed'])],
    ['jekyll-paginate', values['paginate'] === undefined ? [] : [paginatePath(values['paginate_path'])]],
  ]);
  const redirects = plugins.has('jekyll-redirect-from') && option('redirect_from', 'json') !== false;
  const all = [
    ...(redirects ? ['/redirects.json'] : []),
    ...[...plugins].flatMap((name) => made.get(name) ?? []),
  ];
  const outputs = all.filter((address) => !files.includes(address.slice(1)));
  return option('sass', 'sourcemap') === 'never' ? outputs : [...outputs, ...documents.flatMap(mapOf)];
}

/** The source map of a style sheet that is served. */
function mapOf({ to }: OldDocument): string[] {
  const served = /^(?:content\/|(?=assets\/))((?:[^_/][^/]*\/)*[^_/][^/]*)\.(?:scss|sass)$/.exec(to);
  return served ? [`/${served[1]}.css.map`] : [];
}

function feeds(said: Value | undefined): string[] {
  const path = isMap(said) ? said['path'] : undefined;
  return [typeof path === 'string' ? path.replace(/^\/?/, '/') : '/feed.xml'];
}

function paginatePath(said: Value | undefined): string {
  return typeof said === 'string' ? said : '/page:num';
}
