import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function make(code: string, severity: Severity, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity, message, hint, ...where };
}

/** @param name the key in templates: `schedule` @param rule what wsite would have understood */
export function eventShapeUnknown(where: Spot, name: string, rule: string): Diagnostic {
  return make(
    'event-shape-unknown',
    'note',
    where,
    `\`edition.${name}\` is not made, because this file is not written as wsite's ${name}`,
    `${rule} Templates find the file as it is in \`edition.data.${name}\`.`,
  );
}

export function scheduleWithoutZone(where: Spot): Diagnostic {
  return make(
    'schedule-without-zone',
    'note',
    where,
    '`edition.schedule` is not made, because the edition does not say its time zone',
    'Add `timezone: America/Chicago` (or wherever it is held) to its `_edition.yml`.',
  );
}

export function fieldSynonym(where: Spot, used: string, field: string): Diagnostic {
  return make(
    'field-synonym',
    'note',
    where,
    `\`${used}\` is taken as \`${field}\``,
    `Call the field \`${field}\`.`,
  );
}

export function eventNameMissing(where: Spot, field: string): Diagnostic {
  return make(
    'event-name-missing',
    'error',
    where,
    `This entry is left out, because it has no \`${field}\``,
    `Add a line \`${field}: …\`.`,
  );
}

export function eventEntryUnreadable(where: Spot): Diagnostic {
  return make(
    'event-entry-unreadable',
    'error',
    where,
    'This entry is left out, because it is neither a text nor lines `field: value`',
    'Write its fields, such as `title: …`, one on each line.',
  );
}

export function dayWithoutSessions(where: Spot): Diagnostic {
  return make(
    'day-without-sessions',
    'warning',
    where,
    'This day is left out, because nothing is on it',
    'Add its `sessions`, or remove it.',
  );
}

export function sessionUntitled(where: Spot): Diagnostic {
  return make(
    'session-untitled',
    'error',
    where,
    'This session has no title, and no speaker or paper to take one from',
    'Add a line `title: …`.',
  );
}

export function eventEntryTwice(where: Spot, what: string, name: string): Diagnostic {
  return make(
    'event-entry-twice',
    'warning',
    where,
    `There is another ${what} \`${name}\` above, so a reference to it can mean either`,
    'Take one of them out, or give each an `id` of its own.',
  );
}

export function badClock(where: Spot, said: string): Diagnostic {
  return make(
    'bad-clock-time',
    'error',
    where,
    `\`${said}\` is no time that wsite can read`,
    "Write it as `'09:05'`, `9:05 AM` or `09:05–09:55`; with a dot, in quotes.",
  );
}

export function badDuration(where: Spot, said: string): Diagnostic {
  return make(
    'bad-duration',
    'error',
    where,
    `\`${said}\` is no duration that wsite can read`,
    'Write it as `45 min` or `1h30`.',
  );
}

export function badDay(where: Spot, said: string): Diagnostic {
  return make(
    'bad-day',
    'error',
    where,
    `\`${said}\` is no day that wsite can read`,
    'Write it as `2026-12-12`.',
  );
}

/** A fact of an edition, which may be open still. */
export function unreadableDate(where: Spot, said: string): Diagnostic {
  return make(
    'unreadable-date',
    'warning',
    where,
    `\`${said}\` is no day that wsite can read: it is printed as it stands, and calendars and search engines get none`,
    'Write it as `2026-12-12`; leave the line out as long as the day is not known.',
  );
}

