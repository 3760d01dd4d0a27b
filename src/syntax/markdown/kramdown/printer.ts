import type { MarkdownIt, RendererRule, Token } from '../engine.ts';
import type { Env } from '../env.ts';
import type { KramdownDocument } from './document.ts';

/** What a printer knows of the place. */
export interface Place {
  readonly md: MarkdownIt;
  readonly env: Env;
  readonly doc: KramdownDocument;
  /** Blanks before a block. */
  readonly indent: string;
  /** The tokens that stand open around it, innermost last. */
  readonly around: readonly Token[];
}

/** Prints one kind of token; `inner` is what stands between an opening token and its closing one. */
export type Printer = (token: Token, inner: string, place: Place) => string;

interface Frame {
  readonly token: Token;
  html: string;
}

/**
 * Prints tokens as kramdown does. A rule that a site's own row has put into markdown-it's renderer comes first.
 * @param printers by type, without `_open`
 */
export function printTokens(
  tokens: readonly Token[],
  printers: ReadonlyMap<string, Printer>,
  place: Omit<Place, 'indent' | 'around'>,
): string {
  const around: Token[] = [];
  const frames: Frame[] = [];
  let html = '';
  const put = (text: string): void => {
    const frame = frames.at(-1);
    if (frame) frame.html += text;
    else html += text;
  };
  const own = place.md.renderer.rules as Readonly<Record<string, RendererRule | undefined>>;
  const print = (list: readonly Token[]): void => {
    for (const [i, token] of list.entries()) {
      if (token.type === 'inline') {
        print(token.children ?? []);
        continue;
      }
      const rule = own[token.type];
      if (rule) {
        put(rule(list as Token[], i, place.md.options, place.env, place.md.renderer));
        continue;
      }
      if (token.nesting === 1) {
        frames.push({ token, html: '' });
        around.push(token);
        continue;
      }
      const frame = token.nesting === -1 ? frames.pop() : undefined;
      if (frame) around.pop();
      const type = token.type.replace(/_(?:open|close)$/, '');
      const indent = '  '.repeat(around.length);
      put(printers.get(type)?.(frame?.token ?? token, frame?.html ?? '', { ...place, indent, around }) ?? '');
    }
  };
  print(tokens);
  return html;
}
