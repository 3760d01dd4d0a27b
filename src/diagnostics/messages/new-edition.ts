import type { Diagnostic, Place, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function make(code: string, severity: Severity, message: string, hint: string, path?: string): Diagnostic {
  return { code, severity, message, hint, ...(path && { place: { path, line: 1, column: 1 } }) };
}

/** @param there the editions that there are */
export function noSuchEdition(name: string, near: string | undefined, there: readonly string[]): Diagnostic {
  const shown = there.slice(0, 5).map((one) => `\`${one}\``);
  const others =
    shown.length > 0
      ? `There ${shown.length > 1 ? 'are' : 'is'} ${shown.join(', ')}.`
      : 'An edition is a folder below `content/` with an `_edition.yml`.';
  const hint = near ?? others;
  return make('no-such-edition', 'error', `There is no edition \`${name}\` in a folder of its own`, hint);
}

/** @param folder where it is */
export function editionExists(name: string, folder: string): Diagnostic {
  const message = `There is an edition \`${name}\` already, in ${folder}/`;
  return make('edition-exists', 'error', message, 'Choose another name; nothing was written.');
}

export function badNewName(name: string): Diagnostic {
  const hint = 'It is written with small letters, digits, dots and dashes, such as `workshop2027`.';
  return make('bad-edition-name', 'error', `An edition cannot be called \`${name}\``, hint);
}

export function earlierBroken(path: string): Diagnostic {
  const message = 'This file has errors, so that a new edition cannot begin with it';
  return make('earlier-edition-broken', 'error', message, 'Mend it: `wsite build` says where.', path);
}

export function notCarried(path: string, why: string): Diagnostic {
  const hint = 'Where the new edition needs it too, write it anew.';
  return make('not-carried', 'note', `This file was not carried over: ${why}`, hint, path);
}

export function earlierTemplates(folder: string, name: string): Diagnostic {
  const message = `${folder}/ holds layouts that only the edition ${name} uses`;
  const hint = 'Move what all editions share to `templates/`; nothing was copied.';
  return make('earlier-templates', 'note', message, hint);
}

export function namedInConfig(line: number, name: string): Diagnostic {
  const message = `This line speaks of the edition ${name}, and of no other`;
  const hint = 'Say the same of the new edition where it should hold there too.';
  const made = make('earlier-in-config', 'note', message, hint);
  return { ...made, place: { path: '_config.yml', line, column: 1 } };
}

export function indexOfItsOwn(path: string): Diagnostic {
  const message = 'The site has a home page of its own, which `/` shows instead of the new edition';
  return make('index-of-its-own', 'note', message, 'Remove it, or let it lead to the new edition.', path);
}

/** @param where the first of them @param lines of a file, from 1, one for each */
export function unfilledBlanks(where: Spot, lines: readonly number[]): Diagnostic {
  const several = [...new Set(lines)].length > 1;
  const message = several
    ? `${lines.length} blanks were left in this file when the edition was begun, in the lines ${listed([...new Set(lines)])}`
    : 'This was left blank when the edition was begun';
  const hint = several
    ? 'Write in each place what is true of this edition, or take the line out.'
    : 'Write what is true of this edition, or take the line out.';
  return { code: 'unfilled-blank', severity: 'warning', message, hint, ...where };
}

/** @param said what the file itself says of its sample, and what is to be done with it */
export function sampleLeft(place: Place, said: string): Diagnostic {
  const message =
    said === '' ? 'This file holds a sample' : `This file holds a sample. ${said.replace(/\.$/, '')}`;
  return { code: 'sample-left', severity: 'note', message, place };
}

/** @param where the first of them @param lines all lines that have one, from 1 */
export function sampleAddresses(where: Spot, address: string, lines: readonly number[]): Diagnostic {
  const others = lines.length > 1 ? ` (and others in this file, in the lines ${listed(lines)})` : '';
  return {
    code: 'sample-address',
    severity: 'warning',
    message: `\`${address}\` is an example: nobody answers there${others}`,
    hint: 'Write the real address, or take the line out.',
    ...where,
  };
}

/** `1, 2 and 3`. */
function listed(lines: readonly number[]): string {
  return `${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}