/** @param read the day that it is taken for @param others that it can mean too, each in words and as ISO 8601 */
export function ambiguousDay(
  where: Spot,
  said: string,
  read: DayNames,
  others: readonly DayNames[],
): Diagnostic {
  return make(
    'ambiguous-day',
    'warning',
    where,
    `\`${said}\` is read as ${read.words}, and can mean ${others.map(({ words }) => words).join(' or ')}`,
    `Write \`${read.iso}\`, or ${others.map(({ iso }) => `\`${iso}\``).join(' or ')} where that is meant.`,
  );
}

/** A day in words, and as ISO 8601. */
interface DayNames {
  readonly words: string;
  readonly iso: string;
}

export function wrongWeekday(where: Spot, claimed: string, date: string, weekday: string): Diagnostic {
  return make(
    'wrong-weekday',
    'warning',
    where,
    `${date} is a ${weekday}, not a ${claimed}`,
    'Correct the date or the weekday.',
  );
}

/** @param more how many sessions lack a day besides the one at the place */
export function dayMissing(where: Spot, more: number): Diagnostic {
  return make(
    'day-missing',
    'error',
    where,
    more === 0 ? 'Nothing says which day this is on' : `Nothing says which day this is on, and ${more} more`,
    'Write `day: 2026-12-12` here, or `date: 2026-12-12` in `_edition.yml`.',
  );
}

export function timeMissing(where: Spot): Diagnostic {
  return make('time-missing', 'error', where, 'This session has no time', "Add a line `time: '09:05'`.");
}

export function wallTimeNever(where: Spot, said: string, zone: string): Diagnostic {
  return make(
    'time-never-exists',
    'error',
    where,
    `${said} does not exist in ${zone}: the clocks are put forward over it`,
    'Correct the time, or say another `timezone` beside it.',
  );
}

export function wallTimeTwice(where: Spot, said: string, zone: string): Diagnostic {
  return make(
    'time-exists-twice',
    'error',
    where,
    `${said} exists twice in ${zone}: the clocks are put back over it`,
    'Say which one by writing the time in UTC, with `timezone: UTC` beside it.',
  );
}

export function noLength(where: Spot, title: string): Diagnostic {
  return make(
    'no-length',
    'warning',
    where,
    `\`${title}\` ends no later than it begins`,
    'Correct its `time` or its `end`.',
  );
}

export function outOfOrder(where: Spot, title: string, before: string): Diagnostic {
  return make(
    'out-of-order',
    'warning',
    where,
    `\`${title}\` begins earlier than \`${before}\`, which stands before it`,
    'Correct the time, or put them in the order of their times.',
  );
}

/** @param outer what it should lie in: `the day`, or a session's title */
export function outside(where: Spot, title: string, outer: string): Diagnostic {
  return make(
    'outside-its-time',
    'warning',
    where,
    `\`${title}\` is not within the times of ${outer}`,
    'Correct one of the two.',
  );
}

export function roomTwice(where: Spot, title: string, other: string, room: string | undefined): Diagnostic {
  return make(
    'room-taken',
    'warning',
    where,
    `\`${title}\` and \`${other}\` are at the same time${room === undefined ? '' : ` in ${room}`}`,
    'Correct a time, or say a `room` for each.',
  );
}

export function breakInside(where: Spot, pause: string, talk: string): Diagnostic {
  return make(
    'break-inside-talk',
    'warning',
    where,
    `The break \`${pause}\` falls into \`${talk}\``,
    'Correct one of the two times.',
  );
}

export function twoPlaces(where: Spot, person: string, title: string, other: string): Diagnostic {
  return make(
    'speaker-in-two-places',
    'warning',
    where,
    `${person} is in \`${title}\` and in \`${other}\` at the same time`,
    'Move one of the two, or correct who speaks.',
  );
}

export function deadlineWithoutZone(where: Spot, name: string): Diagnostic {
  return make(
    'deadline-without-zone',
    'note',
    where,
    `Nothing says in which time zone \`${name}\` is, so its instant is not known`,
    'Add `timezone: AoE`, or a `timezone` to `_edition.yml`.',
  );
}

export function extendedEarlier(where: Spot, name: string): Diagnostic {
  return make(
    'extended-to-earlier',
    'warning',
    where,
    `\`${name}\` is extended to a date that is not later`,
    'Correct `date` or `extended`.',
  );
}
