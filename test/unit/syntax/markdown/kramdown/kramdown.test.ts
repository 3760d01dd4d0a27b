import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../../../src/diagnostics/text.ts';
import { loadExtras } from '../../../../../src/syntax/markdown/load-extras.ts';
import { createMarkdown } from '../../../../../src/syntax/markdown/markdown.ts';
import { kramdown, kramdownWith, settingsOf } from './setup.ts';

interface Group {
  readonly settings: Readonly<Record<string, unknown>>;
  /** Texts, and what kramdown 2.4 made of them: see ask-kramdown.rb. */
  readonly rows: readonly (readonly [text: string, html: string])[];
}

const groups = JSON.parse(
  readFileSync(new URL('../../../../fixtures/kramdown/kramdown.json', import.meta.url), 'utf8'),
) as readonly Group[];

describe('prints what kramdown prints', () => {
  test.each(groups.map((group) => [JSON.stringify(group.settings), group] as const))(
    'with %s',
    (_, group) => {
      const render = kramdownWith(settingsOf(group.settings));
      const different = group.rows.flatMap(([text, html]) => {
        const ours = render(text);
        return ours === html ? [] : [{ text, html, ours }];
      });
      expect(different).toEqual([]);
    },
  );
});

describe('laws of the dialect', () => {
  const runs = process.env['WSITE_LONG'] ? 3000 : 60;
  const piece = fc.oneof(
    fc.constantFrom(...'*_`<>[](){}:|"\'-#&$\\ \n!~^=+1.x\t'),
    fc.constantFrom(
      '*a ',
      '[a](',
      '![',
      '<b>',
      '<div>',
      '> ',
      '- ',
      '$$',
      '{:.a}',
      '{::comment}',
      '~~~\n',
      '<!--',
      '*[a-|/]: b\n',
      '|a|\n',
      ': a\n',
    ),
  );

  test('any text becomes HTML, and the same text the same HTML', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join('');
        expect(kramdown(text)).toBe(kramdown(text));
      }),
      { numRuns: runs },
    );
  });

  test('a page of 20 kB of one thing over and over is read to its end', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const text = pieces.join('');
        expect(kramdown(text.repeat(Math.ceil(20_000 / text.length)))).toEqual(expect.any(String));
      }),
      { numRuns: Math.ceil(runs / 6) },
    );
  });
});

describe('in wsite', () => {
  test('joins lines between Chinese or Japanese characters where it is asked to', () => {
    const render = kramdownWith(settingsOf({ remove_line_breaks_for_cjk: true }));
    expect(render('日本\n語 a\n語\n日')).toBe('<p>日本語 a\n語日</p>\n');
  });

  test('is refused where it is not loaded', () => {
    expect(() => createMarkdown({ dialect: 'kramdown' })).toThrow(RangeError);
  });

  test('is loaded where it is needed only', async () => {
    expect((await loadExtras({ maths: false, code: false })).kramdown).toBeUndefined();
  });

  test.each([
    ['a "b" -- c', 'a “b” – c'],
    ['<h3 id="x">A "b"</h3>\n\n<p>C "d" ...</p>\n', '<h3 id="x">A "b"</h3>\n\n<p>C "d" ...</p>'],
    ['a <b>"q"</b> `code` *e* \\* &amp; & <\n', 'a <b>“q”</b> `code` *e* \\* &amp; &amp; &lt;'],
    [
      '<div>\n<p>a</p>\n</div>\ntext \'n\' \n  <p>q "r"</p> after "x"\n',
      '<div>\n<p>a</p>\n</div>\ntext ‘n’ \n<p>q "r"</p>\n after “x”',
    ],
    ['x\n\ny  \nz', 'x\n\ny  \nz'],
    ['    indented "q"', '    indented “q”'],
    ['<!-- c "d" -->\n"e"', '<!-- c "d" -->\n“e”'],
    ['<br>\ntext\n', '<br />\ntext'],
    ['a & b &lt; &#8212; &copy; \\"x', 'a &amp; b &lt; — © \\“x'],
    ['{: .x}\n\n1. a\n', '{: .x}\n\n1. a'],
    ['', ''],
    ['<b>"a"</b>\n<textarea>"b"</textarea>\n', '<b>“a”</b>\n<textarea>"b"</textarea>'],
  ])('in a line it makes quotes and symbols smart, and nothing else: %j', async (text, expected) => {
    const extras = await loadExtras({ maths: false, code: false, kramdown: true });
    const markdown = createMarkdown({ dialect: 'kramdown', extras });
    expect(markdown.renderInline(wholeText('a', ''), text, () => {}).html).toBe(expected);
  });

  test('lets a row of the site print a token', async () => {
    const extras = await loadExtras({ maths: false, code: false, kramdown: true });
    const rows = [
      [
        'shout',
        (md: { renderer: { rules: Record<string, unknown> } }) =>
          (md.renderer.rules['hr'] = () => '<hr class="own">\n'),
      ],
    ] as never;
    const markdown = createMarkdown({ dialect: 'kramdown', extras, rows });
    expect(markdown.render(wholeText('a', ''), 'a\n\n---\n', () => {}).html).toBe(
      '<p>a</p>\n\n<hr class="own">\n',
    );
  });

  test('lets a row of the site print the opening tag only', async () => {
    const extras = await loadExtras({ maths: false, code: false, kramdown: true });
    const own = (md: { renderer: { rules: Record<string, unknown> } }) => {
      md.renderer.rules['link_open'] = () => '<a class="own">';
    };
    const markdown = createMarkdown({ dialect: 'kramdown', extras, rows: [['own', own as never]] });
    expect(markdown.render(wholeText('a', ''), '*[a](b)*', () => {}).html).toBe(
      '<p><em><a class="own">a</a></em></p>\n',
    );
  });

  test('gives tokens the lines that they stand in', async () => {
    const maps: unknown[] = [];
    const extras = await loadExtras({ maths: false, code: false, kramdown: true });
    const spy = (md: {
      core: {
        ruler: {
          push: (name: string, rule: (state: { tokens: { type: string; map: unknown }[] }) => void) => void;
        };
      };
    }) =>
      md.core.ruler.push('spy', ({ tokens }) => {
        for (const { type, map } of tokens) if (map) maps.push([type, map]);
      });
    createMarkdown({ dialect: 'kramdown', extras, rows: [['spy', spy as never]] }).render(
      wholeText('a', ''),
      '# a\n\nb\nc\n\n- d\n\n      e\n',
      () => {},
    );
    expect(maps).toEqual([
      ['heading_open', [0, 1]],
      ['inline', [0, 1]],
      ['blank', [1, 2]],
      ['paragraph_open', [2, 4]],
      ['inline', [2, 3]],
      ['blank', [4, 5]],
      ['bullet_list_open', [5, 8]],
      ['list_item_open', [5, 6]],
      ['paragraph_open', [5, 6]],
      ['inline', [5, 6]],
      ['blank', [6, 7]],
      ['fence', [7, 8]],
    ]);
  });

  test('complains of a language at the fence that names it', () => {
    const text = 'a\n\n~~~ abap\nx\n~~~\n';
    return loadExtras({ maths: false, code: true, kramdown: true }).then((extras) => {
      const told: string[] = [];
      createMarkdown({ dialect: 'kramdown', extras }).render(
        wholeText('a.md', text),
        text,
        (d) => void told.push(`${d.code} ${d.place?.line}:${d.place?.column}`),
      );
      expect(told).toEqual(['unknown-language 3:5']);
    });
  });
});
