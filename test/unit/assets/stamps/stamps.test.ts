import { describe, expect, test } from 'vitest';
import { isStamped, stampsFor } from '../../../../src/assets/stamps/stamps.ts';
import { hashOf } from '../../../../src/syntax/hash.ts';

const SITE = { url: '', baseurl: '' };

function stamps(texts: Readonly<Record<string, string>>, site = SITE) {
  return stampsFor(
    Object.entries(texts).map(([file, text]) =>
      /png$/.test(file) ? { file, hash: hashOf(text) } : { file, hash: hashOf(text), text },
    ),
    site,
  );
}

describe('stamps', () => {
  test('a stamp follows all that is named, however deep', () => {
    const deep = (image: string) =>
      stamps({
        'a/a.css': '@import "b.css"',
        'a/b.css': 'p{b:url(c.png)}',
        'a/c.png': image,
        'a/d.css': 'd{}',
      }).of;
    const [one, two] = [deep('1'), deep('2')];
    expect(['a/a.css', 'a/b.css', 'a/c.png'].filter((file) => one.get(file) === two.get(file))).toEqual([]);
    expect(two.get('a/d.css')).toBe(one.get('a/d.css'));
  });

  test('files that name each other in a circle are stamped together, and name each other by their stamps', () => {
    const circle = (text: string) =>
      stamps({ 'a/a.js': 'import "./b.js"', 'a/b.js': `import "./a.js"; ${text}` });
    const { of, texts } = circle('1');
    expect(texts.get('a/a.js')).toBe(`import "./b-${of.get('a/b.js')}.js"`);
    expect(texts.get('a/b.js')).toBe(`import "./a-${of.get('a/a.js')}.js"; 1`);
    expect(circle('2').of.get('a/a.js')).not.toBe(of.get('a/a.js'));
    expect(of.get('a/a.js')).not.toBe(of.get('a/b.js'));
  });

  test('a file may name itself', () => {
    const { of, texts } = stamps({ 'a/a.js': 'import "./a.js"' });
    expect(texts.get('a/a.js')).toBe(`import "./a-${of.get('a/a.js')}.js"`);
  });

  test('the order of the files and the base path have no say', () => {
    const one = stamps({
      'a/a.js': 'import "./b.js"',
      'a/b.js': 'import "./a.js"',
      'a/c.css': 'p{b:url(/a/d.png)}',
      'a/d.png': '',
    });
    const two = stamps(
      {
        'a/d.png': '',
        'a/c.css': 'p{b:url(/a/d.png)}',
        'a/b.js': 'import "./a.js"',
        'a/a.js': 'import "./b.js"',
      },
      { url: '', baseurl: '/x' },
    );
    expect(new Map([...two.of].sort())).toEqual(new Map([...one.of].sort()));
  });

  test('what pages load has one, what people link to or ask for by name has none', () => {
    const files = [
      'a/x.css',
      'a/x.MJS',
      'a/x.webp',
      'a/x.woff2',
      'a/x.pdf',
      'a/x.html',
      'favicon.ico',
      'main.css',
      'a/.png',
    ];
    expect(files.filter(isStamped)).toEqual(['a/x.css', 'a/x.MJS', 'a/x.webp', 'a/x.woff2']);
  });
});
