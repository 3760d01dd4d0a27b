import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { sweeper } from '../../../src/serve/watched.ts';

function setup() {
  const project = memoryProject({ 'content/a.md': 'a', 'content/b.md': 'b', 'notes.txt': 'n' });
  const looks = sweeper(
    {
      project,
      walk: function* (skip) {
        const listing = project.list(skip);
        yield;
        yield;
        return listing;
      },
    },
    (path) => path === 'content' || path.startsWith('content/'),
  );
  const whole = () => {
    looks.begin();
    while (looks.step());
    return looks.found();
  };
  whole();
  return { project, looks, whole };
}

test('what came, went or changed between two looks is found, and what is not of the site is not', () => {
  const { project, whole } = setup();
  project.set('content/a.md', 'other');
  project.set('content/c.md', 'new');
  project.set('notes.txt', 'other');
  project.delete('content/b.md');
  expect(whole()).toEqual(['content/a.md', 'content/c.md', 'content/b.md']);
  expect(whole()).toEqual([]);
});

test('what is known already is not found again', () => {
  const { project, looks, whole } = setup();
  project.set('content/a.md', 'other');
  project.delete('content/b.md');
  looks.note(['content/a.md', 'content/b.md']);
  expect(whole()).toEqual([]);
});

test('what becomes known while a look goes on, which came by before, is not taken for what it was', () => {
  const { project, looks, whole } = setup();
  looks.begin();
  looks.step();
  project.set('content/a.md', 'other');
  project.set('content/c.md', 'new');
  looks.note(['content/a.md', 'content/c.md']);
  while (looks.step());
  expect(looks.found()).toEqual([]);
  expect(whole()).toEqual([]);
});

test('what changes while a look goes on, and is not told, is found by the next', () => {
  const { project, looks, whole } = setup();
  looks.begin();
  looks.step();
  project.set('content/a.md', 'other');
  while (looks.step());
  expect([...looks.found(), ...whole()]).toEqual(['content/a.md']);
});
