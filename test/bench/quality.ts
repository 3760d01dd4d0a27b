import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { landscape, portrait } from './pictures.ts';
import { type Grey, similarity } from './ssim.ts';

/*
 * `npm run bench -- quality [FOLDER]`: what each format costs and keeps at the qualities from which the default ones are
 * chosen, over drawn portraits and landscapes, or over the photos of a folder. Each photo is made 320 and 640 pixels
 * wide, as pages show them; what a format makes of that is compared with it in shades of grey.
 */

const WIDTHS = [320, 640];
const FORMATS = ['jpeg', 'webp', 'avif'] as const;
const QUALITIES: Readonly<Record<(typeof FORMATS)[number], readonly number[]>> = {
  jpeg: [60, 65, 70, 75, 80, 85, 90],
  webp: [60, 65, 70, 75, 80, 85, 90],
  avif: [40, 45, 50, 55, 60, 65, 70, 75, 80],
};

/** Prints for each format and quality the mean bytes, the mean SSIM, what one window in twenty falls below, and the worst picture. */
export async function measureQuality(folder: string | undefined): Promise<void> {
  sharp.concurrency(1);
  const photos = folder === undefined ? await drawn() : photosIn(folder);
  const shown: Shown[] = [];
  for (const photo of photos)
    for (const width of WIDTHS) {
      const png = await sharp(photo).resize({ width }).flatten().toColourspace('srgb').png().toBuffer();
      shown.push({ png, grey: await greyOf(png) });
    }
  console.log(`${photos.length} photos, ${WIDTHS.join(' and ')} pixels wide`);
  for (const format of FORMATS) {
    for (const quality of QUALITIES[format])
      console.log(`${format} ${quality}: ${await lineOf(shown, format, quality)}`);
  }
}

interface Shown {
  readonly png: Buffer;
  readonly grey: Grey;
}

async function lineOf(
  shown: readonly Shown[],
  format: (typeof FORMATS)[number],
  quality: number,
): Promise<string> {
  let [bytes, mean, low, worst, ms] = [0, 0, 0, 1, 0];
  for (const { png, grey } of shown) {
    const began = performance.now();
    const made = await sharp(png)[format](OPTIONS[format](quality)).toBuffer();
    ms += performance.now() - began;
    const like = similarity(grey, await greyOf(made));
    bytes += made.length;
    mean += like.mean;
    low += like.low;
    worst = Math.min(worst, like.mean);
  }
  const n = shown.length;
  const per = (sum: number) => (sum / n).toFixed(4);
  return `${Math.round(bytes / n)} bytes, SSIM ${per(mean)}, lowest twentieth ${per(low)}, worst picture ${worst.toFixed(4)}, ${(ms / n).toFixed(0)} ms`;
}

/** As src/host/image-encoder.ts has them. */
const OPTIONS = {
  jpeg: (quality: number) => ({ quality, progressive: true }),
  webp: (quality: number) => ({ quality, effort: 2 }),
  avif: (quality: number) => ({ quality, effort: 2 }),
};

async function greyOf(image: Buffer): Promise<Grey> {
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function drawn(): Promise<Buffer[]> {
  const photos: Buffer[] = [];
  for (let i = 0; i < 4; i++) photos.push(await portrait(i, 1280), await landscape(i, 1280));
  return photos;
}

function photosIn(folder: string): Buffer[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:jpe?g|png|webp)$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}
