/** What is open at the end of a line: a quote, and brackets. */
interface Open {
  quote: string;
  depth: number;
}

const BLOCK = /(?:^|[:-][ \t]+)[|>][-+\d]*[ \t]*(?:#.*)?$/;
const BEFORE = /^[ \t]*(?:- +)*(?:(?:[^\s"'#[{-][^"'#]*?|"[^"]*"|'[^']*'):[ \t]+)?/;

/**
 * A text in YAML in which lines that go on a text in quotes, or a list in brackets, are indented as YAML wants it; Ruby
 * takes them from the first column on.
 */
export function indentContinuations(text: string): string {
  const open: Open = { quote: '', depth: 0 };
  let inner = '';
  let block = -1;
  return text
    .split('\n')
    .map((line) => {
      if (open.quote !== '' || open.depth > 0) {
        follow(open, line);
        return line.trim() === '' ? line : inner + line.trimStart();
      }
      const indent = /^ */.exec(line)![0].length;
      if (block >= 0 && (line.trim() === '' || indent > block)) return line;
      block = BLOCK.test(line) ? indent : -1;
      const start = BEFORE.exec(line)![0].length;
      inner = ' '.repeat(Math.max(start - 1, indent) + 1);
      if (block < 0 && /["'[{]/.test(line[start] ?? '')) follow(open, line.slice(start));
      return line;
    })
    .join('\n');
}

/** Goes over a line; what is open at its end stands in `open`. */
function follow(open: Open, line: string): void {
  for (let i = 0; i < line.length; i++) {
    const sign = line[i]!;
    if (open.quote === '"' && sign === '\\') i++;
    else if (open.quote === "'" && sign === "'" && line[i + 1] === "'") i++;
    else if (open.quote !== '') {
      if (sign === open.quote) open.quote = '';
    } else if (sign === '[' || sign === '{') open.depth++;
    else if (sign === ']' || sign === '}') open.depth--;
    else if ((sign === '"' || sign === "'") && /^$|[\s,[{:]/.test(line[i - 1] ?? '')) open.quote = sign;
    else if (sign === '#' && /\s/.test(line[i - 1] ?? '')) return;
    if (open.quote === '' && open.depth <= 0 && i > 0 && /["'\]}]/.test(sign)) {
      open.depth = 0;
      return;
    }
  }
}
