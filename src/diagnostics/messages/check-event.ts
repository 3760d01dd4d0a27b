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

/** @param country of the venue @param zones those of the country */
export function zoneNotOfVenue(
  where: Spot,
  zone: string,
  country: string,
  zones: readonly string[],
): Diagnostic {
  const some = zones.slice(0, 3).map((one) => `\`${one}\``);
  return make(
    'zone-not-of-venue',
    'warning',
    where,
    `Clocks do not show the time of \`${zone}\` in ${country}, where the edition is held: all times of its programme are read in that zone`,
    `Write the zone of the place, such as ${some.join(', ')}, or correct \`venue\`.`,
  );
}

/** @param zone of the current edition @param ofSite that of `_config.yml` */
export function zonesDiffer(where: Spot, zone: string, ofSite: string): Diagnostic {
  return make(
    'zones-differ',
    'note',
    where,
    `The programme and its deadlines are in \`${zone}\`, and \`timezone\` of \`_config.yml\` has the dates of news in \`${ofSite}\``,
    'Say the same in both, unless the news are written elsewhere.',
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
