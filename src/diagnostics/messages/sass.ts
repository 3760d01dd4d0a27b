import type { Diagnostic, Place, Severity, Via } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** Where Sass found something. */
export interface SassWhere extends Spot {
  readonly via: readonly Via[];
  /** The sheet that was being made. */
  readonly page: string;
  /** The line that Sass saw, where a template made it. */
  readonly printed?: string;
}

function make(code: string, severity: Severity, at: SassWhere, message: string, hint?: string): Diagnostic {
  const { place, frame, via, page, printed } = at;
  const seen = printed === undefined ? undefined : `The template printed here: \`${printed}\``;
  const advice = hint ?? seen;
  return {
    code,
    severity,
    message,
    ...(advice !== undefined && { hint: advice }),
    place,
    frame,
    ...(via.length > 0 && { via }),
    ...(page !== place.path && { page }),
  };
}

export function sassFailed(at: SassWhere, reason: string): Diagnostic {
  return make('sass-failed', 'error', at, `Sass cannot go on here: ${reason}`);
}

export function sassMissing(
  at: SassWhere,
  name: string,
  near: string | undefined,
  folders: readonly string[],
): Diagnostic {
  const places = folders.map((folder) => `\`${folder}/\``).join(', ');
  const hint = near ?? `It is looked for beside the file that asks, then in ${places}.`;
  return make('no-such-sheet', 'error', at, `There is no style sheet \`${name}\``, hint);
}

export function sassWarns(at: SassWhere, text: string): Diagnostic {
  return make('sass-warning', 'warning', at, `A style sheet warns: ${text}`);
}

export function sassDebug(at: SassWhere, text: string): Diagnostic {
  return make('sass-debug', 'note', at, `\`@debug\` says: ${text}`);
}

export function sassDeprecated(at: SassWhere, text: string): Diagnostic {
  return make(
    'sass-deprecated',
    'note',
    at,
    `Sass will not take this for ever: ${text}`,
    'It is said once for each sheet that is made, also where there are more places like this one.',
  );
}

/** Why a name cannot be found, for Sass to put a place to it. */
export function severalSheets(paths: readonly string[]): string {
  return `this name may mean ${paths.map((path) => `\`${path}\``).join(' or ')}; rename one of them`;
}

/** Why a filter cannot make CSS of a text: the second half of a sentence (`filter-failed`). */
export function notSass(reason: string, place: Place | undefined): string {
  const where = place === undefined ? '' : ` (${place.path}, line ${place.line})`;
  return `Sass cannot go on: ${reason}${where}`;
}

export function copiedSheet(path: string): Diagnostic {
  return {
    code: 'sheet-not-compiled',
    severity: 'note',
    message: `\`${path}\` is served as it is, not as CSS`,
    hint: 'Begin it with two lines `---`, or move it to `assets/`; a file that others use belongs into `content/_sass/`.',
    place: { path, line: 1, column: 1 },
  };
}

export function noSourceMaps(at: Spot): Diagnostic {
  return {
    code: 'no-source-maps',
    severity: 'note',
    message: '`sourcemap` has no effect: wsite makes no source maps',
    hint: 'Take it out.',
    ...at,
  };
}
