import {
  canonicalElsewhere,
  canonicalNowhere,
  feedNowhere,
  previewNotAbsolute,
  previewNowhere,
} from '../diagnostics/messages/check-head.ts';
import { insecureResource } from '../diagnostics/messages/check-links.ts';
import type { Check, Finding, FinishedPage } from '../model/check.ts';
import type { Site } from '../model/site.ts';
import { type Answer, answering } from './addresses.ts';

/** What a page says of its own address, of its feed and of its picture for previews leads to something of the site. */
export const headAddresses: Check = {
  quick: false,
  run(finished, find) {
    const answer = answering(finished);
    const { site } = finished;
    for (const page of finished.pages) {
      for (const { kind, name, address, start, end } of addressesOf(page)) {
        const say = JUDGES[kind](name, address, page, answer(page.route.url, address), site);
        if (say) find({ file: page.route.file, start, end, say });
      }
    }
  },
};

type Kind = 'canonical' | 'feed' | 'preview' | 'loaded';

interface HeadAddress {
  readonly kind: Kind;
  /** `canonical`, `og:image`. */
  readonly name: string;
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

function addressesOf({ facts }: FinishedPage): HeadAddress[] {
  const { values, spans } = facts.links;
  const linked = facts.relations.flatMap(({ link, rel, type }): HeadAddress[] => {
    const kind = kindOf(rel, type);
    const [start, end] = [spans[2 * link]!, spans[2 * link + 1]!];
    return kind
      ? [{ kind, name: kind === 'canonical' ? kind : 'link', address: values[link]!, start, end }]
      : [];
  });
  const told = facts.metas.flatMap(({ name, content, start, end }): HeadAddress[] => {
    const kind = name === 'og:url' ? 'canonical' : PREVIEWS.has(name) ? 'preview' : undefined;
    return kind && content.trim() !== '' ? [{ kind, name, address: content.trim(), start, end }] : [];
  });
  return [...linked, ...told];
}

const PREVIEWS: ReadonlySet<string> = new Set([
  'og:image',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
]);
const LOADED = /\b(?:stylesheet|preload|modulepreload|manifest)\b/;

function kindOf(rel: string, type: string | undefined): Kind | undefined {
  if (isLed(rel, type)) return rel === 'canonical' ? 'canonical' : 'feed';
  return LOADED.test(rel) ? 'loaded' : undefined;
}

/** Whether a `link` leads to a page or a feed, and loads nothing. */
export function isLed(rel: string, type: string | undefined): boolean {
  return (
    rel === 'canonical' || (rel === 'alternate' && /^application\/(?:rss|atom|feed)\+/i.test(type ?? ''))
  );
}

type Judge = (
  name: string,
  address: string,
  page: FinishedPage,
  answer: Answer,
  site: Site,
) => Finding['say'] | undefined;

const JUDGES: Readonly<Record<Kind, Judge>> = {
  canonical(name, address, { route }, answer, { config }) {
    if (answer.kind === 'nothing') return (where) => canonicalNowhere(where, name, address, answer.hint);
    const isHome = answer.kind === 'file' && answer.file === 'index.html' && route.file !== 'index.html';
    const why = isHome ? HOME : wrongHost(address, config.url);
    return why === undefined ? undefined : (where) => canonicalElsewhere(where, name, address, why);
  },
  feed: (_, address, __, answer) =>
    answer.kind === 'nothing' ? (where) => feedNowhere(where, address, answer.hint) : undefined,
  preview(name, address, _, answer, { config }) {
    if (answer.kind === 'nothing') return (where) => previewNowhere(where, name, address, answer.hint);
    const isWhole = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
    return isWhole || config.url === '' ? undefined : (where) => previewNotAbsolute(where, name, address);
  },
  loaded: (_, address, __, ___, { config }) =>
    /^http:\/\//i.test(address) && !config.url.startsWith('http:')
      ? (where) => insecureResource(where, 'link', address)
      : undefined,
};

const HOME = 'which is the home page';

/** What is wrong with the host of a page's own address; another site may well be meant. */
function wrongHost(address: string, home: string): string | undefined {
  if (!URL.canParse(address) || !URL.canParse(home)) return undefined;
  const [said, own] = [new URL(address).hostname, new URL(home).hostname];
  if (said === own) return undefined;
  if (/^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/.test(said))
    return 'which is the computer of whoever reads it';
  const bare = (host: string) => host.replace(/^www\./, '');
  if (bare(said) === bare(own)) return `while \`url\` in \`_config.yml\` says \`${own}\``;
  if (/(?:^|\.)example\.(?:com|org|net)$/.test(said)) return 'which is a made-up name';
  return undefined;
}
