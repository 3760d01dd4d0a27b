import { jsAddresses } from './js-addresses.ts';
import { splice } from './splice.ts';
import { decodePercent } from './url.ts';

/**
 * Tells which files some texts may name in ways that are not understood: by their name, or in scripts by the folder that
 * a name is put behind (`'/photos/' + name`). Letter case does not count.
 */
export function mentionedIn(texts: Iterable<string>, scripts: Iterable<string>): (file: string) => boolean {
  const names = new Set<string>();
  const folders = new Set<string>();
  const takeNames = (text: string): void => {
    for (const [name] of text.matchAll(NAME)) names.add(decodePercent(name).toLowerCase());
  };
  for (const text of texts) takeNames(text);
  for (const script of scripts) {
    takeNames(script);
    for (const match of script.matchAll(FOLDER)) folders.add(match[1]!.toLowerCase());
  }
  return (file) => {
    const [name, folder] = file.toLowerCase().split('/').reverse();
    return names.has(name!) || (folder !== undefined && folders.has(folder));
  };
}

const NAME = /[^\s"'`(),;:=<>{}[\]|\\/?#&]+\.[a-z0-9]{2,5}(?![\w-])/gi;
const FOLDER = /([^\s"'`(),;:=<>{}[\]|\\/?#&]+)\/(?=["'`]|\$\{)/g;

/**
 * What stands in `script` elements of a page or a template, without the texts that are whole addresses of files: in
 * pages these are understood.
 */
export function scriptsIn(source: string): string[] {
  if (!source.includes('<script')) return [];
  return [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script/gi)].map(([, script = '']) =>
    splice(
      script,
      jsAddresses(script).flatMap(({ at, text }) =>
        /\.\w+(?:[?#].*)?$/.test(text) ? [{ start: at, end: at + text.length, text: '' }] : [],
      ),
    ),
  );
}
