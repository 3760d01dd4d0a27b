import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import { builtByPages, losingSource, themeAbsent } from '../../diagnostics/messages/import-jekyll.ts';
import { wholeText } from '../../diagnostics/text.ts';
import type { ProjectFiles } from '../../model/ports.ts';
import { isSass } from '../../syntax/sass-paths.ts';
import { type Zone, zoneOf } from '../../syntax/time.ts';
import { isTimeZone } from '../../syntax/time-zone.ts';
import type { Value } from '../../syntax/value.ts';
import { losersAmong } from './collisions.ts';
import { newConfig } from './config.ts';
import { dataFile } from './data.ts';
import {
  documentText,
  layoutsOf,
  type OldDocument,
  oldDocument,
  withKnownLayout,
  withoutBlanks,
} from './documents.ts';
import { editionFolders } from './edition-folders.ts';
import { editionsOf } from './editions.ts';
import { githubOf, namesPages } from './github.ts';
import type { Imported, ImportedFile, LeftOut } from './imported.ts';
import { tellLayoutCircles } from './layout-circles.ts';
import { listedOutputs } from './listed-outputs.ts';
import { modernYaml } from './modern-yaml.ts';
import { withPagination } from './paginate-v2.ts';
import { CONFIGS, type Place, placeOf } from './places.ts';
import { pluginParts } from './plugin-parts.ts';
import { withPluginValues } from './plugin-values.ts';
import { withReadmeIndexes } from './readme-indexes.ts';
import { redirectLayout } from './redirect-layout.ts';
import { partsAnywhere, relativeParts } from './relative-includes.ts';
import { REPORT, reportText } from './report-text.ts';
import { tellRubyPlugins } from './ruby-plugins.ts';
import { type JekyllSettings, jekyllSettings } from './settings.ts';
import { sheetPlaces } from './sheets.ts';
import { convertedText, liquidSite } from './templates.ts';
import { type Texts, textsOf } from './texts.ts';
import { type Theme, withTheme } from './theme.ts';
import { datedCollections, undatedCollections } from './undated.ts';

/** What the import needs besides the old site. */
export interface ImportTools {
  /** Names of the filters that Liquid and Jekyll have. */
  readonly filters: ReadonlySet<string>;
  /** The moment of the import, as Jekyll prints moments. */
  readonly time: string;
  /** Whether the plugins that GitHub Pages has for every site count. */
  readonly onPages: boolean;
  /** The text of a line of Markdown, as kramdown reads it. */
  readonly plainText: (markdown: string) => string;
  /** The files of a theme that comes along with wsite; undefined for all others. */
  readonly theme: (name: string) => Theme | undefined;
}

