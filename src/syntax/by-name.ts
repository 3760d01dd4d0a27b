/**
 * The order of Jekyll's `site.pages`: by the names of their files, wherever they stand; of one name, what stands deeper
 * first. Paths relative to the project.
 */
export function byName(a: string, b: string): number {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  const depth = b.split('/').length - a.split('/').length;
  return depth !== 0 ? depth : a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
