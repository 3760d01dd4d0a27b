/** An entry of a bibliography. Texts are plain; formulas between single `$` stay formulas. */
export interface BibEntry {
  /** `inproceedings`. */
  readonly type: string;
  readonly key: string;
  readonly authors: readonly string[];
  /** In the order in which they are written; empty ones are left out. A `month` is one of BibTeX's: `dec`. */
  readonly fields: readonly (readonly [name: string, text: string | undefined])[];
}

/** Fields whose text stands as it is: signs in addresses mean themselves. */
const VERBATIM: ReadonlySet<string> = new Set(['url', 'doi', 'eprint']);

/**
 * A bibliography as BibTeX, in UTF-8: signs that TeX reads as its own are escaped, and words with capitals inside are
 * braced, so that styles leave them as they are. Keys that are said twice get a number.
 */
export function writeBibtex(entries: readonly BibEntry[]): string {
  const taken = new Set<string>();
  return entries.map((entry) => entryText(entry, keyOf(entry.key, taken))).join('\n');
}

function entryText({ type, authors, fields }: BibEntry, key: string): string {
  const rows = fields.flatMap(([name, text]): [string, string][] =>
    text === undefined || text.trim() === '' ? [] : [[name, fieldText(name, text)]],
  );
  const named = authors.length === 0 ? rows : [['author', authors.map(personText).join(' and ')], ...rows];
  return `@${type}{${key},\n${named.map(([name, text]) => `  ${name} = ${name === 'month' ? text : `{${text}}`},\n`).join('')}}\n`;
}

function fieldText(name: string, text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (VERBATIM.has(name)) return line.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
  return name === 'title' || name === 'booktitle' ? braced(line) : escaped(line);
}

/** A person's name; one that BibTeX would take apart stays in one piece. */
function personText(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return /,|\band\b/i.test(line) ? `{${escaped(line)}}` : escaped(line);
}

const FORMULA = /(\$[^\s$](?:[^$]*[^\s$])?\$)/;

function braced(text: string): string {
  return text
    .split(FORMULA)
    .map((part, i) =>
      i % 2 === 1 && isBalanced(part)
        ? part
        : part.replace(/\S+/g, (word) =>
            /^.+\p{Lu}/u.test(word) ? `{${escapedSigns(word)}}` : escapedSigns(word),
          ),
    )
    .join('');
}

function escaped(text: string): string {
  return text
    .split(FORMULA)
    .map((part, i) => (i % 2 === 1 && isBalanced(part) ? part : escapedSigns(part)))
    .join('');
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs of TeX's own, and pairs that it would join into another sign. */
function escapedSigns(text: string): string {
  return text
    .replace(/[\\{}%&$#_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
    .replace(/([-'`,])(?=\1)/g, '$1{}');
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const sign of formula.replace(/\\[{}\\]/g, '')) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

function keyOf(wanted: string, taken: Set<string>): string {
  const plain = wanted.normalize('NFD').replace(/[^A-Za-z0-9:._/+-]+/g, '') || 'paper';
  let key = plain;
  for (let n = 2; taken.has(key.toLowerCase()); n++) key = `${plain}-${n}`;
  taken.add(key.toLowerCase());
  return key;
}
