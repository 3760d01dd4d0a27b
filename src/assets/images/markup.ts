import type { ImageWant } from '../../model/image.ts';
import type { ImageTag, TagAttribute } from '../../syntax/html-images.ts';
import type { Edit } from '../../syntax/splice.ts';
import { addressBeside } from './address.ts';
import { coverWidth, fallbackOf, isWorthIt, type Picture, variantOf, widthsFor } from './variants.ts';

/** What is to be changed in a page to show an image. */
export interface Shown {
  readonly edits: readonly Edit[];
  readonly wants: readonly ImageWant[];
  /** The size in pixels that the tag did not have before; undefined where the author gives both. */
  readonly size: Size | undefined;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Images that are shown smaller are signs, and not what a page begins with. */
const SIGN = 64;

/** Whether an image may be what a reader sees first of a page. */
export function isSight(tag: ImageTag, picture: Picture): boolean {
  return (pixels(tag, 'width') ?? pixels(tag, 'height') ?? picture.width) > SIGN;
}

/**
 * An `img` with what lets a browser choose: candidates, its size, and when it is to be loaded. What the author says of
 * it stands.
 * @param first whether it is the first sight of its page
 * @param oneShape false where other images may be shown in its place, which are not as wide for their height: then its
 * size is left to its author
 * @param html the page that the tag stands in
 */
export function showTag(
  tag: ImageTag,
  picture: Picture,
  first: boolean,
  oneShape: boolean,
  html: string,
): Shown {
  const given = sizeGiven(tag);
  const size = sizeOf(tag, picture);
  const adds: string[] = [];
  const edits: Edit[] = [];
  const wants: ImageWant[] = [];
  const priority = tag.attributes.get('priority');
  if (priority) {
    edits.push({ start: priority.at, end: endOf(priority, html), text: '' });
    if (!tag.attributes.has('fetchpriority')) adds.push('fetchpriority="high"');
  }
  const eager = first || priority || /^high$/i.test(tag.attributes.get('fetchpriority')?.value ?? '');
  const loading = tag.attributes.get('loading')?.value.toLowerCase() ?? (eager ? 'eager' : 'lazy');
  if (isWorthIt(picture) && !tag.attributes.has('srcset')) {
    const shown = size && placeWidth(given, size, picture);
    const own = !tag.attributes.has('sizes');
    const choice = candidates(tag, picture, shown, own && oneShape && loading === 'lazy' && given === 'none');
    edits.push(...choice.edits);
    adds.push(...choice.adds);
    wants.push(...choice.wants);
  }
  if (size && given !== 'both' && oneShape) {
    if (!tag.attributes.has('width')) adds.push(`width="${size.width}"`);
    if (!tag.attributes.has('height')) adds.push(`height="${size.height}"`);
  }
  if (!tag.attributes.has('loading') && loading === 'lazy') adds.push('loading="lazy"');
  if (!tag.attributes.has('decoding')) adds.push('decoding="async"');
  if (adds.length > 0) edits.push({ start: tag.afterName, end: tag.afterName, text: ` ${adds.join(' ')}` });
  return { edits, wants, size: given === 'both' || !oneShape ? undefined : size };
}

/** Behind an attribute, with the quote that its value may end in. */
function endOf({ start, end }: TagAttribute, html: string): number {
  const quote = html[start - 1];
  return (quote === '"' || quote === "'") && html[end] === quote ? end + 1 : end;
}

/**
 * How wide an image is in a place whose size its tag says: it may have to cover more than the place.
 * @returns undefined where the tag says nothing
 */
function placeWidth(given: 'both' | 'one' | 'none', size: Size, picture: Picture): number | undefined {
  if (given === 'none') return undefined;
  if (given === 'one') return size.width;
  return coverWidth(size, picture);
}

interface Choice {
  readonly edits: readonly Edit[];
  readonly adds: readonly string[];
  readonly wants: readonly ImageWant[];
}

function candidates(tag: ImageTag, picture: Picture, shown: number | undefined, auto: boolean): Choice {
  const { settings } = picture;
  const src = tag.attributes.get('src')!;
  const widths = widthsFor(picture, shown);
  const sizes = tag.attributes.get('sizes')?.value ?? sizesFor(picture, shown, auto);
  const wants: ImageWant[] = [];
  const edits: Edit[] = [];
  const adds: string[] = [];
  const candidatesOf = (format: 'webp' | 'avif'): string => {
    const made = srcsetOf(picture, widths, format, src.value);
    wants.push(...made.wants);
    return made.srcset;
  };
  if (settings.avif) {
    const source = `<source type="image/avif" srcset="${candidatesOf('avif')}" sizes="${escaped(sizes)}">`;
    edits.push({
      start: tag.at,
      end: tag.at,
      text: tag.picture !== -1 ? source : `<picture style="display: contents">${source}`,
    });
    if (tag.picture === -1) edits.push({ start: tag.end, end: tag.end, text: '</picture>' });
  }
  if (settings.webp) {
    adds.push(`srcset="${candidatesOf('webp')}"`);
    if (!tag.attributes.has('sizes')) adds.push(`sizes="${escaped(sizes)}"`);
  }
  const fallback = fallbackOf(picture, widths.at(-1)!);
  if (fallback) {
    wants.push(fallback);
    edits.push({ start: src.start, end: src.end, text: escaped(addressBeside(src.value, fallback.file)) });
  }
  return { edits, adds, wants };
}

/** The candidates of an image in one format, as they stand in double quotes. @param written the image's own address */
export function srcsetOf(
  picture: Picture,
  widths: readonly number[],
  format: 'webp' | 'avif',
  written: string,
): { readonly srcset: string; readonly wants: readonly ImageWant[] } {
  const wants = widths.map((width) => variantOf(picture, width, format));
  const one = ({ file, recipe }: ImageWant) => `${escaped(addressBeside(written, file))} ${recipe.width}w`;
  return { srcset: wants.map(one).join(', '), wants };
}

/**
 * How wide it is shown, as far as that is known. `auto` lets browsers take the width of the place itself; only with
 * what `sizeRule` says of the image, since it makes them forget the image's own size.
 */
export function sizesFor({ width, settings }: Picture, shown: number | undefined, auto: boolean): string {
  const wide = shown ?? width;
  return (auto ? 'auto, ' : '') + (settings.sizes ?? `(max-width: ${wide}px) 100vw, ${wide}px`);
}

/**
 * A rule for images that had no size in their tags. Attributes alone would squeeze them wherever a sheet gives only a
 * width or only a height; with it they are laid out as they were, and have their place before they are loaded. Every
 * rule of a sheet beats it.
 */
export function sizeRule(sizes: readonly Size[]): string {
  const rules = [...new Set(sizes.map(({ width, height }) => ruleOf(width, height)))];
  return `<style>@supports (contain-intrinsic-size: 1px) {${rules.join('')}}</style>`;
}

function ruleOf(width: number, height: number): string {
  return `:where(img[width="${width}"][height="${height}"]){width:auto;height:auto;contain:size;contain-intrinsic-size:${width}px ${height}px}`;
}

/** Which of its sizes a tag says. */
function sizeGiven(tag: ImageTag): 'both' | 'one' | 'none' {
  const count = ['width', 'height'].filter((name) => tag.attributes.has(name)).length;
  return count === 2 ? 'both' : count === 1 ? 'one' : 'none';
}

/** In CSS pixels, from what the author gives and the image's own; undefined where he counts in something else. */
function sizeOf(tag: ImageTag, picture: Picture): Size | undefined {
  const [width, height] = [pixels(tag, 'width'), pixels(tag, 'height')];
  if ((tag.attributes.has('width') && !width) || (tag.attributes.has('height') && !height)) return undefined;
  const ratio = picture.width / picture.height;
  if (width) return { width, height: height ?? Math.max(1, Math.round(width / ratio)) };
  return height ? { width: Math.max(1, Math.round(height * ratio)), height } : picture;
}

function pixels(tag: ImageTag, name: 'width' | 'height'): number | undefined {
  const value = tag.attributes.get(name)?.value.trim() ?? '';
  return /^[1-9]\d{0,4}(?:px)?$/.test(value) ? Number.parseInt(value, 10) : undefined;
}

/** A value as it stands in double quotes, in single ones, or in none. */
function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}
