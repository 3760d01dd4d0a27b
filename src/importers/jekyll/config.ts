import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import { missingLayout, settingMoved } from '../../diagnostics/messages/import-jekyll.ts';
import { spot, wholeText } from '../../diagnostics/text.ts';
import { type ConfigFile, readConfig } from '../../schema/config.ts';
import { blockOf } from '../../syntax/block.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { writeYaml } from '../../syntax/yaml-writer.ts';
import { keyAtLine, withFirstItem, withoutKeys } from './config-text.ts';
import { isNoLayout, withoutLayout } from './documents.ts';
import type { JekyllSettings } from './settings.ts';

/** Keys of places that wsite has its own for, and of what only Ruby needs. */
const DROPPED: ReadonlySet<string> = new Set([
  'source',
  'layouts_dir',
  'includes_dir',
  'data_dir',
  'plugins_dir',
  'cache_dir',
  'disable_disk_cache',
  'markdown',
  'incremental',
  'optional_front_matter',
]);

/** Keys of ours that an author may have used for something else. */
const OTHERWISE: ReadonlySet<string> = new Set([
  'templates',
  'template_in_code',
  'rewrite_base',
  'collisions',
  'images',
  'minify',
  'not_found',
  'editions',
  'jekyll',
]);

/** Where jemoji has its pictures from. */
const EMOJI = 'https://github.githubassets.com/images/icons/';

/** Rules before the author's own: no page has a layout unless it says so, and what has no date has the build's. */
function firstRules(settings: JekyllSettings, facts: ConfigFacts): readonly ValueMap[] {
  const date = settings.values['time'] ?? facts.time;
  return [
    makeMap([['values', makeMap([['layout', null]])]]),
    ...facts.undated.map((type) =>
      makeMap([
        ['scope', scopeOf(type, settings)],
        ['values', makeMap([['date', date]])],
      ]),
    ),
  ];
}

/** All documents of a collection; one called `pages` shares its type with what is in none. */
function scopeOf(collection: string, { collectionsDir }: JekyllSettings): ValueMap {
  const path = [...(collectionsDir === '' ? [] : [collectionsDir]), `_${collection}`].join('/');
  return makeMap([...(collection === 'pages' ? [['path', path] as const] : []), ['type', collection]]);
}

/** A rule as the items of a list in block style write it. */
function ruleText(rule: ValueMap): string {
  const parts = entriesOf(rule).map(
    ([key, value]) =>
      `${key}: { ${entriesOf(value as ValueMap)
        .map(([name, inner]) => `${name}: ${JSON.stringify(inner)}`)
        .join(', ')} }`,
  );
  return parts.join('\n  ');
}

/** The plugins without which `paginate` means nothing. */
const PAGINATING = ['jekyll-paginate', 'jekyll-paginate-v2'];

function paginates(plugins: ReadonlySet<string>): boolean {
  return PAGINATING.some((name) => plugins.has(name));
}

/** What an imported site's configuration says besides. */
export interface ConfigFacts {
  /** Names of the layouts that there are. */
  readonly layouts: ReadonlySet<string>;
  readonly editions: readonly string[];
  /** Collections that have documents without a date. */
  readonly undated: readonly string[];
  /** Whether documents of collections other than posts say a date. */
  readonly datesDocuments: boolean;
  /** The moment of the import. */
  readonly time: string;
  /** Whether templates ask for `jekyll.environment` or `jekyll.version`. */
  readonly asksForJekyll: boolean;
  /** What a page that another plugin split over several takes. */
  readonly pagination: ReadonlyMap<string, Value>;
  /** What `site.github` is, where a plugin gave it. */
  readonly github: Value | undefined;
  /** Addresses of what plugins add to `site.pages`. */
  readonly listed: readonly string[];
  /** What `redirect_from:` says, where redirects have a layout. */
  readonly redirects: Value | undefined;
  /** What `sass:` says, where that is not what the old site said. */
  readonly sass: Value | undefined;
}

/**
 * The configuration of the new site: the old one's text with its comments, without keys that mean nothing here, and
 * what makes wsite do as Jekyll did.
 * @param text in YAML 1.2 @param value as Ruby reads it
 */
export function newConfig(
  text: string,
  value: Value,
  settings: JekyllSettings,
  facts: ConfigFacts,
  report: Report,
): string {
  const dropped = new Set(DROPPED);
  if (/^(?:\/|\.\.)/.test(String(settings.values['destination'] ?? ''))) dropped.add('destination');
  const own = ownKeys(settings, facts);
  const otherwise = new Map<string, Value>();
  for (const key of own.keys()) {
    const said = settings.values[key];
    if (OTHERWISE.has(key) && said !== undefined) {
      report(settingMoved(key, 'wsite has a setting of that name'));
      otherwise.set(key, said);
    }
    dropped.add(key);
  }
  const { paginate } = settings.values;
  if (paginate !== undefined && paginate !== null && !paginates(settings.plugins)) {
    report(settingMoved('paginate', 'Jekyll splits no list without the plugin `jekyll-paginate`'));
    for (const key of ['paginate', 'paginate_path']) dropped.add(key);
    otherwise.set('paginate', paginate);
  }
  let kept = withoutKeys(tidyEnd(text), dropped);
  if (!sameKeys(kept, value, dropped)) kept = writeYaml(without(value, dropped));
  kept = withKnownLayouts(kept, facts.layouts, report);
  const first = firstRules(settings, facts);
  const withRules = first.reduceRight<string | undefined>(
    (before, rule) => before && withFirstItem(before, 'defaults', ruleText(rule)),
    kept,
  );
  const rules = rulesIn(kept);
  if (withRules === undefined || withRules === '') {
    kept = withoutKeys(kept, new Set(['defaults']));
    own.set('defaults', [...first, ...rules]);
  } else kept = withRules;
  const written = writeYaml(makeMap(own));
  const besides = {
    source: wholeText('_config.yml of wsite', written),
    format: 'yaml',
    value: makeMap(own),
  } as const;
  const sound = withoutFaults(kept, besides, (key, why) => {
    report(settingMoved(key, why));
    otherwise.set(key, settings.values[key] ?? null);
  });
  if (otherwise.size > 0) {
    const templates = own.get('templates') as ValueMap;
    own.set('templates', makeMap([...entriesOf(templates), ['site', makeMap([...otherwise])]]));
  }
  return `${tidyEnd(sound)}\n# What makes wsite do as Jekyll did.\n${writeYaml(makeMap(own))}`;
}

