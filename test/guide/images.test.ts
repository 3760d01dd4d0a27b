import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TAG_SETTINGS } from '../../src/assets/images/tag-settings.ts';
import { passingShelf } from '../../src/host/image-shelf.ts';
import { memoryOutput, memoryProject } from '../../src/host/memory.ts';
import type { ImageTools } from '../../src/model/image.ts';
import { open } from '../unit/assets/images/photo-site.ts';
import { blocksOf, exampleOf } from './examples.ts';
import { pictures } from './pictures.ts';

/* guide.test.ts tries the examples of the page of images; here stands what each of them makes. */

const guide = readFileSync(new URL('../../content/guide/images.md', import.meta.url), 'utf8');
const files = blocksOf(guide).map((block) => {
  const example = exampleOf(block);
  if (example.does !== 'write' && example.does !== 'add') throw new Error(`line ${block.line}`);
  return [example.path, example.text] as const;
});

/** What is asked here is which images pages name. */
const images: ImageTools = {
  encoder: {
    name: 'none',
    atOnce: 1,
    encode: (_, recipes) => Promise.resolve(recipes.map(() => new Uint8Array(1))),
  },
  shelf: passingShelf(),
};

/** Builds a site of the `nth` example and more, which gives nothing to complain of. @returns a file as text, hashes in names left out */
async function made(nth: number, file: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const project = { '_config.yml': '', ...Object.fromEntries(await pictures()), ...more };
  const output = memoryOutput();
  const session = open(memoryProject({ ...project, [files[nth]![0]]: files[nth]![1] }), images);
  session.update();
  await session.prepare();
  await session.commit(output, { force: false });
  expect(session.diagnostics()).toEqual([]);
  return Buffer.from(output.files.get(file)!)
    .toString()
    .replace(/w-[0-9a-f]{8}\./g, 'w.');
}

test('the first image is made in five widths, and has its size', async () => {
  const [img] = /<img[^>]*>/.exec(await made(0, 'stl2027/travel.html'))!;
  expect(img.match(/\d+w,|\d+w"/g)).toHaveLength(5);
  expect(img).toContain('width="2400" height="1600" decoding="async" src="/assets/hall-1920w.jpg"');
});

test('attributes in Markdown do what the guide says', async () => {
  const [hall, ann] = (await made(1, 'stl2027/travel.html')).match(/<img[^>]*>/g)!;
  expect(hall).toMatch(/fetchpriority="high"/);
  expect(hall).not.toContain('loading="lazy"');
  expect(ann).toContain(
    'ann-200w.webp 200w, /assets/people/ann-320w.webp 320w, /assets/people/ann-400w.webp 400w',
  );
  expect(ann).toContain('height="200"');
});

test('so they do in HTML', async () => {
  const page = await made(2, 'stl2027/hall.html');
  expect(page).toContain('<source type="image/webp" media="(min-width: 60em)" srcset="/assets/hall-320w');
  expect(page).toContain('<img src="/assets/people/ann.jpg" alt="Ann" data-images="off">');
  expect(page).toContain(
    'image-set(url(/assets/people/ann-150w.webp) 1x, url(/assets/people/ann-300w.webp) 2x)',
  );
});

test('backgrounds of the example have their choice', async () => {
  const css = await made(3, 'assets/hall.css');
  expect(css).toContain(
    'image-set(url(/assets/hall-1280w.webp) 1x, url(/assets/hall-1920w.webp) 1.5x) center / cover',
  );
  expect(css).toContain(
    'image-set(url(/assets/people/ann-120w.webp) 1x, url(/assets/people/ann-240w.webp) 2x)',
  );
});

test('the settings of the example hold for site, folder and image', async () => {
  const page = ['hall.jpg', 'people/ann.jpg', 'press/logo.jpg', 'map.png'].map(
    (name) => `<img src="/assets/${name}" alt="">`,
  );
  const html = await made(4, 'index.html', { 'content/index.html': page.join('\n') });
  const [hall, ann, logo, map] = html.split('\n');
  expect(hall).toContain('hall-320w.avif 320w');
  expect(ann).toContain('ann-200w.webp 200w, /assets/people/ann-400w.webp 400w');
  expect(ann).toContain('width="600" height="600"');
  expect(logo).toBe(page[2]);
  expect(map).toContain('map-800w.webp 800w, /assets/map-1000w.webp 1000w');
});

test('the table names every attribute that says something of an image', () => {
  const rows = [...guide.matchAll(/^\| `([-\w]+)[^|]*\|/gm)].map(([, name]) => name!);
  expect(rows.sort()).toEqual(['data-width', 'priority', ...TAG_SETTINGS].sort());
});
