import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withoutMetadata } from '../../../src/syntax/image-metadata.ts';

const GPS = 'Exif of Ann';
const picture = () =>
  sharp({
    create: {
      width: 60,
      height: 40,
      channels: 3,
      background: '#a05020',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  });

const marked = (orientation: number) =>
  picture()
    .withMetadata({ orientation })
    .withExif({
      IFD0: { Artist: GPS, Orientation: String(orientation) },
      IFD3: { GPSLatitude: '47/1 0/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${GPS} --></x:xmpmeta>`)
    .withIccProfile('p3');

const FORMATS = [
  ['jpeg', (orientation = 1) => marked(orientation).jpeg().toBuffer()],
  ['progressive jpeg', (orientation = 1) => marked(orientation).jpeg({ progressive: true }).toBuffer()],
  ['png', (orientation = 1) => marked(orientation).png().toBuffer()],
  ['webp', (orientation = 1) => marked(orientation).webp().toBuffer()],
] as const;

const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text, 0, 'latin1');

test.each(FORMATS)(
  'a %s says nothing of its maker and place any more, and no pixel of it changes',
  async (_, make) => {
    const image = await make();
    expect(holds(image, GPS)).toBe(true);
    const bare = withoutMetadata(image);
    const { exif, xmp, icc } = await sharp(bare).metadata();
    expect([holds(bare, GPS), exif, xmp]).toEqual([false, undefined, undefined]);
    expect(icc).toEqual((await sharp(image).metadata()).icc);
    expect(await pixels(bare)).toEqual(await pixels(image));
    expect(withoutMetadata(bare)).toBe(bare);
  },
);

test.each(FORMATS)('a %s that is to be turned still says so, and nothing else', async (_, make) => {
  const bare = withoutMetadata(await make(6));
  const { orientation, xmp, exif } = await sharp(bare).metadata();
  expect([orientation, xmp]).toEqual([6, undefined]);
  expect(holds(exif!, GPS)).toBe(false);
  expect(withoutMetadata(bare)).toBe(bare);
});

test('what follows the end of a JPEG goes, and comments, and the pictures inside of others', async () => {
  const plain = await picture().jpeg().toBuffer();
  const comment = Buffer.from(`\xff\xfe\0\x0d${GPS}`, 'latin1');
  const thumbnail = Buffer.from('\xff\xe0\0\x0aJFXX\0\x10ab', 'latin1');
  const image = Buffer.concat([
    plain.subarray(0, 2),
    comment,
    thumbnail,
    plain.subarray(2),
    Buffer.from('a film'),
    plain,
  ]);
  expect(Buffer.from(withoutMetadata(image))).toEqual(plain);
});

test('a JPEG that is cut off loses what stands before its picture, and its picture stays', async () => {
  const image = (await FORMATS[0][1]()).subarray(0, -40);
  const bare = withoutMetadata(image);
  expect(holds(bare, GPS)).toBe(false);
  expect(Buffer.from(bare.subarray(-60))).toEqual(Buffer.from(image.subarray(-60)));
});

test('animations keep all their frames', async () => {
  const frames = await Promise.all([0, 1, 2].map(() => picture().png().toBuffer()));
  const film = sharp(frames, { join: { animated: true } }).withExif({ IFD0: { Artist: GPS } });
  const bare = withoutMetadata(await film.webp({ loop: 2 }).toBuffer());
  expect(holds(bare, GPS)).toBe(false);
  expect(await sharp(bare, { pages: -1 }).metadata()).toMatchObject({ pages: 3, loop: 2 });
});

test('other files, and whatever is broken, come back without harm', async () => {
  for (const text of ['', 'x', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBP', 'GIF89a', '<svg/>']) {
    const bytes = Buffer.from(text, 'latin1');
    expect(Buffer.from(withoutMetadata(bytes)).length).toBeLessThanOrEqual(bytes.length);
  }
  const images = await Promise.all(FORMATS.map(([, make]) => make(3)));
  fc.assert(
    fc.property(fc.constantFrom(...images), fc.nat(), fc.uint8Array({ maxLength: 40 }), (image, at, harm) => {
      const harmed = Buffer.from(image);
      harmed.set(harm.subarray(0, harmed.length - (at % harmed.length)), at % harmed.length);
      expect(withoutMetadata(harmed).length).toBeLessThanOrEqual(harmed.length + 64);
    }),
  );
});
