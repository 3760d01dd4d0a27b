import type { Session } from '../../model/event.ts';
import { civilOf } from '../../syntax/time.ts';
import { isoDay } from '../../syntax/wall-time.ts';

/** Longer addresses are cut by some browsers and mail programs. */
const DETAILS = 400;

/** Half of a character, which no address can hold. */
const LONE = /[\ud800-\udfff]/gu;

/** What a calendar is told of a session besides its times. */
export interface Appointment {
  readonly title: string;
  readonly location: string;
  /** Plain text. */
  readonly details: string;
  /** The whole address of what there is to read, or empty. */
  readonly url: string;
}

/** The address by which Google Calendar offers to add a session; undefined without a start and an end. */
export function googleLink(session: Session, about: Appointment): string | undefined {
  if (session.start === undefined || session.end === undefined) return undefined;
  return addressOf('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: about.title,
    dates: `${compact(session.start)}/${compact(session.end)}`,
    details: detailsOf(about),
    location: about.location,
  });
}

/** The same for Outlook on the web. */
export function outlookLink(session: Session, about: Appointment): string | undefined {
  if (session.start === undefined || session.end === undefined) return undefined;
  return addressOf('https://outlook.live.com/calendar/0/action/compose', {
    rru: 'addevent',
    subject: about.title,
    startdt: zulu(session.start),
    enddt: zulu(session.end),
    body: detailsOf(about),
    location: about.location,
  });
}

function detailsOf({ details, url }: Appointment): string {
  const short = details.length > DETAILS ? `${details.slice(0, DETAILS).replace(/\s+\S*$/, '')} …` : details;
  return [short, url].filter((part) => part !== '').join('\n\n');
}

function addressOf(base: string, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== '');
  return `${base}?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value.replace(LONE, '\ufffd'))}`).join('&')}`;
}

/** `2026-12-12T15:05:00Z`. */
function zulu(epoch: number): string {
  const { hour, minute, second, ...day } = civilOf({ epoch, offset: 0 });
  return `${isoDay(day)}T${[hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':')}Z`;
}

function compact(epoch: number): string {
  return zulu(epoch).replace(/[-:]/g, '');
}
