import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function make(code: string, severity: Severity, where: Spot, message: string, hint: string): Diagnostic {
  return { code, severity, message, hint, ...where };
}

/** @param day of the edition: `2026-12-12` @param isOver whether it has been held */
export function stillOpen(where: Spot, words: string, day: string, isOver: boolean): Diagnostic {
  return make(
    'still-open',
    isOver ? 'note' : 'warning',
    where,
    `\`${words}\` is still to be read here, and the edition ${isOver ? 'was held' : 'begins'} on ${day}`,
    isOver ? 'Say what it became, or take it out.' : 'Say it, or take it out.',
  );
}

/** @param day on which clocks show `other` where they show `zone` in the other half of the year */
export function zoneContradictsDate(where: Spot, zone: string, day: string, other: string): Diagnostic {
  return make(
    'zone-contradicts-date',
    'warning',
    where,
    `\`${zone}\` is not in force on ${day}: clocks show ${other} then, an hour off`,
    `Write ${other}, if the time is the one that clocks show then.`,
  );
}

/** A zone in an edition's facts whose clocks are never put forward. */
export function fixedZoneInSummer(where: Spot, zone: string, day: string, place: string): Diagnostic {
  return make(
    'zone-contradicts-date',
    'warning',
    where,
    `The zone \`${zone}\` has no summer time, and on ${day} clocks show another one: all times are an hour off`,
    `Write \`timezone: ${place}\`.`,
  );
}

/** @param name of a deadline that is due before one that must come first @param day when @param other that one */
export function deadlineOrder(
  where: Spot,
  name: string,
  day: string,
  other: string,
  otherDay: string,
): Diagnostic {
  return make(
    'deadline-order',
    'warning',
    where,
    `\`${name}\` (${day}) comes before \`${other}\` (${otherDay})`,
    'Correct one of the two dates.',
  );
}

/** @param titles what talks without one are called @param of how many there are @param day of the edition */
export function talkUntitled(
  where: Spot,
  titles: readonly string[],
  of: number,
  day: string,
  isOver: boolean,
): Diagnostic {
  const message = `${titles.length} of ${of} talks have no title, and the edition ${isOver ? 'was held' : 'begins'} on ${day}: ${fewOf(titles)}`;
  return make(
    'talk-untitled',
    isOver ? 'note' : 'warning',
    where,
    message,
    'Say a `title:` for each, here or with its speaker.',
  );
}

/** The first three, and how many more there are. */
function fewOf(titles: readonly string[]): string {
  const shown = titles.slice(0, 3).map((title) => `\`${title}\``);
  return shown.join(', ') + (titles.length > 3 ? ` and ${titles.length - 3} more` : '');
}

/** @param titles of talks without slides and video @param of how many there are */
export function nothingToSee(where: Spot, titles: readonly string[], of: number): Diagnostic {
  const message =
    titles.length === of
      ? `The edition is over, and none of its ${of} talks has slides or a video`
      : `The edition is over, and ${titles.length} of its ${of} talks have neither slides nor a video: ${fewOf(titles)}`;
  return make('nothing-to-see', 'note', where, message, 'Add `slides:` or `video:` to them.');
}
