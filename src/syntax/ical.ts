import { civilOf } from './time.ts';

/** An event of a calendar. Instants are in seconds since 1970. */
export interface CalendarEvent {
  /** Unique in the world, and the same for as long as the event is the same. */
  readonly uid: string;
  /** When this was last changed. */
  readonly stamp: number;
  readonly start: number;
  /** Left out where it is no later than the start, which the format does not allow. */
  readonly end: number | undefined;
  /** Grows with every change of time or place. */
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** Degrees. */
  readonly geo: { readonly lat: number; readonly lon: number } | undefined;
  /** A whole address. */
  readonly url: string | undefined;
  readonly categories: readonly string[];
}

export interface Calendar {
  readonly name: string;
  /** IANA name of the zone in which programs had best show it. */
  readonly timezone: string | undefined;
  readonly events: readonly CalendarEvent[];
}

/**
 * A calendar as a file (RFC 5545, with NAME of RFC 7986): instants in UTC, lines that end with CRLF and are folded at 75
 * octets, never inside a character. What no file can hold (control characters, halves of characters) is left out.
 */
export function writeCalendar({ name, timezone, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wsite//wsite//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...(timezone === undefined ? [] : [`X-WR-TIMEZONE:${timezone}`]),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { start, end, geo, url, categories } = event;
  const stamp = utc(event.stamp);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART:${utc(start)}`,
    ...(end !== undefined && end > start ? [`DTEND:${utc(end)}`] : []),
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...said('DESCRIPTION', escaped(event.description)),
    ...said('LOCATION', escaped(event.location)),
    ...(geo ? [`GEO:${geo.lat};${geo.lon}`] : []),
    ...said('URL', address(url ?? '')),
    ...said('CATEGORIES', categories.map(escaped).join(',')),
    'END:VEVENT',
  ];
}

function said(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}:${value}`];
}

/** `20261212T150500Z`. */
function utc(epoch: number): string {
  const { year, month, day, hour, minute, second } = civilOf({ epoch, offset: 0 });
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}${two(month)}${two(day)}`;
  return `${date}T${two(hour)}${two(minute)}${two(second)}Z`;
}

/** Control characters but the tab and ends of lines, and halves of characters. */
const IMPOSSIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]/gu;

function escaped(text: string): string {
  return text
    .replace(IMPOSSIBLE, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}

/** An address is written as it is: it holds neither blanks nor ends of lines. */
function address(url: string): string {
  return url.replace(IMPOSSIBLE, '').replace(/\s/g, '');
}

const OCTETS = 75;

function folded(line: string): string {
  if (Buffer.byteLength(line) <= OCTETS) return line;
  let out = '';
  let used = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (used + size > OCTETS) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}
