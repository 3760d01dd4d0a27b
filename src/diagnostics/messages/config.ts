import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function make(code: string, severity: Severity, where: Spot, message: string, hint?: string): Diagnostic {
  return { code, severity, message, ...(hint === undefined ? {} : { hint }), ...where };
}

/** @param key as a path, `templates.strict`; empty for the whole file. */
export function wrongType(where: Spot, key: string, wanted: string, got: string, help?: string): Diagnostic {
  const what = key === '' ? 'This file' : `\`${key}\``;
  return make('wrong-type', 'error', where, `${what} must be ${wanted}, and this is ${got}`, help);
}

export function wrongShape(where: Spot, value: string, wanted: string): Diagnostic {
  return make('wrong-shape', 'error', where, `\`${value}\` must be ${wanted}`);
}

export function unknownChoice(
  where: Spot,
  key: string,
  value: string,
  choices: readonly string[],
  near?: string,
): Diagnostic {
  const list = choices.map((choice) => `\`${choice}\``).join(', ');
  return make(
    'unknown-choice',
    'error',
    where,
    `\`${key}\` cannot be \`${value}\``,
    near ?? `It is one of ${list}.`,
  );
}

export function unknownTimeZone(where: Spot, name: string, near?: string): Diagnostic {
  const hint = near ?? 'Write a name of the IANA database, such as `America/Los_Angeles`, or `AoE`.';
  return make('unknown-time-zone', 'error', where, `There is no time zone \`${name}\``, hint);
}

export function notUrl(where: Spot, key: string, value: string): Diagnostic {
  return make(
    'not-a-url',
    'error',
    where,
    `\`${key}\` must be a web address, and \`${value}\` is none`,
    'Write it with `https://`.',
  );
}

export function pathOutsideSite(where: Spot, key: string, value: string): Diagnostic {
  return make(
    'path-outside-site',
    'error',
    where,
    `\`${key}\` leads out of the site: \`${value}\``,
    'Write a path below the folder of the site.',
  );
}

export function missingKey(where: Spot, key: string, inside: string): Diagnostic {
  return make(
    'missing-key',
    'error',
    where,
    `\`${key}\` is missing in \`${inside}\``,
    `Add a line \`${key}: …\`.`,
  );
}

export function unknownKey(
  where: Spot,
  key: string,
  inside: string,
  near: string | undefined,
  keys: readonly string[],
): Diagnostic {
  const what =
    inside === '' ? `There is no setting \`${key}\`` : `There is no setting \`${key}\` in \`${inside}\``;
  return make(
    'unknown-key',
    'warning',
    where,
    what,
    near ?? `It has ${keys.map((k) => `\`${k}\``).join(', ')}.`,
  );
}

export function baseurlNotPath(where: Spot, value: string): Diagnostic {
  return make(
    'baseurl-not-a-path',
    'error',
    where,
    `\`baseurl\` is the path below the domain, and \`${value}\` is a whole address`,
    'Write the domain as `url: https://example.org` and the rest as `baseurl: /path`.',
  );
}

export function noEffectYet(at: Spot, key: string): Diagnostic {
  return {
    code: 'no-effect-yet',
    severity: 'note',
    message: `\`${key}\` has no effect yet in this version of wsite`,
    hint: 'The page that you get is the one without it.',
    ...at,
  };
}

/** @param here plugins whose work wsite does; @param absent all others; @param advice what to do for some of these */
export function pluginsNamed(
  at: Spot,
  here: readonly string[],
  absent: readonly string[],
  advice: readonly string[],
): Diagnostic {
  const parts = [
    ...(here.length > 0 ? [`built in: ${quoted(here)}`] : []),
    ...(absent.length > 0 ? [`not there: ${quoted(absent)}`] : []),
  ];
  const what =
    advice.length > 0
      ? advice.join('; ')
      : 'wsite runs no gem: look for a tag, a filter or a template of your own';
  return make(
    'jekyll-plugins',
    'note',
    at,
    `Of these Jekyll plugins are ${parts.join('; ')}`,
    absent.length > 0 ? `Instead ${what}.` : undefined,
  );
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

export function sourceIsContent(at: Spot, source: string): Diagnostic {
  return {
    code: 'source-is-content',
    severity: 'error',
    message: `Pages cannot stand in \`${source}\`: they always stand in \`content/\`, layouts in \`templates/\`, files in \`assets/\``,
    hint: 'Name the folder `content`, and take the line out.',
    ...at,
  };
}
