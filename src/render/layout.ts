import { Fault } from '../diagnostics/diagnostic.ts';
import { badLayoutValue, layoutCircle, unknownLayout } from '../diagnostics/messages/render.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { type Spot, spot, wholeText } from '../diagnostics/text.ts';
import type { TemplateEntry } from '../model/entry.ts';
import type { Page, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { layoutFile, layoutNames, resolveLayout, resolveTemplate } from './lookup.ts';

/** The first layout of a page, and the read that stands for having looked for it. */
export interface FirstLayout {
  readonly path: string | undefined;
  readonly read: string | undefined;
}

/** The layout that a page begins with; a style sheet has none, whatever `defaults` say. @throws Fault `unknown-layout`, `bad-layout` */
export function firstLayout(page: Page, site: Site): FirstLayout {
  const said = nameOf(page.view['layout']);
  if (page.sass) return { path: undefined, read: undefined };
  if (said === null || said === false || said === 'none') return { path: undefined, read: undefined };
  if (said !== undefined && typeof said !== 'string') throw new Fault(badLayoutValue(whereSet(page, site)));
  if (said === undefined && !getsLayout(page)) return { path: undefined, read: undefined };
  const question = { named: said, kind: page.kind, edition: page.edition };
  const path = resolveLayout(question, (candidate) => site.templates.has(candidate));
  if (path === undefined && said !== undefined) throw unknown(said, page, site, whereSet(page, site));
  return { path, read: layoutRead(page.edition, page.kind, said) };
}

/** `layout: 404` is the layout of that name. */
function nameOf(said: Value | undefined): Value | undefined {
  return typeof said === 'number' ? String(said) : said;
}

/** HTML gets a layout unasked, unless it is a whole document already. */
function getsLayout(page: Page): boolean {
  if (!page.route.file.endsWith('.html')) return false;
  const { text, bodyStart } = page.entry;
  return page.markdown || !/^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(bodyStart, bodyStart + 200));
}

/** What the front matter of nested layouts gives together; pages that have the same layouts share it. */
export interface LayoutValues {
  /** Of a page without layouts. */
  readonly none: ValueMap;
  /** With the layout around those that gave `inner`, whose values win. */
  around(entry: TemplateEntry, inner: ValueMap): ValueMap;
}

export function layoutValues(): LayoutValues {
  const known = new WeakMap<TemplateEntry, WeakMap<ValueMap, ValueMap>>();
  return {
    none: Object.freeze(makeMap([])),
    around(entry, inner) {
      const outer = known.get(entry) ?? new WeakMap<ValueMap, ValueMap>();
      known.set(entry, outer);
      let values = outer.get(inner);
      if (!values) {
        values = Object.freeze(makeMap([...entriesOf(entry.data), ...entriesOf(inner)]));
        outer.set(inner, values);
      }
      return values;
    },
  };
}

/** The layout around a layout, by its own front matter; without `strict`, a circle ends, as in Jekyll. @throws Fault `unknown-layout`, `layout-circle` */
export function nextLayout(
  entry: TemplateEntry,
  before: readonly string[],
  page: Page,
  site: Site,
): string | undefined {
  const said = nameOf(entry.data['layout']);
  if (said === undefined || said === null || said === false || said === 'none') return undefined;
  const at = (): Spot => {
    const source = wholeText(entry.path, entry.text);
    return locate(entry.format, source, ['layout'], 'value') ?? spot(source, 0);
  };
  if (typeof said !== 'string') throw new Fault(badLayoutValue(at()));
  const path = resolveTemplate(layoutFile(said), entry.path, page.edition, (candidate) =>
    site.templates.has(candidate),
  );
  if (path === undefined) throw unknown(said, page, site, at());
  if (before.includes(path) && !site.config.templates.strict) return undefined;
  if (before.includes(path))
    throw new Fault(layoutCircle(at(), [...before.slice(before.indexOf(path)), path]));
  return path;
}

function unknown(name: string, page: Page, site: Site, at: Spot): Fault {
  const names = layoutNames(site.templates.keys(), page.edition);
  return new Fault(unknownLayout(at, name, didYouMean(name, names), names));
}

/** Where the cascade sets `layout`. */
function whereSet(page: Page, site: Site): Spot {
  const layer = page.layers.findLast((one) => one.data['layout'] !== undefined);
  const entry = layer?.path === undefined ? page.entry : site.entries.get(layer.path);
  if (!layer || !entry || entry.kind === 'asset' || entry.kind === 'sass')
    return spot(wholeText(page.path, page.entry.text), 0);
  const source = wholeText(entry.path, entry.text);
  return locate(entry.format, source, [...layer.at, 'layout'], 'value') ?? spot(source, 0);
}

const NOTHING = '';

function layoutRead(
  edition: string | undefined,
  kind: string | undefined,
  named: string | undefined,
): string {
  return `layout:${[edition, kind, named].map((part) => part ?? NOTHING).join('|')}`;
}

/** The read that stands for having looked up a name. */
export function nameRead(edition: string | undefined, from: string, name: string): string {
  return `name:${edition ?? NOTHING}|${from}|${name}`;
}

/** What a read of a layout or a name gives now. */
export function resolveRead(read: string, site: Site): string {
  const exists = (path: string) => site.templates.has(path);
  const part = (text: string | undefined) => (text === NOTHING ? undefined : text);
  if (read.startsWith('layout:')) {
    const [edition, kind, named] = read.slice('layout:'.length).split('|').map(part);
    return resolveLayout({ named, kind, edition }, exists) ?? NOTHING;
  }
  const [edition, from = '', ...name] = read.slice('name:'.length).split('|');
  return resolveTemplate(name.join('|'), from, part(edition), exists) ?? NOTHING;
}
