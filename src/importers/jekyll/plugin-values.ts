import { entriesOf, isMap, makeMap, type Value } from '../../syntax/value.ts';
import { writeYaml } from '../../syntax/yaml-writer.ts';
import { hasPlugin, isMarkdown } from './bare-pages.ts';
import type { OldDocument } from './documents.ts';
import type { JekyllSettings } from './settings.ts';

/** What plugins of GitHub Pages need to know of a site. */
export interface PluginSite {
  readonly settings: JekyllSettings;
  /** Names of the layouts that there are. */
  readonly layouts: ReadonlySet<string>;
  /** Where files of the old site went that have an address, by their paths there. */
  readonly served: ReadonlyMap<string, string>;
  /** The text of a line of Markdown. */
  readonly plainText: (markdown: string) => string;
}

/**
 * A page in Markdown with what plugins gave it, now in its own text: a title by jekyll-titles-from-headings, a layout by
 * jekyll-default-layout, and addresses for links to files by jekyll-relative-links.
 */
export function withPluginValues(document: OldDocument, site: PluginSite): OldDocument {
  const { settings } = site;
  if (document.kind !== 'page' || !isMarkdown(document.to, settings)) return document;
  const isPost = /(?:^|\/)_posts\//.test(document.to);
  const isPage = !/(?:^|\/)_/.test(document.to);
  let made = document;
  if (hasPlugin(settings, 'jekyll-relative-links', 'relative_links') && takes('relative_links'))
    made = withBody(made, linked(bodyOf(made), made, site));
  if (
    hasPlugin(settings, 'jekyll-titles-from-headings', 'titles_from_headings') &&
    takes('titles_from_headings')
  )
    made = titled(made, site);
  if (hasPlugin(settings, 'jekyll-default-layout', 'default_layout') && (isPage || isPost))
    made = withLayout(made, isPost, site);
  return made;

  function takes(key: string): boolean {
    return isPage || settings.option(key, 'collections') === true;
  }
}

const TITLE = /^\s*(?:#{1,3}\s+(.*)(?:\s+#{1,3})?|(.*)\r?\n[-=]+\s*)$/my;

function titled(document: OldDocument, { settings, plainText }: PluginSite): OldDocument {
  if ((document.data['title'] ?? null) !== null) return document;
  TITLE.lastIndex = 0;
  const match = TITLE.exec(bodyOf(document));
  if (!match) return document;
  const title = plainText(match[1] ?? match[2]!)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\[\^[^\]]*\]/g, '');
  const strips = document.data['strip_title'] ?? settings.option('titles_from_headings', 'strip_title');
  const made = withValue(document, 'title', title);
  return strips === true ? withBody(made, bodyOf(document).slice(match[0].length).trim()) : made;
}

function withLayout(document: OldDocument, isPost: boolean, { settings, layouts }: PluginSite): OldDocument {
  if (document.data['layout'] !== undefined || defaultsName(document, isPost, settings)) return document;
  const isHome = /^content\/index\.[^/]*$/.test(document.to) || document.data['permalink'] === '/';
  const wanted = [...(isHome ? ['home'] : []), isPost ? 'post' : 'page', 'default'];
  const layout = wanted.find((name) => layouts.has(name));
  return layout === undefined ? document : withValue(document, 'layout', layout);
}

/** Whether `defaults` give a page a layout. */
function defaultsName({ from }: OldDocument, isPost: boolean, { values }: JekyllSettings): boolean {
  const rules = values['defaults'];
  if (!Array.isArray(rules)) return false;
  return (rules as readonly Value[]).some((rule) => {
    const given = isMap(rule) && isMap(rule['values']) ? rule['values'] : makeMap([]);
    const scope = isMap(rule) && isMap(rule['scope']) ? rule['scope'] : makeMap([]);
    const type = scope['type'] ?? null;
    const path = String(scope['path'] ?? '').replace(/^\/|\*.*$/g, '');
    const fits = type === null || type === (isPost ? 'posts' : 'pages') || (!isPost && type === 'page');
    return given['layout'] !== undefined && fits && from.startsWith(path);
  });
}

/** Links as the plugin finds them: in a line, and as a reference at the beginning of one. */
const LINK =
  /\[(.*?)\]\(([^)]+?)(#.+?)?(\s+"(?:\\"|[^"])*(?<!\\)")?\)|^(\s*?)\[(.*?)\]: (.+?)(#.+?)?(\s+"(?:\\"|[^"])*(?<!\\)")?\s*?$/gm;

/** A body whose links to files of the site are calls of `link`, which knows where these went. */
function linked(body: string, { from }: OldDocument, { served, settings }: PluginSite): string {
  const folder = below(from, settings).replace(/[^/]*$/, '');
  return body.replace(
    LINK,
    (whole, text, path, part = '', title = '', lead, label, address, end = '', rest = '') => {
      const target = served.get(targetOf(path ?? address, folder) ?? '');
      if (target === undefined) return whole;
      const call = `{% link ${target.replace(/^content\//, '')} %}`;
      return path === undefined
        ? `${lead}[${label}]: ${call}${end}${rest}`
        : `[${text}](${call}${part}${title})`;
    },
  );
}

/** The file that a link means; undefined where it is an address. */
function targetOf(link: string, folder: string): string | undefined {
  if (link.startsWith('#') || /^[a-z][a-z+.-]*:/i.test(link) || /[{}%]/.test(link)) return undefined;
  const path: string[] = [];
  for (const name of (link.startsWith('/') ? link.slice(1) : folder + link).split('/')) {
    if (name === '..') path.pop();
    else if (name !== '.' && name !== '') path.push(name);
  }
  return path.join('/');
}

function below(path: string, { source }: JekyllSettings): string {
  return source === '' ? path : path.slice(source.length + 1);
}

function bodyOf({ text, bodyStart }: OldDocument): string {
  return text.slice(bodyStart);
}

function withBody(document: OldDocument, body: string): OldDocument {
  return { ...document, text: document.text.slice(0, document.bodyStart) + body };
}

/** A document whose front matter says a value more. */
function withValue(document: OldDocument, key: string, value: string): OldDocument {
  const front = document.front ?? '';
  const lead = front === '' || front.endsWith('\n') ? front : `${front}\n`;
  return {
    ...document,
    front: lead + writeYaml(makeMap([[key, value]])),
    data: makeMap([...entriesOf(document.data), [key, value]]),
  };
}
