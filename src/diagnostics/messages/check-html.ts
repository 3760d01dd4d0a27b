import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function warning(code: string, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity: 'warning', message, hint, ...where };
}

export function unclosedElement(where: Spot, name: string): Diagnostic {
  return warning(
    'unclosed-element',
    where,
    `This \`<${name}>\` is never closed`,
    `Write \`</${name}>\` where it ends, or take it out.`,
  );
}

export function strayEndTag(where: Spot, name: string): Diagnostic {
  return warning(
    'stray-end-tag',
    where,
    `This \`</${name}>\` closes nothing: no \`<${name}>\` is open here`,
    'Take it out, or open the element before.',
  );
}

export function crossedTags(where: Spot, name: string): Diagnostic {
  return warning(
    'crossed-tags',
    where,
    `This \`</${name}>\` closes its element while another one inside is still open`,
    'Close the inner element first.',
  );
}

/** @param first where the id stands the first time */
export function duplicateId(where: Spot, id: string, first: Place | undefined): Diagnostic {
  const before = first ? `: it stands at ${first.path}:${first.line} too` : '';
  return warning(
    'duplicate-id',
    where,
    `The id \`${id}\` is twice on the page${before}`,
    'Give each its own; links lead to the first only.',
  );
}

export function missingLang(where: Spot): Diagnostic {
  return warning(
    'missing-lang',
    where,
    'The page does not say its language, so screen readers guess how to speak it',
    'Write `<html lang="en">`, with the language of the page.',
  );
}

export function missingTitle(where: Spot): Diagnostic {
  return warning(
    'missing-title',
    where,
    'The page has no title, which browsers, search engines and screen readers show',
    'Put `<title>` with some text into its `<head>`.',
  );
}

/** @param address of the image, where it has one */
export function missingAlt(where: Spot, address: string | undefined): Diagnostic {
  const name = address ? ` \`${address}\`` : '';
  return warning(
    'missing-alt',
    where,
    `The image${name} has no \`alt\`, so those who cannot see it learn nothing of it`,
    'Say in `alt` what it shows, or write `alt=""` where it is decoration.',
  );
}
