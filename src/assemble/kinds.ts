/** Pages that the theme has a layout of its own for, by the page's name. */
const NAMED: ReadonlySet<string> = new Set([
  'schedule',
  'speakers',
  'papers',
  'organizers',
  'sponsors',
  'call',
]);

/**
 * A page's kind: its own name where the theme knows it, `home` for an index; undefined for every other page.
 * @param inside the path below the edition's folder, or below `content/` where the page stands outside any edition
 */
export function kindOf(inside: string): string | undefined {
  if (inside.includes('/')) return undefined;
  const name = inside.replace(/\.[^.]*$/, '');
  if (name === 'index') return 'home';
  return NAMED.has(name) ? name : undefined;
}
