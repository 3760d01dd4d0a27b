import sharp from 'sharp';
import { expect, test } from 'vitest';
import { passingShelf } from '../../../../src/host/image-shelf.ts';
import { memoryOutput, memoryProject } from '../../../../src/host/memory.ts';
import { type ImageTools, TOOK_TOO_LONG } from '../../../../src/model/image.ts';
import { candidates, counting, jpeg, open, photo, photoSite, size } from './photo-site.ts';

test('a photo in a tag is served as WebP in the widths that it can need, beside the original format', async () => {
  const { html, files } = await photoSite('<p><img src="/assets/a.jpg" alt="A">', {
    'assets/a.jpg': await jpeg(2400, 1200),
  });
  expect([...candidates(html).keys()]).toEqual([320, 640, 960, 1280, 1920]);
  for (const [width, file] of candidates(html)) {
    expect(file).toMatch(new RegExp(`^assets/a-${width}w-[0-9a-f]{8}\\.webp$`));
    expect(await size(files.get(file))).toBe(`webp ${width}x${width / 2}`);
  }
  const [, src = ''] = / src="\/([^"]*)"/.exec(html)!;
  expect(await size(files.get(src))).toBe('jpeg 1920x960');
  expect(html).toMatch(/ alt="A">$/);
  expect(html).toContain('width="2400" height="1200" decoding="async"');
  expect(files.has('assets/a.jpg')).toBe(true);
});

test('an image of Markdown and one beside its page are served so, too', async () => {
  const project = memoryProject({
    '_config.yml': '',
    'content/e/a.md': '![One](photo one.jpg)\n\n![One](<photo one.jpg>) ![Two](/e/photo%20one.jpg)\n',
    'content/e/photo one.jpg': await jpeg(700, 500),
  });
  const output = memoryOutput();
  const session = open(project, counting());
  session.update();
  await session.commit(output, { force: false });
  const html = Buffer.from(output.files.get('e/a.html')!).toString();
  expect(
    html.match(/srcset="photo%20one-320w-\w{8}\.webp 320w, photo%20one-700w-\w{8}\.webp 700w"/g),
  ).toHaveLength(1);
  expect(html.match(/srcset="\/e\/photo%20one-320w-\w{8}\.webp 320w/g)).toHaveLength(1);
  expect([...output.files.keys()].filter((file) => file.endsWith('.webp'))).toHaveLength(2);
});

test('a place of known width gets that width and twice it, and no image is made larger than it is', async () => {
  const files = { 'assets/a.jpg': await jpeg(500, 1000) };
  const known = await photoSite('<img src="/assets/a.jpg" alt="" width="150">', files);
  expect([...candidates(known.html).keys()]).toEqual([150, 300]);
  expect(known.html).toContain('sizes="(max-width: 150px) 100vw, 150px"');
  expect(known.html).toContain('height="300"');
  const wide = await photoSite('<img src="/assets/a.jpg" alt="" width=400 height=800>', files);
  expect([...candidates(wide.html).keys()]).toEqual([320, 400, 500]);
});

test('what the author says of an image stands', async () => {
  const tag =
    '<img src=/assets/a.jpg alt="a &amp; b" sizes="50vw" width=100 height=90 loading=eager decoding=sync class=x>';
  const { html } = await photoSite(tag, { 'assets/a.jpg': await jpeg(500, 500) });
  expect(html).toContain(
    'alt="a &amp; b" sizes="50vw" width=100 height=90 loading=eager decoding=sync class=x>',
  );
  expect(html.match(/sizes=/g)).toHaveLength(1);
  const own =
    '<img srcset="/assets/a.jpg 2x" src="/assets/a.jpg" width="50" height="50" loading="lazy" decoding="sync">';
  expect((await photoSite(own, { 'assets/a.jpg': await jpeg(500, 500) })).html).toBe(own);
});

test('all but the first sight of a page wait until they are near, and one with priority does not', async () => {
  const files = { 'assets/a.jpg': await jpeg(500, 500) };
  const img = (more = '') => `<img src="/assets/a.jpg" alt=""${more}>`;
  const sign = img(' width="32" height="32"');
  const { html } = await photoSite(
    sign + img() + img() + img(' priority') + img(' fetchpriority="high"'),
    files,
  );
  const tags = html.match(/<img[^>]*>/g)!;
  expect(tags.map((tag) => tag.includes('loading="lazy"'))).toEqual([true, false, true, false, false]);
  expect(tags[3]).not.toContain(' priority');
  expect(tags[3]).toContain('fetchpriority="high"');
});

test('nothing else of a page changes, whatever it looks like', async () => {
  const broken =
    '<!-- <img src="/assets/a.jpg"> --><DIV\r\n\tclass=\'x\'><p><b></i>&copy<script>"<img src=/assets/a.jpg>"</script>';
  const { html } = await photoSite(`${broken}<IMG SRC='/assets/a.jpg'/></DIV>`, {
    'assets/a.jpg': await jpeg(500, 500),
  });
  expect(html.startsWith(broken)).toBe(true);
  expect(html).toMatch(/<IMG srcset="[^"]*" [^>]* SRC='\/assets\/a\.jpg'\/><\/DIV>$/);
});

test('images elsewhere, vector images, small ones and those that are not there are left alone', async () => {
  const html =
    '<img src="https://x.example/a.jpg"><img src="/assets/a.svg"><img src="data:image/png;base64,AA"><img src="/no.jpg"><img src><img>';
  const files = {
    'assets/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/a.jpg': await jpeg(500, 500),
  };
  expect((await photoSite(html, files)).html).toBe(html);
  const small = await photo(40, 40).png().toBuffer();
  const shown = await photoSite('<img src="/s.png" alt="" width="40" height="40">', {
    'content/s.png': small,
  });
  expect(shown.html).toBe('<img loading="lazy" decoding="async" src="/s.png" alt="" width="40" height="40">');
});

test('a photo that lies on its side is served upright, without place and camera', async () => {
  const lying = await photo(600, 400)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'Camera', Orientation: '6' }, IFD3: { GPSLatitude: '47/1 0/1 0/1' } })
    .jpeg()
    .toBuffer();
  const { html, files } = await photoSite('<img src="/assets/a.jpg" alt="">', { 'assets/a.jpg': lying });
  expect(html).toContain('width="400" height="600"');
  const made = files.get(candidates(html).get(400)!);
  expect(await size(made)).toBe('webp 400x600');
  expect((await sharp(made).metadata()).exif).toBeUndefined();
});

