import type { SeenAt } from '../model/moment.ts';
import type { Clock } from '../model/ports.ts';
import type { Timers } from '../model/serving.ts';
import { parseMoment, type SaidMoment, wallText } from '../syntax/moment-text.ts';
import { zoneOf } from '../syntax/time.ts';
import type { ShownMoment } from './messages.ts';

/** What moves the moment that a served site is seen at: the computer's clock, unless it was put to another moment. */
export interface Hand {
  /** Where the site's moment is to be moved to now, said once; undefined where it may stay. */
  at(): SaidMoment | undefined;
  /** The site was brought to a moment: the next one is waited for. */
  wind(seen: SeenAt): void;
  /** Puts it to a moment (as `--now` says it), or with an empty text to the clock. @returns false where it is no moment */
  put(text: string): boolean;
  /** What the hand shows, as pages are told. */
  shown(seen: SeenAt): ShownMoment;
  /** It moves no more, not even when an update that goes on has come to its end. */
  stop(): void;
}

export interface HandOptions {
  readonly timers: Timers;
  readonly clock: Clock;
  /** Whether the site's first moment was asked for, and is not the clock's. */
  readonly stands: boolean;
  /** Called when the site must be brought to the moment of `at`. */
  readonly turn: () => void;
}

/**
 * What a page prints of the clock itself (the day, the year) follows so often: days begin at full quarters of an hour in
 * all zones. Deadlines and the like are followed to the second.
 */
const QUARTER_MS = 15 * 60_000;
/** A site that cannot be brought to a moment is not tried without pause. */
const LEAST_MS = 1000;

export function clockHand({ timers, clock, stands, turn }: HandOptions): Hand {
  let isReal = !stands;
  let wanted: SaidMoment | undefined;
  let due = Number.POSITIVE_INFINITY;
  let cancel: (() => void) | undefined;
  let stopped = false;
  return {
    at() {
      const said = wanted;
      wanted = undefined;
      return said ?? (isReal && clock.now() >= due ? clock.now() : undefined);
    },
    wind({ now, next }) {
      cancel?.();
      if (!isReal || stopped) return;
      due = Math.min(next ?? Number.POSITIVE_INFINITY, (Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS);
      cancel = timers.after(Math.max(LEAST_MS, Math.min(due - clock.now(), QUARTER_MS)), turn);
    },
    put(text) {
      const said = text === '' ? clock.now() : parseMoment(text);
      if (said === undefined) return false;
      isReal = text === '';
      wanted = said;
      turn();
      return true;
    },
    shown: ({ now, zone, marks }) => ({
      stands: isReal ? null : new Date(now).toISOString(),
      wall: wallText(zoneOf(zone), now),
      zone,
      marks: marks.map(({ name, at }) => ({ name, wall: wallText(zoneOf(zone), at) })),
    }),
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
