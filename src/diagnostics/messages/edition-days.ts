import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/**
 * @param day of the schedule, in words @param held the days of the edition, in words
 * @param whole the days (ISO 8601) that both lie in; undefined where they are too far apart for one edition
 */
export function dayOutsideEdition(
  where: Spot,
  day: string,
  held: string,
  whole: { readonly first: string; readonly last: string } | undefined,
): Diagnostic {
  const longer =
    whole &&
    `; or, if the edition is held on it too, write \`dates: { start: ${whole.first}, end: ${whole.last} }\` in \`_edition.yml\``;
  return {
    code: 'day-outside-edition',
    severity: 'warning',
    message: `${day} is not a day of this edition (${held})`,
    hint: `Correct the day${longer ?? " here, or the edition's in `_edition.yml`"}.`,
    ...where,
  };
}

/** @param day when it is due @param end the last day of the edition, both as ISO 8601 */
export function dueAfterEdition(where: Spot, name: string, day: string, end: string): Diagnostic {
  return {
    code: 'due-after-edition',
    severity: 'warning',
    message: `\`${name}\` is on ${day}, and the edition is over on ${end}`,
    hint: "Correct the date here, or the edition's in `_edition.yml`.",
    ...where,
  };
}

/** @param first the day that is said to be the first @param last the other one, both in words */
export function datesReversed(where: Spot, first: string, last: string): Diagnostic {
  return {
    code: 'dates-reversed',
    severity: 'error',
    message: `The last day of this edition, ${last}, comes before its first, ${first}`,
    hint: 'Write the first day first: `dates: { start: 2027-06-14, end: 2027-06-15 }`.',
    ...where,
  };
}
