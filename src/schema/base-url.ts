import type { Config } from './config.ts';

/** Where a site lives. */
export interface BaseUrl {
  /** `https://host`; undefined where only the path is given. */
  readonly url: string | undefined;
  /** `/path` without a slash at its end; empty for the root. */
  readonly baseurl: string;
}

/** `https://host/path/` or `/path`; undefined where a text is neither. */
export function parseBaseUrl(text: string): BaseUrl | undefined {
  if (text.startsWith('/') && !text.startsWith('//')) return { url: undefined, baseurl: trimmed(text) };
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname } = new URL(text);
  return { url: origin, baseurl: trimmed(pathname) };
}

/** A configuration that lives elsewhere than it says itself. */
export function withBaseUrl(config: Config, base: BaseUrl): Config {
  const written = { url: base.url ?? config.written.url, baseurl: base.baseurl };
  return { ...config, url: base.url ?? config.url, baseurl: base.baseurl, written };
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}
