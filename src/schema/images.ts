import { entriesOf, isMap, type Value, type ValueMap } from '../syntax/value.ts';
import type { MapSchema, Schema } from './schema.ts';

const KEYS: Readonly<Record<string, Schema>> = {
  widths: {
    type: 'list',
    of: { type: 'integer' },
    single: true,
    help: 'Widths in pixels that images are made in; 320, 640, 960, 1280 and 1920 without it.',
  },
  formats: {
    type: 'list',
    of: { type: 'enum', values: ['webp', 'avif'] },
    single: true,
    help: 'Formats besides the original one: `webp`, which is the default, and `avif`.',
  },
  quality: {
    type: 'map',
    help: 'From 1 to 100, as each format counts.',
    unknown: 'always',
    keys: {
      webp: { type: 'integer', help: '80 without it.' },
      avif: { type: 'integer', help: '60 without it.' },
      jpeg: { type: 'integer', help: '80 without it.' },
    },
  },
  sizes: {
    type: 'text',
    help: 'How wide images are shown, where a tag does not say it: the value of `sizes`.',
  },
  crop: {
    type: 'enum',
    values: ['none', 'square'],
    help: '`square` cuts images to squares around what catches the eye: for portraits.',
  },
};

const FOLDER: Schema = {
  type: 'one-of',
  of: [{ type: 'boolean' }, { type: 'map', unknown: 'always', keys: KEYS }],
};

const SETTINGS: MapSchema = {
  type: 'map',
  unknown: 'always',
  keys: {
    ...KEYS,
    folders: {
      type: 'map',
      help: 'The same for the images in a folder, such as `assets/people`, or for one, such as `assets/map.png`; `false` leaves them as they are.',
      unknown: 'never',
      keys: {},
      others: FOLDER,
    },
  },
};

/** `images:` of `_config.yml`. */
export const IMAGES_SCHEMA: Schema = {
  type: 'one-of',
  of: [{ type: 'boolean' }, SETTINGS],
  help: 'How images are served; `false` leaves them as they are.',
};

/** How an image is served. */
export interface ImageSettings {
  /** False: they are left as they are. */
  readonly on: boolean;
  /** In pixels, ascending, none twice; never empty. */
  readonly widths: readonly number[];
  readonly webp: boolean;
  readonly avif: boolean;
  readonly quality: Readonly<Record<'webp' | 'avif' | 'jpeg' | 'png', number>>;
  readonly sizes: string | undefined;
  readonly square: boolean;
}

/** The settings of a site, and of the folders that have others. */
export interface SiteImages {
  readonly all: ImageSettings;
  /** Of folders and of single images: the longest path first, without a slash at its end. */
  readonly folders: readonly (readonly [folder: string, settings: ImageSettings])[];
}

/**
 * The qualities are the lowest, in steps of five, that keep a mean SSIM of 0.97 and 0.95 in each picture, over drawn and
 * taken photos of 320 and 640 pixels (`npm run bench -- quality`).
 */
const DEFAULT: ImageSettings = {
  on: true,
  widths: [320, 640, 960, 1280, 1920],
  webp: true,
  avif: false,
  quality: { webp: 80, avif: 60, jpeg: 80, png: 100 },
  sizes: undefined,
  square: false,
};

/** @param value of `images`, fitting the schema */
export function imageSettings(value: Value | undefined): SiteImages {
  const all = over(DEFAULT, value);
  const listed = isMap(value) && isMap(value['folders']) ? entriesOf(value['folders']) : [];
  const folders = listed.map(([folder, said]): [string, ImageSettings] => [
    folder.replace(/^\/+|\/+$/g, '').replace(/^content\//, ''),
    over(said === false || said === null ? all : { ...all, on: true }, said),
  ]);
  return { all, folders: folders.sort(([a], [b]) => b.length - a.length) };
}

/** @param path of an image, relative to the project */
export function settingsFor({ all, folders }: SiteImages, path: string): ImageSettings {
  const inside = path.replace(/^content\//, '');
  return folders.find(([folder]) => inside === folder || inside.startsWith(`${folder}/`))?.[1] ?? all;
}

function over(below: ImageSettings, said: Value | undefined): ImageSettings {
  if (said === false || said === true) return { ...below, on: said };
  if (!isMap(said)) return below;
  const widths = numbers(said['widths']).filter((width) => width > 0);
  const formats = Array.isArray(said['formats']) ? (said['formats'] as readonly string[]) : [];
  const { sizes, crop } = said;
  return {
    on: below.on,
    widths: widths.length > 0 ? [...new Set(widths)].sort((a, b) => a - b) : below.widths,
    webp: formats.length > 0 ? formats.includes('webp') : below.webp,
    avif: formats.length > 0 ? formats.includes('avif') : below.avif,
    quality: { ...below.quality, ...qualities(said['quality']) },
    sizes: typeof sizes === 'string' && sizes !== '' ? sizes : below.sizes,
    square: typeof crop === 'string' ? crop === 'square' : below.square,
  };
}

function qualities(said: Value | undefined): Record<string, number> {
  if (!isMap(said)) return {};
  const known = entriesOf(said as ValueMap).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(known.map(([format, n]) => [format, Math.min(100, Math.max(1, n))]));
}

function numbers(value: Value | undefined): number[] {
  return Array.isArray(value)
    ? (value as readonly Value[]).filter((one): one is number => typeof one === 'number')
    : [];
}
