import { expect, test } from 'vitest';
import { mayShorten, minifier } from '../../../src/assets/minify.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { passingShelf } from '../../../src/host/image-shelf.ts';
import type { ImageShelf } from '../../../src/model/image.ts';

const SOURCE = { path: 'assets/a.css', isWhole: true };

/** A shelf that counts what is put on it. */
function counting(): { shelf: ImageShelf; written: string[] } {
  const shelf = passingShelf();
  const written: string[] = [];
  const write = (name: string, bytes: Uint8Array) => {
    written.push(name);
    shelf.write(name, bytes);
  };
  return { written, shelf: { ...shelf, write } };
}

test('what an earlier run has made short is not made again, whatever it is called', async () => {
  const { shelf, written } = counting();
  const tools = { shelf, program: () => 'one' };
  await minifier(tools, () => {}).minify('a.css', 'a { b: c }', SOURCE);
  expect(await minifier(tools, () => {}).minify('moved.css', 'a { b: c }', SOURCE)).toBe('a{b:c}');
  expect(written).toHaveLength(1);
});

test('what another program has made short is made again', async () => {
  const { shelf, written } = counting();
  for (const name of ['one', 'two'])
    await minifier({ shelf, program: () => name }, () => {}).minify('a.css', 'a { b: c }', SOURCE);
  expect(written).toHaveLength(2);
});

test('what cannot be made short is said each time, but tried once', async () => {
  const { shelf, written } = counting();
  const said: Diagnostic[] = [];
  const minify = () =>
    minifier({ shelf, program: () => 'one' }, (one) => said.push(one)).minify('a.js', 'var a = ;', SOURCE);
  expect(await minify()).toBeUndefined();
  await minify();
  expect(said.map(({ place }) => place)).toEqual(Array(2).fill({ path: 'assets/a.css', line: 1, column: 9 }));
  expect(written).toHaveLength(1);
});

test('what the program ships of a text is taken, and nothing of it is made or kept', async () => {
  const { shelf, written } = counting();
  const shipped = (kind: string, text: string) =>
    kind === 'js' && text === 'var a = 1;' ? 'var a=1' : undefined;
  const { minify } = minifier({ shelf, program: () => 'one', shipped }, () => {});
  expect(await minify('a.js', 'var a = 1;', SOURCE)).toBe('var a=1');
  expect(written).toEqual([]);
  expect(await minify('a.css', 'a { b: c }', SOURCE)).toBe('a{b:c}');
});

test('what would not be shorter stays', async () => {
  const { shelf } = counting();
  expect(
    await minifier({ shelf, program: () => 'one' }, () => {}).minify('a.css', 'a{b:c}', SOURCE),
  ).toBeUndefined();
});

test('a byte order mark stays', async () => {
  const { shelf } = counting();
  const short = await minifier({ shelf, program: () => 'one' }, () => {}).minify(
    'a.js',
    '\ufeffvar a = 1;',
    SOURCE,
  );
  expect(short).toBe('\ufeffvar a=1;');
});

test('files that say that they are short already are left alone', () => {
  expect(['a.css', 'a/b.MJS', 'a.js', 'a.min.js', 'a-min.css', 'a.png', 'css'].filter(mayShorten)).toEqual([
    'a.css',
    'a/b.MJS',
    'a.js',
  ]);
});
