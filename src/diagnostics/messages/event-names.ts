import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function make(code: string, severity: Severity, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity, message, hint, ...where };
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  return shown.join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
}

export function unknownReference(where: Spot, what: string, name: string, near?: string): Diagnostic {
  return make(
    'unknown-reference',
    'error',
    where,
    `There is no ${what} \`${name}\``,
    near ?? `Write the id or the name of an entry in the edition's \`_data\`, or add one.`,
  );
}

/** @param file the edition's speakers, where it lists some @param near who may be meant, in words */
export function unknownPerson(
  where: Spot,
  name: string,
  file: string | undefined,
  near: string | undefined,
): Diagnostic {
  const others = `Add an entry to ${file === undefined ? "the edition's `_data/speakers.yml`" : `\`${file}\``}, or say here who it is, with the affiliation in brackets: \`${name} (TU Dresden)\`, or \`{ name: ${name}, affiliation: TU Dresden }\`.`;
  return unknownReference(where, 'person', name, near ?? others);
}

export function neverReferred(where: Spot, what: string, names: readonly string[]): Diagnostic {
  return make(
    'never-referred',
    'note',
    where,
    `The schedule does not name ${names.length === 1 ? `the ${what}` : `these ${what}s`}: ${quoted(names)}`,
    'Name them in a session, unless they have none.',
  );
}
