import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EventSink, Timers } from '../model/serving.ts';
import { type Message, PING, PING_MS, type ShownMoment } from './messages.ts';

/** What an open page shows, by the last that it was told or told us. */
interface Listener {
  /** Path and query of the page, from the host's root. */
  readonly target: string;
  readonly sink: EventSink;
  tag: string;
  errors: string;
}

/** What an open page ought to show. */
export interface Wanted {
  readonly tag: string;
  readonly errors: readonly Diagnostic[];
}

/** The pages that are open in browsers. */
export interface Listeners {
  /** A page listens: it is told at once what it missed. @param tag of what it shows */
  add(target: string, tag: string, sink: EventSink, assets: string, moment: ShownMoment): void;
  /** Tells each page what is new of it. */
  refresh(): void;
  /** Tells all pages that files they may use are others now. */
  announce(urls: readonly string[], assets: string): void;
  /** Tells all pages the moment that the site is seen at now. */
  announceMoment(moment: ShownMoment): void;
  close(): void;
}

const NO_ERRORS = '[]';

/** @param wanted what stands at an address now */
export function listeners(wanted: (target: string) => Wanted, timers: Timers): Listeners {
  const open = new Set<Listener>();
  let cancelPing: (() => void) | undefined;

  const ping = () => {
    cancelPing = undefined;
    if (open.size === 0) return;
    for (const { sink } of open) sink.send(`event: ${PING}\ndata: still here\n\n`);
    cancelPing = timers.after(PING_MS, ping);
  };
  const tellNews = (listener: Listener) => {
    const { tag, errors } = wanted(listener.target);
    const text = JSON.stringify(errors);
    if (text !== listener.errors) send(listener.sink, { kind: 'errors', errors });
    if (tag !== listener.tag) send(listener.sink, { kind: 'page' });
    listener.tag = tag;
    listener.errors = text;
  };

  return {
    add(target, tag, sink, assets, moment) {
      const listener: Listener = { target, sink, tag, errors: NO_ERRORS };
      open.add(listener);
      sink.onClose(() => void open.delete(listener));
      send(sink, { kind: 'hello', assets, moment });
      tellNews(listener);
      cancelPing ??= timers.after(PING_MS, ping);
    },
    refresh: () => open.forEach(tellNews),
    announce(urls, assets) {
      for (const { sink } of open) send(sink, { kind: 'assets', urls, assets });
    },
    announceMoment(moment) {
      for (const { sink } of open) send(sink, { kind: 'moment', moment });
    },
    close: () => cancelPing?.(),
  };
}

/** One event of a stream (HTML, "Server-sent events"); JSON has no line ends of its own. */
function send(sink: EventSink, message: Message): void {
  sink.send(`data: ${JSON.stringify(message)}\n\n`);
}
