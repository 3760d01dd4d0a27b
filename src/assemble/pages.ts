import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { badPermalink, unpublished } from '../diagnostics/messages/site.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { PageEntry } from '../model/entry.ts';
import type { DocumentFacts, Page, PartOf, Route } from '../model/site.ts';
import { documentPlace } from '../schema/collections.ts';
import type { Config, DefaultRule } from '../schema/config.ts';
import { locate } from '../syntax/data.ts';
import { quickHash } from '../syntax/hash.ts';
import { isSass } from '../syntax/sass-paths.ts';
import { encodePath } from '../syntax/url.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { editionOf, flatten, layersOf } from './cascade.ts';
import { scopePaths } from './defaults.ts';
import { documentRoute, suffixOf } from './document-permalinks.ts';
import { documentFacts, isHeldBack, isListedWhileHeld, momentText, type Showing } from './documents.ts';
import type { Declared } from './editions.ts';
import { type FolderFacts, folderOf } from './folders.ts';
import { kindOf } from './kinds.ts';
import { withParts } from './parts.ts';
import { routeOf } from './permalinks.ts';
import { redirectValues } from './redirect-pages.ts';

/** What the making of one page gave; kept as long as nothing that it was made from changes. */
export interface MadePage {
  /** Undefined where the page is held back, or cannot be placed. */
  readonly page: Page | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The moment at which it was made, where it may be another one at another: ms since 1970. */
  readonly seenAt: number | undefined;
  /** When a page that is held back until then will be shown: ms since 1970. */
  readonly heldUntil: number | undefined;
}

/** All that a page is made from besides its own entry. */
export interface Surroundings {
  readonly config: Config;
  /** `defaults` in the order of the cascade. */
  readonly rules: readonly DefaultRule[];
  readonly declared: Declared;
  readonly unpublished: boolean;
  readonly showing: Showing;
  readonly partOf: PartOf;
}

/** A page from its entry: cascade, edition, kind, address. */
export function makePage(entry: PageEntry, folders: FolderFacts, around: Surroundings): MadePage {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const standing = documentPlace(entry.path, around.config.collections);
  const seenAt = standing && around.showing.now;
  const nothing: MadePage = { page: undefined, diagnostics, seenAt, heldUntil: undefined };
  const types = !standing ? ['pages'] : standing.draft ? ['posts', 'drafts'] : [standing.collection.name];
  const paths = scopePaths(entry.path, around.config.collectionsDir);
  const layers = layersOf(entry, paths, types, around.rules, folders);
  const edition = editionOf(entry, layers, folders, around.declared, report);
  const { mergeDefaults } = around.config;
  const data = flatten(layers, mergeDefaults);
  if (data['published'] === false && !around.unpublished) {
    report(unpublished(locateIn(entry, 'published') ?? entry.path));
    return nothing;
  }
  const facts = standing && documentFacts(entry, standing, data, around.showing, report);
  const held = facts !== undefined && isHeldBack(entry, facts, around.showing, report);
  const heldUntil = held && facts.moment ? facts.moment.epoch * 1000 : undefined;
  if (standing && (!facts || (held && !isListedWhileHeld(facts, around.config))))
    return { ...nothing, heldUntil };
  const document = facts && { ...facts, held };
  const route = place(entry, data, document, around.config, report);
  if (!route) return nothing;
  const isOfContent = !document && entry.path.startsWith('content/');
  const kind = isOfContent ? kindOf(insideOf(entry.path, folders, around.declared)) : undefined;
  const moved = redirectValues(data, route.url, around.config);
  const shown = moved.length > 0 ? makeMap([...entriesOf(data), ...moved]) : data;
  const made = [
    entry.hash,
    route.url,
    edition ?? '',
    kind ?? '',
    document?.moment ? momentText(document.moment) : '',
    layersKey(layers),
    String(mergeDefaults),
  ];
  const page: Page = {
    entry: moved.length > 0 ? { ...entry, bodyStart: entry.text.length } : entry,
    path: entry.path,
    route,
    aliases: [],
    kind,
    edition,
    document,
    markdown: /\.(?:md|markdown)$/i.test(entry.path),
    sass: sassOf(entry.path),
    layers,
    view: withParts(
      viewOf(entry, shown, { ...route, url: shownUrl(route.url, data, around.config) }, edition, document),
      entry.path,
      document ? ['content', 'excerpt', 'output'] : ['content'],
      around.partOf,
    ),
    paginator: undefined,
    fingerprint: quickHash(made.join('\n')),
  };
  return { page, diagnostics, seenAt, heldUntil };
}

