import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { candidates, counting, jpeg, photo, photoSite, size } from './photo-site.ts';

const ICON = { 'assets/a.jpg': await jpeg(1600, 800) };
const named = (html: string) => html.replace(/([\w-]+)-(\d+)w-[0-9a-f]{8}\.(\w+)/g, '$1 $2 $3');

test('a source of a picture that names one image gets sources with a choice before it', async () => {
  const files = { 'assets/a.jpg': await jpeg(400, 400), 'assets/wide.jpg': await jpeg(700, 350) };
  const html =
    '<picture><source media="(min-width: 40em)" srcset="/assets/wide.jpg"><img src="/assets/a.jpg" alt="A"></picture>';
  const built = await photoSite(html, { ...files, '_config.yml': 'images: {formats: [webp, avif]}\n' });
  expect(named(built.html)).toContain(
    '<picture><source type="image/avif" media="(min-width: 40em)" srcset="/assets/wide 320 avif 320w, /assets/wide 700 avif 700w" sizes="(max-width: 700px) 100vw, 700px"><source type="image/webp" media="(min-width: 40em)" srcset="/assets/wide 320 webp 320w',
  );
  expect(built.html).toContain('<source media="(min-width: 40em)" srcset="/assets/wide.jpg">');
});

test('where sources have another shape than the image, its size is left to its author', async () => {
  const files = { 'assets/a.jpg': await jpeg(400, 400), 'assets/wide.jpg': await jpeg(700, 350) };
  const picture = (source: string) => `<picture>${source}<img src="/assets/a.jpg" alt=""></picture>`;
  const other = await photoSite(picture('<source media="print" srcset="/assets/wide.jpg 1x">'), files);
  expect(other.html).not.toMatch(/width="400"|contain-intrinsic-size/);
  const same = await photoSite(picture('<source type="image/jpeg" srcset="/assets/a.jpg 1x">'), files);
  expect(same.html).toContain('width="400" height="400"');
});

test("an author's own srcset wins, and the image gets its size", async () => {
  const files = { 'assets/a.jpg': await jpeg(500, 300) };
  const { html, files: made } = await photoSite(
    '<img srcset="/assets/a.jpg 2x" src="/assets/a.jpg" alt="">',
    files,
  );
  expect(html).toContain(
    '<img width="500" height="300" decoding="async" srcset="/assets/a.jpg 2x" src="/assets/a.jpg" alt="">',
  );
  expect([...made.keys()].filter((file) => file.endsWith('.webp'))).toEqual([]);
});

test('priority is taken out of a tag however it is written', async () => {
  for (const written of ['priority', 'priority=""', 'priority="high"', "priority='x'", 'priority=high'])
    expect((await photoSite(`<img src="/assets/a.jpg" ${written} alt="">`, ICON)).html).toMatch(
      /fetchpriority="high"[^>]* src="[^"]*" {2}alt="">$/,
    );
});

test('a tag says widths, formats and quality of its image, and so does the path of one in the settings', async () => {
  const tag =
    '<img src="/assets/a.jpg" alt="" data-widths="100, 200" data-formats="avif webp" data-quality="30">';
  const tools = counting();
  const built = await photoSite(tag, ICON, tools);
  expect(named(built.html)).toMatch(
    /<source type="image\/avif" srcset="\/assets\/a 100 avif 100w, \/assets\/a 200 avif 200w"/,
  );
  const wanted = tools.asked.flat();
  expect(wanted.map(({ width, format, quality }) => [width, format, quality])).toEqual([
    [100, 'avif', 30],
    [200, 'avif', 30],
    [100, 'webp', 30],
    [200, 'webp', 30],
    [200, 'jpeg', 30],
  ]);
  const config = { '_config.yml': 'images: {folders: {assets/a.jpg: {widths: 150}}}\n' };
  const path = await photoSite('<img src="/assets/a.jpg" alt="">', { ...ICON, ...config });
  expect([...candidates(path.html).keys()]).toEqual([150]);
});

test('an attribute that means nothing is named at its place, and passed over', async () => {
  const tag = '<img src="/assets/a.jpg" alt="" data-widths="wide" data-crop="round">';
  const { html, session } = await photoSite(`<p>\n${tag}`, ICON);
  expect([...candidates(html).keys()]).toContain(320);
  expect(session.diagnostics()).toMatchObject([
    { code: 'image-attribute', severity: 'warning', place: { line: 2, column: 52 } },
    {
      code: 'image-attribute',
      message: expect.stringContaining('data-widths="wide"'),
      place: { line: 2, column: 33 },
    },
  ]);
});

test('attributes of other programs are none of ours: where images are left alone, and on what is no image of the site', async () => {
  const tag = '<img src="/assets/a.jpg" alt="" data-widths="[180, 360]">';
  const other = '<img src="https://x.example/a.jpg" alt="" data-quality="high"><div data-crop="x"></div>';
  const off = await photoSite(tag, { ...ICON, '_config.yml': 'images: false\n' });
  const elsewhere = await photoSite(other, ICON);
  expect([...off.session.diagnostics(), ...elsewhere.session.diagnostics()]).toEqual([]);
});

