/** Jekyll's own: fences may have blanks behind them, and nothing else. */
const FRONT_MATTER = /^(---[^\S\r\n]*\r?\n[\s\S]*?\r?\n?)^((?:---|\.\.\.)[^\S\r\n]*$\r?\n?)/m;

/** A file in two: what stands between the fences, and where the body begins. */
export interface Front {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

/** Whether Jekyll takes a file for a page: its first line is a fence. */
export function hasFrontMatter(start: string): boolean {
  return /^\ufeff?---\s*\r?\n/.test(start);
}

/** Finds front matter by Jekyll's rule; undefined where nothing closes it. */
export function frontOf(text: string): Front | undefined {
  const match = text.startsWith('---') ? FRONT_MATTER.exec(text) : null;
  if (match?.index !== 0) return undefined;
  const start = text.indexOf('\n') + 1;
  const end = match[1]!.length;
  return { start: Math.min(start, end), end, bodyStart: match[0].length };
}
