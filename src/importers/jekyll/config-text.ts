/** Lines of a block map, grown key by key. */
interface Section {
  /** Undefined for comments and blanks before the first key. */
  readonly key: string | undefined;
  readonly text: string;
}

const KEY = /^(?:"([^"]+)"|'([^']+)'|([^\s#"'[{&*!|>%@`-][^:#]*?))[ \t]*:(?:\s|$)/;

/** The top-level keys of a block of YAML with the lines that belong to each, comments above the next one included. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  let key: string | undefined;
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) sections.push({ key, text: lines.join('') });
    lines = [];
  };
  for (const line of text.split(/(?<=\n)/)) {
    const match = KEY.exec(line);
    if (match) {
      const above = lines.length - lines.findLastIndex((one) => !/^\s*(?:#.*\s*)?$/.test(one)) - 1;
      const comments = key === undefined ? [] : lines.splice(lines.length - above, above);
      close();
      key = match[1] ?? match[2] ?? match[3]!.trim();
      lines = comments;
    }
    lines.push(line);
  }
  close();
  return sections;
}

/** A block of YAML without some of its top-level keys. */
export function withoutKeys(text: string, keys: ReadonlySet<string>): string {
  const kept = sectionsOf(text).filter(({ key }) => key === undefined || !keys.has(key));
  return kept.map((section) => section.text).join('');
}

/** The top-level key whose lines hold a line (from 1). */
export function keyAtLine(text: string, line: number): string | undefined {
  let first = 1;
  for (const section of sectionsOf(text)) {
    first += section.text.split('\n').length - 1;
    if (line < first) return section.key;
  }
  return undefined;
}

/** The text with an item put before the others of a list in block style; undefined where the list is written otherwise. */
export function withFirstItem(text: string, key: string, item: string): string | undefined {
  const list = new RegExp(
    `^${key}[ \\t]*:[ \\t]*(?:#.*)?\\n(?:[ \\t]*(?:#.*)?\\n)*?(?=([ \\t]*)-[ \\t\\n])`,
    'm',
  ).exec(text);
  if (!list) return undefined;
  const at = list.index + list[0].length;
  return `${text.slice(0, at)}${list[1]!}- ${item.replaceAll('\n', `\n${list[1]!}`)}\n${text.slice(at)}`;
}