/** A Jekyll site as a wsite site: its texts converted, all else to be copied. Reads only; what is wrong with it is reported. */
export function importJekyllSite(project: ProjectFiles, tools: ImportTools): Imported {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const listing = project.list((path, folder) => folder && SKIPPED.test(path));
  diagnostics.push(...listing.diagnostics);
  const own = listing.files.map(({ path }) => path);
  const config = configOf(project, own, report);
  const said = jekyllSettings(config.value, tools.onPages);
  const zone = zoneNamed(said.values['timezone']);
  const theme = said.theme === undefined ? undefined : tools.theme(said.theme);
  const files = withTheme(project, own, said, theme);
  const settings = { ...said, themeSassDir: files.sassDir };
  const texts = textsOf(files, report);
  const places = withReadmeIndexes(
    files.paths.map((path) => placeOf(path, settings, () => texts.start(path))),
    settings,
  );
  const read = places.filter(({ kind }) => TEXTS.has(kind)).map((place) => oldText(place, texts, zone));
  const losing = losersAmong(writtenBy(places, read, settings));
  for (const [path, winner] of losing) report(losingSource(path, winner));
  const layouts = layoutsOf(read);
  const served = new Map(read.filter(isLinked).map(({ from, to }) => [insideOf(from, settings), to]));
  for (const { kind, from, to } of places)
    if (kind === 'static' && !served.has(insideOf(from, settings))) served.set(insideOf(from, settings), to);
  const plugins = { settings, layouts, served, plainText: tools.plainText };
  const kept = read
    .filter(({ from }) => !losing.has(from))
    .map((document) => withPluginValues(document, plugins));
  const split = withPagination(
    kept.some(({ text }) => ASKS_FOR_CONTENT.test(text)) ? kept.map(withoutBlanks) : kept,
    settings,
  );
  const { documents } = split;
  for (const document of documents) diagnostics.push(...document.diagnostics);
  const data = places
    .filter(({ kind }) => kind === 'data')
    .map((place) => dataFile(place, texts, zone, report));
  const values = [config.value, ...data.map(({ value }) => value)];
  const words = [
    config.text,
    ...documents.map(({ text }) => text),
    ...data.map(({ file }) => file.text ?? ''),
  ];
  const beside = relativeParts(documents, files.paths, words, texts.whole);
  const anywhere = partsAnywhere(documents, settings, files.paths, words, texts.whole);
  const parts = places
    .filter(({ kind }) => kind === 'sass')
    .map((place) => ({ ...place, text: texts.whole(place.from) }));
  const sheets = sheetPlaces(
    [...parts, ...documents.filter(({ from }) => isSass(from))],
    files.paths,
    settings,
    project,
  );
  const all = [...documents, ...beside.documents, ...anywhere];
  const site = liquidSite(all, values, tools.filters);
  const written = all.map((document): ImportedFile => {
    const known = withKnownLayout(document, layouts, report);
    const text = convertedText(known, site, beside.folderOf(document), report);
    return {
      to: document.to,
      from: document.from,
      text: isSass(document.from) ? sheets.renamed(text) : text,
    };
  });
  const copies = places.filter(({ kind, from }) => kind === 'static' && !losing.has(from));
  if (!tools.onPages && namesPages(project, own)) report(builtByPages());
  tellRubyPlugins(places, documents, texts, report);
  const sheet = theme || settings.theme === undefined ? [] : absentTheme(settings, documents, places, report);
  const editions = editionsOf(documents, config.value);
  const asksForJekyll = documents.some(({ text }) => /\bjekyll\.(?:environment|version)\b/.test(text));
  const undated = undatedCollections(documents, settings);
  tellLayoutCircles(documents, report);
  const redirects = redirectLayout(documents, settings, layouts);
  const facts = {
    redirects: redirects.setting,
    listed: listedOutputs(documents, settings, own),
    layouts,
    editions,
    undated,
    datesDocuments: datedCollections(documents, settings).length > 0,
    time: tools.time,
    asksForJekyll,
    github: githubOf(project, documents, config.value, settings),
    sass: sheets.settings,
    pagination: split.settings,
  };
  const made: ImportedFile[] = [
    {
      to: '_config.yml',
      from: configIn(own),
      text: newConfig(config.text, config.value, settings, facts, report),
    },
    ...written,
    ...data.map(({ file }) => file),
    ...copies.map(({ from, to }) => ({ from, to, text: files.ofTheme(from) })),
    ...parts.map(({ from, to, text }) => ({
      from,
      to,
      text: files.ofTheme(from) ?? changed(text, sheets.renamed),
    })),
    ...sheets.files,
    ...sheet,
    ...pluginParts(documents),
    ...redirects.files,
  ];
  const leftOut = leftOutOf(places, losing);
  const told = { to: REPORT, from: undefined, text: reportText(made, leftOut, diagnostics) };
  const unconverted = (to: string) => {
    const document = documents.find((one) => one.to === to);
    return document && documentText(document);
  };
  return { files: [...made, told], leftOut, diagnostics, editions: editionFolders(written), unconverted };
}

const SKIPPED = /(?:^|\/)(?:\.git|\.jekyll-cache|\.sass-cache|node_modules|\.wsite)$/;
/** A template that handles the text of a page, or takes it up. */
const ASKS_FOR_CONTENT =
  /\{(?:%[^}]*\b(?:content|excerpt)\b|\{[^}]*\b(?:content|excerpt)\s*\||%-?\s*capture\b(?:(?!endcapture)[\s\S])*?\bcontent\b)|\|\s*strip_html\b/;
