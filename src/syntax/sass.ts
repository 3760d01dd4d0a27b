import { basename, join } from 'node:path/posix';
import {
  type CanonicalizeContext,
  compileString,
  type Deprecation,
  Exception,
  type Importer,
  type SourceSpan,
  type Syntax,
} from 'sass';
import { findSheet } from './sass-paths.ts';
import { decodePercent, encodePath } from './url.ts';

/** What Sass is asked to make of a text: plain data. */
export interface SassTask {
  /** The text of the file, from its first line on. */
  readonly text: string;
  /** Where it stands; names that it uses are looked for beside it. */
  readonly path: string;
  readonly syntax: 'scss' | 'indented';
  readonly style: 'expanded' | 'compressed';
  /** Folders in which names are looked for that are not found beside who uses them, in their order. */
  readonly places: readonly string[];
}

/** The files that a text may use. */
export interface SassFiles {
  readonly exists: (path: string) => boolean;
  /** The text of a file that exists. */
  readonly read: (path: string) => string;
}

/** Where in a file, from 1; `length` in UTF-16 units. */
export interface SassPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** What Sass has to say. */
export interface SassMessage {
  /** `missing`: an error, no file has the name that stands at the place. */
  readonly kind: 'error' | 'missing' | 'warn' | 'debug' | 'deprecation';
  readonly text: string;
  readonly place: SassPlace | undefined;
  /** The way to the place, innermost first: `@import`, `m()`. */
  readonly via: readonly { readonly what: string; readonly place: SassPlace }[];
}

export interface SassOutput {
  /** Without a line end at its end; undefined where Sass cannot make it. */
  readonly css: string | undefined;
  readonly messages: readonly SassMessage[];
  /** The name that was looked for last; empty where none was. */
  readonly missing: string;
}

/** Makes CSS of SCSS, or of Sass by indentation. */
export type CompileSass = (task: SassTask, files: SassFiles) => SassOutput;

/**
 * Deprecated by Dart Sass 1, removed only by Dart Sass 3, with no other result until then; sites that come from Jekyll are full of
 * them, mostly in files that are not their author's own.
 */
const STILL_FINE: readonly Deprecation['id'][] = [
  'import',
  'global-builtin',
  'color-functions',
  'slash-div',
  'if-function',
];

/** By the specification of Sass, as `sass` (Dart Sass in JavaScript) does it; it reads no files but these. */
export const compileSass: CompileSass = (input, files) => {
  const messages: SassMessage[] = [];
  const told = new Set<string>();
  let missing = '';
  const importer = importerOf(input, files, (name) => {
    missing = name;
  });
  try {
    const { css } = compileString(input.text, {
      syntax: input.syntax,
      style: input.style,
      url: urlOf(input.path),
      importer,
      importers: [importer],
      silenceDeprecations: [...STILL_FINE],
      logger: {
        warn(text, options) {
          const way = wayOf(options.stack);
          const place = options.span ? placeOf(options.span) : way[0]?.place;
          if (!options.deprecation) messages.push({ kind: 'warn', text, place, via: viaOf(way) });
          else if (!told.has(options.deprecationType.id)) {
            told.add(options.deprecationType.id);
            messages.push({ kind: 'deprecation', text, place, via: viaOf(way) });
          }
        },
        debug: (text, { span }) => void messages.push({ kind: 'debug', text, place: placeOf(span), via: [] }),
      },
    });
    return { css, messages, missing };
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    const kind = error.sassMessage === "Can't find stylesheet to import." ? 'missing' : 'error';
    const place = placeOf(error.span);
    messages.push({ kind, text: readable(error.sassMessage), place, via: viaOf(wayOf(error.sassStack)) });
    return { css: undefined, messages, missing };
  }
};

const SCHEME = 'site:';

function urlOf(path: string): URL {
  return new URL(`${SCHEME}/${encodePath(path)}`);
}

function pathOf(url: URL): string {
  return decodePercent(url.pathname.slice(1));
}

/** Where Sass names a file within a sentence, its path. */
function readable(text: string): string {
  return text.replace(/\bsite:\/\S+/g, (url) => pathOf(new URL(url)));
}

function importerOf(
  { places, path: own }: SassTask,
  { exists, read }: SassFiles,
  lookedFor: (name: string) => void,
): Importer<'sync'> {
  const below = (name: string) => places.map((place) => join(place, name));
  const isOther = (path: string) => path !== own && exists(path);
  return {
    canonicalize(url: string, { fromImport }: CanonicalizeContext) {
      const beside = url.startsWith(SCHEME);
      const name = beside ? pathOf(new URL(url)) : decodePercent(url);
      if (!beside) lookedFor(name);
      const found = beside
        ? findSheet([name], fromImport, exists)
        : (findSheet(below(name), fromImport, isOther) ?? findSheet(below(name), fromImport, exists));
      // A sheet that uses one of its own name means the one in the folders that are looked in.
      const isOwn =
        beside && found === own && findSheet(below(basename(name)), fromImport, isOther) !== undefined;
      return found === undefined || isOwn ? null : urlOf(found);
    },
    load(url) {
      const path = pathOf(url);
      return { contents: read(path), syntax: syntaxOf(path) };
    },
  };
}

function syntaxOf(path: string): Syntax {
  return path.endsWith('.css') ? 'css' : path.endsWith('.sass') ? 'indented' : 'scss';
}

function placeOf({ url, start, text }: SourceSpan): SassPlace | undefined {
  if (url?.protocol !== SCHEME) return undefined;
  const length = Math.max(1, text.split('\n', 1)[0]!.length);
  return { path: pathOf(url), line: start.line + 1, column: start.column + 1, length };
}

type Way = SassMessage['via'];

/** Sass's own way there, one place a line: `site:/assets/_a.scss 3:5  m()`. */
function wayOf(stack: string | undefined): Way {
  return (stack ?? '').split('\n').flatMap((line) => {
    const [, url, row, column, what] = /^(site:\S+) (\d+):(\d+)\s+(.*)$/.exec(line) ?? [];
    if (url === undefined) return [];
    const place = { path: pathOf(new URL(url)), line: Number(row), column: Number(column), length: 1 };
    return [{ what: what!, place }];
  });
}

/** A line of Sass's names the place and what it stands in; a `via` names what was called, and where. */
function viaOf(way: Way): Way {
  return way.slice(1).map(({ place }, i) => ({ what: way[i]!.what, place }));
}
