/** What an author writes at the blanks of a new edition of the starter, by file; all other blanks are places. */
const ANSWERS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  '_edition.yml': [[/(?<=url: )__FILL__.*/g, 'https://openreview.net/next']],
  '_data/deadlines.yml': [[/(?<=url: )__FILL__.*/g, 'https://openreview.net/next']],
  '_data/organizers.yml': [[/^# __FILL__.*\n/m, '']],
  '_data/speakers.yml': [
    [
      /- name: __FILL__/,
      '- { name: Noor Haddad, title: What Comes Next }\n- { name: Ola Berg, title: Why It Does }',
    ],
  ],
  '_data/papers.yml': [
    [
      /- title: __FILL__\n {2}authors: __FILL__/,
      '- { id: one, title: One, authors: Mia Lund, poster: 1 }\n- { id: two, title: Two, authors: Joe Park, poster: 2 }',
    ],
  ],
  '_data/schedule.yml': [
    [/__FILL__/, 'Noor Haddad'],
    [/__FILL__/, 'one'],
    [/__FILL__/, 'two'],
    [/__FILL__/, 'Ola Berg'],
    [/__FILL__/, 'one, two'],
  ],
};

/** A file of a new edition with its blanks filled in. @param path below the edition's folder */
export function filled(path: string, text: string): string {
  const answers = [...(ANSWERS[path] ?? []), [/__FILL__/g, 'Somewhere'] as const];
  return answers.reduce((so, [blank, answer]) => so.replace(blank, answer), text);
}
