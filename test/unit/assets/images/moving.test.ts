import sharp from 'sharp';
import { expect, test } from 'vitest';
import { candidates, photo, photoSite, size } from './photo-site.ts';

async function film(width: number, height: number): Promise<ReturnType<typeof sharp>> {
  const frames = await Promise.all(
    [0.6, 1].map((light) => photo(width, height).linear(light, 0).png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } });
}

const AVIF = { '_config.yml': 'images: {formats: [webp, avif]}\n' };

test('what moves is not made as AVIF, which would stand still', async () => {
  const gif = await (await film(200, 150)).gif().toBuffer();
  const { html, files } = await photoSite('<img src="/a.gif" alt="" width="100">', {
    'content/a.gif': gif,
    ...AVIF,
  });
  expect(html).not.toContain('avif');
  const { pages } = await sharp(files.get(candidates(html).get(100)!), { pages: -1 }).metadata();
  expect(pages).toBe(2);
});

test('what moves can be cut to a square', async () => {
  const webp = await (await film(200, 150)).webp().toBuffer();
  const { html, files, session } = await photoSite('<img src="/a.webp" alt="" data-crop="square">', {
    'content/a.webp': webp,
  });
  expect(session.diagnostics()).toEqual([]);
  const made = await sharp(files.get(candidates(html).get(150)!), { pages: -1 }).metadata();
  expect([made.width, made.pageHeight, made.pages]).toEqual([150, 150, 2]);
});

test('the preview of a link is the first picture of what moves', async () => {
  const webp = await (await film(300, 150)).webp().toBuffer();
  const head = '<head><meta property="og:image" content="/a.webp"></head>';
  const { html, files } = await photoSite(head, { 'content/a.webp': webp });
  const [, file = ''] = /content="\/([^"]*)"/.exec(html)!;
  expect(await size(files.get(file))).toBe('jpeg 300x150');
});

test('an animated PNG, which only its own format can hold, stays as it is, and has its size', async () => {
  const still = await photo(300, 200).png().toBuffer();
  const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
  const png = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
  const { html } = await photoSite('<img src="/a.png" alt="">', { 'content/a.png': png });
  expect(html).toMatch(/<img width="300" height="200" decoding="async" src="\/a\.png" alt="">$/);
});

test('an image that is higher than the formats allow is made narrower', async () => {
  const tall = await sharp({ create: { width: 900, height: 20_000, channels: 3, background: '#484' } })
    .jpeg()
    .toBuffer();
  const files = { 'content/a.jpg': Buffer.concat([tall, Buffer.alloc(9000)]) };
  const { html, session, files: made } = await photoSite('<img src="/a.jpg" alt="">', files);
  expect(session.diagnostics()).toEqual([]);
  expect([...candidates(html).keys()]).toEqual([320, 737]);
  expect(await size(made.get(candidates(html).get(737)!))).toBe('webp 737x16378');
  expect(html).toContain('width="900" height="20000"');
  const style = '<p style="background: url(/a.jpg)">';
  expect((await photoSite(style, files)).html).toBe(style);
});
