import { expect, test } from 'vitest';
import { mayAsk } from '../../../src/serve/origin.ts';

const may = (headers: Record<string, string>, names: string[] = []) =>
  mayAsk({ method: 'GET', target: '/', headers }, names);

test('this computer is known by its loopback names and by any number', () => {
  for (const host of [
    'localhost:4000',
    'LOCALHOST',
    'a.localhost:1',
    '127.0.0.1:4000',
    '[::1]:4000',
    '192.168.1.3:4000',
  ]) {
    expect([host, may({ host })]).toEqual([host, true]);
  }
});

test('a foreign name is refused though it may resolve to this computer', () => {
  for (const host of [
    'evil.example:4000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'xlocalhost',
    '',
  ]) {
    expect([host, may({ host })]).toEqual([host, false]);
  }
  expect(may({})).toBe(false);
});

test('the computer’s own names are taken where they are given', () => {
  expect(may({ host: 'Laptop.local:4000' }, ['laptop', 'laptop.local'])).toBe(true);
  expect(may({ host: 'other.local:4000' }, ['laptop', 'laptop.local'])).toBe(false);
});

test('a page of another origin may not ask', () => {
  const host = 'localhost:4000';
  expect(may({ host, origin: 'http://localhost:4000' })).toBe(true);
  for (const origin of ['http://localhost:3000', 'https://localhost:4000', 'null', 'http://evil.example']) {
    expect([origin, may({ host, origin })]).toEqual([origin, false]);
  }
});
