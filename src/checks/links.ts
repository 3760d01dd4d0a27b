import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  deadFragment,
  deadFromRoot,
  deadLink,
  emptyAddress,
  insecureResource,
  mailWithoutScheme,
  missingFile,
  missingImage,
  schemelessAddress,
} from '../diagnostics/messages/check-links.ts';
import type { Spot } from '../diagnostics/text.ts';
import { BLANK } from '../model/blank.ts';
import type { Check, Finding, Finished, FinishedPage } from '../model/check.ts';
import type { Facts } from '../model/facts.ts';
import { srcsetCandidates } from '../syntax/html-attributes.ts';
import { urlOf } from '../syntax/url.ts';
import { type Answer, answering } from './addresses.ts';
import { idsOf, nearIds, onlyPageWith } from './fragments.ts';
import { isLed } from './head-addresses.ts';

/** Addresses in pages: they lead to something, as GitHub Pages answers, and say what they mean. */
export const links: Check = {
  quick: true,
  run(finished, find) {
    const answer = answering(finished);
    const { leadsTo = () => undefined, lacks = () => undefined } = finished;
    const pages = new Map(finished.pages.map((page) => [page.route.file, page]));
    const idsIn = idsOf();
    const targets: Targets = {
      factsOf: (file) => pages.get(file)?.facts ?? finished.factsOf(file),
      urlOf: (file) => pages.get(file)?.route.url ?? urlOf(file),
      idsIn,
      pageWith: finished.isWhole ? onlyPageWith(finished.pages, idsIn) : () => undefined,
      leadsTo,
      lacks,
    };
    const ownHome = homeElsewhere(finished);
    const isSecure = !finished.site.config.url.startsWith('http:');
    const sound = soundLinks();
    for (const page of finished.pages) {
      const base = baseOf(page, answer);
      if (base === undefined) continue;
      const { owners, values, spans } = page.facts.links;
      const led = page.facts.relations.filter(({ rel, type }) => isLed(rel, type)).map(({ link }) => link);
      for (let i = 0; i < owners.length; i++) {
        const owner = owners[i]!;
        if (PASSED.has(owner) || sound.has(owner, values[i]!)) continue;
        if (values[i] === BLANK || led.includes(i)) continue;
        let isSound = true;
        const complain: Complain = (say) => {
          isSound = false;
          find({ file: page.route.file, start: spans[2 * i]!, end: spans[2 * i + 1]!, say });
        };
        const one: Address = { owner, address: values[i]!, base, page, home: ownHome(page) };
        if (owner.endsWith('srcset')) {
          for (const { address } of srcsetCandidates(values[i]!)) {
            const found = judge({ ...one, address }, answer, complain, isSecure);
            if (found?.kind === 'file') leadsTo(found.path);
          }
        } else {
          const found = judge(one, answer, complain, isSecure);
          if (found) checkFragment(one, found, targets, complain);
          if (found && isSound && !holdsFragment(found)) sound.add(owner, values[i]!);
        }
      }
    }
  },
};

/**
 * Remembers links that lead somewhere from whatever page, so that those which all pages share are looked into once: whole
 * addresses and those from the root.
 */
function soundLinks() {
  const known = new Map<string, Set<string>>();
  return {
    has: (owner: string, value: string) => known.get(owner)?.has(value) === true,
    add(owner: string, value: string): void {
      if (!/^(?:\/|https?:)/i.test(value)) return;
      const values = known.get(owner);
      if (values) values.add(value);
      else known.set(owner, new Set([value]));
    },
  };
}

/** Whether what is asked of an address hangs on the page that it stands in. */
function holdsFragment(found: Answer): boolean {
  return (
    (found.kind === 'file' ? found.fragment : found.kind === 'elsewhere' ? found.target.fragment : '') !==
    undefined
  );
}

interface Address {
  /** Element and attribute: `a href`. */
  readonly owner: string;
  readonly address: string;
  /** The address that it counts from. */
  readonly base: string;
  readonly page: FinishedPage;
  /** Where the page stands besides, where it is shown at `/` only as the home of the current edition. */
  readonly home: Home | undefined;
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
    const meant = LINKS.has(element) ? meantAtHome(one, address, answer) : undefined;
    complain((where) =>
      meant === undefined
        ? missing(where, element, address, found.hint)
        : deadFromRoot(where, address, one.home!.url, meant),
    );
  }
  return undefined;
}

/** A page of the current edition that `/` shows too. */
interface Home {
  readonly url: string;
  readonly isMarkdown: boolean;
  /** The page's source. */
  readonly source: string;
  /** Sources of pages by output. */
  readonly sourceOf: (file: string) => string | undefined;
}

/** For a page that is made at `/` as well as at its own address, that address. */
function homeElsewhere({ site }: Finished): (page: FinishedPage) => Home | undefined {
  let sources: ReadonlyMap<string, string> | undefined;
  const sourceOf = (file: string) =>
    (sources ??= new Map(site.pages.map(({ route, path }) => [route.file, path]))).get(file);
  return ({ route, source }) => {
    if (route.file !== 'index.html') return undefined;
    const own = site.pages.find(({ path, aliases }) => path === source && aliases.length > 0);
    return own && { url: own.route.url, isMarkdown: own.markdown, source, sourceOf };
  };
}

/** What to write for an address that is right at the page's own address and leads nowhere from `/`: right from both. */
function meantAtHome({ home }: Address, address: string, answer: Answering): string | undefined {
  const found = home && answer(home.url, address);
  if (found?.kind !== 'file') return undefined;
  const target = home!.sourceOf(found.file);
  const folder = home!.source.slice(0, home!.source.lastIndexOf('/') + 1);
  const fragment = found.fragment ? `#${found.fragment}` : '';
  return home!.isMarkdown && target?.startsWith(folder)
    ? target.slice(folder.length) + fragment
    : found.path + fragment;
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

/** What is known of the outputs that addresses lead to. */
interface Targets {
  readonly factsOf: (file: string) => Facts | undefined;
  readonly urlOf: (file: string) => string;
  readonly idsIn: (facts: Facts) => ReadonlySet<string>;
  /** The address of the only page that has an id. */
  readonly pageWith: (id: string) => string | undefined;
  readonly leadsTo: (target: string) => void;
  readonly lacks: (file: string, other: string) => void;
}

function checkFragment(
  { owner, page }: Address,
  found: Answer,
  { factsOf, urlOf, idsIn, pageWith, leadsTo, lacks }: Targets,
  complain: Complain,
): void {
  if (found.kind === 'file') leadsTo(found.path);
  if (owner !== 'a href' && owner !== 'area href') return;
  const isOwn = found.kind === 'elsewhere' && found.target.kind === 'fragment';
  const fragment = isOwn ? found.target.fragment : found.kind === 'file' ? found.fragment : undefined;
  if (!fragment || fragment.toLowerCase() === 'top' || fragment.includes(':~:')) return;
  const file = isOwn ? page.route.file : found.kind === 'file' ? found.file : undefined;
  const target = file === undefined ? undefined : factsOf(file);
  if (!target) return;
  const ids = idsIn(target);
  if (ids.has(fragment)) {
    if (found.kind === 'file') leadsTo(`${found.path}#${fragment}`);
    return;
  }
  if (!isOwn) lacks(page.route.file, file!);
  const url = target === page.facts ? undefined : urlOf(file!);
  const holder = pageWith(fragment);
  const near = nearIds(fragment, ids);
  complain((where) => deadFragment(where, fragment, url, near, holder));
}
