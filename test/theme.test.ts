import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../src/index.ts';

/* The theme over test/fixtures/theme: a site with an edition that has everything, and two that have nearly nothing. */

const ROOT = new URL('..', import.meta.url).pathname;
let out: string;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'wsite-theme-'));
  const now = Date.parse('2026-02-20T12:00:00Z');
  const { diagnostics } = await build({
    dir: join(ROOT, 'test/fixtures/theme'),
    out,
    force: true,
    now,
    cache: false,
  });
  expect(diagnostics.filter((d) => d.severity !== 'note')).toEqual([]);
});

afterAll(() => rmSync(out, { recursive: true, force: true }));

function read(file: string): string {
  return readFileSync(join(out, file), 'utf8');
}

function count(file: string, part: string): number {
  return read(file).split(part).length - 1;
}

test('html-validate finds nothing in any page', async () => {
  const validate = new HtmlValidate(
    new StaticConfigLoader({ extends: ['html-validate:recommended', 'html-validate:a11y'] }),
  );
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages) {
    const { results } = await validate.validateString(read(page), page);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${page}:${line} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  }
});

test('the style sheet is under 15 KB when compressed, and asks for nothing else', () => {
  const css = readFileSync(join(ROOT, 'assets/theme/theme.css'));
  expect(gzipSync(css).length).toBeLessThan(15_000);
  expect(css.toString()).not.toMatch(/url\(|@import|@font-face/);
});

test('every time of the schedule says its offset', () => {
  const times = [...read('full2026/schedule.html').matchAll(/<time data-time datetime="([^"]*)"/g)];
  expect(times.length).toBeGreaterThan(20);
  for (const [, time] of times) expect(time).toMatch(/^2026-06-1[123]T\d\d:\d\d:00\+02:00$/);
});

test('an end on the day after is marked', () => {
  expect(read('full2026/schedule.html')).toContain('>01:00</time> <span class="plus">+1 day</span>');
});

test('rooms stand side by side on the day on which two sessions begin together, and on no other', () => {
  const days = read('full2026/schedule.html').split('<section class="day"').slice(1);
  expect(days.map((day) => day.includes('rooms-2'))).toEqual([false, true]);
});

test('a talk without a title shows who speaks once, or what it is, and that more is to come', () => {
  const html = read('full2026/schedule.html');
  const shown = (title: string) =>
    new RegExp(`class="title">${title}</h\\d>\\s*([\\s\\S]*?)</div>`)
      .exec(html)?.[1]
      ?.replace(/(?:\s*<[^>]*>\s*)+/g, '|');
  expect(shown('Gus Unknown')).toMatch(/^\|Institute of Blanks\|Title to be announced\|/);
  expect(shown('Invited talk')).toMatch(/^\|To be announced\|/);
});

test('a poster session with one paper lists it, and is not told as a talk by its authors', () => {
  const schedule = read('full2026/schedule.html');
  const from = schedule.indexOf('Late demonstrations</');
  const late = schedule.slice(from, schedule.indexOf('</article>', from));
  expect(late).toMatch(/<summary>1 paper<[\s\S]*<ul class="titles">/);
  expect(late).not.toContain('class="by"');
});

test('a page of an older edition says so and leads to the current one', () => {
  expect(read('past2024/index.html')).toMatch(
    /This is the 2024 edition\.\s*<a href="\/full2026\/">See 2026<\/a>/,
  );
  expect(count('full2026/index.html', 'class="past"')).toBe(0);
});

test('the foot names editions as they name themselves', () => {
  const foot = read('full2026/index.html').split('<nav aria-label="Editions">')[1] ?? '';
  expect([...foot.matchAll(/<a [^>]*>([^<]*)/g)].map(([, name]) => name)).toEqual([
    'Sample Things 2026',
    'Sample Things 2025',
    'Sample Things 2024',
  ]);
});

test('a page that is not there is of the look of the current edition', () => {
  const [own, home] = ['404.html', 'full2026/index.html'].map(
    (file) => /<nav aria-label="Pages">[\s\S]*?<\/nav>/.exec(read(file))?.[0],
  );
  expect(own).toBe(home);
});

test('the title of a home page names the edition once, with its year where it is an older one', () => {
  const title = (file: string) => /<title>([^<]*)/.exec(read(file))?.[1];
  expect(title('full2026/index.html')).toBe('Sample Things | How samples are taken, kept and put to use');
  expect(title('past2024/index.html')).toBe('Sample Things 2024 | 13 June 2024, Paris');
});

test('a block that the body calls is not printed again by the layout', () => {
  expect(count('full2026/called.html', 'data-schedule')).toBe(1);
  expect(count('full2026/schedule.html', 'data-schedule')).toBe(1);
});

test('where an edition has no data, nothing is printed but the body', () => {
  const html = read('bare2025/schedule.html');
  expect(html).toContain('To be announced.');
  expect(html).not.toMatch(/data-schedule|<section/);
});

test('a page that would be empty says that there is more to come', () => {
  expect(read('next2027/papers.html')).toContain('The papers are to be announced.');
  expect(read('full2026/papers.html')).not.toContain('announced');
});

test('the accent of an edition is on its pages only', () => {
  expect(read('past2024/index.html')).toContain('<style>:root{--accent:#ffe100}</style>');
  expect(read('full2026/index.html')).not.toContain('<style>');
});

test('who has no photo has a tile with initials, which is not read out', () => {
  expect(read('full2026/speakers.html')).toContain('<span class="face" aria-hidden="true">CI</span>');
});

test.each([
  ['while papers are taken, to submit and to register', '2026-02-20', ['submit', 'register', 'ics']],
  ['after that, to register', '2026-04-20', ['register', 'ics']],
  ['on the day, to watch', '2026-06-11', ['live', 'schedule', 'register', 'ics']],
  ['afterwards, to look at the programme', '2026-07-01', ['schedule']],
])('the home page says what to do now: %s', async (_, day, expected) => {
  const dir = mkdtempSync(join(tmpdir(), 'wsite-theme-'));
  const now = Date.parse(`${day}T12:00:00Z`);
  await build({ dir: join(ROOT, 'test/fixtures/theme'), out: dir, force: true, now, cache: false });
  const html = readFileSync(join(dir, 'full2026/index.html'), 'utf8');
  rmSync(dir, { recursive: true, force: true });
  const actions = /<ul class="actions">[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  const links = [...actions.matchAll(/href="[^"]*?(\w+)(?:\.html)?"/g)].map(([, name]) => name);
  expect(links).toEqual(expected);
});
