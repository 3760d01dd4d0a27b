import NAMES from './emoji-names.json' with { type: 'json' };
import { walkHtml } from './html-walk.ts';
import { type Edit, splice } from './splice.ts';

/** The pictures of emoji in the text of a page. @param root the address that their folder `emoji` lies at */
export type ShowEmoji = (html: string, root: string) => string;

/** Names by the code points of their signs (from gemoji 8.1, MIT licence), and GitHub's own ones, which have no sign. */
const FILES = new Map<string, string>([
  ...Object.entries(NAMES).map(([name, points]): [string, string] => [name, `unicode/${points}`]),
  ...(
    'atom basecamp basecampy bowtie electron feelsgood finnadie goberserk godmode hurtrealbad neckbeard octocat ' +
    'rage1 rage2 rage3 rage4 shipit suspect trollface'
  )
    .split(' ')
    .map((name): [string, string] => [name, name]),
]);

/** Where names stay text. */
const LITERAL: ReadonlySet<string> = new Set(['pre', 'code', 'tt', 'script', 'style', 'textarea']);

/** `:smile:` in the body of a page as its picture, where jemoji puts one: not in code. */
export const showEmoji: ShowEmoji = (html, root) => {
  const body = /<body[\s>]/i.exec(html)?.index ?? 0;
  const edits: Edit[] = [];
  let depth = 0;
  let literal = false;
  const isLiteral = (start: number, end: number) => LITERAL.has(html.slice(start, end).toLowerCase());
  walkHtml(html, {
    startName(start, end) {
      literal = isLiteral(start, end);
    },
    attributeName: () => undefined,
    attributeValue: () => undefined,
    startTagEnd(_, selfClosing) {
      if (literal && !selfClosing) depth++;
      literal = false;
    },
    endName(start, end) {
      if (isLiteral(start, end)) depth = Math.max(0, depth - 1);
    },
    text(start, end) {
      if (depth === 0 && start >= body) edits.push(...picturesIn(html.slice(start, end), start, root));
    },
  });
  return splice(html, edits);
};

function picturesIn(text: string, offset: number, root: string): Edit[] {
  const edits: Edit[] = [];
  const name = /:([\w+-]+):/g;
  for (let match = name.exec(text); match; match = name.exec(text)) {
    const file = FILES.get(match[1]!);
    if (file === undefined) name.lastIndex--;
    else {
      const start = offset + match.index;
      edits.push({ start, end: start + match[0].length, text: picture(match[0], file, root) });
    }
  }
  return edits;
}

function picture(name: string, file: string, root: string): string {
  const src = `${root.replace(/\/$/, '')}/emoji/${file}.png`;
  return `<img class="emoji" title="${name}" alt="${name}" src="${src}" height="20" width="20">`;
}
