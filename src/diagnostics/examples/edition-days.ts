import type { CatalogueRow } from './entry.ts';

const file = 'content/stl2027/_data/schedule.yml';
/** The facts of an edition that is held on other days than the one of most examples. */
const heldFrom = (start: string, end: string) => ({
  'content/stl2027/_edition.yml': `dates: { start: ${start}, end: ${end} }\ntimezone: Europe/Paris\n`,
});

const beside = { 'content/stl2027/_edition.yml': 'date: 2027-03-12\ntimezone: Europe/Paris\n' };

/** Codes of days in an edition's data, and of times that a day does not have. */
export const EDITION_DAY_EXAMPLES: readonly CatalogueRow[] = [
  [
    'day-outside-edition',
    {
      title: 'A day of the schedule is not one of the edition',
      why: 'Calendars and search engines have the days of `_edition.yml`. A day of tutorials before belongs into `dates` there.',
      file,
      beside,
      wrong: '- day: 2027-03-13\n  sessions:\n    - { time: 09:00-09:15, title: Opening }',
      mended: '- day: 2027-03-12\n  sessions:\n    - { time: 09:00-09:15, title: Opening }',
    },
  ],
  [
    'dates-reversed',
    {
      title: 'An edition ends before it begins',
      why: 'Calendars and search engines would have none of its days.',
      file: 'content/stl2027/_edition.yml',
      wrong: 'timezone: Europe/Paris\ndates: { start: 2027-06-15, end: 2027-06-14 }',
      mended: 'timezone: Europe/Paris\ndates: { start: 2027-06-14, end: 2027-06-15 }',
    },
  ],
  [
    'due-after-edition',
    {
      title: 'A deadline lies after the edition',
      why: 'Submission, notification and registration are over when it begins; only the final version may be asked for afterwards.',
      file: 'content/stl2027/_data/deadlines.yml',
      beside,
      wrong: '- name: Notification\n  date: 2027-12-02',
      mended: '- name: Notification\n  date: 2026-12-02',
    },
  ],
  [
    'ambiguous-day',
    {
      title: 'A day in numbers is another day in other countries',
      why: '`3/4/2027` is 3 April to most, and 4 March in the United States; wsite takes the day first.',
      file,
      beside: heldFrom('2027-07-06', '2027-07-06'),
      wrong: '- { day: 6/7/2027, time: 09:00-09:15, title: Opening }',
      mended: '- { day: 2027-07-06, time: 09:00-09:15, title: Opening }',
    },
  ],
  [
    'time-never-exists',
    {
      title: 'The clocks skip that time',
      why: 'They are put forward over it in spring.',
      file,
      beside: heldFrom('2027-03-28', '2027-03-28'),
      wrong: '- { day: 2027-03-28, time: 02:30-04:00, title: Night watch }',
      mended: '- { day: 2027-03-28, time: 03:30-04:00, title: Night watch }',
    },
  ],
  [
    'time-exists-twice',
    {
      title: 'The clocks show that time twice',
      why: 'They are put back over it in autumn. Say which one is meant, in UTC.',
      file,
      beside: heldFrom('2027-10-31', '2027-10-31'),
      wrong: '- { day: 2027-10-31, time: 02:30-04:00, title: Night watch }',
      mended: '- { day: 2027-10-31, time: 00:30-03:00, timezone: UTC, title: Night watch }',
    },
  ],
  [
    'day-without-sessions',
    {
      title: 'Nothing is on a day',
      why: 'It is left out.',
      file,
      beside: heldFrom('2027-06-14', '2027-06-15'),
      wrong:
        '- date: 2027-06-14\n  sessions:\n    - { time: 09:00-10:00, title: Keynote }\n- date: 2027-06-15\n  sessions: []',
      mended: '- date: 2027-06-14\n  sessions:\n    - { time: 09:00-10:00, title: Keynote }',
    },
  ],
];
