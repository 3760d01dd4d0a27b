import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionedIn, scriptsIn } from '../../../src/syntax/mentions.ts';
import { runs } from './gather.ts';

test('a file may be named by its name, or by the folder that a name is put behind', () => {
  const isMentioned = mentionedIn(
    ['<a href="x/aa.png?1">', '<a href="all/">', 'm%20n.png'],
    ["show('a.png')", "show('/photos/' + n)", 'show(`people/$' + '{n}`)'],
  );
  const files = [
    'x/a.png',
    'x/b.png',
    'photos/c.png',
    'people/d.png',
    'x/photos.png',
    'x/aa.png',
    'all/e.png',
    'y/m n.png',
  ];
  expect(files.filter(isMentioned)).toEqual([
    'x/a.png',
    'photos/c.png',
    'people/d.png',
    'x/aa.png',
    'y/m n.png',
  ]);
});

test('of the scripts of a page, whole addresses are understood where they stand', () => {
  const html = '<p>a.png</p><script>f("/x/b.png", "c.png", "/x/")</script><SCRIPT src="d.js"></SCRIPT>';
  expect(scriptsIn(html)).toEqual(['f("", "c.png", "/x/")', '']);
  expect(scriptsIn('<p>none</p>')).toEqual([]);
});

test('names and folders are those that a pattern finds', () => {
  const NAME = /[^\s"'`(),;:=<>{}[\]|\\/?#&]+\.[a-z0-9]{2,5}(?![\w-])/gi;
  const FOLDER = /([^\s"'`(),;:=<>{}[\]|\\/?#&]+)\/(?=["'`]|\$\{)/g;
  const text = fc.string({
    unit: fc.constantFrom('a', 'bc', '.', '-', '~', ' ', "'", '/', '/'),
    maxLength: 14,
  });
  fc.assert(
    fc.property(text, (script) => {
      const names = new Set([...script.matchAll(NAME)].map(([name]) => name));
      const folders = new Set([...script.matchAll(FOLDER)].map((match) => match[1]!));
      const parts = new Set<string>();
      for (let i = 0; i < script.length; i++)
        for (let j = i + 1; j <= script.length; j++) parts.add(script.slice(i, j));
      const isMentioned = mentionedIn([], [script]);
      for (const part of parts) {
        if (part.includes('/')) continue;
        expect(isMentioned(part)).toBe(names.has(part));
        expect(isMentioned(`${part}/!`)).toBe(folders.has(part));
      }
    }),
    runs(300),
  );
});

test('a word of a million letters is read once', () => {
  const picture = 'a'.repeat(1_000_000);
  expect(mentionedIn([], [`x.png ${picture} 'b/' + c`])('b/d.png')).toBe(true);
});
