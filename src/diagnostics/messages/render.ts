import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

export function unknownLayout(
  at: Spot,
  name: string,
  near: string | undefined,
  names: readonly string[],
): Diagnostic {
  const known = names.length > 0 ? `The layouts are ${names.map((n) => `\`${n}\``).join(', ')}.` : undefined;
  return {
    code: 'unknown-layout',
    severity: 'error',
    message: `There is no layout \`${name}\``,
    hint: near ?? known ?? `Write \`templates/${name}.njk\`, or \`layout: none\`.`,
    ...at,
  };
}

export function layoutCircle(at: Spot, circle: readonly string[]): Diagnostic {
  return {
    code: 'layout-circle',
    severity: 'error',
    message: `These layouts lead back to where they began: ${circle.join(' → ')}`,
    hint: 'Take `layout` out of one of them.',
    ...at,
  };
}

export function badLayoutValue(at: Spot): Diagnostic {
  return {
    code: 'bad-layout',
    severity: 'error',
    message: '`layout` is not the name of a layout',
    hint: 'Write the name of a file of `templates/` without its ending, or `none`.',
    ...at,
  };
}

export function latePart(at: Spot, what: string): Diagnostic {
  return {
    code: 'late-part',
    severity: 'warning',
    message: `A template makes ${what} here that stand in no file, and they are printed as they are`,
    hint: `Write ${what} in the page, in a template or in a data file.`,
    ...at,
  };
}
