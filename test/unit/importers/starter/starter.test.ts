import { describe, expect, test } from 'vitest';
import { type Asked, answerProblem, defaultAnswer } from '../../../../src/importers/starter/answers.ts';
import { editionName, type StarterAnswers, starterFiles } from '../../../../src/importers/starter/starter.ts';

const ANSWERS: StarterAnswers = {
  title: 'Learning: Systems',
  edition: 'ls2027',
  date: { year: 2027, month: 5, day: 15 },
  place: 'Lyon, France',
  timezone: 'Europe/Paris',
  accent: undefined,
  today: { year: 2026, month: 11, day: 25 },
  version: '1.2.3',
};

const filled = (text: string, answers = ANSWERS) => starterFiles(new Map([['a', text]]), answers).get('a');

test('days count from the day of the workshop', () => {
  expect(filled('%DATE% %DATE-91%')).toBe('2027-05-15 2027-02-13');
});

test('answers that YAML would read otherwise stand in quotes', () => {
  expect(filled('title: %TITLE%')).toBe('title: "Learning: Systems"');
  expect(filled('title: %TITLE%', { ...ANSWERS, title: 'No' })).toBe('title: "No"');
  expect(filled('title: %TITLE%', { ...ANSWERS, title: '%EDITION%' })).toBe('title: "%EDITION%"');
});

test('what follows the last comma of the place is the country', () => {
  expect(filled('  city: %PLACE%')).toBe('  city: Lyon\n  country: France');
  expect(filled('  city: %PLACE%', { ...ANSWERS, place: 'Singapore' })).toBe('  city: Singapore');
});

test('names that npm drops, the edition and the day of the first post are put in their places', () => {
  const paths = ['gitignore.txt', 'pages.yml', 'content/EDITION/_posts/TODAY-welcome.md'];
  expect([...starterFiles(new Map(paths.map((path) => [path, ''])), ANSWERS).keys()]).toEqual([
    '.gitignore',
    '.github/workflows/pages.yml',
    'content/ls2027/_posts/2026-11-25-welcome.md',
  ]);
});

test.each([
  ['ML for Systems', 'mlsystems2027'],
  ['Workshop on Quantum Optics and Machine Learning', 'qoml2027'],
  ['3rd International Workshop on Deep Things (DeepTh)', 'deepth2027'],
  ['Interpretability Foundations', 'interpretability2027'],
  ['The Workshop', 'workshop2027'],
  ['MLSys 2027', 'mlsys2027'],
  ['機械学習', 'workshop2027'],
])('the edition of %s is %s', (title, name) => {
  expect(editionName(title, 2027)).toBe(name);
});

describe('answers', () => {
  const today = ANSWERS.today;

  test.each<[Asked, string, RegExp]>([
    ['title', ' ', /empty/],
    ['edition', 'My Workshop', /small letters/],
    ['date', '2027-02-30', /a day, written such as/],
    ['date', '3.4.2027', /can be 3 April 2027 or 4 March 2027: write it such as `2027-04-03`/],
    ['timezone', 'Europe/Pariss', /no such time zone\. .*Europe\/Paris/],
    ['accent', 'red}body{', /a colour/],
    ['accent', 'darkgreenish', /a colour/],
  ])('%s cannot be `%s`', (asked, text, problem) => {
    expect(answerProblem(asked, text, today)).toMatch(problem);
  });

  test('a day can be written in words, and a colour left out', () => {
    expect(answerProblem('date', 'May 15, 2027', today)).toBeUndefined();
    for (const colour of ['', '#2f6f4f', 'Teal'])
      expect(answerProblem('accent', colour, today)).toBeUndefined();
  });

  test('without a day, it is a Saturday in half a year', () => {
    expect(defaultAnswer('date', {}, { today, zone: 'UTC' })).toBe('2027-05-29');
  });
});
