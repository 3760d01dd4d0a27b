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
    ['the end of a paragraph that a block had ended', '<p><div>a</div></p>', ['stray p']],
    ['end tags of void elements', '<br></br>', ['stray br']],
    ['crossed formatting', '<b><i>a</b></i>', ['crossed b']],
    ['formatting that a block ends', '<div><b>a</div>', ['open b']],
    ['an end tag outside its table cell', '<div><table><tr><td></div></table></div>', ['stray div']],
    ['a span around the end of a block', '<div><span></div></span>', ['open span', 'stray span']],
    ['an inline end tag beyond a block', '<span><div></span></div></span>', ['stray span']],
    ['a link in a link', '<a href=a>x<a href=b>y</a>', ['open a']],
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
