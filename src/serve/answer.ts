import type { Answer, EventSink, Request } from '../model/serving.ts';
import { hashOf } from '../syntax/hash.ts';
import { contentType, isHtml } from './content-types.ts';
import { injectClient, type PageMarks } from './inject.ts';
import type { Finished } from './kept.ts';
import { CLIENT_PATH, EVENTS_PATH, NOW_PATH } from './messages.ts';
import { mayAsk } from './origin.ts';
import { answerWith } from './partial.ts';
import { tagOfView, type View } from './view.ts';

/** What answers are made from. */
export interface Desk {
  /** The script that pages get. */
  readonly client: string;
  /** The names of this computer that requests may use besides `localhost` and numbers. */
  readonly names: readonly string[];
  /** What stands at an address now. */
  view(target: string): View;
  /** Names the state of the files that pages use. */
  assets(): string;
  /** A browser has a file other than a page. */
  give(file: Finished): void;
  /** A browser asked for a file other than a page, and there is none, or none that can be made. */
  miss(path: string): void;
  /** The moment that the site is seen at, where it is not the clock's: ISO 8601. */
  stands(): string | null;
  /** Puts the site to another moment; an empty text: the clock's. @returns false where it is none */
  setMoment(text: string): boolean;
  /** A page listens. */
  listen(target: string, tag: string, sink: EventSink): void;
}

/** Browsers ask each time whether what they have is still good; no other site's page can use what is served here. */
const HEADERS = { 'cache-control': 'no-cache', 'cross-origin-resource-policy': 'same-origin' };

/**
 * Answers a request: the server's own addresses, else what stands in the site.
 * @param desk what is known and remembered while the site is served
 */
export function answer(desk: Desk, request: Request): Answer {
  if (!mayAsk(request, desk.names))
    return plain(403, 'This server answers to its own name and its own pages only');
  const url = parsed(request.target);
  if (request.method === 'POST' && url?.pathname === NOW_PATH) {
    const isSet = desk.setMoment(url.searchParams.get('at') ?? '');
    return isSet ? { status: 204, headers: HEADERS } : plain(400, 'This is no moment');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...plain(405, 'Only GET and HEAD are answered'), headers: { ...PLAIN, allow: 'GET, HEAD' } };
  }
  if (!url) return plain(400, 'This is no address');
  if (url.pathname === EVENTS_PATH) return listen(desk, url.searchParams);
  if (url.pathname === CLIENT_PATH) {
    const headers = { ...HEADERS, 'content-type': contentType('client.js') };
    return answerWith(request, bytesOf(desk.client), `"${hashOf(desk.client)}"`, headers);
  }
  const view = desk.view(url.pathname + url.search);
  if (view.kind === 'redirect') return { status: 301, headers: { ...HEADERS, location: view.location } };
  if (view.status !== 200 && !request.headers['accept']?.includes('text/html')) desk.miss(url.pathname);
  return fileAnswer(desk, request, view);
}

function parsed(target: string): URL | undefined {
  const whole = `http://site.invalid${target}`;
  return target.startsWith('/') && URL.canParse(whole) ? new URL(whole) : undefined;
}

function fileAnswer(desk: Desk, request: Request, view: View & { kind: 'shown' }): Answer {
  const { status, finished } = view;
  const headers = { ...HEADERS, 'content-type': contentType(finished.file) };
  const page = isHtml(finished.file);
  if (!page && status === 200) desk.give(finished);
  const [assets, now] = [desk.assets(), desk.stands()];
  const body = page ? withClient(finished.bytes, { tag: tagOfView(view), assets, now }) : finished.bytes;
  if (status !== 200) return { status, headers: { ...headers, 'content-length': String(body.length) }, body };
  return answerWith(
    request,
    body,
    `"${finished.tag}${page ? `-${assets}${now === null ? '' : `-${now}`}` : ''}"`,
    headers,
  );
}

/** Byte for byte, whatever the page's encoding: the script is ASCII. */
function withClient(bytes: Uint8Array, marks: PageMarks): Uint8Array {
  return Buffer.from(injectClient(Buffer.from(bytes).toString('latin1'), marks), 'latin1');
}

function listen(desk: Desk, query: URLSearchParams): Answer {
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' };
  const [target, tag] = [query.get('at') ?? '/', query.get('tag') ?? ''];
  return { status: 200, headers, stream: (sink) => desk.listen(target, tag, sink) };
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };

function plain(status: number, text: string): Answer {
  return { status, headers: PLAIN, body: bytesOf(`${text}\n`) };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
