import type { Report } from '../diagnostics/diagnostic.ts';
import { sourceIsContent } from '../diagnostics/messages/config.ts';
import { spot, wholeText } from '../diagnostics/text.ts';
import { entriesOf, isMap, keysOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { baseurlOf, schemaFor, type WrittenAddresses, writtenAddresses } from './addresses.ts';
import { type Collection, collectionsOf } from './collections.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';
import { imageSettings, type SiteImages } from './images.ts';
import { type OutputSwitches, outputsOf } from './output-switches.ts';
import { tidyPath } from './paths.ts';
import { type SassSettings, sassSettings } from './sass.ts';
import type { Finder } from './text.ts';
import { type DataFile, findIn, validate } from './validate.ts';

/** A configuration file. */
export interface ConfigFile extends DataFile {
  /** What it holds; undefined where it could not be read (which is reported already). */
  readonly value: Value | undefined;
}

/** One rule of `defaults:`. */
export interface DefaultRule {
  /** Folder, file or pattern below `content/`; empty for all. */
  readonly path: string;
  readonly type: string | undefined;
  readonly values: ValueMap;
  /** The file that says it, and the way to `values` in it. */
  readonly file: string;
  readonly at: readonly (string | number)[];
}

/** A complaint that is not wanted. */
export interface Silencer {
  readonly code: string;
  /** Paths or patterns; empty for all files. */
  readonly paths: readonly string[];
  readonly reason: string;
}

/** The switches for the site's own templates (DESIGN §3, Variables). */
export interface TemplateSwitches {
  readonly strict: boolean;
  readonly autoescape: boolean;
  readonly scope: 'nunjucks' | 'page';
  readonly blankBlocks: 'keep' | 'drop';
  /** What `content` of a page that is no document gives: HTML, or the source where Jekyll has not yet made the page. */
  readonly pageContent: 'html' | 'source';
  /** Addresses that `site.pages` lists last, besides pages; one with `:num` stands for the pages of a list that follow the first. */
  readonly listedPages: readonly string[];
  /** What `site` says in the place of settings. */
  readonly site: ValueMap;
}

/** What `_config.yml` says, checked, with defaults. */
export interface Config {
  /** Everything, for `site.KEY`: the author's keys in their order, then defaults. */
  readonly values: ValueMap;
  /** `https://host` without a slash at its end; empty where the author gives none. */
  readonly url: string;
  /** `/path` without a slash at its end; empty for a site at the root. */
  readonly baseurl: string;
  /** Both as the author writes them: what templates see where `rewrite_base: false` leaves addresses to him. */
  readonly written: WrittenAddresses;
  readonly timezone: string;
  readonly lang: string | undefined;
  readonly destination: string;
  readonly include: readonly string[];
  /** Whether Markdown and HTML without front matter are pages too. */
  readonly optionalFrontMatter: boolean;
  readonly exclude: readonly string[];
  readonly keepFiles: readonly string[];
  readonly permalink: string;
  readonly defaults: readonly DefaultRule[];
  /** Whether maps of the cascade are laid together, and null says nothing there. */
  readonly mergeDefaults: boolean;
  /** Posts first, then the author's own. */
  readonly collections: readonly Collection[];
  readonly collectionsDir: string;
  readonly future: boolean;
  /** Whether documents of collections that wait for their date are listed all the same. */
  readonly listsHeld: boolean;
  readonly unpublished: boolean;
  readonly showDrafts: boolean;
  /** So many posts, the newest; 0 for all. */
  readonly limitPosts: number;
  readonly excerptSeparator: string;
  readonly emojiImages: string;
  /** Posts on a page; undefined where lists are not split. */
  readonly paginate: number | undefined;
  readonly paginatePath: string;
  readonly sass: SassSettings;
  readonly markdown: 'wsite' | 'kramdown';
  /** kramdown's settings by its own names. */
  readonly kramdown: ValueMap;
  /** The current edition. */
  readonly workshopName: string | undefined;
  /** Facts of editions, by name. */
  readonly editions: ValueMap;
  readonly templates: TemplateSwitches;
  readonly checks: readonly Silencer[];
  /** What two sources of one output are: an error, or a warning, where the one wins that Jekyll writes last. */
  readonly collisions: 'error' | 'last';
  readonly rewriteBase: boolean;
  readonly templateInCode: boolean;
  readonly minify: boolean;
  readonly assetFingerprint: boolean;
  readonly images: SiteImages;
  readonly outputs: OutputSwitches;
}

/**
 * The configuration that some files make together, later ones over earlier ones as in Jekyll: maps merge, all else
 * replaces, null keeps what was there. Reports what does not fit the schema at its place; the rest still counts.
 */
export function readConfig(files: readonly ConfigFile[], report: Report): Config {
  const sound = files.filter((file) => file.value !== undefined && isMapOrEmpty(file, report));
  const merged = sound.reduce<Value>((below, file) => merge(below, file.value ?? null), makeMap([]));
  const find = findInLast(sound);
  const values = validate(schemaFor(merged), merged, find, report) as ValueMap;
  const source = values['source'] as string;
  if (tidyPath(source) !== 'content') report(sourceIsContent(find(['source'], 'value'), source));
  return configOf(
    values,
    fileWith(sound, ['defaults'])?.source.path ?? '_config.yml',
    baseurlOf(values, find, report),
    writtenAddresses(merged),
    sassSettings(values['sass'] as ValueMap, find, report),
  );
}

function isMapOrEmpty(file: ConfigFile, report: Report): boolean {
  if (file.value === null || isMap(file.value)) return true;
  validate(CONFIG_SCHEMA, file.value ?? null, file, report);
  return false;
}

function merge(below: Value, above: Value): Value {
  if (above === null) return below;
  if (!isMap(below) || !isMap(above)) return above;
  const entries = entriesOf(above).map(([key, value]): [string, Value] => [
    key,
    merge(below[key] ?? null, value),
  ]);
  return makeMap([...entriesOf(below), ...entries]);
}

function fileWith(files: readonly ConfigFile[], path: readonly (string | number)[]): ConfigFile | undefined {
  return files.findLast((file) => {
    let value: Value | undefined = file.value;
    for (const step of path) {
      value = isMap(value)
        ? value[step]
        : Array.isArray(value)
          ? (value as readonly Value[])[Number(step)]
          : undefined;
    }
    return value !== undefined && value !== null;
  });
}

function findInLast(files: readonly ConfigFile[]): Finder {
  return (path, part) => {
    const file = fileWith(files, path) ?? files.at(-1);
    return file ? findIn(file)(path, part) : spot(wholeText('_config.yml', ''), 0);
  };
}

/** @param values fit the schema; @param file holds `defaults` */
function configOf(
  values: ValueMap,
  file: string,
  baseurl: string,
  written: WrittenAddresses,
  sass: SassSettings,
): Config {
  const text = (key: string) => values[key] as string;
  const flag = (key: string) => values[key] as boolean;
  const list = (key: string) => values[key] as readonly string[];
  return {
    values,
    url: text('url').replace(/\/+$/, ''),
    baseurl,
    written,
    timezone: text('timezone'),
    lang: (values['lang'] ?? undefined) as string | undefined,
    destination: tidyPath(text('destination')),
    include: list('include'),
    optionalFrontMatter: flag('optional_front_matter'),
    exclude: list('exclude'),
    keepFiles: list('keep_files'),
    permalink: text('permalink'),
    mergeDefaults: flag('merge_defaults'),
    defaults: rulesOf(values['defaults'] as readonly ValueMap[], file),
    collections: collectionsOf(values['collections'], tidyPath(text('collections_dir'))),
    collectionsDir: tidyPath(text('collections_dir')),
    future: flag('future'),
    listsHeld: values['held_documents'] === 'listed',
    unpublished: flag('unpublished'),
    showDrafts: flag('show_drafts'),
    limitPosts: values['limit_posts'] as number,
    excerptSeparator: text('excerpt_separator'),
    emojiImages: text('emoji_images'),
    paginate: positive(values['paginate']),
    paginatePath: text('paginate_path'),
    sass,
    markdown: text('markdown') as Config['markdown'],
    kramdown: (values['kramdown'] ?? makeMap([])) as ValueMap,
    workshopName: (values['workshop_name'] ?? undefined) as string | undefined,
    editions: (values['editions'] ?? makeMap([])) as ValueMap,
    templates: switchesOf(values['templates'] as ValueMap),
    checks: silencersOf(values['checks'] as readonly ValueMap[]),
    collisions: text('collisions') as Config['collisions'],
    rewriteBase: flag('rewrite_base'),
    templateInCode: flag('template_in_code'),
    minify: flag('minify'),
    assetFingerprint: flag('asset_fingerprint'),
    images: imageSettings(values['images']),
    outputs: outputsOf(values),
  };
}

function positive(value: Value | undefined): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

function rulesOf(rules: readonly ValueMap[], file: string): DefaultRule[] {
  return rules.flatMap((rule, i): DefaultRule[] => {
    const scope = rule['scope'];
    const values = rule['values'];
    if (!isMap(values) || keysOf(values).length === 0) return [];
    const [path, type] = isMap(scope) ? [scope['path'], scope['type']] : [];
    return [
      {
        path: (path ?? '') as string,
        type: (type ?? undefined) as string | undefined,
        values,
        file,
        at: ['defaults', i, 'values'],
      },
    ];
  });
}

function switchesOf(given: ValueMap): TemplateSwitches {
  return {
    strict: given['strict'] as boolean,
    autoescape: given['autoescape'] as boolean,
    scope: given['scope'] as TemplateSwitches['scope'],
    blankBlocks: given['blank_blocks'] as TemplateSwitches['blankBlocks'],
    site: (given['site'] ?? makeMap([])) as ValueMap,
    pageContent: given['page_content'] as TemplateSwitches['pageContent'],
    listedPages: given['listed_pages'] as readonly string[],
  };
}

function silencersOf(given: readonly ValueMap[]): Silencer[] {
  return given.flatMap((item) => {
    const { code, path, reason } = item;
    if (typeof code !== 'string' || typeof reason !== 'string') return [];
    return [{ code, paths: (path ?? []) as readonly string[], reason }];
  });
}
