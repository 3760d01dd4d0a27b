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

/** Printers by the types of the tokens at which they are called: single ones, and closing ones. */
export function printersBy(
  rows: readonly (readonly [type: string, printer: Printer])[],
): ReadonlyMap<string, Printer> {
  return new Map(
    rows.flatMap(([type, printer]) => [type, `${type}_close`].map((name) => [name, printer] as const)),
  );
}

/**
 * Prints tokens as kramdown does. A rule that a site's own row has put into markdown-it's renderer comes first: for
 * an opening token, or for both.
 * @param printers see printersBy
 */
export function printTokens(
  tokens: readonly Token[],
  printers: ReadonlyMap<string, Printer>,
  place: Omit<Place, 'indent' | 'around'>,
): string {
  const around: Token[] = [];
  const outer: string[] = [];
  // By depth: what printers are told of the place is the same for all that stands equally deep.
  const places: Place[] = [];
  let html = '';
  const { rules } = place.md.renderer;
  const own: ReadonlyMap<string, RendererRule> = new Map(
    Object.entries(rules).flatMap(([type, rule]) => (rule ? [[type, rule] as const] : [])),
  );
  const print = (list: readonly Token[]): void => {
    for (let i = 0; i < list.length; i++) {
      const token = list[i]!;
      const rule = own.get(token.type);
      if (token.type === 'inline') print(token.children ?? []);
      else if (rule) html += rule(list as Token[], i, place.md.options, place.env, place.md.renderer);
      // The opening tag is printed by a row of the site, the closing one is not.
      else if (token.nesting === -1 && around.at(-1)?.meta !== token.meta) html += `</${token.tag}>`;
      else if (token.nesting === 1) {
        outer.push(html);
        around.push(token);
        html = '';
      } else {
        const isClosing = token.nesting === -1;
        const opening = isClosing ? around.pop()! : token;
        const inner = isClosing ? html : '';
        if (isClosing) html = outer.pop()!;
        const depth = around.length;
        const here = (places[depth] ??= { ...place, indent: '  '.repeat(depth), around });
        html += printers.get(token.type)?.(opening, inner, here) ?? '';
      }
    }
  };
  print(tokens);
  return html;
}
