import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function warning(code: string, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity: 'warning', message, hint, ...where };
}

/** @param address as it is written */
export function deadLink(where: Spot, address: string, hint: string | undefined): Diagnostic {
  return warning(
    'dead-link',
    where,
    `This leads to \`${address}\`, and there is nothing at that address`,
    hint ?? 'Mend the address, or make the page.',
  );
}

/** @param own the page's own address, from which it leads somewhere @param meant what leads there from both */
export function deadFromRoot(where: Spot, address: string, own: string, meant: string): Diagnostic {
  return warning(
    'dead-link',
    where,
    `\`${address}\` leads nowhere from \`/\`, where this page is shown too: it counts from \`${own}\``,
    `Write \`${meant}\`, which is right from both.`,
  );
}

export function missingImage(where: Spot, address: string, hint: string | undefined): Diagnostic {
  return warning(
    'missing-image',
    where,
    `There is no image \`${address}\``,
    hint ?? 'Mend the address, or put the image under `assets/`.',
  );
}

/** @param what `script`, `link`: the element that loads it, or `CSS` */
export function missingFile(
  where: Spot,
  what: string,
  address: string,
  hint: string | undefined,
): Diagnostic {
  return warning(
    'missing-file',
    where,
    `\`${what}\` loads \`${address}\`, and there is no such file`,
    hint ?? 'Mend the address, or put the file under `assets/`.',
  );
}

/**
 * @param page the address of the page that is led to; undefined for the page itself @param near ids of it that may be meant
 * @param holder the address of the only page that has the id, where that is known
 */
export function deadFragment(
  where: Spot,
  fragment: string,
  page: string | undefined,
  near: readonly string[],
  holder: string | undefined,
): Diagnostic {
  const guess = near.length > 0 ? `Did you mean ${near.map((id) => `\`${id}\``).join(' or ')}?` : undefined;
  const known = holder === undefined ? undefined : `\`${holder}\` has it: write \`${holder}#${fragment}\`.`;
  const place = page === undefined ? 'Nothing on this page' : `Nothing on \`${page}\``;
  return warning(
    'dead-fragment',
    where,
    `${place} has the id \`${fragment}\`, so the link leads to the top`,
    known ?? guess ?? `Give the place that is meant \`{#${fragment}}\` or \`id="${fragment}"\`.`,
  );
}

/** @param attribute with its element: `a href` */
export function emptyAddress(where: Spot, attribute: string): Diagnostic {
  const [element, name] = attribute.split(' ');
  return warning(
    'empty-address',
    where,
    `The \`${name}\` of this \`<${element}>\` is empty, which means the page itself`,
    'Write the address, or take the attribute out.',
  );
}

export function schemelessAddress(where: Spot, address: string): Diagnostic {
  return warning(
    'address-without-scheme',
    where,
    `\`${address}\` has no \`https://\`, so browsers look for it on this site`,
    `Write \`https://${address}\`.`,
  );
}

export function mailWithoutScheme(where: Spot, address: string): Diagnostic {
  return warning(
    'mail-without-mailto',
    where,
    `\`${address}\` has no \`mailto:\`, so browsers look for a page of that name`,
    `Write \`mailto:${address}\`.`,
  );
}

export function insecureResource(where: Spot, element: string, address: string): Diagnostic {
  return warning(
    'insecure-resource',
    where,
    `\`<${element}>\` loads \`${address}\` over \`http:\`, which browsers refuse on a site at \`https:\``,
    'Write `https://`, or keep a copy under `assets/`.',
  );
}
