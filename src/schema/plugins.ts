import type { Report } from '../diagnostics/diagnostic.ts';
import { pluginsNamed } from '../diagnostics/messages/config.ts';
import { isMap, type Value } from '../syntax/value.ts';
import type { ConfigFile } from './config.ts';
import { findIn } from './validate.ts';

/** Jekyll plugins whose work wsite does itself. */
const BUILT_IN: ReadonlySet<string> = new Set([
  'jekyll-default-layout',
  'jekyll-feed',
  'jekyll-optional-front-matter',
  'jekyll-paginate',
  'jekyll-redirect-from',
  'jekyll-sass-converter',
  'jekyll-seo-tag',
  'jekyll-sitemap',
  'jekyll-watch',
]);

/** What to do in the place of plugins that many sites name. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['github-pages', 'upload the built site with the actions of GitHub Pages'],
  ['jekyll-archives', 'write a page that loops over `site.tags` or `site.categories`'],
  ['jekyll-avatar', 'put the picture in with `<img>`'],
  ['jekyll-coffeescript', 'write JavaScript'],
  ['jekyll-commonmark', 'nothing: the Markdown of wsite is CommonMark'],
  ['jekyll-commonmark-ghpages', 'nothing: the Markdown of wsite is CommonMark'],
  ['jekyll-gist', 'put the code in as a fenced block'],
  ['jekyll-github-metadata', 'write the values into `_config.yml`'],
  ['jekyll-include-cache', 'write `include`: a part is compiled once'],
  ['jekyll-last-modified-at', 'write `last_modified_at` into front matter'],
  ['jekyll-mentions', 'write the links'],
  ['jekyll-paginate-v2', 'use `paginate` and `paginate_path`'],
  ['jekyll-readme-index', 'name the page `index.md`'],
  ['jekyll-relative-links', 'link to the address of the page, not to its file'],
  ['jekyll-remote-theme', "copy the theme's layouts into `templates/`"],
  ['jekyll-scholar', 'write `papers` among the data of the edition'],
  ['jekyll-titles-from-headings', 'write `title` into front matter'],
  ['jekyll-toc', 'write `{:toc}` below a list'],
  ['jemoji', 'write the sign itself, or set `emoji_images`'],
]);

/**
 * Says, once, which of the Jekyll plugins that `plugins` names (or `gems`, as it was called) are built in, and what to do
 * for the others. Nobody's code is loaded.
 */
export function reportPlugins(files: readonly ConfigFile[], report: Report): void {
  for (const key of ['plugins', 'gems']) {
    const file = files.findLast(({ value }) => isMap(value) && (value[key] ?? null) !== null);
    const names = file && isMap(file.value) ? namesOf(file.value[key]) : [];
    if (!file || names.length === 0) continue;
    const here = names.filter((name) => BUILT_IN.has(name));
    const absent = names.filter((name) => !BUILT_IN.has(name));
    const advice = absent.flatMap((name) => {
      const instead = INSTEAD.get(name);
      return instead === undefined ? [] : [`for \`${name}\`, ${instead}`];
    });
    report(pluginsNamed(findIn(file)([key], 'key'), here, absent, advice));
  }
}

function namesOf(said: Value | undefined): string[] {
  const all = Array.isArray(said) ? (said as readonly Value[]) : [said ?? null];
  return [...new Set(all.filter((name): name is string => typeof name === 'string' && name !== ''))];
}
