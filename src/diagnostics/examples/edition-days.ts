import type { CatalogueRow } from './entry.ts';

const beside = { 'content/stl2027/_edition.yml': 'date: 2027-03-12\ntimezone: Europe/Paris\n' };

/** Codes of days in an edition's data that are none of its own. */
export const EDITION_DAY_EXAMPLES: readonly CatalogueRow[] = [
  [
    'day-outside-edition',
    {
      title: 'A day of the schedule is not one of the edition',
      why: 'Calendars and search engines have the days of `_edition.yml`. A day of tutorials before belongs into `dates` there.',
      file: 'content/stl2027/_data/schedule.yml',
      beside,
      wrong: '- day: 2027-03-13\n  sessions:\n    - { time: 09:00-09:15, title: Opening }',
      mended: '- day: 2027-03-12\n  sessions:\n    - { time: 09:00-09:15, title: Opening }',
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
];
