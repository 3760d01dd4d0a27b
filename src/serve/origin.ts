import type { Request } from '../model/serving.ts';

/**
 * Whether a request comes from where it may: the `Host` names this computer (a foreign name that resolves to it, "DNS
 * rebinding", would let another site's pages read this one), and the `Origin`, where there is one, is this server.
 * Numeric addresses cannot be rebound, so all are taken.
 * @param names the names of this computer that are taken besides `localhost`
 */
export function mayAsk(request: Request, names: readonly string[]): boolean {
  const { host, origin } = request.headers;
  if (host === undefined || !isOwnName(hostName(host), names)) return false;
  return origin === undefined || origin === `http://${host}`;
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

function isOwnName(name: string, names: readonly string[]): boolean {
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^\[[\da-f:.]+\]$/.test(name)) return true;
  return names.some((own) => own.toLowerCase() === name);
}
