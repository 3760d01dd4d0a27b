import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function warning(code: string, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity: 'warning', message, hint, ...where };
}

/** @param path from the root; @param page the source and the address of the page that most likely took its place */
export function formerUrlGone(
  where: Spot,
  path: string,
  page: { readonly source: string; readonly url: string } | undefined,
): Diagnostic {
  const line = `\`redirect_from: ${path}\``;
  return warning(
    'former-url-gone',
    where,
    `There was a page at \`${path}\`, and now nothing answers there`,
    page
      ? `If \`${page.url}\` took its place, put ${line} into the front matter of ${page.source}.`
      : `Put ${line} into the front matter of the page that took its place.`,
  );
}

export function formerUrlUnreadable(where: Spot, text: string): Diagnostic {
  return warning(
    'former-url-unreadable',
    where,
    `\`${text}\` is no address of a page`,
    'A list of former addresses is a sitemap, or has an address such as `https://example.org/call.html` or `/call.html` on each line.',
  );
}

export function listOfSitemaps(where: Spot): Diagnostic {
  return warning(
    'list-of-sitemaps',
    where,
    'This sitemap lists further sitemaps, which wsite does not fetch',
    'Save those that it names, and give each to `--urls`.',
  );
}

export function noFormerUrls(where: Spot): Diagnostic {
  return warning(
    'no-former-urls',
    where,
    'There is no address in this list, so nothing was compared',
    'Give a sitemap, or a file with an address on each line.',
  );
}

/** @param status of HTTP, with its name: `404 Not Found` */
export function outsideLinkGone(where: Spot, address: string, status: string): Diagnostic {
  return warning(
    'outside-link-gone',
    where,
    `\`${address}\` answers ${status}`,
    'Find where the page has moved to, or take the link out.',
  );
}

/** @param reason in words: `there is no host of that name` */
export function outsideLinkFails(where: Spot, address: string, reason: string): Diagnostic {
  return warning(
    'outside-link-fails',
    where,
    `\`${address}\` cannot be reached: ${reason}`,
    'Open it in a browser; if it fails there too, mend the address or take the link out.',
  );
}

/** @param addresses those that told a program nothing */
export function outsideLinksRefused(addresses: readonly string[]): Diagnostic {
  const some = addresses.slice(0, 3).map((address) => `\`${address}\``);
  const more = addresses.length > some.length ? ` and ${addresses.length - some.length} more` : '';
  return {
    code: 'outside-links-refused',
    severity: 'note',
    message: `${addresses.length === 1 ? 'One outside link answers' : `${addresses.length} outside links answer`} people only, so nothing is known of it: ${some.join(', ')}${more}`,
    hint: 'Open it in a browser.',
  };
}

/** @param count of the links that would have been asked */
export function noConnection(count: number): Diagnostic {
  return {
    code: 'no-connection',
    severity: 'warning',
    message: `None of ${count} outside links could be asked: no host was found, so this computer seems to be offline`,
    hint: 'Go online and check again.',
  };
}
