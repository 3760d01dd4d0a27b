import type { ImageWant } from '../../model/image.ts';
import { cssAddresses, unescapeCss } from '../../syntax/css.ts';
import { cssBlocks, type Declaration } from '../../syntax/css-blocks.ts';
import { type Edit, splice } from '../../syntax/splice.ts';
import { addressBeside } from './address.ts';
import { type BackgroundPlace, backgroundPlace } from './background-place.ts';
import { coverWidth, fallbackOf, isWorthIt, type Picture, variantOf, widestOf } from './variants.ts';

/**
 * The changes to CSS after which its backgrounds let a browser choose by the density of its screen (CSS Images 4,
 * `image-set()`): before each declaration stands the same with one image of the original format, for browsers that do
 * not know it. An image that is painted as large as it is keeps its size, and is served in other formats only.
 * @param css a style sheet, or the value of a `style` attribute
 * @param pictureAt the image that an address leads to, undefined where it is left as it is
 * @param attribute given for a `style` attribute, with the width in CSS pixels that its author says
 */
export function showBackgrounds(
  css: string,
  pictureAt: (address: string) => Picture | undefined,
  attribute?: { readonly shown: number | undefined },
): { readonly edits: readonly Edit[]; readonly wants: readonly ImageWant[] } {
  const wants: ImageWant[] = [];
  const edits: Edit[] = [];
  for (const block of cssBlocks(css)) {
    for (const declaration of block) {
      if (!isBackground(css, declaration)) continue;
      const place = backgroundPlace(css, block, declaration, attribute !== undefined);
      const shown = showDeclaration(css, declaration, pictureAt, (picture) =>
        choose(picture, place, attribute?.shown),
      );
      if (!shown) continue;
      edits.push(shown.edit);
      wants.push(...shown.wants);
    }
  }
  return { edits: edits.sort((a, b) => a.start - b.start), wants };
}

function isBackground(css: string, { name, valueStart, end }: Declaration): boolean {
  if (name !== 'background' && name !== 'background-image') return false;
  const value = css.slice(valueStart, end);
  return /url\(/i.test(value) && !/image-set\(/i.test(value);
}

function showDeclaration(
  css: string,
  { start, end }: Declaration,
  pictureAt: (address: string) => Picture | undefined,
  choices: (picture: Picture) => readonly Choice[],
): { readonly edit: Edit; readonly wants: readonly ImageWant[] } | undefined {
  const text = css.slice(start, end);
  const wants: ImageWant[] = [];
  const before: Edit[] = [];
  const after: Edit[] = [];
  for (const address of cssAddresses(text)) {
    const span = wholeUrl(text, address.start, address.end);
    const written = unescapeCss(text.slice(address.start, address.end)).text;
    const picture = pictureAt(written);
    const chosen = picture && isWorthIt(picture) ? choices(picture) : [];
    if (!picture || chosen.length === 0) continue;
    wants.push(...chosen.map(({ want }) => want));
    const urls = chosen.map(({ want, rest }) => `url(${addressBeside(written, want.file)}) ${rest}`);
    after.push({ ...span, text: `image-set(${urls.join(', ')})` });
    const fallback = fallbackOf(picture, Math.max(...chosen.map(({ want }) => want.recipe.width)));
    if (!fallback) continue;
    wants.push(fallback);
    before.push({ ...span, text: `url(${addressBeside(written, fallback.file)})` });
  }
  if (after.length === 0) return undefined;
  return { edit: { start, end, text: `${splice(text, before)}; ${splice(text, after).trimStart()}` }, wants };
}

/** An image of an `image-set()`, and what stands behind its address there. */
interface Choice {
  readonly want: ImageWant;
  readonly rest: string;
}

/**
 * For screens of one and of two device pixels for each of CSS. Where nothing is known of a place, it may be as wide as a
 * screen: two thirds of the largest width, and that.
 */
function choose(picture: Picture, place: BackgroundPlace, said: number | undefined): Choice[] {
  const { settings } = picture;
  const formats = (['avif', 'webp'] as const).filter(
    (format) => settings[format] && format !== picture.format,
  );
  const most = settings.widths.at(-1)!;
  const known =
    said ??
    (place.fitted && place.width !== undefined
      ? coverWidth({ ...place, width: place.width }, picture)
      : undefined);
  const [single, double] = known === undefined ? [Math.round((2 * most) / 3), most] : [known, 2 * known];
  const isWhole = said === undefined && !place.fitted;
  const widest = widestOf(picture);
  if (isWhole && widest < picture.width) return [];
  const widths = isWhole ? [widest] : [...new Set([Math.min(single, widest), Math.min(double, widest)])];
  const wanted = isWhole ? formats : (['avif', 'webp'] as const).filter((format) => settings[format]);
  return widths.flatMap((width) =>
    wanted.map((format) => ({
      want: variantOf(picture, width, format),
      rest: `${settings.avif ? `type("image/${format}") ` : ''}${density(width / widths[0]!)}x`,
    })),
  );
}

function density(n: number): number {
  return Math.round(n * 100) / 100;
}

/** From `url(` to its closing parenthesis. */
function wholeUrl(css: string, start: number, end: number): { start: number; end: number } {
  const close = css.indexOf(')', end);
  return {
    start: css.slice(0, start).toLowerCase().lastIndexOf('url('),
    end: close === -1 ? css.length : close + 1,
  };
}
