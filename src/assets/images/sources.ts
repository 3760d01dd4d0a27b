import type { ImageWant } from '../../model/image.ts';
import { srcsetCandidates } from '../../syntax/html-attributes.ts';
import type { ImageTag } from '../../syntax/html-images.ts';
import { type Shown, sizesFor, srcsetOf } from './markup.ts';
import { isWorthIt, type Picture, widthsFor } from './variants.ts';

/**
 * A `source` of a `picture` that names one image for any density: before it come sources of the same condition with what
 * a browser can choose from. Those that name more, or a format, are their author's choice.
 */
export function showSource(
  tag: ImageTag,
  html: string,
  pictureAt: (address: string) => Picture | undefined,
): Pick<Shown, 'edits' | 'wants'> | undefined {
  const address = onlyAddress(tag);
  if (address === undefined || tag.attributes.has('type')) return undefined;
  const picture = pictureAt(address);
  if (!picture || !isWorthIt(picture)) return undefined;
  const wants: ImageWant[] = [];
  const sizes = tag.attributes.get('sizes')?.value ?? sizesFor(picture, undefined, false);
  const media = tag.attributes.get('media');
  const condition = media ? ` media="${html.slice(media.start, media.end).replace(/"/g, '&quot;')}"` : '';
  const added = (['avif', 'webp'] as const)
    .filter((format) => picture.settings[format])
    .map((format) => {
      const made = srcsetOf(picture, widthsFor(picture, undefined), format, address);
      wants.push(...made.wants);
      return `<source type="image/${format}"${condition} srcset="${made.srcset}" sizes="${sizes.replace(/"/g, '&quot;')}">`;
    });
  return { edits: [{ start: tag.at, end: tag.at, text: added.join('') }], wants };
}

/**
 * Whether all that may be shown in the place of an `img` has its shape, so that one size holds for all.
 * @param sources those before it in its `picture`
 */
export function isOneShape(
  picture: Picture,
  sources: readonly ImageTag[],
  pictureAt: (address: string) => Picture | undefined,
): boolean {
  return sources.every((source) =>
    srcsetCandidates(source.attributes.get('srcset')?.value ?? '').every(({ address }) => {
      const other = pictureAt(address);
      return (
        other !== undefined &&
        Math.abs(other.width / other.height / (picture.width / picture.height) - 1) < 0.01
      );
    }),
  );
}

function onlyAddress({ attributes }: ImageTag): string | undefined {
  const candidates = srcsetCandidates(attributes.get('srcset')?.value ?? '');
  const [only] = candidates;
  return candidates.length === 1 && only!.descriptor === '' ? only!.address : undefined;
}