const TEXTS: ReadonlySet<string> = new Set(['page', 'layout', 'include']);

/** The zone of a site; undefined for UTC, which is also what Ruby takes a name for that it does not know. */
function zoneNamed(name: Value | undefined): Zone | undefined {
  return typeof name === 'string' && name !== 'UTC' && isTimeZone(name) ? zoneOf(name) : undefined;
}

/** A text as it becomes; undefined where it stays what it is. */
function changed(text: string, change: (text: string) => string): string | undefined {
  const after = change(text);
  return after === text ? undefined : after;
}

/** Whether links may lead to a text. */
function isLinked({ kind, data }: OldDocument): boolean {
  return kind === 'page' && data['published'] !== false;
}

function insideOf(path: string, { source }: JekyllSettings): string {
  return source === '' ? path : path.slice(source.length + 1);
}

function configIn(paths: readonly string[]): string | undefined {
  return CONFIGS.find((name) => paths.includes(name));
}

function configOf(
  project: ProjectFiles,
  paths: readonly string[],
  report: Report,
): { text: string; value: Value } {
  const path = configIn(paths);
  if (path === undefined) return { text: '', value: null };
  const source = wholeText(path, new TextDecoder().decode(project.read(path)));
  const zone = zoneNamed(/^timezone:[ \t]*["']?([\w/+-]+)/m.exec(source.text)?.[1]);
  const { text, value, diagnostics } = modernYaml(source, zone);
  for (const diagnostic of diagnostics) report(diagnostic);
  return value === undefined ? { text: '', value: null } : { text, value };
}

function oldText(place: Place, texts: Texts, zone: Zone | undefined): OldDocument {
  return oldDocument({ ...place, text: texts.whole(place.from) }, zone);
}

function writtenBy(places: readonly Place[], documents: readonly OldDocument[], settings: JekyllSettings) {
  const permalinks = new Map(documents.map(({ from, data }) => [from, data['permalink']]));
  const style = settings.values['permalink'];
  const pretty = typeof style === 'string' && (style === 'pretty' || style.endsWith('/'));
  return places
    .filter(({ kind, to }) => (kind === 'page' || kind === 'static') && !/\/_/.test(to))
    .map((place) => {
      const said = permalinks.get(place.from);
      return { place, permalink: typeof said === 'string' ? said : undefined, pretty };
    });
}

/** Says what of an absent theme the site uses; a sheet of its name stands in, so that the site's own sheets can be made. */
function absentTheme(
  { theme = '', source }: JekyllSettings,
  documents: readonly OldDocument[],
  places: readonly Place[],
  report: Report,
): ImportedFile[] {
  const importing = documents.filter(
    ({ from, text }) => /\.s[ac]ss$/.test(from) && (text.includes('site.theme') || text.includes(theme)),
  );
  report(
    themeAbsent(
      theme,
      importing.map(({ from }) => from),
    ),
  );
  const to = `content/_sass/${theme}.scss`;
  const isThere = places.some((place) => place.to === to || place.from === `${source}_sass/${theme}.scss`);
  if (isThere || importing.length === 0) return [];
  return [
    {
      to,
      from: undefined,
      text: `// The styles of the theme ${theme} belong here: it is a Ruby gem of its own.\n`,
    },
  ];
}

function leftOutOf(places: readonly Place[], losing: ReadonlyMap<string, string>): LeftOut[] {
  return places.flatMap(({ kind, from }): LeftOut[] => {
    const winner = losing.get(from);
    if (winner !== undefined) return [{ path: from, why: `${winner} is written to the same address` }];
    if (kind === 'left-out') return [{ path: from, why: 'Jekyll leaves it out too' }];
    return kind === 'plugin' ? [{ path: from, why: 'it is code in Ruby' }] : [];
  });
}
