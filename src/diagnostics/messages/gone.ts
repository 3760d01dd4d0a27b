import type { Diagnostic } from '../diagnostic.ts';

const SHOWN = 3;

/** @param heir the source of the page that may have taken the place of the only one */
export function addressesGone(gone: readonly string[], heir: string | undefined): Diagnostic {
  const [first] = gone;
  return {
    code: 'addresses-gone',
    severity: 'warning',
    ...(heir !== undefined && { place: { path: heir, line: 1, column: 1 } }),
    message:
      gone.length === 1
        ? `The last build had a page at \`${first}\`, and now nothing answers there`
        : `The last build had pages at ${listed(gone)}, and now nothing answers there`,
    hint: heir
      ? `If this page has taken its place, add \`redirect_from: ${first}\` to its front matter: links and bookmarks then still lead there.`
      : `Where a page has taken the place of one, add its old address to the new one's front matter, such as \`redirect_from: ${first}\`: links and bookmarks then still lead there.`,
  };
}

/** @param path of the edition's facts @param from its former folder, `/ws2026/` */
export function editionMoved(path: string, from: string, gone: readonly string[]): Diagnostic {
  const [example = from] = gone.filter((address) => address !== from).sort((a, b) => a.length - b.length);
  return {
    code: 'addresses-gone',
    severity: 'warning',
    place: { path, line: 1, column: 1 },
    message: `This edition has left \`${from}\`: nothing answers any longer at ${gone.length === 1 ? 'an address' : `${gone.length} addresses`}, such as \`${example}\``,
    hint: `Name its folder as before, or add \`redirect_from: ${from}\` to its \`_edition.yml\`: each page then answers at its old address too.`,
  };
}

function listed(gone: readonly string[]): string {
  const shown = gone.slice(0, gone.length > SHOWN + 1 ? SHOWN : SHOWN + 1).map((address) => `\`${address}\``);
  const more = gone.length - shown.length;
  const last = more > 0 ? `${more} more addresses` : shown.pop()!;
  return `${shown.join(', ')} and ${last}`;
}
