/** A text in quotes in a script. */
export interface JsText {
  /** Where it begins, behind its quote. */
  readonly at: number;
  readonly text: string;
}

/**
 * What a script imports, by `import`, `export … from` and `import()` of a text, and what it names beside itself by
 * `new URL('x', import.meta.url)`. Found without parsing: a text or comment that reads just like it is found, too.
 */
export function jsSpecifiers(js: string): JsText[] {
  return textsOf(js, SPECIFIER);
}

const SPECIFIER =
  /(?:\b(?:from|import)\s*\(?\s*(["'`])(?=\.{0,2}\/)|\bnew\s+URL\s*\(\s*(["'`])(?=[^"'`\\\n]*["'`]\s*,\s*import\.meta\.url))([^"'`\\\n$]+)(?=\1|\2)/g;

/** Texts of a script that can be addresses: from the root, relative with a dot, or whole. */
export function jsAddresses(js: string): JsText[] {
  return textsOf(js, ADDRESS);
}

const ADDRESS = /(["'`])()(?=\/|\.{1,2}\/|https?:\/\/)([^"'`\\\s$<>]+)(?=\1)/g;

function textsOf(js: string, pattern: RegExp): JsText[] {
  return [...js.matchAll(pattern)].map((match) => {
    const text = match[3]!;
    return { at: match.index + match[0].length - text.length, text };
  });
}
