import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** @param near the name of a colour that may be meant */
export function unreadableColour(where: Spot, said: string, near: string | undefined): Diagnostic {
  const guess = near === undefined ? '' : `, or \`${near}\` if that is meant`;
  return {
    code: 'unreadable-colour',
    severity: 'warning',
    message: `\`${said}\` is no colour that browsers know, so buttons and links have the one of the theme`,
    hint: `Write it such as \`'#2f6f4f'\`, in quotes${guess}.`,
    ...where,
  };
}

/** @param said what stands behind the key: `#2f6f4f` */
export function colourIsComment(where: Spot, key: string, said: string): Diagnostic {
  return {
    code: 'unreadable-colour',
    severity: 'warning',
    message: `YAML takes \`${said}\` for a comment, so \`${key}\` says no colour`,
    hint: `Put it in quotes: \`${key}: '${said}'\`.`,
    ...where,
  };
}
