import type { ImageWant } from '../../model/image.ts';
import { cssAddresses, unescapeCss } from '../../syntax/css.ts';
import { type Edit, splice } from '../../syntax/splice.ts';
import { addressBeside } from './address.ts';
import { fallbackOf, isWorthIt, type Picture, variantOf } from './variants.ts';

/**
 * CSS whose backgrounds let a browser choose by the density of its screen (CSS Images 4, `image-set()`): before each
 * declaration stands the same with one image of the original format, for browsers that do not know it.
 * @param pictureAt the image that an address leads to, undefined where it is left as it is
 * @param shown how wide the place is in CSS pixels, where the author says it; else it may be half of the largest width
 */
export function showBackgrounds(
  css: string,
  pictureAt: (address: string) => Picture | undefined,
  shown: number | undefined,
): { readonly css: string; readonly edits: readonly Edit[]; readonly wants: readonly ImageWant[] } {
  const wants: ImageWant[] = [];
  const edits: Edit[] = [];
  for (const { start, end } of backgrounds(css)) {
    const before: Edit[] = [];
    const after: Edit[] = [];
    for (const address of cssAddresses(css.slice(start, end))) {
      const span = wholeUrl(css, start + address.start, start + address.end);
      const written = unescapeCss(css.slice(start + address.start, start + address.end)).text;
      const picture = pictureAt(written);
      if (!picture || !isWorthIt(picture)) continue;
      const chosen = choose(picture, shown);
      wants.push(...chosen);
      const urls = chosen.map(
        ({ file, recipe }) =>
          `url(${addressBeside(written, file)}) ${density(recipe.width / chosen[0]!.recipe.width)}x`,
      );
      after.push({ ...span, text: `image-set(${urls.join(', ')})` });
      const fallback = fallbackOf(picture, chosen.at(-1)!.recipe.width);
      if (!fallback) continue;
      wants.push(fallback);
      before.push({ ...span, text: `url(${addressBeside(written, fallback.file)})` });
    }
    if (after.length === 0) continue;
    const text = `${within(css, start, end, before)}; ${within(css, start, end, after).trimStart()}`;
    edits.push({ start, end, text });
  }
  return { css: splice(css, edits), edits, wants };
}

/** For screens of one and of two device pixels for each of CSS. */
function choose(picture: Picture, shown: number | undefined): ImageWant[] {
  const single = shown ?? Math.round(picture.settings.widths.at(-1)! / 2);
  const widths = new Set([Math.min(single, picture.width), Math.min(2 * single, picture.width)]);
  return [...widths].map((width) => variantOf(picture, width, picture.settings.webp ? 'webp' : 'avif'));
}

function density(n: number): number {
  return Math.round(n * 100) / 100;
}

function within(css: string, start: number, end: number, edits: readonly Edit[]): string {
  return splice(
    css.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

/** From `url(` to its closing parenthesis. */
function wholeUrl(css: string, start: number, end: number): { start: number; end: number } {
  const head = /url\(\s*["']?$/i.exec(css.slice(0, start))!;
  const close = css.indexOf(')', end);
  return { start: head.index, end: close === -1 ? css.length : close + 1 };
}

/** Spans of the declarations of `background` and `background-image` that hold a `url()`; in rules, too. */
function backgrounds(css: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  const take = (end: number): void => {
    const text = css.slice(start, end);
    if (BACKGROUND.test(text) && !text.includes('image-set(')) found.push({ start, end });
  };
  for (const match of css.matchAll(PIECE)) {
    const [piece] = match;
    if (piece !== ';' && piece !== '{' && piece !== '}') continue;
    if (piece !== '{') take(match.index);
    start = match.index + 1;
  }
  take(css.length);
  return found;
}

const BACKGROUND = /^(?:\s|\/\*[\s\S]*?\*\/)*background(?:-image)?\s*:[\s\S]*url\(/i;

/** What is looked at in one: comments, texts, parentheses, ends of declarations. */
const PIECE =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|\((?:[^()"']|"[^"]*"|'[^']*')*\)|[;{}]/g;