test('transparency and movement are kept, and colours of other spaces look the same', async () => {
  const clear = await photo(300, 300, 4).png().toBuffer();
  const png = await photoSite('<img src="/assets/a.png" alt="">', { 'assets/a.png': clear });
  expect((await sharp(png.files.get(candidates(png.html).get(300)!)).metadata()).hasAlpha).toBe(true);

  const frames = await Promise.all(
    [40, 200].map((grey) =>
      photo(200, 200)
        .linear(0.5, grey / 2)
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 300], loop: 3 })
    .toBuffer();
  const moving = await photoSite('<img src="/assets/a.gif" alt="" width="100">', { 'assets/a.gif': gif });
  const { pages, delay, loop, width } = await sharp(moving.files.get(candidates(moving.html).get(100)!), {
    pages: -1,
  }).metadata();
  expect({ pages, delay, loop, width }).toEqual({ pages: 2, delay: [100, 300], loop: 3, width: 100 });

  const red = sharp({ create: { width: 300, height: 300, channels: 3, background: '#c81414' } });
  const noise = await photo(300, 300).png().toBuffer();
  const wide = await red
    .composite([{ input: noise, blend: 'soft-light' }])
    .withIccProfile('p3')
    .png()
    .toBuffer();
  const p3 = await photoSite('<img src="/assets/a.png" alt="">', { 'assets/a.png': wide });
  const seen = async (bytes: Uint8Array) => {
    const { channels } = await sharp(await sharp(bytes).png().toBuffer()).stats();
    return channels.map(({ mean }) => mean);
  };
  const made = await sharp(p3.files.get(candidates(p3.html).get(300)!)).stats();
  const [before, after] = [await seen(wide), made.channels.map(({ mean }) => mean)];
  for (const i of [0, 1, 2]) expect(Math.abs(before[i]! - after[i]!)).toBeLessThan(4);
  expect(Math.abs((await sharp(wide).stats()).channels[0]!.mean - after[0]!)).toBeGreaterThan(8);
});

