import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import type { Spot } from '../text.ts';

export function badMaths(at: Spot, problem: string): Diagnostic {
  return {
    code: 'bad-maths',
    severity: 'error',
    message: `This formula cannot be read: ${problem}`,
    hint: 'Mend the TeX, or write `\\$` where a dollar sign is meant.',
    ...at,
  };
}

export function unknownLanguage(at: Spot, language: string, known: readonly string[]): Diagnostic {
  return {
    code: 'unknown-language',
    severity: 'note',
    message: `This code is shown without colours: \`${language}\` is no language that wsite can highlight`,
    hint: didYouMean(language, known) ?? 'Write `text` where no colours are wanted.',
    ...at,
  };
}

export function lostAttributes(at: Spot, list: string): Diagnostic {
  return {
    code: 'lost-attributes',
    severity: 'warning',
    message: `\`${list}\` has no effect, since there is no block of Markdown directly before or after it`,
    hint: 'Put it on the line below the paragraph, list, table or heading that it is for; raw HTML has its own `class` and `id`.',
    ...at,
  };
}

export function reservedCharacter(at: Spot, character: string): Diagnostic {
  return {
    code: 'reserved-character',
    severity: 'error',
    message: `The invisible character ${character} is one that wsite uses inside itself, so it cannot stand in a page`,
    hint: 'Delete it; it often comes from an icon font, where the name of the icon does the same.',
    ...at,
  };
}
