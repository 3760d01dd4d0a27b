import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type SharpModule from 'sharp';
import { Fault } from '../diagnostics/diagnostic.ts';
import { imagesNotMade } from '../diagnostics/messages/images.ts';
import { type ImageEncoder, type Recipe, TOOK_TOO_LONG } from '../model/image.ts';
import { errorCode } from './reason.ts';

type Sharp = typeof SharpModule;

/**
 * What a variant may take: `TOOK_TOO_LONG` says it in words. The time is looked at from one row of pixels to the next, so
 * that AVIF, which is made when the last has come, is bounded by its pixels only.
 */
const SECONDS = 60;
const MOST_PIXELS = 150_000_000;

/** The images of this computer are made by `sharp`, where it is installed; it is loaded when the first one is to be made. */
export function sharpEncoder(): ImageEncoder {
  let loading: Promise<Sharp> | undefined;
  return {
    name: installed(),
    atOnce: Math.max(2, availableParallelism()),
    async encode(image, recipes) {
      loading ??= load();
      const sharp = await loading;
      try {
        return await encodeAll(sharp, image, recipes);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return reasonIn(error.message);
      }
    },
  };
}

/** `sharp 0.35.5`, without loading it. */
function installed(): string | undefined {
  try {
    let folder = dirname(createRequire(import.meta.url).resolve('sharp'));
    for (;;) {
      const about = manifest(join(folder, 'package.json'));
      if (about?.name === 'sharp') return `sharp ${about.version}`;
      if (folder === dirname(folder)) return undefined;
      folder = dirname(folder);
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return undefined;
  }
}

function manifest(path: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return undefined;
  }
}

/** @throws Fault `images-not-made` where it is installed, but not for this computer */
async function load(): Promise<Sharp> {
  const { default: sharp } = await import('sharp').catch((error: unknown) => {
    throw new Fault(imagesNotMade(reasonIn(error instanceof Error ? error.message : String(error))));
  });
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/**
 * The picture is decoded once, upright and in sRGB, at the largest width that is wanted; the others are made of that.
 * What moves is resized anew for each width.
 */
async function encodeAll(sharp: Sharp, image: Uint8Array, recipes: readonly Recipe[]): Promise<Uint8Array[]> {
  const input = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
  const { pages = 1, format, isPalette = false } = await sharp(image, input).metadata();
  const made: Uint8Array[] = [];
  if (pages > 1 && (format === 'gif' || format === 'webp')) {
    for (const recipe of recipes) {
      // Of the other formats each would be all pictures in one.
      const animated = recipe.format === 'webp';
      const moving = sharp(image, { ...input, animated }).resize({ ...resizing(recipe), position: 'centre' });
      made.push(await written(moving, recipe, false).timeout({ seconds: SECONDS }).toBuffer());
    }
    return made;
  }
  const bases = new Map<boolean, ReturnType<Sharp>>();
  for (const recipe of recipes) {
    let base = bases.get(recipe.square);
    if (!base) {
      const alike = recipes.filter(({ square }) => square === recipe.square);
      const widest = alike.reduce((a, b) => (b.width > a.width ? b : a));
      const { data, info } = await sharp(image, input)
        .autoOrient()
        .resize(resizing(widest))
        .toColourspace('srgb')
        .timeout({ seconds: SECONDS })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height, channels } = info;
      base = sharp(data, { raw: { width, height, channels } });
      bases.set(recipe.square, base);
    }
    made.push(
      await written(base.clone().resize({ width: recipe.width }), recipe, isPalette)
        .timeout({ seconds: SECONDS })
        .toBuffer(),
    );
  }
  return made;
}

function resizing({ width, square }: Recipe): {
  width: number;
  height?: number;
  fit?: 'cover';
  position?: string;
} {
  return square ? { width, height: width, fit: 'cover', position: 'attention' } : { width };
}

/** @param palette whether a PNG may have no more colours than fit into a palette, as the one that it comes from has */
function written(
  picture: ReturnType<Sharp>,
  { format, quality }: Recipe,
  palette: boolean,
): ReturnType<Sharp> {
  switch (format) {
    case 'webp':
      return picture.webp({ quality, effort: 2 });
    case 'avif':
      return picture.avif({ quality, effort: 2 });
    case 'jpeg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality, progressive: true });
    case 'png':
      return picture.png({ compressionLevel: 9, palette });
  }
}

/** What a library says, on one line and without its habit of naming itself. */
function reasonIn(message: string): string {
  if (message.startsWith('timeout')) return TOOK_TOO_LONG;
  const line = message
    .split('\n')[0]!
    .trim()
    .replace(/^(?:Input (?:buffer|file) )/, 'it ');
  return line === '' ? 'it could not be read as an image' : line;
}
