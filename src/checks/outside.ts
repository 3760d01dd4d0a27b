import {
  noConnection,
  outsideLinkFails,
  outsideLinkGone,
  outsideLinksRefused,
} from '../diagnostics/messages/check-urls.ts';
import type { Check, Finished, FinishedPage } from '../model/check.ts';
import { srcsetCandidates } from '../syntax/html-attributes.ts';
import { resolveUrl } from '../syntax/url.ts';

/** What visitors follow, and what pages load of other sites. */
const ASKED: ReadonlySet<string> = new Set([
  'a href',
  'area href',
  'iframe src',
  'img src',
  'img srcset',
  'source src',
  'source srcset',
  'script src',
  'video src',
  'video poster',
  'audio src',
  'embed src',
  'object data',
]);

/** Links to other sites lead to something. Says nothing before their sites were asked. */
export const outside: Check = {
  quick: false,
  run(finished, find, report) {
    const answers = finished.outside;
    if (!answers || answers.size === 0) return;
    const all = [...answers];
    if (all.length > 1 && all.every(([, { kind }]) => kind === 'no-host')) {
      report(noConnection(all.length));
      return;
    }
    for (const page of finished.pages)
      eachOutside(page, finished, (url, address, i) => {
        const answer = answers.get(url);
        if (!answer || answer.kind === 'fine' || answer.kind === 'refused') return;
        const { spans } = page.facts.links;
        const place = { file: page.route.file, start: spans[2 * i]!, end: spans[2 * i + 1]! };
        if (answer.kind === 'gone')
          find({ ...place, say: (where) => outsideLinkGone(where, address, answer.status) });
        else {
          const reason = answer.kind === 'no-host' ? 'there is no host of that name' : answer.reason;
          find({ ...place, say: (where) => outsideLinkFails(where, address, reason) });
        }
      });
    const refused = all.flatMap(([url, { kind }]) => (kind === 'refused' ? [url] : []));
    if (refused.length > 0) report(outsideLinksRefused(refused));
  },
};

/** The whole addresses that a site links to outside of itself, each once, without fragments. */
export function outsideLinks(finished: Finished): string[] {
  const found = new Set<string>();
  for (const page of finished.pages) eachOutside(page, finished, (url) => void found.add(url));
  return [...found];
}

function eachOutside(
  { facts, route }: FinishedPage,
  { site }: Finished,
  tell: (url: string, address: string, link: number) => void,
): void {
  const { owners, values } = facts.links;
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i]!;
    if (!ASKED.has(owner)) continue;
    const written = owner.endsWith('srcset') ? srcsetCandidates(values[i]!) : [{ address: values[i]! }];
    for (const { address } of written) {
      if (resolveUrl(route.url, address.trim(), site.config).kind !== 'external') continue;
      const url = new URL(address.trim(), 'https://site.invalid');
      url.hash = '';
      tell(url.href, address.trim(), i);
    }
  }
}
