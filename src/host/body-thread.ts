import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { BodyDialect, BodyRow, BodyThread, MadeBody } from '../model/body-thread.ts';
import type { Listing, ProjectFiles } from '../model/ports.ts';
import { threadProgram } from './thread-program.ts';

/** What is said to the thread: how bodies are made and who has taken which; more bodies; that no more come. */
export type SaidToBodies =
  | { readonly dialect: BodyDialect; readonly taken: Int32Array }
  | { readonly first: number; readonly texts: readonly string[] }
  | undefined;

/** In characters: at 150 thousand nothing was gained on two processors, at a million and a half (400 pages) a seventh. */
const ENOUGH = 400_000;

/** What stands in `taken` for a body that nobody has begun with. */
export const FREE = 0;
const [THERE, HERE] = [1, 2];

/**
 * Markdown on a thread of Node's. Nothing ever waits for it, and what it has not made when it fails is made by who asks.
 * @param folder of the bundled programs: left out, the one that this very module was bundled into
 * @returns undefined where that would gain nothing, or the program runs from its sources
 */
export function bodyThread(folder?: string): BodyThread | undefined {
  const path = threadProgram('body-worker.js', folder);
  if (path === undefined) return undefined;
  let port: MessagePort | undefined;
  const begun = (): MessagePort => (port ??= openThread(path));
  const say = (said: SaidToBodies) => begun().postMessage(said);
  const end = (): void => {
    if (port) say(undefined);
    port = undefined;
  };
  return {
    enough: ENOUGH,
    begin: () => void begun(),
    end,
    open(dialect, most): BodyRow {
      const taken = new Int32Array(new SharedArrayBuffer(4 * most));
      let first = 0;
      say({ dialect, taken });
      return {
        give(texts) {
          say({ first, texts });
          first += texts.length;
        },
        takeBack: (body) => takeBody(taken, body, HERE),
        made: () => [...received(begun())],
        close: end,
      };
    },
  };
}

/** Takes a body that nobody has taken. @returns whether nobody had */
export function takeBody(taken: Int32Array, body: number, who: number = THERE): boolean {
  return Atomics.compareExchange(taken, body, FREE, who) === FREE;
}

function openThread(path: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(path, {
    workerData: port2,
    transferList: [port2],
    stdout: true,
    stderr: true,
    // Less than this thread's own: what is nested too deep is found out here.
    resourceLimits: { stackSizeMb: 0.9 },
  });
  worker.on('error', () => undefined).unref();
  port1.unref();
  return port1;
}

function* received(port: MessagePort): Generator<MadeBody> {
  for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port))
    yield got.message as MadeBody;
}

/**
 * A project that lets the thread begin as soon as enough is listed for it, before anything but the configuration is read,
 * where that says that the site is kramdown's.
 */
export function withBodiesBegun(project: ProjectFiles, thread: BodyThread): ProjectFiles {
  let isKramdown = false;
  let isListed = false;
  return {
    ...project,
    read(path) {
      const bytes = project.read(path);
      if (!isListed) isKramdown ||= KRAMDOWN.test(Buffer.from(bytes).toString('latin1'));
      return bytes;
    },
    list(skip) {
      const listing = project.list(skip);
      isListed = true;
      if (isKramdown && markdownIn(listing) >= thread.enough) thread.begin();
      return listing;
    },
  };
}

const KRAMDOWN = /^markdown:[ \t'"]*kramdown/m;

function markdownIn({ files }: Listing): number {
  return files.reduce((sum, { path, size }) => (/\.(?:md|markdown)$/i.test(path) ? sum + size : sum), 0);
}