test('an image that is a square already is not cut', async () => {
  const files = { 'assets/a.png': await photo(90, 90).png().toBuffer() };
  const { html } = await photoSite('<img src="/assets/a.png" alt="" data-crop="square">', files);
  expect(html).toContain(' src="/assets/a.png"');
});

test('the picture of a link is no larger than its largest preview, in a format that all readers know', async () => {
  const head = (image: string) => `<head><meta property="og:image" content="${image}"></head>`;
  const files = {
    '_config.yml': 'url: https://x.example\n',
    'assets/a.jpg': await jpeg(1600, 800),
    'assets/b.jpg': await jpeg(900, 500),
    'assets/c.webp': await photo(900, 500, 4).webp().toBuffer(),
    'assets/d.png': await photo(1300, 650, 4).png().toBuffer(),
  };
  const shown = async (image: string) => {
    const { html, files: made } = await photoSite(head(image), files);
    const [, file = ''] = /content="(?:https:\/\/x\.example)?\/(assets\/[^"]*)"/.exec(html)!;
    return [named(file), await size(made.get(file))];
  };
  expect(await shown('https://x.example/assets/a.jpg')).toEqual(['assets/a 1200 jpg', 'jpeg 1200x600']);
  expect(await shown('/assets/b.jpg')).toEqual(['assets/b.jpg', 'jpeg 900x500']);
  expect(await shown('/assets/c.webp')).toEqual(['assets/c 900 jpg', 'jpeg 900x500']);
  expect(await shown('/assets/d.png')).toEqual(['assets/d 1200 png', 'png 1200x600']);
  const sized =
    '<head><meta property="og:image" content="/assets/a.jpg"><meta property="og:image:width" content="1600"></head>';
  expect((await photoSite(sized, files)).html).toBe(sized);
});

test('a photo that data name is served as any other', async () => {
  const { html, files } = await photoSite(
    '{% for p in site.data.people %}<img src="{{ p.photo }}" alt="{{ p.name }}" width="200" height="200" data-crop="square">{% endfor %}',
    {
      'assets/ann.jpg': await jpeg(600, 900),
      'content/_data/people.yml': '- {name: Ann, photo: /assets/ann.jpg}\n',
    },
  );
  expect([...candidates(html).keys()]).toEqual([200, 320, 400]);
  expect(await size(files.get(candidates(html).get(400)!))).toBe('webp 400x400');
});

test('the cut to a square goes where the picture has something to see', async () => {
  const red = await sharp({ create: { width: 160, height: 160, channels: 3, background: '#e04030' } })
    .png()
    .toBuffer();
  const grey = sharp({ create: { width: 1200, height: 400, channels: 3, background: '#808080' } });
  const image = await grey
    .composite([{ input: red, left: 1000, top: 120 }])
    .png()
    .toBuffer();
  const { html, files } = await photoSite('<img src="/assets/a.png" alt="" width="200" data-crop="square">', {
    'assets/a.png': Buffer.concat([image, Buffer.alloc(9000)]),
  });
  const { channels } = await sharp(files.get(candidates(html).get(200)!)).stats();
  expect(channels[0]!.mean - channels[2]!.mean).toBeGreaterThan(15);
});

describe('JSON-LD', () => {
  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
  const inLd = (html: string) => /"(?:image|url)":"([^"]*\.jpg)"/.exec(html)?.[1];

  test('names the photo as the page shows it', async () => {
    const html = `${ld('{"name":"A","image":"/big.jpg"}')}<img src="/big.jpg" width="320" alt="">`;
    const site = await photoSite(html, { 'content/big.jpg': await jpeg(1600, 1200) });
    expect(inLd(site.html)).toMatch(/^\/big-\d+w-/);
    expect(await size(site.files.get(inLd(site.html)!.slice(1)))).toBe('jpeg 640x480');
  });

  test('names no larger one than a preview where the page does not show it', async () => {
    const html = ld('{"image":{"@type":"ImageObject","url":"/big.jpg"}}');
    const site = await photoSite(html, { 'content/big.jpg': await jpeg(1600, 1200) });
    expect(await size(site.files.get(inLd(site.html)!.slice(1)))).toBe('jpeg 1200x900');
  });

  test.each([
    '{"image":{"url":"/big.jpg","width":1600}}',
    '{"image":"https://elsewhere.example/big.jpg"}',
    '{"image":"/not-there.jpg"}',
    '{"logo":"/big.jpg"}',
    '{"image":"/small.jpg"}',
  ])('%s stays', async (json) => {
    const files = { 'content/big.jpg': await jpeg(1600, 1200), 'content/small.jpg': await jpeg(400, 300) };
    expect((await photoSite(ld(json), files)).html).toBe(ld(json));
  });
});
