import type { CatalogueRow } from './entry.ts';

/** Codes of the checks on what an edition says of its times. */
export const CHECK_EVENT_EXAMPLES: readonly CatalogueRow[] = [
  [
    'still-open',
    {
      title: 'Something is still to be announced, and the edition is near, or over',
      why: 'From thirty days before it begins, `TBA` and `to be announced` are complained of where they are read; afterwards they are noted.',
      file: 'content/stl2027/index.md',
      now: '2027-06-01T00:00:00Z',
      wrong: '---\nlayout: none\n---\n\nThe keynote is TBA.',
      mended: '---\nlayout: none\n---\n\nThe keynote is by Folake Adeyemi.',
    },
  ],
  [
    'zone-contradicts-date',
    {
      title: 'The name of a time zone is that of the other half of the year',
      why: 'EST is New York’s winter: in July its clocks show EDT, an hour off, and nobody knows which of the two is meant.',
      wrong: 'We begin on July 12, 2026, at 9:00 AM EST.',
      mended: 'We begin on July 12, 2026, at 9:00 AM EDT.',
    },
  ],
  [
    'zone-not-of-venue',
    {
      title: 'The time zone of an edition is none of the country that it is held in',
      why: 'The times of the programme, and of deadlines that name no zone, are read in `timezone`. It does not follow when `venue` is changed.',
      file: 'content/stl2027/_edition.yml',
      wrong:
        'date: 2027-06-14\ntimezone: Europe/Paris\nvenue: { name: Example Hall, city: Kyoto, country: Japan }',
      mended:
        'date: 2027-06-14\ntimezone: Asia/Tokyo\nvenue: { name: Example Hall, city: Kyoto, country: Japan }',
    },
  ],
  [
    'zones-differ',
    {
      title: 'The programme and the dates of news are in different time zones',
      why: 'An edition has its own `timezone`; that of `_config.yml` is for the dates of news, and for all that belongs to no edition.',
      file: '_config.yml',
      beside: { 'content/stl2027/_edition.yml': 'date: 2027-06-14\ntimezone: Europe/Paris\n' },
      wrong: 'workshop_name: stl2027\ntimezone: Asia/Tokyo',
      mended: 'workshop_name: stl2027\ntimezone: Europe/Paris',
    },
  ],
  [
    'deadline-order',
    {
      title: 'A deadline is before one that must come first',
      why: 'Papers are submitted, then authors are notified, then the final version is due. Deadlines of a track of their own are compared with each other.',
      file: 'content/stl2027/_data/deadlines.yml',
      wrong: '- name: Submission\n  date: 2027-03-20\n- name: Notification\n  date: 2027-03-02',
      mended: '- name: Submission\n  date: 2027-03-20\n- name: Notification\n  date: 2027-04-02',
    },
  ],
  [
    'talk-untitled',
    {
      title: 'An edition is near, and some of its talks have no title yet',
      why: 'Pages say that it is to be announced; who decides what to hear wants to know.',
      file: 'content/stl2027/_data/schedule.yml',
      now: '2027-06-10T00:00:00Z',
      wrong: '- time: 09:00-10:00\n  kind: keynote\n  speaker: Ada Sample',
      mended: '- time: 09:00-10:00\n  kind: keynote\n  speaker: Ada Sample\n  title: On samples',
    },
  ],
  [
    'nothing-to-see',
    {
      title: 'An edition is over, and its talks have neither slides nor a video',
      why: 'They are what visitors look for once it is over.',
      file: 'content/stl2027/_data/schedule.yml',
      now: '2027-06-20T00:00:00Z',
      wrong: '- time: 09:00-10:00\n  title: A talk\n  kind: talk',
      mended: '- time: 09:00-10:00\n  title: A talk\n  kind: talk\n  video: https://example.org/talk',
    },
  ],
];
