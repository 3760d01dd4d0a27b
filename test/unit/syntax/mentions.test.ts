import { expect, test } from 'vitest';
import { mentionedIn, scriptsIn } from '../../../src/syntax/mentions.ts';

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
