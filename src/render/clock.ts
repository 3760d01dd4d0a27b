import type { Read } from '../model/plan.ts';
import { dateRows } from './filters/dates.ts';
import { rubyText } from './filters/ruby.ts';
import { isText } from './template/values.ts';

const PREFIX = 'clock:';

/**
 * The read that stands for a time that a filter printed: a page records what it printed, not the clock, so that a
 * copyright year makes no page anew until the year ends. @param args of the filter, as it got them
 */
export function clockRead(filter: string, value: unknown, args: readonly unknown[]): Read {
  const given: unknown[] = [filter];
  for (const one of [value, ...args]) {
    if (isText(one)) given.push(rubyText(one));
    else if (one === undefined || one === null || typeof one !== 'object') given.push(one ?? null);
    else return PREFIX;
  }
  return PREFIX + JSON.stringify(given);
}

/** What a read of the clock gives at a moment. @param zone IANA name or `AoE`; @param now ms since the epoch */
export function answerClock(read: Read, zone: string, now: number): string {
  if (read === PREFIX) return String(now);
  const [name, ...given] = JSON.parse(read.slice(PREFIX.length)) as [string, ...unknown[]];
  const rows = dateRows({ zone, now: () => now, asked: () => undefined });
  const run = new Map(rows).get(name)?.run as ((...args: unknown[]) => unknown) | undefined;
  try {
    return rubyText(run?.(...given));
  } catch (error) {
    return String(error);
  }
}
