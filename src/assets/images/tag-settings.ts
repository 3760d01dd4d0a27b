import type { ImageSettings } from '../../schema/images.ts';
import type { ImageTag, TagAttribute } from '../../syntax/html-images.ts';

/** What the attributes of a tag say of its image, beyond what the site and the folder say. */
export interface TagSettings {
  /** False: the image is left as it is. */
  readonly on: boolean;
  /** The settings of its folder with what the tag says in their place. */
  over(below: ImageSettings): ImageSettings;
  /** Attributes whose values mean nothing, and what they may be. */
  readonly misread: readonly { readonly attribute: TagAttribute; readonly expected: string }[];
}

/** Reads one attribute. @returns undefined where its value means nothing */
type Reader = (value: string) => Partial<ImageSettings> | undefined;

const READERS: readonly (readonly [name: string, expected: string, read: Reader])[] = [
  ['data-images', '`off`', (value) => (/^(?:off|false)$/.test(value) ? { on: false } : undefined)],
  [
    'data-crop',
    '`square` or `none`',
    (value) => (/^(?:square|none)$/.test(value) ? { square: value === 'square' } : undefined),
  ],
  ['data-widths', 'widths in pixels, such as `320 640`', readWidths],
  [
    'data-formats',
    '`webp`, `avif` or both',
    (value) =>
      /^(?:webp|avif)(?:[\s,]+(?:webp|avif))*$/.test(value)
        ? { webp: value.includes('webp'), avif: value.includes('avif') }
        : undefined,
  ],
  ['data-quality', 'a number from 1 to 100', readQuality],
];

/** The names of these attributes. */
export const TAG_SETTINGS: readonly string[] = READERS.map(([name]) => name);

export function tagSettings({ attributes }: ImageTag): TagSettings {
  let said: Partial<ImageSettings> = {};
  const misread: TagSettings['misread'][number][] = [];
  for (const [name, expected, read] of READERS) {
    const attribute = attributes.get(name);
    if (!attribute) continue;
    const found = read(attribute.value.trim().toLowerCase());
    if (found) said = { ...said, ...found };
    else misread.push({ attribute, expected });
  }
  return { on: said.on ?? true, over: (below) => ({ ...below, ...said }), misread };
}

function readWidths(value: string): Partial<ImageSettings> | undefined {
  if (!/^[1-9]\d{0,4}(?:[\s,]+[1-9]\d{0,4})*$/.test(value)) return undefined;
  return { widths: [...new Set(value.split(/[\s,]+/).map(Number))].sort((a, b) => a - b) };
}

function readQuality(value: string): Partial<ImageSettings> | undefined {
  const quality = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (quality < 1 || quality > 100) return undefined;
  return { quality: { webp: quality, avif: quality, jpeg: quality, png: 100 } };
}
