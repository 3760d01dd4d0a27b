import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function make(code: string, severity: Severity, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity, message, hint, ...where };
}

/** @param reason begins with a small letter */
export function badXml(where: Spot, reason: string): Diagnostic {
  return make(
    'bad-xml',
    'warning',
    where,
    `This is not well-formed XML, and programs read none of the file: ${reason}`,
    'Mend it here; values are printed through `xml_escape`.',
  );
}

/** @param reason begins with a small letter */
export function badCalendar(where: Spot, reason: string): Diagnostic {
  return make(
    'bad-calendar',
    'warning',
    where,
    `Programs cannot read this calendar file: ${reason}`,
    'Mend it here, or let wsite write the calendar from `_data/schedule`.',
  );
}

/** The key itself is shown nowhere: what is printed here is read by others. @param begin its first letters */
export function secretPublished(where: Spot, what: string, begin: string): Diagnostic {
  return make(
    'secret-published',
    'warning',
    where,
    `${what} (\`${begin}…\`) would be published`,
    'Take it out and revoke it: it stays in the history of the files.',
  );
}

export function secretFile(where: Spot, file: string, what: string): Diagnostic {
  return make(
    'secret-published',
    'warning',
    where,
    `\`${file}\` would be published, and ${what}`,
    'Take it out of the site, or list it under `exclude` in `_config.yml`; revoke what has been public.',
  );
}

/** @param columns names @param how they come before the public */
export function privateColumns(where: Spot, columns: readonly string[], how: string): Diagnostic {
  const names = columns.map((name) => `\`${name}\``).join(', ');
  return make(
    'private-columns',
    'warning',
    where,
    `${columns.length === 1 ? 'The column' : 'The columns'} ${names} of the papers would be published: ${how}`,
    'Take what reviewers wrote out of the file before it is part of the site.',
  );
}
