import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession, type Session } from '../../../src/session.ts';

/** A home page would be touched by much that others are not. */
const CONFIG =
  'title: S\nworkshop_name: a\nchecks: [{code: nothing-at-root, reason: only other pages are looked at}]\n';
const NO_THEME = memoryProject({});

/** A site with two editions, all made; `stale` says what an edit makes necessary. */
function site(templates: Record<string, string>) {
  const files = memoryProject({
    '_config.yml': CONFIG,
    'content/a/_edition.yml': 'title: A\n',
    'content/b/_edition.yml': 'title: B\n',
    'content/a/_data/people.yml': '- {name: Ann, town: X}\n- {name: Bob, town: Y}\n',
    'content/a/one.md': '---\ntitle: One\nnav: true\n---\ntext\n',
    'content/a/two.md': '---\ntitle: Two\n---\ntext\n',
    'content/b/three.md': '---\ntitle: Three\nnav: true\n---\ntext\n',
    'templates/default.njk': '{{ content }}',
    ...templates,
  });
  const session = openSession({
    project: files,
    theme: NO_THEME,
    configs: ['_config.yml'],
    baseUrl: undefined,
    unpublished: false,
    now: 0,
    facts: false,
  });
  session.update();
  makeAll(session);
  return {
    stale(path: string, text: string): string[] {
      files.set(path, text);
      session.update(new Set([path]));
      const stale = [...session.stale()].sort();
      makeAll(session);
      expect(session.diagnostics().filter(({ severity }) => severity === 'error')).toEqual([]);
      return stale;
    },
  };
}

function makeAll(session: Session): void {
  for (const file of [...session.stale()]) session.produce(file);
}

const NAV = '{% for p in edition.nav %}{{ p.title }}{% endfor %}{{ content }}';
const MACRO = '{% macro m(p) %}{{ p.title }}{% endmacro %}{% for p in edition.nav %}{{ m(p) }}{% endfor %}';

test("a page's body touches that page only", () => {
  expect(
    site({ 'templates/default.njk': NAV }).stale(
      'content/a/one.md',
      '---\ntitle: One\nnav: true\n---\nother\n',
    ),
  ).toEqual(['a/one.html']);
});

test("a page's title touches those whose menu shows it, and not the other edition", () => {
  const edited = '---\ntitle: Uno\nnav: true\n---\ntext\n';
  expect(site({ 'templates/default.njk': NAV }).stale('content/a/one.md', edited)).toEqual([
    'a/one.html',
    'a/two.html',
  ]);
});

test('a page that went whole into a macro is read whole', () => {
  const edited = '---\ntitle: Uno\nnav: true\n---\ntext\n';
  expect(site({ 'templates/default.njk': MACRO }).stale('content/a/one.md', edited)).toEqual([
    'a/one.html',
    'a/two.html',
    'b/three.html',
  ]);
});

test('a part touches those that used it', () => {
  const parts = { 'templates/parts/x.njk': 'x', 'content/a/two.md': '{% include "parts/x.njk" %}' };
  expect(site(parts).stale('templates/parts/x.njk', 'y')).toEqual(['a/two.html']);
});

test('a template that appears in a nearer place touches those that would now use it', () => {
  expect(site({}).stale('templates/b/default.njk', '[{{ content }}]')).toEqual(['b/three.html']);
});

test('a column of data that nobody prints touches nothing', () => {
  const loop = { 'content/a/two.md': '{% for p in edition.data.people %}{{ p.name }}{% endfor %}' };
  expect(
    site(loop).stale('content/a/_data/people.yml', '- {name: Ann, town: Z}\n- {name: Bob, town: Z}\n'),
  ).toEqual([]);
  expect(
    site(loop).stale('content/a/_data/people.yml', '- {name: Cy, town: X}\n- {name: Bob, town: Y}\n'),
  ).toEqual(['a/two.html']);
});

test('a loop over all pages with a condition is read as the query that it is', () => {
  const loop = {
    'content/a/two.md':
      '---\ntitle: Two\n---\n{% for p in site.pages %}{% if p.workshop_name == "a" %}{{ p.title }}{% endif %}{% endfor %}',
  };
  expect(site(loop).stale('content/b/three.md', '---\ntitle: Drei\n---\ntext\n')).toEqual(['b/three.html']);
  expect(site(loop).stale('content/b/three.md', '---\ntitle: Drei\nworkshop_name: a\n---\ntext\n')).toEqual([
    'a/two.html',
    'b/three.html',
  ]);
});

test('a setting that no page prints touches nothing, a switch touches all', () => {
  expect(site({}).stale('_config.yml', `${CONFIG}other: 1\n`)).toEqual([]);
  const all = ['a/one.html', 'a/two.html', 'b/three.html'];
  expect(site({}).stale('_config.yml', `${CONFIG}templates: {strict: false}\n`)).toEqual(all);
});

test('a link is touched by the address of its file, and not by what the file says', () => {
  const templates = {
    'content/a/one.md': '---\ntitle: One\n---\n{{ link("a/two.md") }}\n',
  };
  const moved = '---\ntitle: Two\npermalink: /moved/\n---\ntext\n';
  expect(site(templates).stale('content/a/two.md', moved)).toEqual(['a/one.html', 'moved/index.html']);
  expect(site(templates).stale('content/a/two.md', '---\ntitle: Zwei\n---\nother\n')).toEqual(['a/two.html']);
});
