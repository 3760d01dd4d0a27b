import sharp from 'sharp';
import { expect, test } from 'vitest';
import { candidates, counting, jpeg } from '../assets/images/photo-site.ts';
import { served, text } from './site.ts';

const PAGE = {
  '_config.yml': '',
  'templates/default.njk': '{{ content }}',
  'content/a.html': '<img src="/a.jpg" alt="">',
};

test('a variant of an image is made when a browser asks for it, once', async () => {
  const tools = counting();
  const { ask } = await served(
    { ...PAGE, '_config.yml': 'baseurl: /x\n', 'content/a.jpg': await jpeg(500, 400) },
    tools,
  );
  const address = `/${candidates(text(await ask('/x/a'))).get(320)!}`;
  expect(tools.asked).toEqual([]);
  const answer = await ask(address);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/webp']);
  expect((await sharp(answer.body).metadata()).width).toBe(320);
  await ask(address);
  expect(tools.asked).toHaveLength(1);
  expect((await ask('/x/a-320w-00000000.webp')).status).toBe(404);
});

test('in the place of a variant that cannot be made stands the image itself, and its page says so', async () => {
  const cut = (await jpeg(900, 700)).subarray(0, 50_000);
  const { ask, timers, complaints } = await served({ ...PAGE, 'content/a.jpg': cut }, counting());
  const file = candidates(text(await ask('/a'))).get(320)!;
  expect(Buffer.from((await ask(`/${file}`)).body!)).toEqual(Buffer.from(cut));
  timers.pass(1000);
  expect(text(await ask('/a'))).not.toContain('srcset');
  expect(complaints()).toMatchObject([{ code: 'broken-image', place: { path: 'content/a.html', line: 1 } }]);
});
