import { unusedAsset } from '../diagnostics/messages/assets.ts';
import type { Check, Finished } from '../model/check.ts';
import type { Entry } from '../model/entry.ts';
import { isAddressMeta, srcsetCandidates } from '../syntax/html-attributes.ts';
import { mentionedIn, scriptsIn } from '../syntax/mentions.ts';
import { decodePercent } from '../syntax/url.ts';
import { entriesOf, isMap, makeMap } from '../syntax/value.ts';
import { answering } from './addresses.ts';

/**
 * What pages load (style sheets, scripts, images, fonts, sound, films) and none does. A file counts as used where any
 * finished page leads to it, and where its name stands in any text of the site's author, whatever that means there.
 * Documents are handed on by their addresses, and files at the root asked for by their names: nothing is said of them.
 */
export const unusedAssets: Check = {
  quick: false,
  run(finished, _, report) {
    const own = finished.site.statics.filter(
      ({ entry, route }) => isOwn(entry.path) && LOADED.test(route.file),
    );
    const files = new Map(own.map(({ entry, route }) => [route.file, entry]));
    for (const file of linkedIn(finished, files)) files.delete(file);
    if (files.size === 0) return;
    const isMentioned = mentionedIn(textsOf(finished), scriptsOf(finished));
    for (const [file, { path, size }] of files) if (!isMentioned(file)) report(unusedAsset(path, size));
  },
};

const LOADED =
  /\/[^/]+\.(?:css|m?js|png|jpe?g|jpe|jfif|gif|webp|avif|svg|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|mov|og[gv]|wav)$/i;

function isOwn(path: string): boolean {
  return !path.startsWith('theme:');
}

/** Which of some files finished pages lead to. */
function linkedIn(finished: Finished, files: ReadonlyMap<string, unknown>): Set<string> {
  const answer = answering(finished);
  const names = new Set([...files.keys()].map(nameOf));
  const found = new Set<string>();
  const look = (from: string, address: string): void => {
    if (!names.has(nameOf(decodePercent(address.replace(/[?#].*$/s, ''))).trim())) return;
    const led = answer(from, address.trim());
    if (led.kind === 'file') found.add(led.file);
  };
  for (const { route, facts } of finished.pages) {
    const { owners, values } = facts.links;
    for (let i = 0; i < owners.length; i++) {
      if (!owners[i]!.endsWith('srcset')) look(route.url, values[i]!);
      else for (const { address } of srcsetCandidates(values[i]!)) look(route.url, address);
    }
    for (const { name, content } of facts.metas) if (isAddressMeta(name)) look(route.url, content);
  }
  return found;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What runs in browsers. */
function* scriptsOf({ site, textOf }: Finished): Generator<string> {
  for (const { entry, route } of site.statics)
    if (isOwn(entry.path) && /\.m?js$/i.test(route.file)) yield textOf(route.file) ?? '';
  for (const entry of site.entries.values())
    if (isOwn(entry.path) && 'text' in entry) for (const script of scriptsIn(entry.text)) yield script;
}

/** All that the author wrote, style sheets as they were compiled, and the texts that are copied. */
function* textsOf({ site, textOf }: Finished): Generator<string> {
  for (const entry of site.entries.values()) if (isOwn(entry.path)) yield wordsOf(entry);
  for (const { sass, route } of site.pages) if (sass) yield textOf(route.file) ?? '';
  for (const { entry, route } of site.statics)
    if (isOwn(entry.path) && COPIED.test(route.file)) yield textOf(route.file) ?? '';
}

/** The text of a file; of the configuration, all but what silences complaints of files. */
function wordsOf(entry: Entry): string {
  if (entry.kind === 'config' && isMap(entry.value))
    return JSON.stringify(makeMap(entriesOf(entry.value).filter(([key]) => key !== 'checks')));
  return 'text' in entry ? entry.text : '';
}

const COPIED = /\.(?:css|json|svg|xml|webmanifest|html?|txt|csv|vtt)$/i;
