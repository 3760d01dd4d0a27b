import { hostname, networkInterfaces } from 'node:os';

/** An address on which this computer can be reached. */
export interface Reachable {
  /** As it stands in a URL. */
  readonly here: string;
  /** As other devices in the network reach it; empty on the loopback address. */
  readonly elsewhere: readonly string[];
  /** Names that other devices may use. */
  readonly names: readonly string[];
}

/** How a server that listens on an address is reached. @param host `127.0.0.1`, `0.0.0.0`, `::`, a name … */
export function reachable(host: string): Reachable {
  if (isLoopback(host)) return { here: inUrl(host), elsewhere: [], names: [] };
  const own = hostname().toLowerCase();
  const names = [own, `${own.replace(/\.local$/, '')}.local`, host.toLowerCase()];
  if (host !== '0.0.0.0' && host !== '::') return { here: inUrl(host), elsewhere: [inUrl(host)], names };
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  return { here: '127.0.0.1', elsewhere, names };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
