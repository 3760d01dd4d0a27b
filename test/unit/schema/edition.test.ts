import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { readEdition } from '../../../src/schema/edition.ts';
import { parseData } from '../../../src/syntax/data.ts';
import { brief } from '../syntax/gather.ts';

function edition(text: string) {
  const complaints: Diagnostic[] = [];
  const report = (d: Diagnostic) => void complaints.push(d);
  const source = wholeText('content/x/_edition.yml', text);
  const value = parseData('yaml', source, report) ?? null;
  return { facts: readEdition(value, { source, format: 'yaml' }, report), said: complaints.map(brief) };
}

describe('the facts of an edition', () => {
  it('are taken as the author gives them, own keys included', () => {
    const text =
      'title: W\nnumber: 7\ndates: {start: 2023-12-15, end: 2023-12-16}\ntimezone: America/Chicago\nvenue: {name: Hall}\nnav: [index, {title: A, url: /a/}]\ndefaults: {layout: page}\ndinner: late\n';
    expect(edition(text)).toEqual({
      said: [],
      facts: {
        title: 'W',
        number: 7,
        dates: { start: '2023-12-15', end: '2023-12-16' },
        timezone: 'America/Chicago',
        venue: { name: 'Hall' },
        nav: ['index', { title: 'A', url: '/a/' }],
        defaults: { layout: 'page' },
        dinner: 'late',
      },
    });
  });

  it('may be none', () => {
    expect(edition('')).toEqual({ facts: {}, said: [] });
  });

  it.each([
    ['timezone: Amerika/Chicago\n', 'unknown-time-zone 1:11'],
    ['timezon: UTC\n', 'unknown-key 1:1'],
    ['nav: index\n', 'wrong-type 1:6'],
    ['dates: {start: May 1, end: soon}\n', 'unreadable-date 1:28'],
    ['date: TBA\n', 'unreadable-date 1:7'],
    ['defaults: [a]\n', 'wrong-type 1:11'],
    ['title: W\naccent: darkgreenish\n', 'unreadable-colour 2:9'],
    ['accent: 2f6f4f\n', 'unreadable-colour 1:9'],
    ['title: W\naccent: #2f6f4f\n', 'unreadable-colour 2:1'],
  ])('are refused where they cannot be: %j', (text, said) => {
    expect(edition(text).said).toEqual([said]);
  });

  it.each([
    "'#2f6f4f'",
    "'#ABC'",
    'DarkGreen',
    'rgb(0 128 0 / 50%)',
    'oklch(0.5 0.1 140)',
    'var(--brand)',
    '',
    '# none yet',
  ])('may have %j for a colour', (colour) => {
    expect(edition(`accent: ${colour}\n`).said).toEqual([]);
  });

  it('are not given where the file is no map', () => {
    expect(edition('- a\n')).toEqual({ facts: undefined, said: ['wrong-type 1:1'] });
  });
});

describe('the days of an edition', () => {
  it.each([
    'date: 28-30 March 2027',
    'dates: March 28-30, 2027',
    'dates: [2027-03-28, 2027-03-29, 2027-03-30]',
    'dates: {start: 2027-03-28, end: 2027-03-30}',
  ])('%s is understood', (text) => {
    expect(edition(`${text}\n`).said).toEqual([]);
  });

  it.each([
    ['dates: {start: 2027-03-30, end: 2027-03-28}', '1:8'],
    ['dates: 30-28 March 2027', '1:8'],
    ['date: 2027-03-30 to 2027-03-28', '1:7'],
  ])('%s ends before it begins', (text, at) => {
    expect(edition(`${text}\n`).said).toEqual([`dates-reversed ${at}`]);
  });

  it('have no other names than `start` and `end`', () => {
    const { said } = edition('dates: {from: 2027-03-28, to: 2027-03-30}\n');
    expect(said).toEqual([expect.stringContaining('unknown-key'), expect.stringContaining('unknown-key')]);
  });
});
