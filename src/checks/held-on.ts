import type { Event } from '../model/event.ts';
import { zoneOf } from '../syntax/time.ts';
import { isoIn } from '../syntax/wall-time.ts';

const DAY_MS = 86_400_000;
/** So many days before it begins, an edition says all. */
const NEAR = 30;

/** When an edition is held: instants in ms since 1970. */
export interface Held {
  /** Its first day: `2026-12-12`. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
  /** From when on it must say all. */
  readonly near: number;
}

/** When an edition is held, by its programme, else by its days; undefined where neither says it. */
export function heldOn({ facts, starts, ends }: Event): Held | undefined {
  const zone = zoneOf(facts.timezone ?? 'UTC');
  const day = facts.start ?? (starts === undefined ? undefined : isoIn(zone, starts).slice(0, 10));
  if (day === undefined) return undefined;
  const from = starts === undefined ? Date.parse(day) : starts * 1000;
  const to = ends === undefined ? Date.parse(facts.end ?? day) + DAY_MS : ends * 1000;
  return { day, from, to, near: from - NEAR * DAY_MS };
}
