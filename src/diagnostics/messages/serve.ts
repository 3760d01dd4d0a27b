import type { Diagnostic, Severity } from '../diagnostic.ts';

function make(code: string, severity: Severity, message: string, hint: string): Diagnostic {
  return { code, severity, message, hint };
}

/** @param what the error's own words */
export function internalError(what: string): Diagnostic {
  const hint = 'This is a fault of wsite, not of the site: please report it; saving a file tries again.';
  return make('internal-error', 'error', `wsite itself failed: ${what}`, hint);
}

/** @param reason "every port from 4000 to 4019 is taken" */
export function cannotListen(host: string, reason: string): Diagnostic {
  const hint = 'Choose another port with `--port`, or another address with `--host`.';
  return make('cannot-listen', 'error', `The site cannot be served on ${host}: ${reason}`, hint);
}

export function openToNetwork(): Diagnostic {
  const message = 'Anybody in this network can now read the site, with all that is not published yet';
  return make('open-to-network', 'warning', message, 'Use `--host` only in networks that you trust.');
}

export function cannotWatch(reason: string): Diagnostic {
  const message = `The system does not tell of every change to the files: ${reason}`;
  const hint = 'The files are looked through once a second instead, so that changes show a little later.';
  return make('cannot-watch', 'warning', message, hint);
}

export function cannotOpenBrowser(address: string, reason: string): Diagnostic {
  return make(
    'cannot-open-browser',
    'warning',
    `No browser could be opened: ${reason}`,
    `Open ${address} yourself.`,
  );
}
