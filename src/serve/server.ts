import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Answer, Handler, Request, Timers } from '../model/serving.ts';
import type { Session } from '../session.ts';
import { hashOf } from '../syntax/hash.ts';
import { type SaidOnce, saidOnce } from './complaints.ts';
import { contentType, isHtml } from './content-types.ts';
import { injectClient } from './inject.ts';
import { type Listeners, listeners } from './listeners.ts';
import { type Live, liveSite, type PutBase } from './live.ts';
import { CLIENT_PATH, EVENTS_PATH } from './messages.ts';
import { mayAsk } from './origin.ts';
import { answerWith } from './partial.ts';
import { inSlices, type Slices } from './slices.ts';
import { tagOfView, type View, viewOf } from './view.ts';

/** What happens while a site is served. */
export type ServeEvent =
  /** Files changed and the site was brought up to them. `stale` outputs are to be made again. */
  | {
      readonly kind: 'updated';
      readonly paths: readonly string[];
      readonly stale: number;
      readonly ms: number;
    }
  /** Complaints that were not said yet. */
  | { readonly kind: 'complaints'; readonly diagnostics: readonly Diagnostic[] }
  /** Every output is made; `diagnostics` is all that is wrong. */
  | { readonly kind: 'settled'; readonly diagnostics: readonly Diagnostic[]; readonly ms: number };

export interface SiteServerOptions {
  /** On which `update` was not called yet. */
  readonly session: Session;
  readonly putBase: PutBase;
  readonly timers: Timers;
  /** The script that pages get. */
  readonly client: string;
  /** Names this run of the program: what open pages knew of an earlier one is worth nothing. */
  readonly run: string;
  /** The names of this computer that requests may use besides `localhost` and numbers. */
  readonly names: readonly string[];
  readonly tell: (event: ServeEvent) => void;
}

/** A site that is served from memory. */
export interface SiteServer {
  readonly answer: Handler;
  /** Brings the site to what the files say now, and open pages with it. @param paths left out: all may have changed */
  update(paths?: ReadonlySet<string>): Promise<void>;
  /** Where the site begins, from the host's root: `/` or `/path/`. */
  home(): string;
  close(): void;
}

interface Parts {
  readonly options: SiteServerOptions;
  readonly live: Live;
  readonly pages: Listeners;
  readonly said: SaidOnce;
  /** Files other than pages that browsers have, by their tags. */
  readonly given: Map<string, string>;
  readonly slices: Slices;
  /** How often files that pages use have changed. */
  changes: number;
}

export function siteServer(options: SiteServerOptions): SiteServer {
  const live = liveSite(options.session, options.putBase);
  const { timers, tell } = options;
  const said = saidOnce();
  const wanted = (target: string) => {
    const view = viewAt(parts, target);
    return { tag: tagOfView(view), errors: view.kind === 'shown' ? view.errors : [] };
  };
  let began = timers.now();
  const slices = inSlices(
    () => {
      const diagnostics = live.makeNext();
      if (diagnostics) complain(parts, diagnostics);
      return diagnostics !== undefined;
    },
    () => {
      const diagnostics = live.diagnostics();
      said.settle(diagnostics);
      tell({ kind: 'settled', diagnostics, ms: timers.now() - began });
    },
    timers,
  );
  const parts: Parts = {
    options,
    live,
    pages: listeners(wanted, timers),
    said,
    given: new Map(),
    slices,
    changes: 0,
  };
  let turn: Promise<void> = Promise.resolve();

  return {
    async answer(request) {
      await turn;
      return answer(parts, request);
    },
    update(paths) {
      turn = turn.then(async () => {
        began = timers.now();
        await live.update(paths);
        tell({ kind: 'updated', paths: [...(paths ?? [])], stale: live.left(), ms: timers.now() - began });
        spread(parts);
      });
      return turn;
    },
    home: () => `${live.baseurl()}/`,
    close() {
      slices.stop();
      parts.pages.close();
    },
  };
}

