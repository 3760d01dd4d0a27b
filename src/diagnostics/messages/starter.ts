import type { Diagnostic } from '../diagnostic.ts';

function make(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint };
}

/** @param names what stands in the folder */
export function folderTaken(folder: string, names: readonly string[]): Diagnostic {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``);
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  const message = `A new site needs an empty folder, and ${folder} holds ${shown.join(', ')}${more}`;
  return make('folder-taken', message, 'Name a folder that is empty or not there yet; nothing was written.');
}

/** @param what a file stands where the folder should be */
export function notFolder(folder: string): Diagnostic {
  return make('folder-taken', `${folder} is a file, and a new site needs a folder`, 'Name another folder.');
}

/** @param path of a `package.json` that stands there and cannot be added to */
export function notJson(path: string): Diagnostic {
  const hint = 'Mend it, or delete it: a new one is made. Nothing was written.';
  return make('cannot-lay-down', `${path} is no JSON object`, hint);
}

export function questionsLeft(): Diagnostic {
  const hint = 'Nothing was written. `--yes` asks nothing and makes up what is not said.';
  return make('questions-left', 'The questions were left before the last was answered', hint);
}

export function cannotLayDown(path: string, reason: string): Diagnostic {
  return make('cannot-lay-down', `${path} could not be written: ${reason}`, 'Mend that, and run it again.');
}
