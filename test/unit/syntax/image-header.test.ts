import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imageHeader } from '../../../src/syntax/image-header.ts';

const picture = (background: string) => sharp({ create: { width: 70, height: 50, channels: 3, background } });
const plain = () => picture('#369');

test.each([
  ['png', () => plain().png().toBuffer()],
  ['jpeg', () => plain().jpeg().toBuffer()],
  ['jpeg', () => plain().jpeg({ progressive: true }).toBuffer()],
  ['gif', () => plain().gif().toBuffer()],
  ['webp', () => plain().webp().toBuffer()],
  ['webp', () => plain().webp({ lossless: true }).toBuffer()],
  ['webp', () => plain().ensureAlpha(0.5).webp().toBuffer()],
  ['avif', () => plain().avif().toBuffer()],
] as const)('the header of a file of the format %s gives its size', async (format, make) => {
  expect(imageHeader(await make())).toEqual({ format, width: 70, height: 50, moves: format === 'gif' });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photo is measured as it is shown, by orientation %d',
  async (orientation) => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const bytes = await plain().withMetadata({ orientation }).toFormat(format).toBuffer();
      const { autoOrient } = await sharp(bytes).metadata();
      expect(imageHeader(bytes)).toEqual({ format, ...autoOrient, moves: false });
    }
  },
);

test('EXIF that leads nowhere says nothing', async () => {
  const bytes = await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const tiff = bytes.indexOf('Exif\0\0', 0, 'latin1') + 6;
  bytes.fill(0x7f, tiff + 4, tiff + 8);
  expect(imageHeader(bytes)).toMatchObject({ width: 70, height: 50 });
});

test('a file that holds several pictures says so', async () => {
  const frames = await Promise.all(
    ['#369', '#963'].map((background) => picture(background).png().toBuffer()),
  );
  const film = sharp(frames, { join: { animated: true } });
  expect(imageHeader(await film.webp().toBuffer())).toMatchObject({ width: 70, height: 50, moves: true });
  const still = await plain().png().toBuffer();
  const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
  const moving = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
  expect(imageHeader(moving)).toMatchObject({ format: 'png', moves: true });
});

test('whatever is cut off or changed, there is a size or none, and no failure', async () => {
  const files = await Promise.all(
    [plain().png(), plain().jpeg(), plain().webp(), plain().gif(), plain().avif()].map((one) =>
      one.toBuffer(),
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.nat(400),
      fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 4 }),
      (file, length, changes) => {
        const bytes = Uint8Array.from(file.subarray(0, length));
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const header = imageHeader(bytes);
        if (header) expect(header.width * header.height).toBeGreaterThan(0);
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
  expect(imageHeader(new Uint8Array())).toBeUndefined();
});
