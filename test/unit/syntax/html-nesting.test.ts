import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { scanHtml } from '../../../src/syntax/html.ts';

function faults(html: string): string[] {
  return scanHtml(html).tagFaults.map(({ kind, name, at }) => {
    expect(html.slice(at).toLowerCase()).toMatch(new RegExp(`^</?${name}`));
    return `${kind} ${name}`;
  });
}

describe('nothing is wrong with', () => {
  test.each([
    ['void elements', '<br><img><hr/><input><wbr><p><link>'],
    ['paragraphs without an end', '<div><p>a<p>b<ul><li>c<li>d</ul></div>'],
    ['a paragraph that a block ends', '<p>a<div>b</div>'],
    ['items in nested lists', '<ul><li>a<ul><li>b<li>c</ul><li>d</ul>'],
    ['items around blocks', '<ul><li><div>a</div><li>b</ul>'],
    ['descriptions', '<dl><dt>a<dd>b<dt>c<dd>d</dl>'],
    ['tables without ends', '<table><caption>x<thead><tr><th>a<th>b<tbody><tr><td>c<td>d<tr><td>e</table>'],
    ['tables in tables', '<table><tr><td><table><tr><td>a</table><td>b</table>'],
    ['column groups', '<table><colgroup><col><col><tbody><tr><td>x</table>'],
    ['options', '<select><optgroup label=a><option>b<option>c<optgroup label=d><option>e</select>'],
    ['ruby', '<ruby>a<rp>(<rt>b<rp>)</ruby>'],
    ['pages without html, head and body', '<!doctype html><title>x</title><p>a'],
    ['pages with all of them', '<html><head><title>x</title></head><body><p>a</body></html>'],
    ['pages that leave their start tags out', '<title>x</title></head><p>a</body></html>'],
    ['SVG that closes itself', '<svg><path d="M0"/><g><use href="#a"/></g></svg>'],
    ['HTML in SVG', '<svg><foreignObject><p>a<p>b</p></foreignObject><desc>x</desc></svg>'],
    ['MathML', '<math><mrow><mi>x</mi><mspace/></mrow></math>'],
    ['raw text', '<script>if (a</b>c) "</div>"</script><style></p></style><textarea></p></textarea>'],
    ['custom elements', '<my-card><p>a</p></my-card>'],
    ['hidden fields in links', '<a href=a><input type=hidden></a><a name=b><button>c</button></a>'],
    ['forms beside each other', '<form></form><form></form>'],
    ['a head without its end', '<head><title>x</title><p>a</p>'],
    ['letters of any case', '<DIV><Span></SPAN></div>'],
  ])('%s', (_, html) => {
    expect(faults(html)).toEqual([]);
  });
});

describe('what is told', () => {
  test.each([
    ['an element that stays open', '<div><section>a</div>', ['open section']],
    ['one that is open at the end', '<div><div></div>', ['open div']],
    ['an end tag without an element', '<p>a</p></div>', ['stray div']],
    ['a block in a paragraph', '<p><div>a</div></p>', ['nested div']],
    ['a block in a paragraph, once for all that it ends', '<p><span><div>a</div></span></p>', ['nested div']],
    [
      'a paragraph in a form of its own after one that a block ended',
      '<p>a<div>b</div><p>c</p></p>',
      ['stray p'],
    ],
    ['end tags of void elements', '<br></br>', ['stray br']],
    ['crossed formatting', '<b><i>a</b></i>', ['crossed b']],
    ['formatting that a block ends', '<div><b>a</div>', ['open b']],
    ['an end tag outside its table cell', '<div><table><tr><td></div></table></div>', ['stray div']],
    ['a span around the end of a block', '<div><span></div></span>', ['open span', 'stray span']],
    ['an inline end tag beyond a block', '<span><div></span></div></span>', ['stray span']],
    ['a link that is not closed before the next', '<a href=a>x<a href=b>y</a>', ['open a']],
    ['a link in a link', '<a href=a>x<a href=b>y</a></a>', ['nested a']],
    ['a button in a button', '<button>x<button>y</button></button>', ['nested button']],
    ['a button in a link', '<a href=a><span><button>x</button></span></a>', ['nested button']],
    ['a field in a button', '<button><input></button>', ['nested input']],
    ['a form in a form', '<form><div><form></form></div></form>', ['nested form']],
    ['a block in the head', '<head><title>x</title><div>a</div><meta name=b></head>', ['nested div']],
    ['what browsers move out of a table', '<table><div>a</div><tr><td>b</td></tr></table>', ['nested div']],
    [
      'what browsers move out of a table, once',
      '<table><div>a</div><tr><td>b</td></tr><p>c</p></table>',
      ['nested div'],
    ],
    ['parts of a table without one', '<div><td>a</td></div>', ['nested td']],
    ['a heading that another one ends', '<h2>a<h3>b</h3>', ['open h2']],
    ['a heading with the end of another', '<h2>a</h3>', ['open h2']],
    ['a paragraph that the end of a link cannot end', '<a><p>x</a>', ['crossed a']],
    ['SVG that HTML breaks out of', '<svg><g><p>x</p></svg>', ['open g', 'open svg', 'stray svg']],
    ['div that closes itself', '<div/>', ['open div']],
    ['a paragraph in SVG', '<svg><foreignObject><p>a</foreignObject></svg>', ['open p']],
    ['a paragraph in a custom element', '<x-y><p>a</x-y>', ['open p']],
  ])('%s', (_, html, told) => {
    expect(faults(html)).toEqual(told);
  });
});

/** Elements whose tags are all written; parse5 says what browsers make of them. */
interface Tree {
  readonly name: string;
  readonly inside: readonly Tree[];
}

const NAMES = 'div p ul li table tbody tr td h2 h3 section span b form button a'.split(' ');

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom(...NAMES),
    inside: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
  }),
}));

function written({ name, inside }: Tree): string {
  return `<${name}>${inside.map(written).join('')}</${name}>`;
}

/** Whether browsers add elements whose tags may be left out, or a form stands in a table, where an empty one stays. */
function leavesOut({ name, inside }: Tree): boolean {
  const needed = { table: ['tr', 'td', 'form'], tbody: ['td', 'form'], tr: ['form'] }[name] ?? [];
  return inside.some((child) => needed.includes(child.name) || leavesOut(child));
}

interface Parsed {
  readonly tagName?: string;
  readonly childNodes?: readonly Parsed[];
}

function read({ tagName, childNodes = [] }: Parsed): Tree {
  return { name: tagName ?? '', inside: childNodes.map(read) };
}

test('something is told of elements if and only if browsers do not leave them as they are written', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 3 }), (trees) => {
      fc.pre(!trees.some(leavesOut));
      const html = trees.map(written).join('');
      const page = parse(`<!doctype html><html><head></head><body>${html}</body></html>`);
      const body = read(page.childNodes.at(-1) as Parsed).inside.at(-1)!;
      const isSame = body.inside.map(written).join('') === html;
      expect(faults(html).length === 0).toBe(isSame);
    }),
    { numRuns: process.env['WSITE_LONG'] ? 20_000 : 300 },
  );
});
