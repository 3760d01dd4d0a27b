import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { type HtmlHandlers, walkHtml } from '../../../src/syntax/html-walk.ts';

const RUNS = process.env['WSITE_LONG'] ? 200_000 : 3000;

type Event = readonly [kind: string, start: number, end: number];

/** Collects what a walk tells. @param foreign what it is told of each place: whether SVG or MathML is open */
function collector(html: string, foreign: boolean) {
  const events: Event[] = [];
  const name: string[] = [];
  const handlers: Required<HtmlHandlers> = {
    startName: (start, end) => {
      name.push(html.slice(start, end));
      events.push(['start', start, end]);
    },
    attributeName: (start, end) => void events.push(['name', start, end]),
    attributeValue: (start, end) => void events.push(['value', start, end]),
    startTagEnd: (at, selfClosing) => void events.push(['tag', at, Number(selfClosing)]),
    endName: (start, end) => void events.push(['end', start, end]),
    text: (start, end) => void events.push(['text', start, end]),
    cdata: (start, end) => void events.push(['cdata', start, end]),
    inForeignContent: () => foreign && name.includes('svg'),
  };
  return { events, handlers };
}

function walked(html: string, foreign = true): Event[] {
  const { events, handlers } = collector(html, foreign);
  walkHtml(html, handlers);
  return events;
}

const nothing = () => {};

/** What the tokenizer of a library tells of the same. */
function tokenized(html: string, foreign = true): Event[] {
  const { events, handlers } = collector(html, foreign);
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: handlers.startName,
      onattribname: handlers.attributeName,
      onattribdata: handlers.attributeValue,
      onopentagend: (at) => handlers.startTagEnd(at, false),
      onselfclosingtag: (at) => handlers.startTagEnd(at, true),
      onclosetag: handlers.endName,
      ontext: handlers.text,
      oncdata: (start, end, tail) => handlers.cdata(start, end - tail),
      isInForeignContext: handlers.inForeignContent,
      onattribend: nothing,
      onattribentity: nothing,
      ontextentity: nothing,
      onprocessinginstruction: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return events;
}

const PIECES =
  '< > / = " \' ! ? - -- --! --> ]]> ]] <! <!-- <!> <? </ <!- <![CDATA[ <!doctype [ a b x p sc & &amp; <a <p> </p> <svg> </svg> <br/> <i/ <b> href id class=x =" =\' script SCRIPT style title textarea TextArea xmp iframe noembed noframes plaintext <script> </script </script> <style></style> <title> </title> <textarea> </textarea <xmp></xmp> <noembed> </noembed> <plaintext> <scripty> é 😀 ſ K'.split(
    ' ',
  );
const html = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES, ' ', '\n', '\t', '\r\n', '\f', '\0', '  '),
      fc.string({ maxLength: 3 }),
    ),
    {
      maxLength: 24,
    },
  )
  .map((pieces) => pieces.join(''))
  // That tokenizer takes two control characters for `<` and `/` where it looks for the end of a script.
  .map((text) => text.replace(/[\x0f\x1c]/g, ''));

describe('what a walk tells of HTML', () => {
  test('is what a tokenizer that reads sign by sign tells, in whatever order the pieces stand', () => {
    fc.assert(
      fc.property(html, fc.boolean(), (text, foreign) => {
        // Behind it stands what ends any tag that was begun: see below for the ends of texts.
        const whole = `${text}<u>`;
        expect(walked(whole, foreign)).toEqual(tokenized(whole, foreign));
      }),
      { numRuns: RUNS },
    );
  });

  test('of a text that is cut off anywhere is what the whole one begins with, and text', () => {
    fc.assert(
      fc.property(html, (text) => {
        const [cut, whole] = [walked(text), walked(`${text}<u>`)];
        const last = cut.at(-1);
        const isOpen = last?.[2] === text.length && (last[0] === 'text' || last[0] === 'value');
        const sure = isOpen ? cut.slice(0, -1) : cut;
        expect(whole.slice(0, sure.length)).toEqual(sure);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a tag that the end of the text cuts off', () => {
  test('is told as far as it goes', () => {
    expect(walked('x<a')).toEqual([['text', 0, 1]]);
    expect(walked('<a href="/b')).toEqual([
      ['start', 1, 2],
      ['name', 3, 7],
      ['value', 9, 11],
    ]);
    expect(walked('<a href=/b')).toEqual([
      ['start', 1, 2],
      ['name', 3, 7],
      ['value', 8, 10],
    ]);
    expect(walked('<a hre')).toEqual([['start', 1, 2]]);
    expect(walked('<br /')).toEqual([['start', 1, 3]]);
    expect(walked('<p></p ')).toEqual([
      ['start', 1, 2],
      ['tag', 2, 0],
      ['end', 5, 6],
    ]);
  });

  test('is text where it is no more than its sign', () => {
    expect(walked('a<')).toEqual([
      ['text', 0, 1],
      ['text', 1, 2],
    ]);
    expect(walked('a</')).toEqual([
      ['text', 0, 1],
      ['text', 1, 3],
    ]);
  });
});
