import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { brokenImage } from '../../diagnostics/messages/images.ts';
import { spot, wholeText } from '../../diagnostics/text.ts';
import type { ImageWant } from '../../model/image.ts';
import type { FinishedPage } from '../../model/plan.ts';
import type { Page, Route } from '../../model/site.ts';
import { type ImageTag, imageTags } from '../../syntax/html-images.ts';
import { unescapeAttribute } from '../../syntax/html-tokens.ts';
import { type Edit, splice } from '../../syntax/splice.ts';
import { addressBeside } from './address.ts';
import { showBackgrounds } from './background.ts';
import { isSight, type Shown, type Size, showTag, sizeRule } from './markup.ts';
import { type Picture, variantOf } from './variants.ts';

/** What is known of the image at an address. */
export type Found =
  /** Nothing that smaller ones can be made of. */
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly path: string; readonly reason: string }
  | { readonly kind: 'picture'; readonly picture: Picture };

/**
 * Finds what an address in a page leads to.
 * @param square whether it is to be cut to a square; undefined: as the settings say
 */
export type FindImage = (address: string, from: Route, reads: Set<string>, square?: boolean) => Found;

/**
 * A page with its images in the sizes that its readers' browsers can need, and nothing else of its markup changed.
 * @param html of the whole page
 */
export function showImages(html: string, page: Page, route: Route, find: FindImage): FinishedPage {
  const reads = new Set<string>();
  const edits: Edit[] = [];
  const wants: ImageWant[] = [];
  const sizes: Size[] = [];
  const broken = new Map<string, Diagnostic>();
  const pictureAt = (address: string, square?: boolean): Picture | undefined => {
    const found = find(address, route, reads, square);
    if (found.kind === 'broken' && !broken.has(found.path)) broken.set(found.path, complaint(found, page));
    return found.kind === 'picture' ? found.picture : undefined;
  };
  const take = (shown: Pick<Shown, 'edits' | 'wants'>): void => {
    edits.push(...shown.edits);
    wants.push(...shown.wants);
  };
  const { tags, headEnd } = imageTags(html);
  let hasSight = false;
  let firstSized = -1;
  for (const tag of tags) {
    if (tag.attributes.get('data-images')?.value === 'off') continue;
    const src = tag.attributes.get('src');
    const picture = tag.name === 'img' && src ? pictureAt(src.value, squareOf(tag)) : undefined;
    if (picture) {
      const first: boolean = !hasSight && isSight(tag, picture);
      hasSight ||= first;
      const shown = showTag(tag, picture, first);
      take(shown);
      if (shown.size) {
        sizes.push(shown.size);
        if (firstSized === -1) firstSized = tag.picture === -1 ? tag.at : tag.picture;
      }
    }
    if (tag.name === 'meta') take(showMeta(tag, tags, pictureAt));
    take(showStyle(tag, html, pictureAt));
  }
  if (sizes.length > 0) {
    const at = headEnd !== -1 && headEnd <= firstSized ? headEnd : firstSized;
    edits.unshift({ start: at, end: at, text: sizeRule(sizes) });
  }
  edits.sort((a, b) => a.start - b.start);
  return { html: splice(html, edits), reads: [...reads], wants, diagnostics: [...broken.values()] };
}

function squareOf(tag: ImageTag): boolean | undefined {
  const said = tag.attributes.get('data-crop')?.value;
  return said === 'square' ? true : said === 'none' ? false : undefined;
}

/** So wide are the largest previews of links. */
const PREVIEW = 1200;

/** The picture that a link to the page is shown with: a smaller one of the original format, which every reader knows. */
function showMeta(
  { attributes }: ImageTag,
  tags: readonly ImageTag[],
  pictureAt: (address: string) => Picture | undefined,
): Pick<Shown, 'edits' | 'wants'> {
  const name = nameOf(attributes);
  const content = attributes.get('content');
  if (!content || !/^(?:og:image(?::url|:secure_url)?|twitter:image(?::src)?)$/.test(name)) return NO_CHANGE;
  if (tags.some((tag) => tag.name === 'meta' && nameOf(tag.attributes) === 'og:image:width'))
    return NO_CHANGE;
  const picture = pictureAt(content.value);
  if (!picture || picture.width <= PREVIEW || (picture.format !== 'jpeg' && picture.format !== 'png'))
    return NO_CHANGE;
  const want = variantOf(picture, PREVIEW, picture.format);
  const { start, end } = content;
  return {
    edits: [{ start, end, text: addressBeside(content.value, want.file).replace(/&/g, '&amp;') }],
    wants: [want],
  };
}

const NO_CHANGE: Pick<Shown, 'edits' | 'wants'> = { edits: [], wants: [] };

function nameOf(attributes: ImageTag['attributes']): string {
  return (attributes.get('property') ?? attributes.get('name'))?.value.toLowerCase() ?? '';
}

function showStyle(
  { attributes }: ImageTag,
  html: string,
  pictureAt: (address: string) => Picture | undefined,
): Pick<Shown, 'edits' | 'wants'> {
  const style = attributes.get('style');
  if (!style?.value.includes('url(')) return NO_CHANGE;
  const shown = Number(attributes.get('data-width')?.value);
  const { edits, wants } = showBackgrounds(style.value, pictureAt, shown > 0 ? Math.round(shown) : undefined);
  const { offsets } = unescapeAttribute(html.slice(style.start, style.end));
  if (edits.length === 0) return NO_CHANGE;
  const before = html[style.start - 1];
  const quote = before === "'" ? /'/g : /"/g;
  const placed = edits.map(({ start, end, text }) => ({
    start: style.start + offsets[start]!,
    end: style.start + offsets[end]!,
    text: text.replace(/&/g, '&amp;').replace(quote, (c) => `&#${c.charCodeAt(0)};`),
  }));
  if (before !== '"' && before !== "'") {
    placed.unshift({ start: style.start, end: style.start, text: '"' });
    placed.push({ start: style.end, end: style.end, text: '"' });
  }
  return { edits: placed, wants };
}

/** At the place where the page's own file names the image, if it does. */
function complaint({ path, reason }: Found & { kind: 'broken' }, { entry }: Page): Diagnostic {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const at = entry.text.indexOf(name);
  const where = at === -1 ? undefined : spot(wholeText(entry.path, entry.text), at, name.length);
  const diagnostic = brokenImage(path, reason, where);
  return where ? diagnostic : { ...diagnostic, page: entry.path };
}
