import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { dirname } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { OutsideAnswer } from '../model/check.ts';
import type { Clock } from '../model/ports.ts';
import { makeCacheFolder, quietly } from './cache-folder.ts';

export interface AskOptions {
  /** Where answers are kept for later runs. */
  readonly cache: string;
  readonly clock: Clock;
  /** How long a host is left alone between two questions, in ms. */
  readonly pause: number;
  /** How long an answer may take, in ms. */
  readonly patience: number;
  /** Told after each address that was asked. */
  readonly step?: (done: number, of: number) => void;
}

/** How many hosts are asked at the same time; of each, one address. */
const HOSTS_AT_ONCE = 8;
/** How long a good answer is believed. */
const WEEK = 7 * 24 * 3600 * 1000;

/**
 * Asks each address once: HEAD, and GET where that is not answered well, since many servers know GET only. One address of a
 * host at a time. Good answers of the last seven days are not asked for again.
 * @param urls whole addresses, `http:` or `https:`
 */
export async function askOutside(
  urls: readonly string[],
  options: AskOptions,
): Promise<ReadonlyMap<string, OutsideAnswer>> {
  const { cache, clock } = options;
  const now = clock.now();
  const kept = recall(cache, now);
  const answers = new Map<string, OutsideAnswer>();
  const hosts = new Map<string, string[]>();
  for (const url of urls) {
    const known = kept.get(url);
    if (known !== undefined) answers.set(url, { kind: known.kind });
    else hosts.set(new URL(url).host, [...(hosts.get(new URL(url).host) ?? []), url]);
  }
  const waiting = [...hosts.values()];
  const of = waiting.flat().length;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let ofHost = waiting.shift(); ofHost; ofHost = waiting.shift())
      for (const [i, url] of ofHost.entries()) {
        if (i > 0) await rest(options.pause);
        answers.set(url, await ask(url, options.patience));
        options.step?.(++done, of);
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  if (of > 0) keep(cache, kept, answers, now);
  return answers;
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function ask(url: string, patience: number): Promise<OutsideAnswer> {
  const short = await answerTo('HEAD', url, patience);
  return short.kind === 'fine' || short.kind === 'no-host' ? short : answerTo('GET', url, patience);
}

async function answerTo(method: 'HEAD' | 'GET', url: string, patience: number): Promise<OutsideAnswer> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'user-agent': `wsite/${manifest.version} (link check)`, accept: 'text/html,*/*' },
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    return judged(response.status);
  } catch (error) {
    return failed(error, patience);
  }
}

/** It asks who one is, what one is, or to come again later. LinkedIn answers programs with 999. */
const REFUSED: ReadonlySet<number> = new Set([401, 403, 405, 406, 407, 418, 429, 451, 999]);

function judged(status: number): OutsideAnswer {
  if (status < 400) return { kind: 'fine' };
  if (REFUSED.has(status)) return { kind: 'refused' };
  const name = STATUS_CODES[status];
  const said = name === undefined ? String(status) : `${status} ${name}`;
  return status === 404 || status === 410
    ? { kind: 'gone', status: said }
    : { kind: 'failed', reason: `it answers ${said}` };
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it breaks the connection off',
  EHOSTUNREACH: 'there is no way to its host',
  ENETUNREACH: 'there is no way to its network',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is that of another host',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by somebody unknown',
};

function failed(error: unknown, patience: number): OutsideAnswer {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError')
    return { kind: 'failed', reason: `it does not answer within ${patience / 1000} s` };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'no-host' };
  return { kind: 'failed', reason: REASONS[code] ?? (cause.message || code || 'it does not answer') };
}

/** Of an address: how it answered, and when, in ms since the epoch. */
interface Kept {
  readonly kind: 'fine' | 'refused';
  readonly at: number;
}

/** What was answered in the last seven days. A cache that is no longer whole is worth nothing. */
function recall(cache: string, now: number): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(cache, 'utf8'));
  } catch {
    return kept;
  }
  if (typeof found !== 'object' || found === null) return kept;
  for (const [url, answer] of Object.entries(found) as [string, unknown][]) {
    if (typeof answer !== 'object' || answer === null || !('kind' in answer) || !('at' in answer)) continue;
    const { kind, at } = answer;
    if ((kind !== 'fine' && kind !== 'refused') || typeof at !== 'number') continue;
    if (at <= now && now - at < WEEK) kept.set(url, { kind, at });
  }
  return kept;
}

function keep(
  cache: string,
  kept: ReadonlyMap<string, Kept>,
  answers: ReadonlyMap<string, OutsideAnswer>,
  now: number,
): void {
  const all = new Map(kept);
  for (const [url, { kind }] of answers)
    if ((kind === 'fine' || kind === 'refused') && !all.has(url)) all.set(url, { kind, at: now });
  quietly(() => {
    makeCacheFolder(dirname(cache));
    writeFileSync(`${cache}.new`, JSON.stringify(Object.fromEntries(all)));
    renameSync(`${cache}.new`, cache);
  });
}
