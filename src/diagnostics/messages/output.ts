import type { Diagnostic } from '../diagnostic.ts';

function complaint(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint };
}

/** Who holds an output. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** When it was taken, in ms since the epoch. */
  readonly since: number;
}

export function outputLocked(folder: string, owner: LockOwner, lockFile: string): Diagnostic {
  const since = new Date(owner.since).toISOString().replace('T', ' ').slice(0, 19);
  const message = `Another build is writing to ${folder}: process ${owner.pid} on ${owner.host}, since ${since} UTC`;
  return complaint(
    'output-locked',
    message,
    `Wait until it is done; if it no longer runs, delete ${lockFile}.`,
  );
}

export function outputForeign(folder: string, example: string, count: number): Diagnostic {
  const which = count === 1 ? `\`${example}\`` : `${count} files such as \`${example}\``;
  const message = `The folder ${folder} holds ${which}, which wsite did not write and will not overwrite`;
  const hint =
    'Choose another folder with `--out`, name the files under `keep_files`, or build with `--force`, which replaces files where a page has the same name and leaves the others.';
  return complaint('output-foreign', message, hint);
}

export function outputUnusable(folder: string, reason: string): Diagnostic {
  const message = `The site cannot be written to ${folder}: ${reason}`;
  return complaint('output-unusable', message, 'Choose another folder with `--out`.');
}

export function outputUnwritable(file: string, reason: string): Diagnostic {
  const message = `\`${file}\` could not be written: ${reason}`;
  return complaint(
    'output-unwritable',
    message,
    'The former output is as it was; mend this and build again.',
  );
}

/** @param other what stands there, relative to the output */
export function outputInTheWay(folder: string, file: string, other: string): Diagnostic {
  const message = `\`${file}\` cannot be written to ${folder}, because \`${other}\` is in the way, which wsite did not write or was told to keep`;
  return complaint('output-in-the-way', message, `Move \`${other}\` away, or give the page another address.`);
}

export function outputUnfinished(folder: string, reason: string, work: string): Diagnostic {
  const message = `The new files could not all be moved to ${folder}: ${reason}`;
  const hint = `Mend this and build again: the next build finishes what is left in ${work}.`;
  return complaint('output-unfinished', message, hint);
}
