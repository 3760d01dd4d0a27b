import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function warning(code: string, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity: 'warning', message, hint, ...where };
}

/** @param file as it is called @param meant as it may be meant @param stem its name without the ending */
export function dataNotShown(where: Spot, file: string, meant: string, stem: string): Diagnostic {
  return warning(
    'data-not-shown',
    where,
    `Nothing of the site shows \`${file}\`: wsite makes nothing of a file of that name`,
    `Did you mean \`${meant}\`? Else show it in a page, as \`edition.data.${/^[A-Za-z_]\w*$/.test(stem) ? stem : 'NAME'}\`.`,
  );
}

export function publishedUnclear(where: Spot, said: string): Diagnostic {
  return warning(
    'published-unclear',
    where,
    `\`published\` is \`true\` or \`false\`, and this is \`${said}\`: the page is published`,
    'Write `published: false` to hold it back, without quotes.',
  );
}

export function frontMatterIndented(where: Spot): Diagnostic {
  return warning(
    'front-matter-indented',
    where,
    'These lines are text of the page, and no front matter: something stands before the first `---`',
    'Let the file begin with `---`: take away the spaces and empty lines before it.',
  );
}
