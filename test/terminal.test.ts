import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onTerminal, type Terminal } from './terminal.ts';

/* What `wsite new` asks, on a terminal as an author has one. */

const WSITE = new URL('../dist/main.js', import.meta.url).pathname;
const QUESTIONS = ['called', 'short name', 'day', 'Where', 'zone', 'colour'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-terminal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const begin = (flags = ''): Terminal => onTerminal(folder, `${process.execPath} ${WSITE} new site ${flags}`);
const read = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');

/** Answers what is asked, in this order. */
async function answer(terminal: Terminal, ...answers: readonly (readonly [string, string])[]): Promise<void> {
  for (const [asked, typed] of answers) {
    await terminal.sees(asked);
    terminal.type(`${typed}\r`);
  }
}

test('what is typed stands in the new site', async () => {
  const terminal = begin();
  await answer(
    terminal,
    ['called', 'Wörkshop on Frogs'],
    ['short name', 'frogs2031'],
    ['day', '2031-05-17'],
    ['Where', 'Lyon, France'],
    ['zone', 'Europe/Paris'],
    ['colour', '#2f6f4f'],
  );
  expect([await terminal.ended, terminal.screen()]).toEqual([0, expect.stringContaining('npm install')]);
  expect(read('_config.yml')).toContain('title: Wörkshop on Frogs');
  const facts = read('content/frogs2031/_edition.yml');
  for (const text of ['2031-05-17', 'Lyon', 'country: France', 'Europe/Paris', "'#2f6f4f'"])
    expect(facts.replaceAll('"', "'")).toContain(text);
});

test('the return key alone takes what is offered, which fits the answers before it', async () => {
  const terminal = begin();
  await answer(terminal, ['called', 'Frogs'], ...QUESTIONS.slice(1).map((asked) => [asked, ''] as const));
  expect(await terminal.ended).toBe(0);
  const [, edition] = /\[(frogs\d{4})\]/.exec(terminal.screen())!;
  expect(read('_config.yml')).toContain(`workshop_name: ${edition}`);
  expect(existsSync(join(folder, 'site/content', edition!))).toBe(true);
});

test('what cannot be is asked again, with the reason', async () => {
  const terminal = begin('--title Frogs --edition frogs2031 --place Lyon --accent teal');
  await answer(terminal, ['day', 'soon']);
  await terminal.sees('it is a day, written such as');
  await answer(terminal, ['which day', '2031-02-30'], ['which day', '2031-05-17'], ['zone', 'Europe/Pari']);
  await terminal.sees('there is no such time zone. Did you mean');
  await answer(terminal, ['The time zone', 'Europe/Paris']);
  expect(await terminal.ended).toBe(0);
  expect(read('content/frogs2031/_edition.yml')).toContain('date: 2031-05-17');
});

test('answers that are pasted all at once are taken one by one', async () => {
  const terminal = begin();
  await terminal.sees('called');
  terminal.type('Frogs\rfrogs2031\r2031-05-17\rLyon, France\r\r\r');
  expect(await terminal.ended).toBe(0);
  expect(read('content/frogs2031/_edition.yml')).toContain('country: France');
});

test('only what no flag says is asked', async () => {
  const terminal = begin('--edition frogs2031 --date 2031-05-17 --place Lyon --timezone UTC --accent teal');
  await answer(terminal, ['called', 'Frogs']);
  expect(await terminal.ended).toBe(0);
  expect(terminal.screen().match(/\w+\]: /g)).toEqual(['Workshop]: ']);
});

test.each([
  ['Ctrl+C', '\x03'],
  ['Ctrl+D', '\x04'],
])('%s in the middle leaves nothing behind, and says so', async (_, key) => {
  const terminal = begin();
  await answer(terminal, ['called', 'Frogs']);
  await terminal.sees('short name');
  terminal.type(key);
  expect(await terminal.ended).toBe(1);
  expect(terminal.screen()).toMatch(
    /\nerror The questions were left .*\[questions-left\]\r\n.*Nothing was written/,
  );
  expect(terminal.screen()).not.toMatch(/ {4}at /);
  expect(existsSync(join(folder, 'site'))).toBe(false);
});
