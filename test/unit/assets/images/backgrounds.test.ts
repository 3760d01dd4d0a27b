import { expect, test } from 'vitest';
import { memoryOutput, memoryProject } from '../../../../src/host/memory.ts';
import { counting, jpeg, open, photo, photoSite, size } from './photo-site.ts';

const holder = (style: string, more = '') => `<div class="img-holder" style="${style}"${more}></div>`;

/** Short names of variants: `a 150w webp`. */
const named = (css: string) => css.replace(/([\w-]+)-(\d+)w-[0-9a-f]{8}\.(\w+)/g, '$1 $2 $3');

/** A style sheet at `assets/css/x.css`, built; with the files of the site. */
async function sheet(css: string | Uint8Array, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const files = { 'assets/a.jpg': await jpeg(2400, 1200), 'assets/css/x.css': css, ...more };
  const built = await photoSite('<p>', files);
  return { ...built, css: Buffer.from(built.files.get('assets/css/x.css')!).toString() };
}

test('a background has a choice for two densities, and one image for browsers that cannot choose', async () => {
  const files = { 'assets/a.jpg': await jpeg(2400, 1200) };
  const { html, files: made } = await photoSite(holder('background-image: url(/assets/a.jpg)'), files);
  const [, fallback = '', one = '', two = ''] =
    /^<div class="img-holder" style="background-image: url\(\/(\S+\.jpg)\); background-image: image-set\(url\(\/(\S+)\) 1x, url\(\/(\S+)\) 1.5x\)"><\/div>$/.exec(
      html,
    )!;
  expect(await Promise.all([fallback, one, two].map((file) => size(made.get(file))))).toEqual([
    'jpeg 1920x960',
    'webp 1280x640',
    'webp 1920x960',
  ]);
  const known = await photoSite(
    holder(
      'color: red; background: no-repeat url(&quot;/assets/a.jpg&quot;) center / cover; top: 0',
      ' data-width="150"',
    ),
    files,
  );
  expect(named(known.html)).toContain(
    'style="color: red; background: no-repeat url(/assets/a 300 jpg) center / cover; background: no-repeat image-set(url(/assets/a 150 webp) 1x, url(/assets/a 300 webp) 2x) center / cover; top: 0"',
  );
});

test('other properties, images that are not there, and what is a set already stay as they are', async () => {
  const files = { 'assets/a.jpg': await jpeg(2400, 1200) };
  for (const style of [
    '--x: url(/assets/a.jpg); background: url(/no.jpg), linear-gradient(red, blue)',
    'background: image-set(url(/assets/a.jpg) 1x) 0 0 / cover',
    'cursor: url(/assets/a.jpg), auto',
  ])
    expect((await photoSite(holder(style), files)).html).toBe(holder(style));
  const off = holder('background-image: url(/assets/a.jpg)', ' data-images="off"');
  expect((await photoSite(off, files)).html).toBe(off);
});

test('backgrounds of a style sheet have the same choice, by addresses relative to it', async () => {
  const { css, files } = await sheet(
    '.a > b { color: red; background: url("../a.jpg") 0 0 / cover no-repeat }\n@media print { i { background: none } }\n',
  );
  expect(named(css)).toBe(
    '.a > b { color: red; background: url(../a 1920 jpg) 0 0 / cover no-repeat ; background: image-set(url(../a 1280 webp) 1x, url(../a 1920 webp) 1.5x) 0 0 / cover no-repeat }\n@media print { i { background: none } }\n',
  );
  for (const [, name] of css.matchAll(/url\(\.\.\/([^)]*)\)/g))
    expect(files.has(`assets/${name}`)).toBe(true);
});

