import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, isWithin, projectPathOf } from '../../../src/host/native-paths.ts';

test('what Windows parts by backslashes, the project parts by slashes', () => {
  const root = 'C:\\Users\\Ann\\Our workshop';
  expect(projectPathOf(`${root}\\content\\w2027\\_data\\a.yml`, root, win32)).toBe(
    'content/w2027/_data/a.yml',
  );
  expect(projectPathOf('c:\\users\\ann\\our workshop\\content', root, win32)).toBe('content');
  expect(projectPathOf(root, root, win32)).toBe('');
  expect(projectPathOf('/home/ann/w/content/a.md', '/home/ann/w', posix)).toBe('content/a.md');
});

test('a file that has a backslash in its name, where that can be, keeps it', () => {
  expect(projectPathOf('/w/content/a\\b.md', '/w', posix)).toBe('content/a\\b.md');
});

test('a folder whose name only begins alike is another one', () => {
  expect(isWithin('C:\\site\\content', 'C:\\site', win32)).toBe(true);
  expect(isWithin('C:\\site-old\\content', 'C:\\site', win32)).toBe(false);
  expect(isWithin('/site-old', '/site', posix)).toBe(false);
  expect(isWithin('/site', '/site', posix)).toBe(true);
});

test('all that is on a disk lies in its root', () => {
  expect(isWithin('D:\\content', 'D:\\', win32)).toBe(true);
  expect(inFolder('D:\\', 'content', win32)).toBe('D:\\content');
  expect(inFolder('/', 'content', posix)).toBe('/content');
  expect(inFolder('\\\\server\\share', 'content', win32)).toBe('\\\\server\\share\\content');
});
