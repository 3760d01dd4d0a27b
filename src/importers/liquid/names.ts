/** Names that Nunjucks reads as words of its language, and those that a loop or a template sets itself. */
const WORDS: ReadonlySet<string> = new Set(
  'true false none null in is if else not and or loop super caller'.split(' '),
);
const PLAIN = /^[A-Za-z_$][\w$]*$/;

/** A variable of Liquid under a name that Nunjucks can write: `site-title` → `siteTitle`, `loop` → `loop_`. */
export function variableName(name: string): string {
  const plain = name.replace(/\?$/, '').replace(/-+(\w?)/g, (_, letter: string) => letter.toUpperCase());
  const begun = /^\d/.test(plain) ? `_${plain}` : plain;
  return WORDS.has(begun) ? `${begun}_` : begun;
}

/** A member behind a dot, or in brackets where a dot cannot say it. */
export function memberText(name: string): string {
  return PLAIN.test(name) && !['true', 'false', 'none', 'null'].includes(name)
    ? `.${name}`
    : `[${JSON.stringify(name)}]`;
}
