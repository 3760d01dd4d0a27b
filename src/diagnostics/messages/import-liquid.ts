import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** Jekyll stops at such a template. */
export function liquidRefused(at: Spot, text: string): Diagnostic {
  return {
    code: 'liquid-refused',
    severity: 'warning',
    message: `Liquid refuses \`${short(text)}\`; it was translated as far as it makes sense`,
    hint: 'Look at the translated file and mend what was meant.',
    ...at,
  };
}

/** Liquid's strict grammar refuses it, and its lax one passes over what it does not understand. */
export function laxLiquid(at: Spot): Diagnostic {
  return {
    code: 'lax-liquid',
    severity: 'note',
    message:
      'This is not quite Liquid: Jekyll passes over what it does not understand here, and so does the translation',
    hint: 'Look whether it says what was meant.',
    ...at,
  };
}

export function unknownLiquidFilter(at: Spot, name: string): Diagnostic {
  return {
    code: 'unknown-liquid-filter',
    severity: 'warning',
    message: `There is no filter \`${name}\`: Jekyll lets the value through unchanged, and so it was left out`,
    hint: 'Leave it so, or name the filter that was meant.',
    ...at,
  };
}

/** @param what in words: "the tag `{% bibliography %}`" */
export function liquidNotTranslated(at: Spot, what: string): Diagnostic {
  return {
    code: 'liquid-not-translated',
    severity: 'warning',
    message: `There is no counterpart for ${what}`,
    hint: 'Write by hand what it was for, or leave it out.',
    ...at,
  };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
