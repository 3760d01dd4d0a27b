import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takenFiles } from '../../../src/outputs/taken.ts';

const RUNS = process.env['WSITE_LONG'] ? 5000 : 200;
const file = fc
  .array(fc.constantFrom('a', 'b', 'A', 'a.b'), { minLength: 1, maxLength: 4 })
  .map((path) => path.join('/'));

test('what stands in the way of a file is what a look at every file finds', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 8 }), fc.nat(8), file, (files, count, wanted) => {
      const first = takenFiles();
      for (const one of files.slice(0, count)) first.add(one, `holder of ${one}`);
      const taken = takenFiles(first);
      for (const one of files.slice(count)) taken.add(one, `holder of ${one}`);
      const near = (one: string) =>
        one === wanted || one.startsWith(`${wanted}/`) || wanted.startsWith(`${one}/`);
      expect(taken.inWay(wanted) !== undefined).toBe(files.some(near));
      expect(taken.holderOf(wanted)).toBe(files.includes(wanted) ? `holder of ${wanted}` : undefined);
    }),
    { numRuns: RUNS },
  );
});

test('a list that begins with another leaves that one as it is', () => {
  const first = takenFiles();
  first.add('a/b', 'x');
  const taken = takenFiles(first);
  taken.add('A/B', 'y');
  taken.add('a/b', 'z');
  expect([taken.holderOf('a/b'), taken.twinOf('A/B')?.holder, first.holderOf('A/B')]).toEqual([
    'x',
    'x',
    undefined,
  ]);
});

test('a twin is another file of the same letters, named with its holder', () => {
  const taken = takenFiles();
  taken.add('docs/CNAME', 'content/docs/CNAME');
  expect(taken.twinOf('docs/cname')).toEqual({ file: 'docs/CNAME', holder: 'content/docs/CNAME' });
  expect(taken.twinOf('docs/CNAME')).toBeUndefined();
  expect(taken.twinOf('cname')).toBeUndefined();
});
