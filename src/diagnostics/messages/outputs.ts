import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** A place with its frame, or a whole file by its path. */
type Where = Spot | string;

function make(code: string, severity: Severity, where: Where, message: string, hint: string): Diagnostic {
  const at = typeof where === 'string' ? { place: { path: where, line: 1, column: 1 } } : where;
  return { code, severity, message, hint, ...at };
}

/** @param what `sitemap` or `feed`, as `_config.yml` asks for it */
export function needsUrl(where: Where, what: string): Diagnostic {
  return make(
    'needs-url',
    'warning',
    where,
    `\`${what}\` is asked for and cannot be made: it holds whole addresses, and nobody says where the site lives`,
    'Set `url: https://your.domain` in `_config.yml`, or build with `--base-url`.',
  );
}

export function calendarWithoutUrl(): Diagnostic {
  return make(
    'calendar-without-url',
    'note',
    '_config.yml',
    'The calendars hold no addresses of the site, because nobody says where it lives',
    'Set `url: https://your.domain` in `_config.yml`, or build with `--base-url`.',
  );
}

/** @param besides whether there are calendars too, which hold no addresses then: that is said here, and not a second time */
export function exportNeedsUrl(besides: boolean): Diagnostic {
  return make(
    'schedule-export-needs-url',
    'note',
    '_config.yml',
    `Nobody says where the site lives: \`schedule.json\` and \`schedule.xml\`, which hold whole addresses, are not made${besides ? ', and the calendars hold none' : ''}`,
    'Set `url: https://your.domain` in `_config.yml`, build with `--base-url`, or switch them off under `outputs:`.',
  );
}

/** @param holder the file that is served at, above or below the address of the output */
export function outputInWay(file: string, holder: string): Diagnostic {
  return make(
    'output-in-the-way',
    'warning',
    holder,
    `\`${file}\` is not made: this file's own address is in its way, since no name can be a file and a folder`,
    'Give this file another `permalink`, or switch the output off in `_config.yml`.',
  );
}

/** @param address the old address, where it is known as a text */
export function badRedirect(where: Where, problem: string, address?: string): Diagnostic {
  const what =
    address === undefined
      ? 'This redirect cannot be made'
      : `The old address \`${address}\` cannot be redirected`;
  return make(
    'bad-redirect',
    'error',
    where,
    `${what}: ${problem}`,
    'Write the path of the page from the root, such as `/2024/schedule/`.',
  );
}

/** @param holder the file that is served there */
export function redirectTaken(where: Where, address: string, holder: string): Diagnostic {
  return make(
    'redirect-taken',
    'warning',
    where,
    `Nothing is redirected from \`${address}\`: ${holder} stands there already, or in its way`,
    'Take the line out, or give the other one another address.',
  );
}

/** @param isTaken whether the site takes what Jekyll took, where later files win too */
export function redirectLoop(where: Where, way: readonly string[], isTaken: boolean): Diagnostic {
  return make(
    'redirect-loop',
    isTaken ? 'warning' : 'error',
    where,
    `These redirects go round in a circle: ${way.join(' → ')}`,
    'Let one of them lead to a page that stays.',
  );
}

/** @param isTaken as above */
export function redirectChain(where: Where, way: readonly string[], isTaken: boolean): Diagnostic {
  return make(
    'redirect-chain',
    isTaken ? 'warning' : 'error',
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

/** @param path as `_config.yml` has it, or as it follows from a category's or a tag's name */
export function badFeedPath(where: Where, path: string, problem: string): Diagnostic {
  return make(
    'bad-feed-path',
    'error',
    where,
    `No feed can be made at \`${path}\`: ${problem}`,
    'Give it a `path` from the root under `feed`, such as `/feed.xml`, or leave it out.',
  );
}

/** @param of what the feed is of, in words */
export function emptyFeed(where: Where, path: string, of: string): Diagnostic {
  return make(
    'empty-feed',
    'note',
    where,
    `No feed is made at \`${path}\`: there is nothing with a date and an address in ${of}`,
    'It is made as soon as there is an entry; a feed without one has no date.',
  );
}

export function unknownFeedCollection(where: Where, name: string, near: string | undefined): Diagnostic {
  return make(
    'unknown-feed-collection',
    'warning',
    where,
    `\`feed\` asks for a feed of \`${name}\`, and there is no such collection`,
    near ?? 'Name a collection that stands under `collections`.',
  );
}

export function tagWithoutFeed(where: Where, tag: string): Diagnostic {
  return make(
    'tag-without-feed',
    'note',
    where,
    `The tag \`${tag}\` has no feed: its name holds other signs than letters, digits and underscores`,
    'Give the tag a plain name, or list it under `feed.tags.except`.',
  );
}

/** @param feed the address of the feed */
export function notInFeed(path: string, feed: string): Diagnostic {
  return make(
    'not-in-feed',
    'note',
    path,
    `This is not in the feed \`${feed}\`, because it has no date`,
    'Give it a `date` or `last_modified_at`.',
  );
}

export function badChange(where: Where, said: string): Diagnostic {
  return make(
    'bad-last-modified',
    'warning',
    where,
    `\`last_modified_at\` is no date and time: \`${said}\``,
    'Write it as `2025-03-01` or `2025-03-01 09:30`.',
  );
}
