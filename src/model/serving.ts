import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Clock, Listing, ProjectFiles } from './ports.ts';

/** What a browser asked for. */
export interface Request {
  readonly method: string;
  /** As it stood in the request line: path and query, percent-encoded. */
  readonly target: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What a browser gets. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The answer stays open and is written to as long as the browser listens (server-sent events). */
  readonly stream?: (sink: EventSink) => void;
}

/** An open answer. */
export interface EventSink {
  /** Writes text; does nothing once the browser has gone. */
  send(text: string): void;
  /** Told once, when the browser has gone. */
  onClose(act: () => void): void;
}

export type Handler = (request: Request) => Promise<Answer>;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends open answers too. */
  close(): Promise<void>;
}

/** Time as the program waits for it. */
export interface Timers {
  /** Milliseconds that only grow. */
  now(): number;
  /** Calls once, after so many milliseconds; the result takes it back. */
  after(ms: number, act: () => void): () => void;
}

/** Files that are watched. */
export interface Watch {
  close(): Promise<void>;
}

/** What a watcher needs besides the folder. */
export interface WatchOptions {
  /** Whether a path of the project (`folder`: it is a folder) matters. */
  readonly concerns: (path: string, folder: boolean) => boolean;
  /** A path may have changed, come or gone. */
  readonly onPath: (path: string) => void;
  /** All files are watched from now on. */
  readonly onReady: () => void;
  /** Some files cannot be watched, in words. */
  readonly onTrouble: (reason: string) => void;
}

/** What serving meets of the world outside the program. */
export interface ServeRim {
  readonly project: ProjectFiles;
  /** What `project.list` does, in small steps. */
  walk(skip: (path: string, folder: boolean) => boolean): Iterator<undefined, Listing>;
  readonly timers: Timers;
  readonly clock: Clock;
  /** Asks version control again. @returns whether it says something else than before */
  renew(): boolean;
  /** The site was followed through so many changes that the engine has compiled what is worth it. */
  learnt(): void;
  /** The script that pages get. */
  client(): string;
  /** Names this run of the program. */
  readonly run: string;
  /** How the wanted address is reached: from here, from other devices, and by which names. */
  readonly reach: {
    readonly here: string;
    readonly elsewhere: readonly string[];
    readonly names: readonly string[];
  };
  /** @throws Fault `cannot-listen` */
  listen(host: string, port: number, handler: Handler): Promise<Listening>;
  watch(options: WatchOptions): Watch;
  open(url: string, onTrouble: (reason: string) => void): void;
}

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

/** A site that is being served. */
export interface Serving {
  /** Where the site begins. */
  readonly url: string;
  readonly port: number;
  /** The same, for other devices in the network; empty unless `host` lets them in. */
  readonly elsewhere: readonly string[];
  close(): Promise<void>;
}
