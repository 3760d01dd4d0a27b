import { isColour } from '../../syntax/colour-names.ts';
import { addDays, type Day, dayNumber, dayProblem, parseDay } from '../../syntax/day-text.ts';
import { didYouMeanZone, isTimeZone } from '../../syntax/time-zone.ts';
import { isoDay } from '../../syntax/wall-time.ts';
import { zoneOfPlace } from '../../syntax/zone-of-place.ts';
import { editionName } from './starter.ts';

/** What is asked for before a site is laid down, in this order. */
export const ASKED = ['title', 'edition', 'date', 'place', 'timezone', 'accent'] as const;
export type Asked = (typeof ASKED)[number];

/** Answers as they were typed; what is not there is not known yet. */
export type Typed = Readonly<Partial<Record<Asked, string>>>;

/** Where and when it is asked. */
export interface Surroundings {
  readonly today: Day;
  readonly zone: string;
}

/** How each is asked for. */
export const QUESTIONS: Readonly<Record<Asked, string>> = {
  title: 'What is the workshop called',
  edition: 'A short name for this year, which becomes its address, /NAME/',
  date: 'On which day is it held',
  place: 'Where (town, country)',
  timezone: 'The time zone there',
  accent: 'A colour for buttons and links, such as #2f6f4f (empty: that of the theme)',
};

const PROBLEMS: Readonly<Record<Asked, (text: string, today: Day) => string | undefined>> = {
  title: notEmpty,
  edition: (text) =>
    /^[a-z0-9][a-z0-9._-]*$/.test(text)
      ? undefined
      : 'it is written with small letters, digits, dots and dashes, such as `workshop2027`',
  date: (text, today) => dayProblem(text, today.year),
  place: notEmpty,
  timezone: (text) =>
    isTimeZone(text)
      ? undefined
      : `there is no such time zone. ${didYouMeanZone(text) ?? 'It is written such as `America/Chicago`'}`,
  accent: (text) =>
    text === '' || isColour(text) ? undefined : 'it is a colour, written such as `#2f6f4f` or `teal`',
};

/** What is wrong with an answer, in words. */
export function answerProblem(asked: Asked, text: string, today: Day): string | undefined {
  return PROBLEMS[asked](text, today);
}

/** What an answer is taken to be where there is none, from the answers before it. */
export function defaultAnswer(asked: Asked, before: Typed, { today, zone }: Surroundings): string {
  const held = parseDay(before.date ?? '', today.year)?.day ?? inHalfAYear(today);
  const made: Readonly<Record<Asked, string>> = {
    title: 'Sample Workshop',
    edition: editionName(before.title ?? '', held.year),
    date: isoDay(held),
    place: 'Sample Town, Sample Country',
    timezone: zoneOfPlace(before.place ?? '') ?? zone,
    accent: '',
  };
  return made[asked];
}

/** The Saturday after 26 weeks: its deadlines are still to come. */
function inHalfAYear(today: Day): Day {
  const later = dayNumber(today) + 26 * 7;
  const saturday = 2;
  return addDays(today, 26 * 7 + ((((saturday - later) % 7) + 7) % 7));
}

function notEmpty(text: string): string | undefined {
  return text.trim() === '' ? 'it cannot be empty' : undefined;
}
