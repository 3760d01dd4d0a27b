import { isMap, keysOf, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';

/** What a Jekyll site's `_config.yml` says of where things are and how they are read. All paths below the site. */
export interface JekyllSettings {
  readonly values: ValueMap;
  /** The folder of the pages; empty for the site itself. */
  readonly source: string;
  readonly destination: string;
  readonly layoutsDir: string;
  readonly includesDir: string;
  readonly dataDir: string;
  readonly pluginsDir: string;
  readonly sassDir: string;
  /** The folder of the theme's sheets, where they do not lie in the site's own. */
  readonly themeSassDir: string | undefined;
  readonly collectionsDir: string;
  readonly collections: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly keepFiles: readonly string[];
  readonly markdownEndings: readonly string[];
  readonly plugins: ReadonlySet<string>;
  /** What is said below a key that is a map. */
  readonly option: (key: string, name: string) => Value | undefined;
  /** The name of its theme, `remote_theme` too; undefined where it has none. */
  readonly theme: string | undefined;
  readonly baseurl: string;
}

/** Jekyll leaves these out always. */
const EXCLUDED = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
];

/** What GitHub Pages has for every site, besides what its configuration names. */
const OF_GITHUB_PAGES = [
  'jekyll-default-layout',
  'jekyll-github-metadata',
  'jekyll-optional-front-matter',
  'jekyll-paginate',
  'jekyll-readme-index',
  'jekyll-relative-links',
  'jekyll-titles-from-headings',
];

/**
 * Reads a configuration by Jekyll 4's rules and defaults.
 * @param value as Ruby reads the file; null for an empty one @param onPages whether GitHub Pages built the site
 */
export function jekyllSettings(value: Value, onPages = false): JekyllSettings {
  const values = isMap(value) ? value : makeMap([]);
  const path = (key: string, fallback: string) => tidy(text(values[key]) ?? fallback);
  const sass = isMap(values['sass']) ? values['sass'] : makeMap([]);
  const named = [...listOf(values['plugins']), ...listOf(values['gems'])];
  const theme = text(values['remote_theme']) ?? text(values['theme']);
  return {
    values,
    source: path('source', ''),
    destination: path('destination', '_site'),
    layoutsDir: path('layouts_dir', '_layouts'),
    includesDir: path('includes_dir', '_includes'),
    dataDir: path('data_dir', '_data'),
    pluginsDir: path('plugins_dir', '_plugins'),
    sassDir: tidy(text(sass['sass_dir']) ?? '_sass'),
    themeSassDir: undefined,
    collectionsDir: path('collections_dir', ''),
    collections: namesOf(values['collections']),
    include: listOf(values['include'] ?? ['.htaccess']),
    exclude: [...listOf(values['exclude']), ...EXCLUDED],
    keepFiles: listOf(values['keep_files'] ?? ['.git', '.svn']),
    markdownEndings: (text(values['markdown_ext']) ?? 'markdown,mkdown,mkdn,mkd,md')
      .split(',')
      .map((name) => name.trim()),
    plugins: new Set(onPages || named.includes('github-pages') ? [...named, ...OF_GITHUB_PAGES] : named),
    option: (key, name) => (isMap(values[key]) ? values[key][name] : undefined),
    theme:
      theme === undefined || theme === '' ? undefined : theme.replace(/@[^@/]*$/, '').replace(/^.*\//, ''),
    baseurl: text(values['baseurl']) ?? '',
  };
}

/** A path below the site, without `.` and slashes at its ends. */
export function tidy(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function namesOf(value: Value | undefined): readonly string[] {
  return isMap(value) ? keysOf(value) : listOf(value);
}

/** A list as Jekyll reads one: words of a text, too. */
export function listOf(value: Value | undefined): string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((name) => name !== '');
  return Array.isArray(value) ? (value as readonly Value[]).filter((one) => one !== null).map(String) : [];
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
