/** A fenced block of a page of the guide, with the prose before it. */
export interface Block {
  /** `sh`, `yaml`; empty for none. */
  readonly language: string;
  readonly text: string;
  /** The paragraph before it, as one line. */
  readonly lead: string;
  /** The line of the page that it begins at. */
  readonly line: number;
}

/** What a block of the guide promises; a test keeps the promise. */
export type Example =
  /** Commands, typed in the folder of the reader's site. */
  | { readonly does: 'run'; readonly commands: readonly string[] }
  /** What the last command prints; `…` stands for lines left out. */
  | { readonly does: 'print'; readonly text: string }
  /** A file as it is to be, or lines to be put into one that is there. */
  | {
      readonly does: 'write' | 'add';
      readonly path: string;
      readonly language: string;
      readonly text: string;
    }
  /** What a page prints that was written last. */
  | { readonly does: 'give'; readonly html: string }
  /** What `check` says, in the site as it is then. */
  | { readonly does: 'complain'; readonly text: string }
  /** Files that are there. */
  | { readonly does: 'list'; readonly paths: readonly string[] };

/** The fenced blocks of a page. */
export function blocksOf(page: string): Block[] {
  const lines = page.split('\n');
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const open = /^(`{3,})(\w*)$/.exec(lines[i]!);
    if (!open) continue;
    const end = lines.indexOf(open[1]!, i + 1);
    const before = paragraphBefore(lines, i);
    const text = lines.slice(i + 1, end).map((line) => `${line}\n`);
    blocks.push({ language: open[2]!, text: text.join(''), lead: before, line: i + 1 });
    i = end;
  }
  return blocks;
}

/** The paragraph that ends before a line, as one line. */
function paragraphBefore(lines: readonly string[], at: number): string {
  const end = lines.slice(0, at).findLastIndex((line) => line.trim() !== '');
  const begin = lines.slice(0, end + 1).findLastIndex((line) => line.trim() === '');
  return lines.slice(begin + 1, end + 1).join(' ');
}

/**
 * What a block promises, by its language and the paragraph before it. A file is named there, last of all: "In `content/x.md`:";
 * with "add to" in it the lines are added to that file. @throws Error where nothing could hold the guide to it
 */
export function exampleOf({ language, text, lead, line }: Block): Example {
  if (language === 'sh') return { does: 'run', commands: text.trim().split('\n') };
  if (language === '') return { does: 'list', paths: treeOf(text) };
  if (lead.endsWith('gives:')) return { does: 'give', html: text };
  if (lead.endsWith('says:')) return { does: 'complain', text };
  const path = /`([^`]+\.\w+)`:$/.exec(lead)?.[1];
  if (path !== undefined) return { does: /\badd to\b/i.test(lead) ? 'add' : 'write', path, language, text };
  if (language === 'text') return { does: 'print', text };
  throw new Error(`line ${line}: the line before names no file: ${lead}`);
}

/** The paths of a drawn tree, whose lines are indented by two spaces; what follows two spaces is said of a path. */
function treeOf(text: string): string[] {
  const above: string[] = [];
  return text
    .trimEnd()
    .split('\n')
    .flatMap((row) => {
      const [, indent = '', name = ''] = /^( *)(\S+)/.exec(row) ?? [];
      above.length = indent.length / 2;
      const path = above.join('') + name;
      above.push(name);
      return name.endsWith('/') && !row.trim().includes(' ') ? [] : [path];
    });
}
