import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** A place with its frame, or a whole file by its path. */
export type Where = Spot | string;

function at(where: Where): Pick<Diagnostic, 'place' | 'frame'> {
  return typeof where === 'string' ? { place: { path: where, line: 1, column: 1 } } : where;
}

function make(code: string, severity: Severity, where: Where, message: string, hint?: string): Diagnostic {
  return { code, severity, message, hint, ...at(where) };
}

export function badEditionName(where: Where, name: string | undefined): Diagnostic {
  const said =
    name === undefined ? 'This edition has no name' : `\`${name}\` cannot be the name of an edition`;
  return make(
    'bad-edition-name',
    'error',
    where,
    said,
    'Give it a `workshop_name` of small letters, digits, dots and dashes, such as `neurips2023`.',
  );
}

export function twoEditionFiles(where: Where, other: string, name: string): Diagnostic {
  return make(
    'two-edition-files',
    'error',
    where,
    `The edition \`${name}\` has a second file of facts: ${other}`,
    'Keep one of the two, or give one another `workshop_name`.',
  );
}

export function unknownEdition(
  where: Where,
  name: string,
  near: string | undefined,
  names: readonly string[],
): Diagnostic {
  const hint =
    near ??
    `The editions are ${names.map((n) => `\`${n}\``).join(', ')}; a new one begins with a folder \`content/${name}/\`.`;
  return make('unknown-edition', 'error', where, `There is no edition \`${name}\``, hint);
}

export function unpublished(where: Where): Diagnostic {
  return make(
    'held-back',
    'note',
    where,
    'This page is held back by `published: false`',
    'Show it with `--unpublished`.',
  );
}

/** @param isCurrent whether `/` should show it */
export function editionHeldBack(where: Where, name: string, isCurrent: boolean): Diagnostic {
  return make(
    'held-back',
    isCurrent ? 'warning' : 'note',
    where,
    `The edition \`${name}\` is held back by \`published: false\`${isCurrent ? ', and so nothing is at `/`, which should show it' : ''}`,
    `Show it with \`--unpublished\`; to put it up, delete this line${isCurrent ? '' : ` and write \`workshop_name: ${name}\` in \`_config.yml\``}.`,
  );
}

export function badPermalink(where: Where, permalink: string, problem: string): Diagnostic {
  return make(
    'bad-permalink',
    'error',
    where,
    `\`${permalink}\` cannot be the address of a page: ${problem}`,
    'Write an address below the root, such as `/neurips2023/schedule/`.',
  );
}

/** @param wins whether this file is the one that is written all the same */
export function collidingOutputs(where: Where, file: string, other: string, wins = false): Diagnostic {
  const both = `Both this file and ${other} would become \`${file}\``;
  return make(
    'colliding-outputs',
    wins ? 'warning' : 'error',
    where,
    wins ? `${both}; this one does` : both,
    'Rename one of them, or give one another `permalink`.',
  );
}

export function fileAndFolder(where: Where, file: string, other: string, inside: string): Diagnostic {
  return make(
    'file-and-folder',
    'error',
    where,
    `This would become the file \`${file}\`, but ${other} needs a folder of that name (\`${inside}\`)`,
    'Rename one of them, or give one another `permalink`.',
  );
}

export function caseOnly(where: Where, file: string, other: string, otherFile: string): Diagnostic {
  return make(
    'case-only-difference',
    'warning',
    where,
    `\`${file}\` and \`${otherFile}\` (from ${other}) differ in letter case only: on macOS and Windows one would replace the other`,
    'Rename one of them.',
  );
}

export function unknownNavPage(where: Where, name: string, near: string | undefined): Diagnostic {
  return make(
    'unknown-nav-page',
    'error',
    where,
    `\`nav\` names a page \`${name}\` that this edition does not have`,
    near ?? 'Write the name of a page of this edition, or a map with `title` and `url`.',
  );
}

export function setAside(where: Where, why: string): Diagnostic {
  return make(
    'not-published',
    'note',
    where,
    why,
    'Names that begin with `_` or `.` are not published; list the ones that should be under `include` in `_config.yml`.',
  );
}

export function twoDataFiles(where: Where, other: string, key: string): Diagnostic {
  return make(
    'two-data-files',
    'error',
    where,
    `Both this file and ${other} would be \`data.${key}\``,
    'Rename one of them.',
  );
}

export function noSite(): Diagnostic {
  const message = 'There is no site here: neither a folder `content/` nor a `_config.yml`';
  const hint =
    'Go to the folder of your site, name it (`wsite build DIR`), or write a first page, `content/index.md`.';
  return { code: 'no-site', severity: 'error', message, hint };
}

export function noConfig(path: string): Diagnostic {
  const message = `There is no configuration file \`${path}\``;
  return {
    code: 'no-config',
    severity: 'error',
    message,
    hint: 'Configuration files are named relative to the site.',
  };
}

/** @param edition that may have been meant to be the current one */
export function nothingAtRoot(where: Where, edition: string): Diagnostic {
  return make(
    'nothing-at-root',
    'warning',
    where,
    'Nothing is at `/`: there is no `content/index.md`, and no edition is said to be the current one',
    `Set \`workshop_name: ${edition}\` in \`_config.yml\` to show that edition's home there, or write \`content/index.md\`.`,
  );
}

/** @param folder of the current edition */
export function currentWithoutHome(where: Where, name: string, folder: string): Diagnostic {
  return make(
    'nothing-at-root',
    'warning',
    where,
    `Nothing is at \`/\`: the edition \`${name}\`, which it shows, has no home page`,
    `Write \`${folder}/index.md\`.`,
  );
}

/** @param names the editions that there are */
export function unknownCurrent(
  where: Where,
  name: string,
  near: string | undefined,
  names: readonly string[],
): Diagnostic {
  const shown = names.slice(0, 5).map((one) => `\`${one}\``);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  const there = `Write one that is there: ${shown.join(', ')}${more}.`;
  return make(
    'unknown-edition',
    'error',
    where,
    `\`workshop_name\` names the edition that \`/\` shows, a folder below \`content/\`, and there is no \`content/${name}/\``,
    near === undefined ? there : `${there} ${near}`,
  );
}