/** Brings open pages up to the site: what they use first, then themselves; all else when there is time. */
function spread(parts: Parts): void {
  const { live, pages, given, slices } = parts;
  const changed = [...given].filter(([file, tag]) => hasChanged(live, file, tag)).map(([file]) => file);
  for (const file of changed) given.delete(file);
  if (changed.length > 0) {
    parts.changes++;
    pages.announce(
      changed.map((file) => live.baseurl() + urlPath(file)),
      assetsName(parts),
    );
  }
  pages.refresh();
  complain(parts, live.siteDiagnostics());
  slices.wake();
}

/** What stands at an address; what keeps it from being made is said. */
function viewAt(parts: Parts, target: string): View {
  const view = viewOf(parts.live, target);
  if (view.kind === 'shown') complain(parts, view.errors);
  return view;
}

function hasChanged(live: Live, file: string, tag: string): boolean {
  if (!live.has(file)) return true;
  return live.isStale(file) && live.look(file).finished?.tag !== tag;
}

function urlPath(file: string): string {
  return '/' + file.split('/').map(encodeURIComponent).join('/');
}

function assetsName({ options, changes }: Parts): string {
  return `${options.run}-${changes}`;
}

function complain({ said, options }: Parts, diagnostics: readonly Diagnostic[]): void {
  const fresh = said.fresh(diagnostics);
  if (fresh.length > 0) options.tell({ kind: 'complaints', diagnostics: fresh });
}

/** Browsers ask each time whether what they have is still good; no other site's page can use what is served here. */
const HEADERS = { 'cache-control': 'no-cache', 'cross-origin-resource-policy': 'same-origin' };

function answer(parts: Parts, request: Request): Answer {
  const { options } = parts;
  if (!mayAsk(request, options.names))
    return plain(403, 'This server answers to its own name and its own pages only');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...plain(405, 'Only GET and HEAD are answered'), headers: { ...PLAIN, allow: 'GET, HEAD' } };
  }
  const url = parsed(request.target);
  if (!url) return plain(400, 'This is no address');
  if (url.pathname === EVENTS_PATH) return listen(parts, url.searchParams);
  if (url.pathname === CLIENT_PATH) {
    const headers = { ...HEADERS, 'content-type': contentType('client.js') };
    return answerWith(request, bytesOf(options.client), `"${hashOf(options.client)}"`, headers);
  }
  const view = viewAt(parts, url.pathname + url.search);
  if (view.kind === 'redirect') return { status: 301, headers: { ...HEADERS, location: view.location } };
  return fileAnswer(parts, request, view);
}

function parsed(target: string): URL | undefined {
  const whole = `http://site.invalid${target}`;
  return target.startsWith('/') && URL.canParse(whole) ? new URL(whole) : undefined;
}

function fileAnswer(parts: Parts, request: Request, view: View & { kind: 'shown' }): Answer {
  const { status, finished } = view;
  const headers = { ...HEADERS, 'content-type': contentType(finished.file) };
  const page = isHtml(finished.file);
  if (!page && status === 200) parts.given.set(finished.file, finished.tag);
  const assets = assetsName(parts);
  const body = page ? withClient(finished.bytes, { tag: tagOfView(view), assets }) : finished.bytes;
  if (status !== 200) return { status, headers: { ...headers, 'content-length': String(body.length) }, body };
  return answerWith(request, body, `"${finished.tag}${page ? `-${assets}` : ''}"`, headers);
}

/** Byte for byte, whatever the page's encoding: the script is ASCII. */
function withClient(bytes: Uint8Array, marks: { tag: string; assets: string }): Uint8Array {
  return Buffer.from(injectClient(Buffer.from(bytes).toString('latin1'), marks), 'latin1');
}

function listen(parts: Parts, query: URLSearchParams): Answer {
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' };
  const [target, tag] = [query.get('at') ?? '/', query.get('tag') ?? ''];
  return { status: 200, headers, stream: (sink) => parts.pages.add(target, tag, sink, assetsName(parts)) };
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };

function plain(status: number, text: string): Answer {
  return { status, headers: PLAIN, body: bytesOf(`${text}\n`) };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
