import { dirname } from 'node:path/posix';
import { type Diagnostic, Fault, type Report } from '../diagnostics/diagnostic.ts';
import {
  notSass,
  type SassWhere,
  sassDebug,
  sassDeprecated,
  sassFailed,
  sassMissing,
  sassWarns,
} from '../diagnostics/messages/sass.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { spot, spotAt, wholeText } from '../diagnostics/text.ts';
import type { Read } from '../model/plan.ts';
import type { Page, Site } from '../model/site.ts';
import type { CompileSass, SassMessage, SassOutput, SassPlace } from '../syntax/sass.ts';
import { sassName } from '../syntax/sass-paths.ts';
import { decodeText } from '../syntax/utf8.ts';
import { offsetAt, type Printed, whereWritten } from './printed.ts';

/** Style sheets of one state of a site. */
export interface Sheets {
  /**
   * A page's body as CSS. @param printed what its template made of it; @param note told of every file that was asked for
   * @throws Fault `sass-failed`, `no-such-sheet`
   */
  ofPage(page: Page, printed: Printed, note: (read: Read) => void, report: Report): string;
  /** A text as CSS, for a filter. @throws Error whose message says why */
  ofText(text: string, syntax: 'scss' | 'indented', note: (read: Read) => void): string;
}

/** The last place where names are looked for. */
const THEME = 'theme:assets/theme';

/** Where a text stands that is in no file: names are looked for in `content/`. */
const NOWHERE = 'content/a text';

/** The texts of all files of a site that sheets may use, by path; without those that cannot be read. */
export function sheetTexts(site: Site, bytesOf: (path: string) => Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [path, entry] of site.entries) {
    if (!SHEET.test(path)) continue;
    try {
      texts.set(path, entry.kind === 'asset' ? decodeText(path, bytesOf(path)) : entry.text);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  }
  return texts;
}

const SHEET = /\.(?:s[ac]ss|css)$/;

/** @param compile gives Sass, or throws where it is not loaded yet; @param bytesOf the bytes of a file that is no text of the site's */
export function sheetsOf(
  site: Site,
  compile: () => CompileSass,
  bytesOf: (path: string) => Uint8Array,
): Sheets {
  const { style, addCharset, folders } = site.config.sass;
  const places = [...folders, THEME];
  const textOf = (path: string): string => {
    const entry = site.entries.get(path);
    return entry === undefined || entry.kind === 'asset' ? decodeText(path, bytesOf(path)) : entry.text;
  };
  const run = (text: string, path: string, syntax: 'scss' | 'indented', note: (read: Read) => void) => {
    note('sass:');
    const exists = (candidate: string): boolean => {
      note(`file:${candidate}`);
      return site.entries.has(candidate);
    };
    return compile()({ text, path, syntax, style, places }, { exists, read: textOf });
  };
  const finish = ({ css = '' }: SassOutput): string => {
    const named = css.replace(/^\ufeff/, addCharset ? '@charset "UTF-8";' : '');
    return named === '' ? '' : `${named}\n`;
  };
  return {
    ofPage(page, printed, note, report) {
      const output = run(printed.text, page.path, page.sass!, note);
      const where = (message: SassMessage) => whereOf(message, page, printed, textOf);
      for (const message of output.messages) {
        const at = where(message);
        if (message.kind === 'missing') {
          const near = didYouMean(output.missing, namesFrom(message.place?.path ?? page.path, places, site));
          throw new Fault(sassMissing(at, output.missing, near, places));
        }
        if (message.kind === 'error') throw new Fault(sassFailed(at, inOneLine(message.text)));
        report(remarkOf(message, at));
      }
      return finish(output);
    },
    ofText(text, syntax, note) {
      const output = run(text, NOWHERE, syntax, note);
      const failure = output.messages.find(({ kind }) => kind === 'error' || kind === 'missing');
      if (!failure) return finish(output);
      const { place } = failure;
      throw new Error(notSass(inOneLine(failure.text), place?.path === NOWHERE ? undefined : place));
    },
  };
}

function remarkOf({ kind, text }: SassMessage, at: SassWhere): Diagnostic {
  if (kind === 'warn') return sassWarns(at, inOneLine(text));
  return kind === 'debug' ? sassDebug(at, inOneLine(text)) : sassDeprecated(at, inOneLine(text));
}

/** Names that a sheet could use: of the files beside it, and of those in the folders that are looked in. */
function namesFrom(path: string, places: readonly string[], site: Site): string[] {
  const roots = [dirname(path), ...places].map((folder) => `${folder}/`);
  return [...site.entries.keys()].flatMap((file) =>
    SHEET.test(file) && file !== path
      ? roots.filter((root) => file.startsWith(root)).map((root) => sassName(file.slice(root.length)))
      : [],
  );
}

function inOneLine(text: string): string {
  return text
    .replace(/^Error: /, '')
    .replace(/\s*More info[\s\S]*$/, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
}

function whereOf(
  message: SassMessage,
  page: Page,
  printed: Printed,
  textOf: (path: string) => string,
): SassWhere {
  const find = (place: SassPlace) => spotOf(place, page, printed, textOf);
  const via = message.via.map(({ what, place }) => ({ what, place: find(place).place }));
  return {
    ...find(message.place ?? { path: page.path, line: 1, column: 1, length: 1 }),
    via,
    page: page.path,
  };
}

/** A place as its author finds it: in the page, that is where its template has it from. */
function spotOf(
  { path, line, column, length }: SassPlace,
  page: Page,
  printed: Printed,
  textOf: (path: string) => string,
): Pick<SassWhere, 'place' | 'frame' | 'printed'> {
  if (path !== page.path) return spotAt(wholeText(path, textOf(path)), line, column, length);
  const written = whereWritten(printed, offsetAt(printed.text, line, column), page, textOf);
  const source = wholeText(written.path, textOf(written.path));
  if (written.exact) return spot(source, written.offset, length);
  const shown = printed.text.split(/\r\n|\n|\r/)[line - 1]!.trim();
  return { ...spot(source, written.offset), printed: shown };
}
