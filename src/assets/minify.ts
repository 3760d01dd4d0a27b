import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { notMinified } from '../diagnostics/messages/assets.ts';
import { spot, spotAt, wholeText } from '../diagnostics/text.ts';
import type { ShortTools } from '../model/short.ts';
import type { CssFault } from '../syntax/css-statements.ts';
import { hashOf } from '../syntax/hash.ts';
import type { JsFault } from '../syntax/js-minify.ts';
import { wholeUtf8 } from '../syntax/utf8.ts';

/** Makes style sheets and scripts short, or takes what an earlier run has made of them. */
export interface Minifier {
  /**
   * @param file relative to the output; its ending says what it is
   * @returns undefined where it cannot be read whole, which is reported, or would not be shorter
   */
  minify(file: string, content: string | Uint8Array, source: Source): Promise<string | undefined>;
}

/** Where a text comes from. */
export interface Source {
  readonly path: string;
  /** Whether the text is that of the file, and not made of it. */
  readonly isWhole: boolean;
}

const KIND = /\.(css|m?js)$/i;

/** Whether a file is one that is made short: a style sheet or a script that is not short already. */
export function mayShorten(file: string): boolean {
  return KIND.test(file) && !/[.-]min\.\w+$/i.test(file);
}

export function minifier(tools: ShortTools, report: (diagnostic: Diagnostic) => void): Minifier {
  const { shelf, program } = tools;
  return {
    async minify(file, content, source) {
      const text = wholeUtf8(content);
      if (text === undefined) {
        report(notMinified({ place: beginOf(source), frame: '' }, file, 'it is not written in UTF-8'));
        return undefined;
      }
      const kind = KIND.exec(file)![1]!.toLowerCase();
      const shipped = tools.shipped?.(kind, text);
      if (shipped !== undefined) return shipped.length < text.length ? shipped : undefined;
      const name = hashOf(`${program()} ${kind} ${text}`);
      const known = shelf.has(name) ? shelf.read(name) : undefined;
      const made = known ? readMade(known) : kind === 'css' ? await shortCss(text) : await shortJs(text);
      if (!known) shelf.write(name, new TextEncoder().encode(JSON.stringify(made)));
      if (typeof made === 'string') return made.length < text.length ? made : undefined;
      report(complaint(file, text, made, source));
      return undefined;
    },
  };
}

type Made = string | CssFault | JsFault;

/** A name never holds anything else: what this program wrote is read as it was written. */
function readMade(bytes: Uint8Array): Made {
  return JSON.parse(new TextDecoder().decode(bytes)) as Made;
}

async function shortCss(text: string): Promise<string | CssFault> {
  return (await import('../syntax/css-minify.ts')).minifyCss(text);
}

const BYTE_ORDER_MARK = '\ufeff';

async function shortJs(text: string): Promise<string | JsFault> {
  const made = (await import('../syntax/js-minify.ts')).minifyJs(text);
  return typeof made === 'string' && text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + made : made;
}

function complaint(file: string, text: string, fault: CssFault | JsFault, source: Source): Diagnostic {
  const whole = wholeText(source.path, text);
  const at = 'at' in fault ? spot(whole, fault.at) : spotAt(whole, fault.line, fault.column);
  const where = source.isWhole ? at : { place: beginOf(source), frame: at.frame };
  return notMinified(where, file, fault.what);
}

function beginOf({ path }: Source): Place {
  return { path, line: 1, column: 1 };
}
