import type { Diagnostic, Place, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function make(code: string, severity: Severity, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity, message, hint, ...where };
}

function at(place: Place | undefined): string {
  return place ? ` (${place.path}:${place.line})` : '';
}

/**
 * @param name of the element that browsers do not leave where it is written
 * @param outer the one around it; undefined where one is missing around it @param opens where its tag stands
 */
export function forbiddenNesting(
  where: Spot,
  name: string,
  outer: string | undefined,
  opens: Place | undefined,
): Diagnostic {
  const [what, hint] = outer === undefined ? ALONE : (NESTED.get(outer) ?? CLICKED);
  const subject =
    outer === undefined
      ? `This \`<${name}>\` stands in no table`
      : `This \`<${name}>\` stands in \`<${outer}>\`${at(opens)}`;
  const same = outer === name && outer !== 'form' ? ENDED : what;
  return make('forbidden-nesting', 'warning', where, `${subject}, ${same}`, hint);
}

const ALONE = ['so browsers drop its tags', 'Put it into a `<table>`.'] as const;
const ENDED = 'so browsers end the outer one before it';
const MOVED = [
  'so browsers move it in front of the table',
  'Put it into a cell, or outside of the table.',
] as const;
const CLICKED = [
  'so that a click or a key on it can mean either',
  'Let one of the two be the control: a link can be made to look like a button.',
] as const;
const NESTED: ReadonlyMap<string, readonly [what: string, hint: string]> = new Map<
  string,
  readonly [what: string, hint: string]
>([
  ['p', ['so browsers end the paragraph before it', 'End the paragraph first, or make it a `<div>`.']],
  [
    'head',
    ['so browsers end the head before it, and what follows belongs to the body', 'Put it into `<body>`.'],
  ],
  [
    'form',
    ['so browsers leave the inner one out, and its end ends the outer one', 'Put them beside each other.'],
  ],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr'].map((name) => [name, MOVED] as const),
]);

/** @param before the level of the heading before it */
export function skippedHeading(where: Spot, level: number, before: number): Diagnostic {
  return make(
    'skipped-heading',
    'note',
    where,
    `A heading of level ${level} follows one of level ${before}, so who goes from heading to heading misses something`,
    `Make it \`<h${before + 1}>\`${before < 6 ? ` (\`${'#'.repeat(before + 1)}\`)` : ''}; how large it looks is for the style sheet.`,
  );
}

/** @param first where the first one stands */
export function severalH1(where: Spot, first: Place | undefined): Diagnostic {
  return make(
    'several-h1',
    'note',
    where,
    `This is a second \`<h1>\`${at(first) && `: the first is at ${first!.path}:${first!.line}`}`,
    'Begin the headings of a text at level 2 (`##`) where its layout prints the title.',
  );
}

/** @param name `input`, `select` or `textarea` */
export function unlabelledField(where: Spot, name: string): Diagnostic {
  return make(
    'unlabelled-field',
    'warning',
    where,
    `Nothing says what this \`<${name}>\` is for, so those who hear the page cannot fill it in`,
    'Put a `<label>` around it, or one with `for` beside it; `aria-label` where none is to be seen.',
  );
}

/** @param pages that have none, one or more of a folder; empty: no page of the site has one */
export function missingDescription(where: Spot, pages: readonly string[]): Diagnostic {
  const why = 'search engines and previews of links choose some text of it';
  const message =
    pages.length === 0
      ? `No page of the site has a description, so ${why.replace('it', 'each')}`
      : pages.length === 1
        ? `This page has no description, so ${why}`
        : `These pages have no description, so ${why.replace('it', 'each')}: ${named(pages)}`;
  const hint =
    pages.length === 0
      ? 'Write `description:` here, and let a layout of your own print it in `<meta name="description">`.'
      : 'Write `description:` in its front matter, and let a layout of your own print it in `<meta name="description">`.';
  return make('missing-description', 'note', where, message, hint);
}

function named(pages: readonly string[]): string {
  const shown = pages.slice(0, 3).map((page) => `\`${page}\``);
  return shown.join(', ') + (pages.length > 3 ? ` and ${pages.length - 3} more` : '');
}

export function insecureForm(where: Spot, address: string): Diagnostic {
  return make(
    'insecure-form',
    'warning',
    where,
    `This form sends what is filled in to \`${address}\`, over \`http:\`, and browsers warn of that`,
    'Write `https://`.',
  );
}

/** @param pages sources of pages, one or more of a folder */
export function unlinkedPages(where: Spot, pages: readonly string[]): Diagnostic {
  return make(
    'unlinked-page',
    'note',
    where,
    pages.length === 1 ? 'No page links to this one' : `No page links to these: ${named(pages)}`,
    'Link to it from a menu or a text, or hold it back with `published: false`.',
  );
}

export function pageStillEmpty(where: Spot): Diagnostic {
  return make(
    'page-still-empty',
    'note',
    where,
    'The menu leaves this page out as long as it has no text, and no data or news to show',
    'Write either, or take the page out of `nav` in `_edition.yml`.',
  );
}

export function missingDimensions(where: Spot): Diagnostic {
  return make(
    'missing-dimensions',
    'note',
    where,
    'This image does not say its `width` and `height`, so the text jumps when it comes',
    'Write both in pixels; a style sheet can still make it narrower.',
  );
}

/** @param kb its size in kilobytes @param width of the file, in pixels @param shown the width that it is shown in */
export function imageTooLarge(
  where: Spot,
  address: string,
  kb: number,
  width: number,
  shown: number,
): Diagnostic {
  return make(
    'image-too-large',
    'note',
    where,
    `The image \`${address}\` is ${width} pixels wide (${kb} KB), and is shown in ${shown}`,
    'Switch `images` on in `_config.yml`, so that it is served in the widths that are needed, or make it smaller.',
  );
}

type Setting = readonly [name: string, value: string];

/** @param text the variable of the text's colour @param ground that of what it stands on @param isDark whether in the dark scheme */
export function lowContrast(
  where: Spot,
  text: Setting,
  ground: Setting,
  ratio: number,
  isDark: boolean,
): Diagnostic {
  const said = ([name, value]: Setting) => `\`${name}\` (\`${value}\`)`;
  return make(
    'low-contrast',
    'warning',
    where,
    `${said(text)} has a contrast of ${ratio.toFixed(1)} to ${said(ground)}${isDark ? ' in the dark scheme' : ''}, and 4.5 is needed to read it (WCAG 2.2, 1.4.3)`,
    'Choose a colour that is further from the other in lightness.',
  );
}