test('so have those of compiled Sass, of a sheet with front matter, and of a style element', async () => {
  const rule = 'a { background-image: url(/a.jpg); background-size: cover; }\n';
  const project = memoryProject({
    '_config.yml': 'baseurl: /x\n',
    'content/a.jpg': await jpeg(700, 500),
    'assets/s.scss': `---\n---\n${rule}`,
    'assets/t.css': `---\n---\n${rule}`,
    'content/index.html': `<style>${rule}</style>`,
  });
  const output = memoryOutput();
  const session = open(project, counting());
  session.update();
  await session.prepare();
  await session.commit(output, { force: false });
  for (const [file, folder] of [
    ['assets/s.css', '../'],
    ['assets/t.css', '../'],
    ['index.html', '/x/'],
  ])
    expect(named(Buffer.from(output.files.get(file!)!).toString()).replace(/\s+/g, ' ')).toContain(
      `background-image: url(${folder}a.jpg); background-image: image-set(url(${folder}a 700 webp) 1x); background-size: cover`,
    );
});

test('the rule says how wide the place is, and an image that covers it may be wider', async () => {
  const chosen = async (rule: string) =>
    [
      ...named((await sheet(`a { background-image: url(/assets/a.jpg); ${rule} }`)).css).matchAll(
        /a (\d+) webp/g,
      ),
    ].map(([, width]) => Number(width));
  expect(await chosen('background-size: cover; width: 200px; height: 150px')).toEqual([300, 600]);
  expect(await chosen('background-size: cover; width: 200px')).toEqual([400, 800]);
  expect(await chosen('background-size: 200px auto; width: 900px')).toEqual([200, 400]);
  expect(await chosen('background-size: contain; max-width: 50%')).toEqual([1280, 1920]);
});

test('an image that is painted as large as it is keeps its size', async () => {
  const plain = await sheet('a { background: url(/assets/a.jpg) no-repeat }');
  expect(named(plain.css)).toBe(
    'a { background: url(/assets/a.jpg) no-repeat ; background: image-set(url(/assets/a 2400 webp) 1x) no-repeat }',
  );
  const reset = 'a { background-size: cover; background: url(/assets/a.jpg) }';
  expect(named((await sheet(reset)).css)).toContain('image-set(url(/assets/a 2400 webp) 1x)');
  const later = 'a { background: url(/assets/a.jpg); background-size: cover }';
  expect(named((await sheet(later)).css)).toContain('a 1280 webp');
  const webp = await photo(900, 300).webp().toBuffer();
  const own = 'a { background: url(/assets/b.webp) }';
  expect((await sheet(own, { 'assets/b.webp': webp })).css).toBe(own);
});

test('a browser may choose AVIF where it is asked for, and says whether it knows it', async () => {
  const { css } = await sheet('a { background: url(/assets/a.jpg) 0 0 / 100px }', {
    '_config.yml': 'images: {formats: [webp, avif]}\n',
  });
  expect(named(css)).toContain(
    'image-set(url(/assets/a 100 avif) type("image/avif") 1x, url(/assets/a 100 webp) type("image/webp") 1x, url(/assets/a 200 avif) type("image/avif") 2x, url(/assets/a 200 webp) type("image/webp") 2x) 0 0 / 100px',
  );
});

test('a sheet in another encoding keeps its bytes', async () => {
  const css = Buffer.from(
    '@charset "latin1"; b::after { content: "\xe9" } a { background: url(/assets/a.jpg) 0 / cover }',
    'latin1',
  );
  const { files } = await sheet(css);
  const made = Buffer.from(files.get('assets/css/x.css')!).toString('latin1');
  expect(made).toContain('content: "\xe9"');
  expect(made).toContain('image-set(');
  const bare = Buffer.from('b { content: "\xe9" }', 'latin1');
  expect(Buffer.from((await sheet(bare)).files.get('assets/css/x.css')!)).toEqual(bare);
});

test('a broken background is named at its place in the sheet', async () => {
  const { css, session } = await sheet('a {\n  background: url(b.png) }', {
    'assets/css/b.png': 'no image '.repeat(2000),
  });
  expect(css).toBe('a {\n  background: url(b.png) }');
  expect(session.diagnostics()).toMatchObject([
    { code: 'broken-image', place: { path: 'assets/css/x.css', line: 2, column: 19 } },
  ]);
});