test('a portrait is cut to a square where the tag or the folder asks for it', async () => {
  const files = { 'assets/people/a.jpg': await jpeg(600, 900), 'assets/b.jpg': await jpeg(500, 300) };
  const config = 'images: {folders: {assets/people: {crop: square}}}\n';
  const { html, files: made } = await photoSite(
    '<img src="/assets/people/a.jpg" alt="" width="200"><img src="/assets/b.jpg" alt="" data-crop="square">',
    { ...files, '_config.yml': config },
  );
  expect(html).toMatch(/height="200" [^>]* width="200">/);
  expect(html).toContain('width="300" height="300"');
  for (const [width, file] of candidates(html))
    expect(await size(made.get(file))).toBe(`webp ${width}x${width}`);
});

test('site, folder and tag say how images are served, or that they are left as they are', async () => {
  const files = { 'assets/a.jpg': await jpeg(500, 500), 'assets/logos/b.jpg': await jpeg(500, 300) };
  const page = '<img src="/assets/a.jpg" alt="">';
  expect((await photoSite(page, { ...files, '_config.yml': 'images: false\n' })).html).toBe(page);
  const off = '<img src="/assets/a.jpg" alt="" data-images="off"><img src="/assets/logos/b.jpg" alt="">';
  expect(
    (await photoSite(off, { ...files, '_config.yml': 'images: {folders: {assets/logos: false}}\n' })).html,
  ).toBe(off);
  const config = 'images: {widths: [100, 200], quality: {webp: 40}, sizes: 50vw}\n';
  const said = await photoSite(page, { ...files, '_config.yml': config });
  expect([...candidates(said.html).keys()]).toEqual([100, 200]);
  expect(said.html).toContain('sizes="50vw"');
});

test('AVIF stands before the others where it is asked for, and layouts do not see the difference', async () => {
  const files = {
    '_config.yml': 'images: {formats: [avif, webp], widths: [100]}\n',
    'assets/a.jpg': await jpeg(300, 200),
  };
  const { html, files: made } = await photoSite('<p><img src="/assets/a.jpg" alt=""></p>', files);
  expect(html).toMatch(
    /<picture style="display: contents"><source type="image\/avif" srcset="[^"]*\.avif 100w" sizes="[^"]*"><img srcset="[^"]*\.webp 100w"[^>]*><\/picture><\/p>/,
  );
  expect(await size(made.get(candidates(html).get(100)!))).toBe('heif 100x67');
  const inside = await photoSite('<picture><img src="/assets/a.jpg" alt=""></picture>', files);
  expect(inside.html).toMatch(/<picture><source type="image\/avif"[^>]*><img [^>]*><\/picture>/);
});

test('a truncated, a misnamed and a monstrous image are named at their places, and served as they are', async () => {
  const whole = await jpeg(900, 700);
  const bomb = Buffer.from(await photo(300, 300).png().toBuffer());
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  const images = {
    'assets/cut.jpg': whole.subarray(0, whole.length / 2),
    'assets/misnamed.png': whole,
    'assets/text.jpg': 'no image '.repeat(2000),
    'assets/bomb.png': bomb,
  };
  const page = Object.keys(images)
    .map((path) => `<img src="/${path}" alt="">`)
    .join('\n');
  const tools = counting();
  const { html, session, files } = await photoSite(page, images, tools);
  expect(html).toBe(page);
  for (const [path, bytes] of Object.entries(images))
    expect(Buffer.from(files.get(path)!)).toEqual(Buffer.from(bytes));
  const said = session
    .diagnostics()
    .map(({ code, severity, place, message }) => [
      code,
      severity,
      place?.path,
      place?.line,
      message.replace(/^.*: /, ''),
    ]);
  expect(said.map((one) => one.slice(0, 4))).toEqual(
    [1, 2, 3, 4].map((line) => ['broken-image', 'warning', 'content/index.html', line]),
  );
  expect(said.map((one) => one[4])).toEqual([
    expect.stringMatching(/premature|truncated|corrupt|end/i),
    'it is called `.png`, but holds JPEG',
    'it does not begin as an image does',
    'it has 3600 million pixels',
  ]);
  expect(tools.asked).toHaveLength(1);
  expect([...files.keys()].filter((file) => file.endsWith('.webp'))).toEqual([]);
});

test('where images stay as they are written, all that is known to be wrong with them is said', async () => {
  const page = '<img src="/cut.jpg" alt="">\n<img src="/text.jpg" alt=""><img src="/a.jpg" alt="">';
  const files = {
    'content/cut.jpg': (await jpeg(900, 700)).subarray(0, 50_000),
    'content/text.jpg': 'no image '.repeat(2000),
    'content/a.jpg': await jpeg(500, 400),
  };
  const { encoder, shelf } = counting();
  const said = async () => {
    const built = await photoSite(page, files, { encoder, shelf, asWritten: true });
    expect(built.html).toBe(page);
    expect(built.files.has('a.jpg') && built.files.size === 4).toBe(true);
    return built.session.diagnostics().map(({ code, place }) => [code, place!.line]);
  };
  expect(await said()).toEqual([['broken-image', 2]]);
  await photoSite(page, files, { encoder, shelf });
  expect(await said()).toEqual([
    ['broken-image', 1],
    ['broken-image', 2],
  ]);
});

