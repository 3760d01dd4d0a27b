import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** A place with its frame, or a whole file by its path. */
type Where = Spot | string;

function make(code: string, severity: Severity, where: Where, message: string, hint: string): Diagnostic {
  const at = typeof where === 'string' ? { place: { path: where, line: 1, column: 1 } } : where;
  return { code, severity, message, hint, ...at };
}

/** @param what `sitemap` or `feed`, as `_config.yml` asks for it */
export function needsUrl(what: string): Diagnostic {
  return make(
    'needs-url',
    'warning',
    '_config.yml',
    `\`${what}\` is asked for and cannot be made: it holds whole addresses, and nobody says where the site lives`,
    'Set `url: https://your.domain` in `_config.yml`, or build with `--base-url`.',
  );
}

export function badRedirect(where: Where, address: string, problem: string): Diagnostic {
  return make(
    'bad-redirect',
    'error',
    where,
    `The old address \`${address}\` cannot be redirected: ${problem}`,
    'Write the path of the old page from the root, such as `/2024/schedule/`.',
  );
}

/** @param holder the file that is served there */
export function redirectTaken(where: Where, address: string, holder: string): Diagnostic {
  return make(
    'redirect-taken',
    'warning',
    where,
    `Nothing is redirected from \`${address}\`: ${holder} stands at that address already`,
    'Take the line out, or give the other one another address.',
  );
}

export function redirectLoop(where: Where, way: readonly string[]): Diagnostic {
  return make(
    'redirect-loop',
    'error',
    where,
    `These redirects go round in a circle: ${way.join(' → ')}`,
    'Let one of them lead to a page that stays.',
  );
}

export function redirectChain(where: Where, way: readonly string[]): Diagnostic {
  return make(
    'redirect-chain',
    'error',
    where,
    `A redirect leads to another redirect: ${way.join(' → ')}`,
    `Let it lead straight to \`${way.at(-1)}\`.`,
  );
}

export function notQuoted(path: string, feed: string): Diagnostic {
  return make(
    'post-not-in-feed',
    'warning',
    path,
    `The text of this post is not in \`${feed}\`, because it has an error`,
    'Mend the error that is reported for the post.',
  );
}