/** Values that come from elsewhere than the page's own file, as text. */
function layersKey(layers: Page['layers']): string {
  return layers
    .slice(0, -1)
    .map((layer) => JSON.stringify(layer.data))
    .join('\n');
}

function place(
  entry: PageEntry,
  data: ValueMap,
  document: DocumentFacts | undefined,
  config: Config,
  report: Report,
): Route | undefined {
  const inside = entry.path.replace(/^content\//, '');
  const permalink = data['permalink'];
  const naming = { path: folderOf(inside), ...nameParts(inside) };
  const own = typeof permalink === 'string' && permalink !== '' ? permalink : undefined;
  const routed = document
    ? documentRoute(document, own, config.permalink, naming.outputExt)
    : routeOf(naming, own, suffixOf(config.permalink));
  if ('route' in routed) return routed.route;
  report(badPermalink(locateIn(entry, 'permalink') ?? entry.path, own ?? inside, routed.problem));
  return undefined;
}

/** `feed.xml.njk` is `feed` and `.xml`; `talk.njk` is `talk` and `.html`. */
function nameParts(path: string): { basename: string; outputExt: string } {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const inner = name.replace(/\.njk$/i, '');
  const dot = inner.lastIndexOf('.');
  if (inner !== name && dot <= 0) return { basename: inner, outputExt: '.html' };
  const ext = dot > 0 ? inner.slice(dot) : '';
  const basename = dot > 0 ? inner.slice(0, dot).replace(/(?<=[^.])\.+$/, '') : inner;
  const becomes = /^\.(?:md|markdown|html?)$/i.test(ext) ? '.html' : isSass(path) ? '.css' : ext;
  return { basename, outputExt: becomes };
}

function sassOf(path: string): Page['sass'] {
  if (!isSass(path)) return undefined;
  return path.endsWith('.sass') ? 'indented' : 'scss';
}

function insideOf(path: string, folders: FolderFacts, declared: Declared): string {
  const folder = folders.editions.at(-1)?.folder;
  if (folder) return path.slice(folder.length + 1);
  const [, first, ...rest] = path.split('/');
  return rest.length > 0 && declared.names.has(first!) ? rest.join('/') : path.replace(/^content\//, '');
}

/**
 * A page's address as templates see it: where addresses are left to the author, what he writes out in a permalink is not
 * encoded.
 */
function shownUrl(url: string, { permalink }: ValueMap, { rewriteBase }: Config): string {
  if (rewriteBase || typeof permalink !== 'string' || /[%?#]/.test(permalink)) return url;
  const written = permalink.split(/:[a-z_]+/).filter((part) => encodePath(part) !== part);
  return written.reduce((shown, part) => shown.replace(encodePath(part), () => part), url);
}

function viewOf(
  entry: PageEntry,
  data: ValueMap,
  route: Route,
  edition: string | undefined,
  document: DocumentFacts | undefined,
): ValueMap {
  const inside = entry.path.replace(/^content\//, '');
  const computed: [string, Value][] = [
    ...(document ? ([['title', document.title]] as [string, Value][]) : []),
    ...Object.keys(data).flatMap((key): [string, Value][] =>
      document && key === 'title' && data[key] === null ? [] : [[key, data[key] as Value]],
    ),
    ['url', route.url],
    ['path', inside],
    ...(document && (data['name'] ?? null) !== null
      ? []
      : ([['name', inside.slice(inside.lastIndexOf('/') + 1)]] as [string, Value][])),
    ['dir', route.url.slice(0, route.url.lastIndexOf('/') + 1)],
    ...(document ? documentView(document, inside, route) : []),
  ];
  if (edition !== undefined) computed.push(['workshop_name', edition]);
  return makeMap(computed);
}

/** What Jekyll gives to documents besides. */
function documentView(document: DocumentFacts, inside: string, route: Route): [string, Value][] {
  const folder = route.url.replace(/\/$/, '').replace(/[^/]*$/, '');
  return [
    ['id', folder + document.slug],
    ['slug', document.slug],
    ['date', document.moment ? momentText(document.moment) : null],
    ['categories', Object.freeze([...document.categories])],
    ['tags', Object.freeze([...document.tags])],
    ['collection', document.collection.name],
    ['draft', document.draft],
    ['relative_path', inside],
    ['ext', /\.[^./]*$/.exec(inside)?.[0] ?? ''],
  ];
}

function locateIn(entry: PageEntry, key: string) {
  return locate(entry.format, wholeText(entry.path, entry.text), [key], 'value');
}
