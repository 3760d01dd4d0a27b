import { expect, test } from 'vitest';
import { passingShelf } from '../../../../src/host/image-shelf.ts';
import { memoryOutput, memoryProject } from '../../../../src/host/memory.ts';
import { counting, open, photo, photoSite } from './photo-site.ts';

const SECRET = 'Ann of Bergstrasse 5';
const marked = photo(300, 200)
  .withExif({ IFD0: { Artist: SECRET } })
  .jpeg()
  .toBuffer();
const holds = (bytes: Uint8Array | undefined) => Buffer.from(bytes!).includes(SECRET);

test('the original of a photo, which stays reachable, does not tell where it was taken', async () => {
  const files = { 'assets/a.jpg': await marked, 'content/b.jpg': await marked };
  expect(holds(files['assets/a.jpg'])).toBe(true);
  const built = await photoSite('<img src="/assets/a.jpg" alt=""> <a href="/b.jpg">B</a>', files);
  expect([built.files.get('assets/a.jpg'), built.files.get('b.jpg')].map(holds)).toEqual([false, false]);
});

test('what the settings leave as it is, in the site or a folder, keeps all of its bytes', async () => {
  const image = await marked;
  const files = { 'assets/press/a.jpg': image, 'assets/b.jpg': image };
  const off = await photoSite('', { ...files, '_config.yml': 'images: false\n' });
  expect(Buffer.from(off.files.get('assets/b.jpg')!)).toEqual(image);
  const press = await photoSite('', {
    ...files,
    '_config.yml': 'images: {folders: {assets/press: false}}\n',
  });
  expect(Buffer.from(press.files.get('assets/press/a.jpg')!)).toEqual(image);
  expect(holds(press.files.get('assets/b.jpg'))).toBe(false);
});

test('a second build reads no photo and changes no file', async () => {
  const [shelf, output] = [passingShelf(), memoryOutput()];
  const read: string[] = [];
  const run = async () => {
    const project = memoryProject({
      '_config.yml': '',
      'content/index.html': 'x',
      'assets/a.jpg': await marked,
    });
    const session = open(
      {
        ...project,
        read(path) {
          read.push(path);
          return project.read(path);
        },
      },
      counting(shelf),
    );
    session.update();
    read.length = 0;
    return session.commit(output, { force: false });
  };
  expect(await run()).toMatchObject({ written: 2 });
  expect(read).toContain('assets/a.jpg');
  expect(await run()).toMatchObject({ written: 0 });
  expect(read).not.toContain('assets/a.jpg');
  expect(holds(output.files.get('assets/a.jpg'))).toBe(false);
});
