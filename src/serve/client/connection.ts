import { EVENTS_PATH, type Message, PING, PING_MS } from '../messages.ts';

export interface ConnectionOptions {
  /** The query that says which page this is and what it shows. */
  readonly address: () => string;
  readonly receive: (message: Message) => void;
  /** Told when the server can no longer be reached, and when it can again. */
  readonly onState: (connected: boolean) => void;
}

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 4000;

/**
 * Listens to the server as long as the page can be seen: a browser allows few connections to one server, and hidden
 * tabs would use them up. A page that comes back says what it shows and is told what it missed, as does one that has heard
 * nothing for long: no browser tells of a computer that slept, or of a network that went silent.
 */
export function connection(options: ConnectionOptions): void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_RETRY_MS;
  let heard = Date.now();

  const close = () => {
    source?.close();
    source = undefined;
    clearTimeout(retry);
  };
  const lose = () => {
    close();
    options.onState(false);
    retry = setTimeout(open, wait);
    wait = Math.min(wait * 2, LAST_RETRY_MS);
  };
  const open = () => {
    close();
    heard = Date.now();
    const stream = new EventSource(new URL(EVENTS_PATH + options.address(), location.origin));
    source = stream;
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      if (source !== stream) return;
      heard = Date.now();
      wait = FIRST_RETRY_MS;
      options.onState(true);
      options.receive(JSON.parse(data) as Message);
    };
    stream.addEventListener(PING, () => {
      heard = Date.now();
    });
    stream.onerror = () => {
      if (source === stream) lose();
    };
  };
  const isSilent = () => Date.now() - heard > 2 * PING_MS;
  const wake = () => {
    if (document.visibilityState === 'hidden') close();
    else if (!source || isSilent()) open();
  };

  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  addEventListener('pageshow', wake);
  addEventListener('pagehide', close);
  setInterval(() => {
    if (source && isSilent()) open();
  }, PING_MS);
  if (document.visibilityState !== 'hidden') open();
}
