import { isUtf8 } from 'node:buffer';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { notUtf8 } from '../../diagnostics/messages/import-jekyll.ts';
import type { OldFiles } from './theme.ts';

/** Texts of the old site, each read once. */
export interface Texts {
  /** The first letters of a file, enough to see whether front matter begins it. */
  start(path: string): string;
  /** Without byte order mark. */
  whole(path: string): string;
  /** Whether a byte order mark begins the file. */
  isMarked(path: string): boolean;
}

const START = 200;

/** A reader of texts; those that are not UTF-8 are read as Windows-1252, which is said. */
export function textsOf(files: OldFiles, report: Report): Texts {
  const read = new Map<string, Uint8Array>();
  const bytesOf = (path: string): Uint8Array => {
    const bytes = read.get(path) ?? files.bytes(path);
    read.set(path, bytes);
    return bytes;
  };
  return {
    start(path) {
      const bytes = files.bytes(path);
      const start = new TextDecoder('latin1')
        .decode(bytes.subarray(0, START))
        .replace(/^\u00ef\u00bb\u00bf/, '');
      if (start.startsWith('---')) read.set(path, bytes);
      return start;
    },
    isMarked(path) {
      const bytes = bytesOf(path);
      return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    },
    whole(path) {
      const bytes = bytesOf(path);
      read.delete(path);
      if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
      report(notUtf8(path));
      return new TextDecoder('windows-1252').decode(bytes);
    },
  };
}
