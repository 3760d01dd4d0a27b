import type { AssetEntry } from '../../model/entry.ts';
import type { ImageWant, Recipe } from '../../model/image.ts';
import type { ImageSettings } from '../../schema/images.ts';
import { hashOf } from '../../syntax/hash.ts';
import type { ImageHeader } from '../../syntax/image-header.ts';

/** An image of the site that smaller ones can be made of. */
export interface Picture {
  readonly entry: AssetEntry;
  /** The output file that it is served as. */
  readonly file: string;
  readonly format: ImageHeader['format'];
  /** In pixels, after the cut to a square where one is wanted. */
  readonly width: number;
  readonly height: number;
  readonly square: boolean;
  /** Whether it may be more than one picture, shown one after the other: then it can only be made as WebP. */
  readonly moves: boolean;
  readonly settings: ImageSettings;
}

/** In such a file there is nothing to be gained. */
const SMALL_BYTES = 8 * 1024;

export function isWorthIt({ entry, square, moves, format }: Picture): boolean {
  if (moves && (format === 'png' || format === 'avif')) return false;
  return square || entry.size > SMALL_BYTES;
}

/** Formats for the web have no more pixels in a row or column. */
const MOST_SIDE = 16_383;

/** How wide an image can be made. */
export function widestOf({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  return Math.min(width, MOST_SIDE, Math.max(1, Math.floor((MOST_SIDE * width) / height)));
}

/**
 * The widths that an image can need, ascending: of those that the settings list, as many as its place has use for, and
 * for a place of known width that one and twice that; never more than the image has.
 * @param shown in CSS pixels, where it is known
 */
export function widthsFor(picture: Picture, shown: number | undefined): number[] {
  const { settings } = picture;
  const most = settings.widths.at(-1)!;
  const limit = Math.min(
    widestOf(picture),
    shown === undefined ? most : Math.max(shown, Math.min(most, 2 * shown)),
  );
  const wanted = new Set([...settings.widths.filter((listed) => listed < limit), limit]);
  if (shown !== undefined && shown < limit) wanted.add(shown);
  const sorted = [...wanted].sort((a, b) => a - b);
  return sorted.filter((one, i) => one === shown || one === limit || one < 0.85 * sorted[i + 1]!);
}

/**
 * How wide an image is that covers a place, which it may be wider than.
 * @param place in CSS pixels; a height that is not said is taken for the width
 */
export function coverWidth(
  { width, height = width }: { readonly width: number; readonly height?: number | undefined },
  picture: Picture,
): number {
  return Math.max(width, Math.ceil((height * picture.width) / picture.height));
}

/** The variant of an image in one width and format. */
export function variantOf(picture: Picture, width: number, format: Recipe['format']): ImageWant {
  const { entry, file, square, settings } = picture;
  const recipe: Recipe = { width, format, quality: settings.quality[format], square };
  const name = hashOf(`${entry.hash} ${recipeName(recipe)}`).slice(0, 8);
  const stem = file.replace(/\.\w+$/, '');
  return {
    file: `${stem}-${width}w-${name}.${format === 'jpeg' ? 'jpg' : format}`,
    source: entry.path,
    hash: entry.hash,
    recipe,
  };
}

/** Says all of a recipe in one word. */
export function recipeName({ width, format, quality, square }: Recipe): string {
  return `${width}${square ? 's' : 'w'}-q${quality}.${format}`;
}

/** Up to this size the image itself may stand in for its variants. */
const LIGHT_BYTES = 100 * 1024;

/**
 * What browsers without the new formats get, and programs that read pages: the original format. Undefined: the image
 * itself, because it is light, no wider, or of a format that is not written.
 */
export function fallbackOf(picture: Picture, width: number): ImageWant | undefined {
  const { format } = picture;
  if (format === 'gif' || format === 'avif') return undefined;
  const isLight = picture.entry.size <= LIGHT_BYTES || width >= picture.width;
  return picture.square || !isLight ? variantOf(picture, width, format) : undefined;
}
