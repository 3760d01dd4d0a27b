import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  deadFragment,
  deadLink,
  emptyAddress,
  insecureResource,
  mailWithoutScheme,
  missingFile,
  missingImage,
  schemelessAddress,
} from '../diagnostics/messages/check-links.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Spot } from '../diagnostics/text.ts';
import { BLANK } from '../model/blank.ts';
import type { Check, Finding, FinishedPage } from '../model/check.ts';
import { srcsetCandidates } from '../syntax/html-attributes.ts';
import { type Answer, answering } from './addresses.ts';

/** Addresses in pages: they lead to something, as GitHub Pages answers, and say what they mean. */
export const links: Check = {
  quick: true,
  run(finished, find) {
    const answer = answering(finished);
    const pages = new Map(finished.pages.map((page) => [page.route.file, page]));
    const ids = idsOf();
    const isSecure = !finished.site.config.url.startsWith('http:');
    for (const page of finished.pages) {
      const base = baseOf(page, answer);
      if (base === undefined) continue;
      const { owners, values, spans } = page.facts.links;
      for (let i = 0; i < owners.length; i++) {
        const owner = owners[i]!;
        if (PASSED.has(owner) || values[i] === BLANK) continue;
        const complain: Complain = (say) =>
          find({ file: page.route.file, start: spans[2 * i]!, end: spans[2 * i + 1]!, say });
        const one: Address = { owner, address: values[i]!, base, page };
        if (owner.endsWith('srcset')) {
          for (const { address } of srcsetCandidates(values[i]!))
            judge({ ...one, address }, answer, complain, isSecure);
        } else {
          const found = judge(one, answer, complain, isSecure);
          if (found) checkFragment(one, found, pages, ids, complain);
        }
      }
    }
  },
};

interface Address {
  /** Element and attribute: `a href`. */
  readonly owner: string;
  readonly address: string;
  /** The address that it counts from. */
  readonly base: string;
  readonly page: FinishedPage;
}

type Complain = (say: Finding['say']) => void;

/** Names of sources, and what may be empty or another's. */
const PASSED: ReadonlySet<string> = new Set([
  'base href',
  'blockquote cite',
  'q cite',
  'ins cite',
  'del cite',
  'form action',
  'button formaction',
  'input formaction',
]);
const IMAGES: ReadonlySet<string> = new Set(['img', 'source', 'picture', 'image', 'input']);
const LINKS: ReadonlySet<string> = new Set(['a', 'area', 'iframe', 'frame', 'embed', 'object']);
/** What a page at `https:` may not load over `http:`. */
const LOADED: ReadonlySet<string> = new Set([
  'img src',
  'img srcset',
  'source src',
  'source srcset',
  'script src',
  'iframe src',
  'video src',
  'video poster',
  'audio src',
  'embed src',
  'object data',
  'track src',
]);

/** Says what is wrong with an address; gives what it leads to where that is to be looked into. */
function judge(one: Address, answer: Answering, complain: Complain, isSecure: boolean): Answer | undefined {
  const { owner, base } = one;
  const address = one.address.trim();
  const element = owner.slice(0, owner.indexOf(' '));
  if (address === '') complain((where) => emptyAddress(where, owner));
  else if (/^www\.[\w-]+\.\w/i.test(address)) complain((where) => schemelessAddress(where, address));
  else if (/^[^\s/:@?#]+@[\w-]+(?:\.[\w-]+)+$/.test(address))
    complain((where) => mailWithoutScheme(where, address));
  else {
    if (isSecure && LOADED.has(owner) && /^http:\/\//i.test(address))
      complain((where) => insecureResource(where, element, address));
    const found = answer(base, address);
    if (found.kind !== 'nothing') return found;
    complain((where) => missing(where, element, address, found.hint));
  }
  return undefined;
}

type Answering = ReturnType<typeof answering>;

function missing(where: Spot, element: string, address: string, hint: string | undefined): Diagnostic {
  if (IMAGES.has(element)) return missingImage(where, address, hint);
  return LINKS.has(element) ? deadLink(where, address, hint) : missingFile(where, element, address, hint);
}

/** The address that a page's relative ones count from; undefined where its `base` leads to another site. */
function baseOf({ facts, route }: FinishedPage, answer: Answering): string | undefined {
  const at = facts.links.owners.indexOf('base href');
  if (at === -1) return route.url;
  const found = answer(route.url, facts.links.values[at]!);
  return found.kind === 'file' ? facts.links.values[at] : undefined;
}

function checkFragment(
  { owner, page }: Address,
  found: Answer,
  pages: ReadonlyMap<string, FinishedPage>,
  idsIn: (page: FinishedPage) => ReadonlySet<string>,
  complain: Complain,
): void {
  if (owner !== 'a href' && owner !== 'area href') return;
  const isOwn = found.kind === 'elsewhere' && found.target.kind === 'fragment';
  const fragment = isOwn ? found.target.fragment : found.kind === 'file' ? found.fragment : undefined;
  const target = isOwn ? page : found.kind === 'file' ? pages.get(found.file) : undefined;
  if (!target || !fragment || fragment.toLowerCase() === 'top' || fragment.includes(':~:')) return;
  const ids = idsIn(target);
  if (ids.has(fragment)) return;
  const url = target === page ? undefined : target.route.url;
  complain((where) => deadFragment(where, fragment, url, didYouMean(fragment, ids)));
}

/** Ids and names of anchors of a page, gathered once. */
function idsOf(): (page: FinishedPage) => ReadonlySet<string> {
  const known = new Map<FinishedPage, ReadonlySet<string>>();
  return (page) => {
    let ids = known.get(page);
    if (!ids) known.set(page, (ids = new Set([...page.facts.ids.names, ...page.facts.anchors.names])));
    return ids;
  };
}