test('a second build encodes nothing, wherever its images have moved, and tries nothing that failed', async () => {
  const tools = counting(passingShelf());
  const [whole, cut] = [await jpeg(500, 400), (await jpeg(900, 700)).subarray(0, 50_000)];
  await photoSite(
    '<img src="/a.jpg" alt=""><img src="/cut.jpg" alt="">',
    { 'content/a.jpg': whole, 'content/cut.jpg': cut },
    tools,
  );
  expect(tools.asked).toHaveLength(2);
  const moved = await photoSite(
    '<img src="/x/b.jpg" alt=""><img src="/x/cut.jpg" alt="">',
    { 'content/x/b.jpg': whole, 'content/x/cut.jpg': cut },
    tools,
  );
  expect(tools.asked).toHaveLength(2);
  expect(moved.files.get(candidates(moved.html).get(320)!)).toBeDefined();
  expect(moved.session.diagnostics()).toMatchObject([{ code: 'broken-image' }]);
});

test('what took too long is served as it is, and tried again by the next build', async () => {
  const shelf = passingShelf();
  const { encoder } = counting();
  const slow: ImageTools = { shelf, encoder: { ...encoder, encode: () => Promise.resolve(TOOK_TOO_LONG) } };
  const files = { 'content/a.jpg': await jpeg(500, 400) };
  const page = '<img src="/a.jpg" alt="">';
  const first = await photoSite(page, files, slow);
  expect([first.html, first.session.diagnostics().map(({ code }) => code)]).toEqual([page, ['broken-image']]);
  const second = await photoSite(page, files, { shelf, encoder });
  expect(second.session.diagnostics()).toEqual([]);
  expect(candidates(second.html).size).toBe(2);
});

test('a variant is made when it is asked for, and one that no page names is not', async () => {
  const tools = counting();
  const session = open(
    memoryProject({
      '_config.yml': '',
      'content/index.html': '<img src="/a.jpg" alt="">',
      'content/a.jpg': await jpeg(500, 400),
    }),
    tools,
  );
  session.update();
  const html = String(session.produce('index.html').content);
  const file = candidates(html).get(320)!;
  expect(await size((await session.variant(file))?.content as Uint8Array)).toBe('webp 320x256');
  expect(tools.asked).toMatchObject([[{ width: 320 }]]);
  expect(await session.variant('a-1w-00000000.webp')).toBeUndefined();
});

test('a build tells how many images are made, of how many', async () => {
  const project = memoryProject({
    '_config.yml': '',
    'content/index.html': '<img src="/a.jpg" alt=""><img src="/b.jpg" alt="">',
    'content/a.jpg': await jpeg(500, 400),
    'content/b.jpg': await jpeg(300, 400),
  });
  const session = open(project, counting());
  session.update();
  const told: (readonly [number, number])[] = [];
  await session.commit(memoryOutput(), { force: false, step: (done, of) => void told.push([done, of]) });
  expect(told.slice(-2)).toEqual([
    [expect.any(Number), 3],
    [3, 3],
  ]);
});

test('without the program that makes them, images are served as they are, and that is said once', async () => {
  const { encoder, shelf } = counting();
  const page = '<img src="/a.jpg" alt="">';
  const { html, session } = await photoSite(
    page,
    { 'content/a.jpg': await jpeg(500, 400) },
    { encoder: { ...encoder, name: undefined }, shelf },
  );
  expect(html).toBe(page);
  expect(session.diagnostics().map(({ code }) => code)).toEqual(['images-as-they-are']);
});

test('a text of another sort that speaks of an image stays as it is', async () => {
  const xml = '<entry><content><img src="/assets/a.jpg"></img></content></entry>\n';
  const { files } = await photoSite('', {
    'assets/a.jpg': await jpeg(700, 500),
    'content/feed.xml': `---\nlayout: none\n---\n${xml}`,
  });
  expect(Buffer.from(files.get('feed.xml')!).toString()).toBe(xml);
});
