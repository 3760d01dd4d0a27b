import { cannotOpenBrowser, cannotWatch, openToNetwork } from '../diagnostics/messages/serve.ts';
import type { Handler, ServeEvent, ServeRim, Serving, Watch } from '../model/serving.ts';
import type { Session } from '../session.ts';
import type { PutBase } from './live.ts';
import { type SiteServer, siteServer } from './server.ts';
import { settler } from './settle.ts';
import { inSlices } from './slices.ts';
import { concernsOf, type Extent, signatureOf, sweeper } from './watched.ts';

export interface ServingOptions {
  readonly session: Session;
  readonly putBase: PutBase;
  readonly extent: Extent;
  readonly host: string;
  readonly port: number;
  /** Open the site in a browser. */
  readonly open: boolean;
  /** Whether the session was opened at a moment that was asked for, and not at the clock's. */
  readonly stands: boolean;
  readonly tell: (event: ServeEvent) => void;
}

/** The watcher is started so long after the server, or once the first page is served: it costs time on large sites. */
const WATCH_AFTER_MS = 300;

/**
 * Serves a site from memory until it is closed; nothing is written.
 * @throws Fault `cannot-listen`
 */
export async function startServing(options: ServingOptions, rim: ServeRim): Promise<Serving> {
  const { session, putBase, stands, tell } = options;
  const { timers, reach } = rim;
  const server = siteServer({
    session,
    putBase,
    timers,
    clock: rim.clock,
    stands,
    client: rim.client(),
    run: rim.run,
    names: reach.names,
    renew: rim.renew,
    learnt: rim.learnt,
    tell,
  });
  const watching = watchSite(options, rim, server);
  await server.update();
  const handler: Handler = async (request) => {
    watching.hold();
    const answer = await server.answer(request);
    if (answer.status === 200) watching.soon();
    return answer;
  };
  const listening = await rim.listen(options.host, options.port, handler);
  const cancelStart = timers.after(WATCH_AFTER_MS, watching.soon);
  const address = (name: string) => `http://${name}:${listening.port}${server.home()}`;
  const url = address(reach.here);
  if (reach.elsewhere.length > 0) tell({ kind: 'complaints', diagnostics: [openToNetwork()] });
  if (options.open) {
    rim.open(url, (reason) => tell({ kind: 'complaints', diagnostics: [cannotOpenBrowser(url, reason)] }));
  }
  return {
    url,
    port: listening.port,
    elsewhere: reach.elsewhere.map(address),
    async close() {
      cancelStart();
      server.close();
      await Promise.all([watching.close(), listening.close()]);
    },
  };
}

/** So long after a burst of changes the whole site is looked over for what the watcher did not tell. */
const SWEEP_AFTER_MS = 400;
/** So often where the watcher cannot tell of every change. */
const SWEEP_EVERY_MS = 1000;

interface Watching {
  /** Starts watching, if it is not yet. */
  soon(): void;
  /** Something more urgent goes on than a look at all files. */
  hold(): void;
  close(): Promise<void>;
}

/** Keeps a server up to the files. What changed before the watcher was ready is found by comparing. */
function watchSite({ extent, tell }: ServingOptions, rim: ServeRim, server: SiteServer): Watching {
  const { project, timers } = rim;
  const concerns = concernsOf(extent);
  const looks = sweeper(rim, concerns);
  let watch: Watch | undefined;
  let closed = false;
  let cancelSweep: (() => void) | undefined;
  let sweepAgainMs: number | undefined;
  /** What a file had to be in when the look before began; other folders became known since. */
  let [before, begun] = [extent.folders(), extent.folders()];

  const found = () => {
    const wasLookedFor = concernsOf({ ...extent, folders: () => before });
    const paths = looks.found();
    for (const path of paths) if (wasLookedFor(path, false)) settle.touch(path);
    const others = paths.filter((path) => !wasLookedFor(path, false));
    if (others.length > 0) void server.update(new Set(others), []);
    before = begun;
  };
  const sweeping = inSlices(
    looks.step,
    () => {
      found();
      if (sweepAgainMs !== undefined) sweepAfter(sweepAgainMs);
    },
    timers,
  );
  const sweep = () => {
    cancelSweep = undefined;
    begun = extent.folders();
    looks.begin();
    sweeping.wake();
  };
  const sweepAfter = (ms: number) => {
    cancelSweep?.();
    cancelSweep = closed ? undefined : timers.after(ms, sweep);
  };
  const hold = () => sweeping.hold();
  const settle = settler({
    timers,
    signature: (path) => signatureOf(project, path),
    deliver: (paths) => {
      const shown = looks.note(paths);
      sweepAfter(SWEEP_AFTER_MS);
      void server.update(paths, shown);
    },
  });
  const onPath = (path: string) => {
    hold();
    server.hold();
    settle.touch(path);
  };
  const onTrouble = (reason: string) => {
    if (sweepAgainMs !== undefined) return;
    sweepAgainMs = SWEEP_EVERY_MS;
    tell({ kind: 'complaints', diagnostics: [cannotWatch(reason)] });
    sweepAfter(SWEEP_EVERY_MS);
  };
  looks.begin();
  while (looks.step());

  return {
    hold,
    soon() {
      if (!closed) watch ??= rim.watch({ concerns, onPath, onReady: sweep, onTrouble });
    },
    async close() {
      closed = true;
      cancelSweep?.();
      sweeping.stop();
      settle.stop();
      await watch?.close();
    },
  };
}
