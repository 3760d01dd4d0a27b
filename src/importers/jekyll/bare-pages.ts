import type { JekyllSettings } from './settings.ts';

/** Files for readers of the repository: jekyll-optional-front-matter leaves them alone unless `include` names them. */
const FOR_THE_REPOSITORY =
  /^(?:README|LICEN[SC]E|COPYING|CODE_OF_CONDUCT|CONTRIBUTING|ISSUE_TEMPLATE|PULL_REQUEST_TEMPLATE)\.[^.]*$/i;

/** Whether a file without front matter is a page nevertheless, by jekyll-optional-front-matter. @param inside its path below the source */
export function isBarePage(inside: string, settings: JekyllSettings): boolean {
  if (!hasPlugin(settings, 'jekyll-optional-front-matter', 'optional_front_matter')) return false;
  if (!isMarkdown(inside, settings) || /(?:^|\/)_/.test(inside)) return false;
  return settings.include.includes(inside) || !FOR_THE_REPOSITORY.test(nameOf(inside));
}

/** Whether the site has a plugin, and no setting switches it off. */
export function hasPlugin({ plugins, option }: JekyllSettings, name: string, key: string): boolean {
  return plugins.has(name) && option(key, 'enabled') !== false;
}

/** Whether a file is Markdown by its ending. */
export function isMarkdown(path: string, { markdownEndings }: JekyllSettings): boolean {
  return markdownEndings.includes(/\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
