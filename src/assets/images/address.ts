import { encodePath } from '../../syntax/url.ts';

/**
 * The address of a file that stands beside another one, in the way in which the other's was written: from the root,
 * relative, with or without the site's base path. It can stand in quotes, in `srcset` and in `url()`.
 * @param written the other's address, character references resolved; @param file the file's path
 */
export function addressBeside(written: string, file: string): string {
  const path = written.trim().replace(/[?#].*$/s, '');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = encodePath(file.slice(file.lastIndexOf('/') + 1));
  return `${folder.replace(/\s/g, encodeURIComponent)}${name}`.replace(
    /[,'"()\\]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
