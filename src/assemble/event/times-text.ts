import type { ScheduleDay } from '../../model/event.ts';
import { civilOf, momentIn, zoneOf } from '../../syntax/time.ts';
import { textOf } from './rows.ts';

/** How clock times are printed. */
export type TimeFormat = '12h' | '24h';

/** How an author writes times, who does not say how they are printed. */
export function writtenFormat(days: readonly ScheduleDay[] | undefined): TimeFormat {
  const times = (days ?? []).flatMap((day) => day.sessions.map(({ facts }) => textOf(facts, 'time') ?? ''));
  return times.some((text) => /\d\s*[ap]\.?\s?m\b/i.test(text)) ? '12h' : '24h';
}

/** `9:05–9:55 AM`, `11:30 AM – 12:15 PM`, `09:05–09:55`; without an end, the start alone. */
export function timesText(start: number, end: number | undefined, zone: string, format: TimeFormat): string {
  const from = clockAt(start, zone, format);
  if (end === undefined) return from.text + from.half;
  const to = clockAt(end, zone, format);
  if (from.half === to.half) return `${from.text}–${to.text}${to.half}`;
  return `${from.text}${from.half} – ${to.text}${to.half}`;
}

function clockAt(epoch: number, zone: string, format: TimeFormat): { text: string; half: string } {
  const { hour, minute } = civilOf(momentIn(zoneOf(zone), epoch));
  const minutes = String(minute).padStart(2, '0');
  if (format === '24h') return { text: `${String(hour).padStart(2, '0')}:${minutes}`, half: '' };
  return { text: `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}`, half: hour < 12 ? ' AM' : ' PM' };
}
