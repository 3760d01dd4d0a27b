import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sharpEncoder } from '../../../src/host/image-encoder.ts';
import { imageSettings } from '../../../src/schema/images.ts';
import { landscape, portrait } from '../../bench/pictures.ts';
import { similarity } from '../../bench/ssim.ts';

const grey = async (image: Uint8Array) => {
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

test.each(['webp', 'avif', 'jpeg'] as const)(
  'without a setting, what is made as %s looks as its picture does: a mean SSIM of 0.97, and 0.95 in each',
  async (format) => {
    const quality = imageSettings(undefined).all.quality[format];
    const all: number[] = [];
    for (const photo of [await portrait(0, 960), await portrait(1, 960), await landscape(1, 960)]) {
      const picture = await sharp(photo).resize(320).png().toBuffer();
      const made = await sharpEncoder().encode(picture, [{ width: 320, format, quality, square: false }]);
      all.push(similarity(await grey(picture), await grey((made as readonly Uint8Array[])[0]!)).mean);
    }
    expect(Math.min(...all)).toBeGreaterThan(0.95);
    expect(all.reduce((sum, one) => sum + one) / all.length).toBeGreaterThan(0.97);
  },
);

test('SSIM is 1 for equal pictures, less the more they differ, and asks for one size', async () => {
  const picture = await grey(await portrait(0, 160));
  const noisy = (by: number) => ({
    ...picture,
    data: picture.data.map((one, i) => one + (i % 2 ? by : -by)),
  });
  expect(similarity(picture, picture)).toEqual({ mean: 1, low: 1 });
  expect(similarity(picture, noisy(2)).mean).toBeGreaterThan(similarity(picture, noisy(8)).mean);
  expect(() => similarity(picture, { ...picture, width: 80 })).toThrow(RangeError);
});