function rulesIn(text: string): readonly Value[] {
  const value = parseYaml(blockOf(wholeText('_config.yml', text)), () => undefined);
  const rules = isMap(value) ? value['defaults'] : undefined;
  return Array.isArray(rules) ? (rules as readonly Value[]) : [];
}

/** `layout: none` in the place of layouts of `defaults` that nobody has. */
function withKnownLayouts(text: string, layouts: ReadonlySet<string>, report: Report): string {
  const source = wholeText('_config.yml', text);
  return rulesIn(text).reduceRight<string>((before, rule, i) => {
    const values = isMap(rule) ? rule['values'] : undefined;
    const said = isMap(values) ? values['layout'] : undefined;
    if (isNoLayout(said) || layouts.has(String(said))) return before;
    report(missingLayout(spot(source, 0), String(said)));
    return withoutLayout(before, ['defaults', i, 'values', 'layout']);
  }, text);
}

function tidyEnd(text: string): string {
  const bare = text
    .replace(/\s+$/, '')
    .replace(/^---[ \t]*\n/, '')
    .replace(/\n\.\.\.$/, '');
  return bare === '' ? '' : `${bare}\n`;
}

function ownKeys(settings: JekyllSettings, facts: ConfigFacts): Map<string, Value> {
  const { values, plugins } = settings;
  const own = new Map<string, Value>([
    ['markdown', 'kramdown'],
    [
      'templates',
      makeMap([
        ['strict', false],
        ['autoescape', false],
        ['scope', 'page'],
        ['blank_blocks', 'drop'],
        ['page_content', 'source'],
        ...(facts.listed.length > 0 ? [['listed_pages', facts.listed] as const] : []),
      ]),
    ],
    ['template_in_code', true],
    ['optional_front_matter', false],
    ['collisions', 'last'],
    ['rewrite_base', false],
    ['images', false],
    ['minify', false],
    ['not_found', false],
  ]);
  if (values['markdown'] === 'none') own.delete('markdown');
  own.set('sitemap', plugins.has('jekyll-sitemap'));
  if (!plugins.has('jekyll-feed')) own.set('feed', false);
  for (const [key, value] of facts.pagination) own.set(key, value);
  if (typeof values['paginate'] === 'number' && values['paginate_path'] === undefined && paginates(plugins))
    own.set('paginate_path', '/page:num');
  if (facts.datesDocuments && values['future'] !== true) own.set('held_documents', 'listed');
  if (Array.isArray(values['defaults'])) own.set('merge_defaults', true);
  const { highlighter } = values;
  const kramdown = isMap(values['kramdown']) ? values['kramdown'] : makeMap([]);
  if (typeof highlighter === 'string' && kramdown['syntax_highlighter'] === undefined)
    own.set('kramdown', makeMap([...entriesOf(kramdown), ['syntax_highlighter', highlighter]]));
  if (String(values['collections_dir'] ?? '').startsWith('/'))
    own.set('collections_dir', settings.collectionsDir);
  if (facts.github !== undefined) own.set('github', facts.github);
  if (plugins.has('jemoji')) own.set('emoji_images', String(settings.option('emoji', 'src') ?? EMOJI));
  if (facts.redirects !== undefined) own.set('redirect_from', facts.redirects);
  if (facts.sass !== undefined) own.set('sass', facts.sass);
  if (facts.asksForJekyll)
    own.set(
      'jekyll',
      makeMap([
        ['environment', 'development'],
        ['version', '4.3.1'],
      ]),
    );
  if (facts.editions.length > 0)
    own.set('editions', makeMap(facts.editions.map((name) => [name, makeMap([])])));
  return own;
}

/** Whether the text, some keys taken out, still says the rest of the value. */
function sameKeys(text: string, value: Value, dropped: ReadonlySet<string>): boolean {
  const read = parseYaml(blockOf(wholeText('_config.yml', text)), () => undefined);
  return JSON.stringify(read ?? makeMap([])) === JSON.stringify(without(value, dropped));
}

function without(value: Value, dropped: ReadonlySet<string>): Value {
  return makeMap(isMap(value) ? entriesOf(value).filter(([key]) => !dropped.has(key)) : []);
}

/** Takes out keys of the author's own that mean something else in wsite, until the configuration is sound. */
function withoutFaults(text: string, besides: ConfigFile, told: (key: string, why: string) => void): string {
  const faults: Diagnostic[] = [];
  const source = wholeText('_config.yml', text);
  const value = parseYaml(blockOf(source), () => undefined);
  if (value === undefined) return text;
  readConfig([{ source, format: 'yaml', value }, besides], (fault) => void faults.push(fault));
  const fault = faults.find(({ severity, place }) => severity === 'error' && place?.path === source.path);
  const key = fault && keyAtLine(text, fault.place!.line);
  if (key === undefined) return text;
  told(key, fault!.message);
  return withoutFaults(withoutKeys(text, new Set([key])), besides, told);
}
