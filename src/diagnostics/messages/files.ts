import type { Diagnostic, Severity } from '../diagnostic.ts';

function about(path: string, code: string, severity: Severity, message: string, hint: string): Diagnostic {
  return { code, severity, message, hint, place: { path, line: 1, column: 1 } };
}

export function unreadableFile(path: string, reason: string): Diagnostic {
  const hint = 'Mend or remove it, or take it out of the site with `exclude` in `_config.yml`.';
  return about(path, 'unreadable-file', 'error', `This file could not be read: ${reason}`, hint);
}

export function unreadableFolder(path: string, reason: string): Diagnostic {
  const hint = 'Mend or remove it, or take it out of the site with `exclude` in `_config.yml`.';
  return about(path, 'unreadable-folder', 'error', `This folder could not be listed: ${reason}`, hint);
}

/** The folder of the site itself. */
export function unreadableRoot(root: string, reason: string): Diagnostic {
  const message = `The folder of the site, ${root}, could not be opened: ${reason}`;
  return { code: 'unreadable-folder', severity: 'error', message, hint: 'Check the name of the folder.' };
}

export function linkOutsideSite(path: string, target: string): Diagnostic {
  const message = `This link leads out of the site, to ${target}, and nothing outside the site is read`;
  return about(path, 'link-outside-site', 'error', message, 'Put a copy of the file or folder here instead.');
}

export function brokenLink(path: string, target: string): Diagnostic {
  const message = `This link leads nowhere: there is no ${target}`;
  return about(path, 'broken-link', 'error', message, 'Let it lead to a file of the site, or remove it.');
}

export function linkLoop(path: string): Diagnostic {
  const message = 'This link leads round in a circle: to itself, or to a folder that it stands in';
  return about(path, 'link-loop', 'error', message, 'Let it lead to another folder, or remove it.');
}

/** @param kind "a socket", "a named pipe", "a device" */
export function specialFile(path: string, kind: string): Diagnostic {
  const message = `This is ${kind}, not a file with content, and is left out`;
  return about(
    path,
    'special-file',
    'warning',
    message,
    'Remove it, or name it under `exclude` in `_config.yml`.',
  );
}

export function badFileName(path: string): Diagnostic {
  const message =
    'The name of this file is not written in UTF-8, so that it has no address, and the file is left out';
  return about(path, 'bad-file-name', 'error', message, 'Rename it.');
}
