import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function warning(code: string, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity: 'warning', message, hint, ...where };
}

/** @param name the element or property: `canonical`, `og:url` */
export function canonicalNowhere(
  where: Spot,
  name: string,
  address: string,
  hint: string | undefined,
): Diagnostic {
  return warning(
    'canonical-nowhere',
    where,
    `\`${name}\` says that the page is at \`${address}\`, and there is nothing at that address`,
    hint ?? 'Print the address of the page itself: `{{ page.url | absolute_url }}`.',
  );
}

/** @param why what is wrong with the other place */
export function canonicalElsewhere(where: Spot, name: string, address: string, why: string): Diagnostic {
  return warning(
    'canonical-elsewhere',
    where,
    `\`${name}\` says that the page is at \`${address}\`, ${why}: ${name === 'canonical' ? 'search engines then leave this page out' : 'previews of links then show another page'}`,
    'Print the address of the page itself: `{{ page.url | absolute_url }}`, with `url` in `_config.yml`.',
  );
}

export function previewNowhere(
  where: Spot,
  name: string,
  address: string,
  hint: string | undefined,
): Diagnostic {
  return warning(
    'preview-nowhere',
    where,
    `\`${name}\` names the image \`${address}\`, and there is no such file`,
    hint ?? 'Mend the address, or put the image under `assets/`.',
  );
}

export function previewNotAbsolute(where: Spot, name: string, address: string): Diagnostic {
  return warning(
    'preview-not-absolute',
    where,
    `\`${name}\` says \`${address}\`, and what shows previews of links takes whole addresses only`,
    'Print it through `absolute_url`.',
  );
}

export function feedNowhere(where: Spot, address: string, hint: string | undefined): Diagnostic {
  return warning(
    'feed-nowhere',
    where,
    `The page offers a feed at \`${address}\`, and there is none`,
    hint ?? 'Mend the address, or take the link out.',
  );
}

/** @param reason begins with a small letter */
export function badJsonLd(where: Spot, reason: string): Diagnostic {
  return warning(
    'bad-json-ld',
    where,
    `This JSON-LD cannot be read, so search engines pass it over: ${reason}`,
    'Print values through `jsonify`, which quotes them.',
  );
}

export function incompleteEvent(
  where: Spot,
  name: string | undefined,
  missing: readonly string[],
): Diagnostic {
  const which = name === undefined ? 'This event' : `The event \`${name}\``;
  return warning(
    'incomplete-event',
    where,
    `${which} lacks ${missing.map((one) => `\`${one}\``).join(' and ')} in JSON-LD, so Google does not show it`,
    'An event has a `name`, a `startDate` and a `location` with an `address` (or, of a virtual one, its `url`).',
  );
}
