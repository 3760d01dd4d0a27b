import { readFileSync } from 'node:fs';
import { errorCode } from './reason.ts';

/** The file in an output that names what wsite wrote there. */
export const LIST = '.wsite-files';

/** Whether a path stays below the folder it is relative to, and names a file: no empty part, no `.` or `..`. */
export function isInside(file: string): boolean {
  return !/(?:^|\/)(?:\.{0,2})(?:\/|$)|\0/.test(file);
}

/** One path a line, sorted by code units; a path that would break the line is written as JSON. */
export function writeList(files: Iterable<string>): string {
  const lines = [...files].sort();
  return lines.map((file) => (/^"|[\n\r]/.test(file) ? JSON.stringify(file) : file) + '\n').join('');
}

/** The paths of a list; what leads out of the folder is left out, since anybody may have written the list. */
export function parseList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => (line.startsWith('"') ? unquote(line) : line))
    .filter((file) => file !== LIST && isInside(file));
}

function unquote(line: string): string {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

/** The text of an output's list; undefined where there is none. @throws the system's error where it cannot be read */
export function readList(folder: string): string | undefined {
  try {
    return readFileSync(folder + '/' + LIST, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/**
 * Jekyll's `keep_files` as a question about a file: an entry is a file, or a folder with all in it. (Jekyll compares
 * beginnings, so that there `keep_files: [doc]` also keeps `docs.html`.)
 */
export function keepMatcher(keep: readonly string[]): (file: string) => boolean {
  const entries = keep.map((entry) => entry.replace(/^(?:\.?\/)+|\/+$/g, '')).filter((entry) => entry !== '');
  if (entries.length === 0) return () => false;
  return (file) => entries.some((entry) => file === entry || file.startsWith(entry + '/'));
}
