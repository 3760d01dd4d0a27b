import type { Report } from '../../diagnostics/diagnostic.ts';
import { rubyPlugin } from '../../diagnostics/messages/import-jekyll.ts';
import type { OldDocument } from './documents.ts';
import type { Place } from './places.ts';
import type { Texts } from './texts.ts';

/** Names each file of Ruby that does not come along: the tags and filters that it makes, which files use them, and what else it does. */
export function tellRubyPlugins(
  places: readonly Place[],
  documents: readonly OldDocument[],
  texts: Texts,
  report: Report,
): void {
  for (const { kind, from } of places) {
    if (kind !== 'plugin' || !from.endsWith('.rb')) continue;
    report(rubyPlugin(from, madeBy(texts.whole(from), documents)));
  }
}

/** In words, each with where it is used. */
function madeBy(ruby: string, documents: readonly OldDocument[]): string[] {
  const code = ruby.replace(/^\s*#.*$/gm, '');
  const tags = [...code.matchAll(/\bregister_tag\b\s*\(?\s*(?::|["'])(\w+)/g)].map(([, name]) => name!);
  const filters = /\bregister_filter\b/.test(code)
    ? [...code.matchAll(/^\s*def\s+([a-z]\w*[?!]?)/gm)].map(([, name]) => name!)
    : [];
  const used = (pattern: (name: string) => RegExp) => (name: string) =>
    documents.filter(({ text }) => pattern(name).test(text)).map(({ from }) => from);
  const tagUsers = used((name) => new RegExp(`\\{%-?\\s*${name}\\b`));
  const filterUsers = used((name) => new RegExp(`\\|\\s*${name}(?![\\w-])`));
  const called = filters.filter((name) => filterUsers(name).length > 0);
  return [
    ...tags.map((name) => `the tag \`${name}\`, ${usedIn(tagUsers(name))}`),
    ...called.map((name) => `the filter \`${name}\`, ${usedIn(filterUsers(name))}`),
    ...WORKS.filter(([pattern]) => pattern.test(code)).map(([, words]) => words),
  ];
}

const WORKS: readonly (readonly [RegExp, string])[] = [
  [/<\s*(?:::)?(?:Jekyll::)?Generator\b/, 'pages or data of its own at each build'],
  [/<\s*(?:::)?(?:Jekyll::)?(?:Converters::)?Converter\b/, 'pages out of files of another kind'],
  [/\bHooks\.register\b/, 'changes to pages while they are made'],
];

const MOST = 3;

function usedIn(files: readonly string[]): string {
  if (files.length === 0) return 'which nothing uses';
  const shown = files.slice(0, MOST).map((file) => `\`${file}\``);
  const more = files.length - shown.length;
  return `used in ${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
