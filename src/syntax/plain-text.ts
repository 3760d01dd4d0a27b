const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const MATHS = /\$\$([\s\S]+?)\$\$|\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]/g;
/** Stands for maths while marks are taken out: what is in it can look like them. No text has it. */
const HOLD = '\u0000';

/**
 * A short Markdown text (a biography, an abstract) as plain text: without emphasis, links, images, tags, marks of headings and
 * lists, and the dollars around maths. Paragraphs stay apart by an empty line, their lines are joined.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->|<\/?[A-Za-z][^<>]*>/g, '')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => inline(paragraph.replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function inline(text: string): string {
  const maths: string[] = [];
  const held = text.replace(MATHS, (_, ...parts: (string | undefined)[]) => {
    maths.push((parts[0] ?? parts[1] ?? parts[2]!).trim());
    return HOLD;
  });
  return held
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/!?\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_(?=[^\s_])([^_]*[^\s_])_(?!\w)/g, '$1')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .trim()
    .replaceAll(HOLD, () => maths.shift()!);
}
