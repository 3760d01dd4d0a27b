import { expect, test } from 'vitest';
import { isManifest, withManifest } from '../../../../src/importers/starter/manifest.ts';

const STARTER = JSON.stringify({
  private: true,
  scripts: { start: 'wsite serve --open', build: 'wsite build' },
  devDependencies: { wsite: '1.2.3' },
});

const merged = (standing: object) =>
  JSON.parse(
    withManifest(new Map([['package.json', STARTER]]), JSON.stringify(standing)).get('package.json')!,
  );

test('where wsite comes from stays as `npm install` has noted it', () => {
  expect(merged({ dependencies: { wsite: 'file:../wsite.tgz' } })).toEqual({
    private: true,
    scripts: { start: 'wsite serve --open', build: 'wsite build' },
    dependencies: { wsite: 'file:../wsite.tgz' },
  });
  expect(merged({ devDependencies: { wsite: '^1.2.3', other: '1' } }).devDependencies).toEqual({
    wsite: '^1.2.3',
    other: '1',
  });
});

test('what the author has said of the project stays', () => {
  const own = { name: 'w', private: false, scripts: { start: 'mine' }, type: 'module' };
  expect(merged(own)).toEqual({
    ...own,
    scripts: { start: 'mine', build: 'wsite build' },
    devDependencies: { wsite: '1.2.3' },
  });
});

test.each(['', '[]', '"a"', 'null', '{'])('%j is no manifest', (text) => {
  expect(isManifest(text)).toBe(false);
});
