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
    for (const name of fileNames(text)) names.add(decodePercent(name).toLowerCase());
  };
  for (const text of texts) takeNames(text);
  for (const script of scripts) {
    takeNames(script);
    for (const { index } of script.matchAll(FOLDER_END)) {
      const start = wordStart(script, index, 0);
      if (start < index) folders.add(script.slice(start, index).toLowerCase());
    }
  }
  return (file) => {
    const [name, folder] = file.toLowerCase().split('/').reverse();
    return names.has(name!) || (folder !== undefined && folders.has(folder));
  };
}

/* A word may be a picture of 100,000 letters: each letter is looked at once, which one pattern for a whole name does not. */
const ENDING = /\.[a-z0-9]{2,5}(?![\w-])/gi;
const FOLDER_END = /\/(?=["'`]|\$\{)/g;
const SEPARATOR = /[\s"'`(),;:=<>{}[\]|\\/?#&]/;

/** Words up to the last ending in them. */
function fileNames(text: string): string[] {
  const names: string[] = [];
  let last = { start: 0, end: 0 };
  for (const { index, 0: ending } of text.matchAll(ENDING)) {
    const found = wordStart(text, index, last.end);
    const isSameWord = found === last.end && last.end > last.start;
    const start = isSameWord ? last.start : found;
    if (start === index) continue;
    if (isSameWord) names.pop();
    last = { start, end: index + ending.length };
    names.push(text.slice(start, last.end));
  }
  return names;
}

/** Where the word begins that goes up to `end`, not before `least`. */
function wordStart(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && !SEPARATOR.test(text[at - 1]!)) at--;
  return at;
}

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
