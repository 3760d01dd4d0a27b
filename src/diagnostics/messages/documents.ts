import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** A place with its frame, or a whole file by its path. */
type Where = Spot | string;

function make(code: string, severity: Severity, where: Where, message: string, hint: string): Diagnostic {
  const at = typeof where === 'string' ? { place: { path: where, line: 1, column: 1 } } : where;
  return { code, severity, message, hint, ...at };
}

/** @param until as the author's clocks show it: `2030-01-02 10:00 +0100` */
export function heldUntil(where: Where, until: string): Diagnostic {
  return make(
    'held-back',
    'note',
    where,
    `This is held back until ${until}`,
    'Show it with `--future`, or with `future: true` in `_config.yml`.',
  );
}

export function heldDraft(where: Where): Diagnostic {
  return make(
    'held-back',
    'note',
    where,
    'This draft is held back',
    'Show drafts with `--drafts`, or with `show_drafts: true` in `_config.yml`.',
  );
}

export function heldByLimit(where: Where, limit: number): Diagnostic {
  return make(
    'held-back',
    'note',
    where,
    `This post is held back by \`limit_posts: ${limit}\` in \`_config.yml\``,
    'Take that line out to publish all posts.',
  );
}

export function notAPostName(where: Where, name: string): Diagnostic {
  return make(
    'not-a-post-name',
    'warning',
    where,
    `\`${name}\` is not published: the name of a post begins with its date`,
    'Rename it to YEAR-MONTH-DAY-TITLE, such as `2026-05-18-welcome.md`, or move it out of `_posts`.',
  );
}

export function badDate(where: Where, said: string): Diagnostic {
  return make(
    'bad-date',
    'error',
    where,
    `\`${said}\` is no date that wsite can read`,
    'Write it as `2026-05-18` or `2026-05-18 10:15:00 +0200`.',
  );
}

export function notServed(where: Where): Diagnostic {
  return make(
    'not-published',
    'note',
    where,
    `\`${typeof where === 'string' ? where : where.place.path}\` is not published: it has no front matter and stands among posts, or in a collection without \`output: true\``,
    'Put files that are served as they are beside a page, or into `assets/`.',
  );
}

export function bodyCircle(where: Spot, circle: readonly string[]): Diagnostic {
  return make(
    'content-circle',
    'error',
    where,
    `The texts of these pages ask for each other: ${circle.join(' → ')}`,
    'Ask for `content` and `excerpt` of other pages in a layout, or only in one of them.',
  );
}

/** @param problem why no page can have such an address */
export function badPaginatePath(path: string, problem: string): Diagnostic {
  return make(
    'bad-paginate-path',
    'error',
    '_config.yml',
    `\`paginate_path: ${path}\` cannot be the address of pages of posts: ${problem}`,
    'Write `:num` where the number of the page stands: `/page:num/`.',
  );
}

export function nothingToPaginate(): Diagnostic {
  return make(
    'nothing-to-paginate',
    'warning',
    '_config.yml',
    '`paginate` is set, and there is no index page above `paginate_path` to show the posts on',
    'Write a page `content/index.html` with a loop over `paginator.posts`, or take `paginate` out.',
  );
}

/** @param name of the folder, without its `_` */
export function noCollection(path: string, name: string): Diagnostic {
  return make(
    'not-published',
    'note',
    path,
    `\`${path}\` is not published: \`_${name}\` is not the folder of a collection`,
    `Name \`${name}\` under \`collections\` in \`_config.yml\`, or \`_${name}\` under \`include\`.`,
  );
}
