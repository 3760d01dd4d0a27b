import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { xmlFault } from '../../../src/syntax/xml-form.ts';

describe('what is not well-formed', () => {
  test.each([
    [
      '\n<?xml version="1.0"?><a/>',
      '<?xml',
      '`<?xml` must be the very first of the file: not even an empty line may stand before it',
    ],
    ['<a>Q & A</a>', '&', '`&` must be written `&amp;`'],
    ['<a>1&nbsp;2</a>', '&nbsp;', '`&nbsp;` is known to HTML only; write the character itself'],
    ['<a>1 < 2</a>', '<', '`<` must be written `&lt;`'],
    ['<a><b></a></b>', '</a>', '`</a>` stands where `</b>` must'],
    ['<a><b>', '<b', '`<b>` is never closed'],
    ['<a/><b/>', '<b', 'a second outermost element begins'],
    ['<a/>text', 't', 'text stands outside of the outermost element'],
    ['<a b=1/>', ' ', 'this is no attribute of `<a>`: they are written `name="value"`, with a blank before'],
    ['<a b="1" b="2"/>', 'b', '`b` stands twice in this tag'],
    ['<a><!-- -- --></a>', '--', '`--` cannot stand in a comment'],
    ['', '', 'there is no element in it'],
  ])('%s', (text, meant, reason) => {
    const fault = xmlFault(text)!;
    expect([text.slice(fault.at, fault.at + fault.length), fault.reason]).toEqual([meant, reason]);
  });
});

const PIECES = [
  ...'<a> <b> </a> </b> <a/> <b x="1"/> x &amp; &#65; &#x1F600; &#0; & &nbsp; < > ]]> <!--c--> <!-- -- --> <![CDATA[<a>]]>'.split(
    ' ',
  ),
  ...[
    '<?xml version="1.0"?>',
    '<?pi x?>',
    '<!DOCTYPE a>',
    '<a x="1" x="2">',
    "<b y='&amp;'>",
    '<a x=1>',
    ' ',
    '\n',
    '<a x="<">',
    '</ a>',
  ],
];

test('it agrees with libxml2', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), fc.boolean(), (pieces, isWrapped) => {
      const text = isWrapped ? `<r>${pieces.join('')}</r>` : pieces.join('');
      fc.pre(!(text.includes('<!DOCTYPE') && text.includes('&nbsp;')));
      let isFine = true;
      try {
        XmlDocument.fromString(text).dispose();
      } catch {
        isFine = false;
      }
      expect([text, xmlFault(text) === undefined]).toEqual([text, isFine]);
    }),
    { numRuns: process.env['WSITE_LONG'] ? 20_000 : 500 },
  );
});
