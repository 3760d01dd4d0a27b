import type { ImageTag } from '../../syntax/html-images.ts';
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
  const picture = pictureAt(content.value);
  if (!picture || picture.format === 'gif' || (picture.moves && picture.format === 'png')) return undefined;
  const isKnown = picture.format === 'jpeg' || picture.format === 'png';
  if (isKnown && picture.width <= WIDEST) return undefined;
  const width = Math.min(picture.width, WIDEST);
  const want = variantOf(picture, width, picture.format === 'png' ? 'png' : 'jpeg');
  const { start, end } = content;
  return {
    edits: [{ start, end, text: addressBeside(content.value, want.file).replace(/&/g, '&amp;') }],
    wants: [want],
  };
}

function nameOf(attributes: ImageTag['attributes']): string {
  return (attributes.get('property') ?? attributes.get('name'))?.value.toLowerCase() ?? '';
}
