const LIMIT = 100_000;
let table = new Map<string, string>();

/**
 * The same text as one that stands alone. A slice keeps the whole text that it was cut from alive; what outlives that
 * text must not. Texts seen before come back as the very same string, so that the links which all pages share are held
 * once.
 */
export function intern(text: string): string {
  const known = table.get(text);
  if (known !== undefined) return known;
  if (table.size >= LIMIT) table = new Map();
  const own = ` ${text}`.slice(1);
  table.set(own, own);
  return own;
}
