import { type PlatformPath, relative, sep } from 'node:path';

/** How this system writes paths. */
const NATIVE: Pick<PlatformPath, 'relative' | 'sep'> = { relative, sep };

/** Whether a real path is a folder itself or lies in it. @param paths how the system writes them */
export function isWithin(path: string, folder: string, paths = NATIVE): boolean {
  return path === folder || path.startsWith(leadOf(folder, paths.sep));
}

/** The path of a file below a folder, whose end may be that of a disk. @param paths how the system writes them */
export function inFolder(folder: string, name: string, paths = NATIVE): string {
  return leadOf(folder, paths.sep) + name;
}

/** A real path as one of the project, parted by `/`; empty for the root. @param paths how the system writes them */
export function projectPathOf(real: string, root: string, paths = NATIVE): string {
  return paths.relative(root, real).split(paths.sep).join('/');
}

function leadOf(folder: string, parting: string): string {
  return folder.endsWith(parting) ? folder : folder + parting;
}
