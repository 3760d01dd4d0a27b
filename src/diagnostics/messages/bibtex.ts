import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

export function brokenBibtex(where: Spot, what: string, hint: string | undefined): Diagnostic {
  return {
    code: 'broken-bibtex',
    severity: 'error',
    message: `This BibTeX cannot be read: ${what}`,
    hint: hint ?? 'A text stands in braces: `title = {…}`.',
    ...where,
  };
}

export function bibtexKeyTwice(where: Spot, key: string, first: Place): Diagnostic {
  return {
    code: 'bibtex-key-twice',
    severity: 'error',
    message: `Two entries have the key \`${key}\`; the first is in line ${first.line}, column ${first.column}`,
    hint: 'Give each entry a key of its own, or take one of the two away.',
    ...where,
  };
}
