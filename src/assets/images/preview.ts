import type { ImageWant } from '../../model/image.ts';
import type { ImageTag } from '../../syntax/html-images.ts';
import type { Edit } from '../../syntax/splice.ts';
import { addressBeside } from './address.ts';
import type { Shown } from './markup.ts';
import { type Picture, variantOf } from './variants.ts';

/** So wide are the largest previews of links. */
const WIDEST = 1200;

/** Whether a tag names the picture that a link to its page is shown with (Open Graph, Twitter's cards). */
export function isPreview({ name, attributes }: ImageTag): boolean {
  return (
    name === 'meta' && /^(?:og:image(?::url|:secure_url)?|twitter:image(?::src)?)$/.test(nameOf(attributes))
  );
}

/**
 * A smaller picture of the original format; a JPEG where that is one that not every reader of previews knows. Where the
 * page says how large the picture is, it stays.
 */
export function showPreview(
  { attributes }: ImageTag,
  tags: readonly ImageTag[],
  pictureAt: (address: string) => Picture | undefined,
): Pick<Shown, 'edits' | 'wants'> | undefined {
  const content = attributes.get('content');
  if (!content || tags.some((tag) => tag.name === 'meta' && nameOf(tag.attributes) === 'og:image:width'))
    return undefined;
  const want = previewOf(pictureAt(content.value));
  if (!want) return undefined;
  const { start, end } = content;
  return {
    edits: [{ start, end, text: addressBeside(content.value, want.file).replace(/&/g, '&amp;') }],
    wants: [want],
  };
}

/** What programs that look at pages get; undefined: the image itself. */
function previewOf(picture: Picture | undefined): ImageWant | undefined {
  if (!picture || picture.format === 'gif' || (picture.moves && picture.format === 'png')) return undefined;
  const isKnown = picture.format === 'jpeg' || picture.format === 'png';
  if (isKnown && picture.width <= WIDEST) return undefined;
  const width = Math.min(picture.width, WIDEST);
  return variantOf(picture, width, picture.format === 'png' ? 'png' : 'jpeg');
}

/** Pictures in JSON-LD: an address, or an `ImageObject`. */
const NAMED = /"image"\s*:\s*(?:"(?:[^"\\]|\\.)*"|\{[^{}]*\})/g;
const TEXT = /(?<=[:{]\s*)"(?:[^"\\]|\\.)*"$/;
const OBJECT_URL = /(?<="url"\s*:\s*)"(?:[^"\\]|\\.)*"/;

/**
 * The pictures that JSON-LD names, no larger than programs need them: as the page shows them, else as in a preview.
 * @param text of one block; @param shown what the page shows, in all widths
 */
export function showInJsonLd(
  text: string,
  shown: readonly ImageWant[],
  pictureAt: (address: string) => Picture | undefined,
): Pick<Shown, 'edits' | 'wants'> {
  const edits: Edit[] = [];
  const wants: ImageWant[] = [];
  for (const found of text.matchAll(NAMED)) {
    const [all] = found;
    const named = all.endsWith('}') ? OBJECT_URL.exec(all) : TEXT.exec(all);
    // Who says how large the picture is means this one.
    if (!named || /"(?:width|height)"/.test(all)) continue;
    const [quoted] = named;
    const address = textOf(quoted);
    const picture = address === undefined ? undefined : pictureAt(address);
    if (address === undefined || !picture) continue;
    const own = shown.filter(
      ({ source, recipe }) =>
        source === picture.entry.path && (recipe.format === 'jpeg' || recipe.format === 'png'),
    );
    const want = own.sort((a, b) => b.recipe.width - a.recipe.width)[0] ?? previewOf(picture);
    if (!want) continue;
    const start = found.index + named.index;
    const written = JSON.stringify(addressBeside(address, want.file)).replaceAll('<', '\\u003c');
    edits.push({ start, end: start + quoted.length, text: written });
    wants.push(want);
  }
  return { edits, wants };
}

function textOf(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

function nameOf(attributes: ImageTag['attributes']): string {
  return (attributes.get('property') ?? attributes.get('name'))?.value.toLowerCase() ?? '';
}
