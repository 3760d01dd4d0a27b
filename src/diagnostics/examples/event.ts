import type { CatalogueRow } from './entry.ts';

const file = 'content/stl2027/_data/schedule.yml';
const deadlines = 'content/stl2027/_data/deadlines.yml';
const BOTH = '- { id: adeyemi, name: Folake Adeyemi }\n- { id: lindqvist, name: Nils Lindqvist }\n';

/** Codes of an edition's data. */
export const EVENT_EXAMPLES: readonly CatalogueRow[] = [
  [
    'unknown-reference',
    {
      title: 'Nobody has that name or id',
      why: 'Speakers, chairs and papers are named as they are called in the other data files.',
      file,
      wrong:
        '- { time: 09:00-10:00, title: Keynote, speaker: adeyemi }\n- { time: 10:00-11:00, title: Panel, speaker: adeymi }',
      mended:
        '- { time: 09:00-10:00, title: Keynote, speaker: adeyemi }\n- { time: 10:00-11:00, title: Panel, speaker: adeyemi }',
    },
  ],
  [
    'never-referred',
    {
      title: 'The schedule does not name everybody',
      why: 'Name them in the schedule, or take whoever does not come out of the list: here, `speakers.yml` has both.',
      file,
      beside: { 'content/stl2027/_data/speakers.yml': BOTH },
      wrong: '- { time: 09:00, title: Keynote, speaker: adeyemi }\n- { time: 10:00-11:00, title: Outlook }',
      mended: '- { time: 9:00, title: Keynote, speaker: adeyemi }\n- { time: 10:00, speaker: lindqvist }',
    },
  ],
  [
    'time-missing',
    {
      title: 'A session has no time',
      why: 'Nobody would know when to come.',
      file,
      wrong: '- { time: 09:00-09:15, title: Opening }\n- { title: Keynote }',
      mended: '- { time: 09:00-09:15, title: Opening }\n- { time: 09:15-10:00, title: Keynote }',
    },
  ],
  [
    'bad-clock-time',
    {
      title: 'A time of day cannot be read',
      why: 'It is written `09:05`, `9:05 AM`, or from when to when.',
      file,
      wrong: '- { time: nine, title: Opening }',
      mended: '- { time: 09:00-09:15, title: Opening }',
    },
  ],
  [
    'bad-duration',
    {
      title: 'A duration cannot be read',
      why: 'It is written `45 min` or `1h30`.',
      file,
      wrong: '- { time: 09:00, duration: a while, title: Opening }',
      mended: '- { time: 09:00, duration: 15 min, title: Opening }',
    },
  ],
  [
    'bad-day',
    {
      title: 'A day cannot be read',
      why: 'It is written `2027-06-14`.',
      file,
      wrong: '- { day: tomorrow, time: 09:00-09:15, title: Opening }',
      mended: '- { day: 2027-06-14, time: 09:00-09:15, title: Opening }',
    },
  ],
  [
    'wrong-weekday',
    {
      title: 'A date is on another weekday than it says',
      why: 'One of the two is wrong, and readers cannot know which.',
      file,
      wrong: '- { day: Tuesday 14 June 2027, time: 09:00-09:15, title: Opening }',
      mended: '- { day: Monday 14 June 2027, time: 09:00-09:15, title: Opening }',
    },
  ],
  [
    'session-untitled',
    {
      title: 'A session has no title',
      why: 'It has that of its speaker’s talk or its paper, where it names one.',
      file,
      wrong: '- { time: 09:00-09:15, title: Opening }\n- { time: 09:15-10:00, room: A }',
      mended: '- { time: 09:00-09:15, title: Opening }\n- { time: 09:15-10:00, room: A, title: Keynote }',
    },
  ],
  [
    'no-length',
    {
      title: 'A session ends no later than it begins',
      why: 'The times are in the wrong order, or it is afternoon: `13:00`, or `1:00 PM`.',
      file,
      wrong: '- { time: 12:30-1:30, title: Lunch, kind: lunch }',
      mended: '- { time: 12:30-13:30, title: Lunch, kind: lunch }',
    },
  ],
  [
    'out-of-order',
    {
      title: 'A session begins earlier than the one before it',
      why: 'Sessions stand in the order of their times, so that a mistyped hour is seen.',
      file,
      wrong: '- { time: 10:00-11:00, title: Talks }\n- { time: 09:00-10:00, title: Keynote }',
      mended: '- { time: 09:00-10:00, title: Keynote }\n- { time: 10:00-11:00, title: Talks }',
    },
  ],
  [
    'room-taken',
    {
      title: 'Two sessions are in one room at one time',
      why: 'Move one of them, or say a `room` for each.',
      file,
      wrong: '- { time: 09:00-10:00, title: Keynote }\n- { time: 09:30-11:00, title: Talks }',
      mended: '- { time: 09:00-10:00, title: Keynote }\n- { time: 10:00-11:00, title: Talks }',
    },
  ],
  [
    'break-inside-talk',
    {
      title: 'A break falls into a talk',
      why: 'One of the two times is wrong.',
      file,
      wrong:
        '- { time: 09:00-11:00, title: Talks, room: A }\n- { time: 10:00-10:30, title: Coffee, kind: break, room: A }',
      mended:
        '- { time: 09:00-10:00, title: Talks, room: A }\n- { time: 10:00-10:30, title: Coffee, kind: break, room: A }',
    },
  ],
  [
    'speaker-in-two-places',
    {
      title: 'Somebody is in two rooms at one time',
      why: 'Move one of the two sessions.',
      file,
      wrong:
        '- { time: 09:00-10:00, title: Keynote, room: A, speaker: adeyemi }\n- { time: 09:00-10:00, title: Tutorial, room: B, speaker: adeyemi }',
      mended:
        '- { time: 09:00-10:00, title: Keynote, room: A, speaker: adeyemi }\n- { time: 10:00-11:00, title: Tutorial, room: B, speaker: adeyemi }',
    },
  ],
  [
    'outside-its-time',
    {
      title: 'A talk is not within the times of its session',
      why: 'One of the two is wrong.',
      file,
      wrong:
        '- time: 09:00-10:00\n  title: Talks\n  talks:\n    - { time: 10:30-11:00, title: Small Models }',
      mended:
        '- time: 09:00-10:00\n  title: Talks\n  talks:\n    - { time: 09:30-10:00, title: Small Models }',
    },
  ],
  [
    'event-entry-twice',
    {
      title: 'Two entries have one name',
      why: 'Where the schedule names it, either could be meant.',
      file: 'content/stl2027/_data/organizers.yml',
      wrong: '- Claire Moreau\n- Claire Moreau',
      mended: '- Claire Moreau\n- Kenji Tanaka',
    },
  ],
  [
    'event-name-missing',
    {
      title: 'An entry has no name',
      why: 'It is left out.',
      file: 'content/stl2027/_data/organizers.yml',
      wrong: '- name: Claire Moreau\n- affiliation: Example University',
      mended: '- name: Claire Moreau\n  affiliation: Example University',
    },
  ],
  [
    'event-entry-unreadable',
    {
      title: 'An entry is neither a text nor lines `field: value`',
      why: 'It is left out.',
      file: 'content/stl2027/_data/organizers.yml',
      wrong: '- Claire Moreau\n- [Kenji, Tanaka]',
      mended: '- Claire Moreau\n- Kenji Tanaka',
    },
  ],
  [
    'event-shape-unknown',
    {
      title: 'A data file is not written as the data of an event',
      why: 'Its blocks show nothing. Templates of your own find the file under `edition.data`.',
      file: 'content/stl2027/_data/organizers.yml',
      wrong: 'Claire Moreau, Kenji Tanaka',
      mended: '- Claire Moreau\n- Kenji Tanaka',
    },
  ],
  [
    'field-synonym',
    {
      title: 'A field is understood under another name',
      why: 'It is taken for the one that is meant; call it so, and everybody understands it.',
      file: 'content/stl2027/_data/organizers.yml',
      wrong: '- { name: Claire Moreau, institution: Example University }',
      mended: '- { name: Claire Moreau, affiliation: Example University }',
    },
  ],
  [
    'deadline-without-zone',
    {
      title: 'Nothing says in which time zone a deadline is',
      why: 'Deadlines of workshops are most often `AoE`, anywhere on Earth.',
      file: 'content/open2027/_data/deadlines.yml',
      wrong: '- { name: Submission, date: 2027-03-15 }',
      mended: '- { name: Submission, date: 2027-03-15, timezone: AoE }',
    },
  ],
  [
    'schedule-without-zone',
    {
      title: 'The edition does not say its time zone',
      why: 'Times without a zone mean nothing to who is not there yet.',
      file: 'content/stl2027/_edition.yml',
      wrong: 'date: 2027-06-14',
      mended: 'date: 2027-06-14\ntimezone: Europe/Paris',
    },
  ],
  [
    'day-missing',
    {
      title: 'Nothing says on which day a session is',
      why: 'Say it in the schedule, or as `date` in `_edition.yml`.',
      file: 'content/stl2027/_edition.yml',
      wrong: 'timezone: Europe/Paris',
      mended: 'date: 2027-06-14\ntimezone: Europe/Paris',
    },
  ],
  [
    'extended-to-earlier',
    {
      title: 'A deadline is put off to a day that is not later',
      why: 'One of the two days is wrong.',
      file: deadlines,
      wrong: '- { name: Submission, date: 2027-03-15, extended: 2027-03-10 }',
      mended: '- { name: Submission, date: 2027-03-15, extended: 2027-03-20 }',
    },
  ],
];
