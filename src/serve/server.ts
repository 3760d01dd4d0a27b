import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { internalError } from '../diagnostics/messages/serve.ts';
import type { SeenAt } from '../model/moment.ts';
import type { Clock } from '../model/ports.ts';
import type { Handler, ServeEvent, Timers } from '../model/serving.ts';
import type { Session } from '../session.ts';
import { decodePercent } from '../syntax/url.ts';
import { answer, type Desk } from './answer.ts';
import { type SaidOnce, saidOnce } from './complaints.ts';
import { clockHand, type Hand } from './hand.ts';
import { type Listeners, listeners } from './listeners.ts';
import { type Live, liveSite, type PutBase } from './live.ts';
import type { ShownMoment } from './messages.ts';
import { inSlices, type Slices } from './slices.ts';
import { prepareView, tagOfView, type View, viewOf } from './view.ts';

export interface SiteServerOptions {
  /** On which `update` was not called yet. */
  readonly session: Session;
  readonly putBase: PutBase;
  readonly timers: Timers;
  readonly clock: Clock;
  /** Whether the session was opened at a moment that was asked for, and not at the clock's. */
  readonly stands: boolean;
  /** The script that pages get. */
  readonly client: string;
  /** Names this run of the program: what open pages knew of an earlier one is worth nothing. */
  readonly run: string;
  /** The names of this computer that requests may use besides `localhost` and numbers. */
  readonly names: readonly string[];
  /** Asks version control again, when there is time. @returns whether it says something else */
  readonly renew: () => boolean;
  /** Called once, when the site was brought up to its files often. */
  readonly learnt: () => void;
  readonly tell: (event: ServeEvent) => void;
}

/** A site that is served from memory. */
export interface SiteServer {
  readonly answer: Handler;
  /**
   * Brings the site to what the files say now, and open pages with it. @param paths left out: all may have changed
   * @param shown those of them that are worth a line; left out, all
   */
  update(paths?: ReadonlySet<string>, shown?: readonly string[]): Promise<void>;
  /** Something is about to change or to be asked for: work that can wait does. */
  hold(): void;
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
  readonly hand: Hand;
  /** How often files that pages use have changed. */
  changes: number;
  /** What pages were told of the moment, as JSON. */
  moment: string;
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
  let updates = 0;
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
      if (options.renew()) void update(new Set());
    },
    timers,
  );
  const hand = clockHand({
    timers,
    clock: options.clock,
    stands: options.stands,
    turn: () => void update(new Set()),
  });
  const parts: Parts = {
    options,
    live,
    pages: listeners(wanted, timers),
    said,
    given: new Map(),
    slices,
    hand,
    changes: 0,
    moment: '',
  };
  const desk: Desk = {
    client: options.client,
    names: options.names,
    view: (target) => viewAt(parts, target),
    assets: () => assetsName(parts),
    give: ({ file, tag }) => void parts.given.set(file, tag),
    miss: (path) => {
      const at = `${live.baseurl()}/`;
      if (path.startsWith(at)) parts.given.set(decodePercent(path.slice(at.length)), MISSING);
    },
    listen: (target, tag, sink) => parts.pages.add(target, tag, sink, assetsName(parts), shownMoment(parts)),
    stands: () => shownMoment(parts).stands,
    setMoment: hand.put,
  };
  const take = async (paths: ReadonlySet<string> | undefined, shown: readonly string[]) => {
    began = timers.now();
    await live.update(paths, hand.at());
    hand.wind(live.seenAt() ?? NEVER);
    tell({ kind: 'updated', paths: shown, stale: live.left(), ms: timers.now() - began });
    spread(parts);
    if (++updates === LEARNT_AFTER) options.learnt();
  };
  let turn: Promise<void> = Promise.resolve();
  const update = (paths?: ReadonlySet<string>, shown = [...(paths ?? [])]): Promise<void> => {
    turn = turn
      .then(() => take(paths, shown))
      .catch((error: unknown) => complain(parts, [internalError(String(error))]));
    return turn;
  };

  return {
    async answer(request) {
      slices.hold();
      await turn;
      if (await prepareView(live, request.target)) slices.wake();
      return answer(desk, request);
    },
    update,
    hold: slices.hold,
    home: () => `${live.baseurl()}/`,
    close() {
      slices.stop();
      hand.stop();
      parts.pages.close();
    },
  };
}

/** After so many updates what an edit takes has run often; what runs rarely is not worth memory that grows from day to day. */
const LEARNT_AFTER = 500;

/** The tag of a file that was asked for and is not there: a page shows it as soon as it comes. */
const MISSING = 'missing';

/** Of a site that could not be read yet. */
const NEVER: SeenAt = { now: 0, zone: 'UTC', next: undefined, marks: [] };

function shownMoment({ live, hand }: Parts): ShownMoment {
  return hand.shown(live.seenAt() ?? NEVER);
}

/** Brings open pages up to the site: what they use first, then themselves; all else when there is time. */
function spread(parts: Parts): void {
  const { live, pages, given, slices } = parts;
  const moment = JSON.stringify(shownMoment(parts));
  if (moment !== parts.moment) pages.announceMoment(shownMoment(parts));
  parts.moment = moment;
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
  if (tag === MISSING) return live.has(file);
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
