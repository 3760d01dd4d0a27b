declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  /** Of a field of names, a list of them; of any other, a text, or a list where the field is one. */
  export function parse(latex: string, field: string): unknown;
}
declare module '@citation-js/plugin-bibtex/lib/input/constants.js' {
  /** What stands around formatted text: by Array.join, so that anything with a `join` will do. */
  export const formatting: Record<string, { join(text: string): string }>;
  /** Letters and signs by their commands, without the backslash. */
  export const commands: Record<string, string>;
  export const mathCommands: Record<string, string>;
  export const formattingCommands: Record<string, string | undefined>;
}
