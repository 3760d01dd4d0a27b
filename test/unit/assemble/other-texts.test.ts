import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

const FILES = {
  'content/a.md': '---\ntitle: A\n---\nText\n',
  'content/b.md': '---\ntitle: B\nlayout: other\n---\nText\n',
  'templates/default.njk': '<p>{% for p in site.pages %}{{ p.title }}{% endfor %}</p>{{ content }}',
  'templates/other.njk': '{{ content }}',
};

function opened() {
  const project = memoryProject(FILES);
  const session = openSession({
    project,
    theme: memoryProject(),
    configs: ['_config.yml'],
    baseUrl: undefined,
    facts: false,
    unpublished: false,
    now: 0,
  });
  session.update();
  for (const file of session.files()) session.produce(file);
  const change = (path: string, text: string | undefined) => {
    if (text === undefined) project.delete(path);
    else project.set(path, text);
    session.update(new Set([path]));
    return [...session.stale()].filter((file) => file === 'a.html' || file === 'b.html').sort();
  };
  return { session, change };
}

test('another text of a template touches the pages that used it, and no other', () => {
  const { session, change } = opened();
  expect(change('templates/default.njk', '<b>{{ site.pages.size }}</b>{{ content }}')).toEqual(['a.html']);
  expect(session.produce('a.html').content).toContain('<b>2</b>');
});

test('a template that comes in between is found', () => {
  const { session, change } = opened();
  expect(change('templates/home.njk', 'nothing asks for it')).toEqual([]);
  expect(change('templates/default.njk', undefined)).toEqual(['a.html']);
  expect(session.produce('a.html').content).toBe('<p>Text</p>\n');
});

test('after a template, a page that changes is seen by those that list it', () => {
  const { session, change } = opened();
  change('templates/default.njk', '<i>{% for p in site.pages %}{{ p.title }}{% endfor %}</i>{{ content }}');
  session.produce('a.html');
  expect(change('content/b.md', '---\ntitle: New\nlayout: other\n---\nText\n')).toEqual(['a.html', 'b.html']);
  expect(session.produce('a.html').content).toContain('<i>ANew</i>');
});

const EDITIONS = {
  '_config.yml': 'title: S\n',
  'content/e/_edition.yml': 'title: E\n',
  'content/e/_data/talks.yml': '- {title: One}\n',
  'content/e/a.md': '---\ntitle: A\n---\nText\n',
  'content/f/_edition.yml': 'title: F\n',
  'content/f/_data/talks.yml': '- {title: Other}\n',
  'content/f/b.md': '---\ntitle: B\n---\nText\n',
  'templates/default.njk':
    '{% for t in edition.data.talks %}{{ t.title }}{% endfor %}{% for e in editions %} {{ e.name }}{% endfor %}|{{ content }}',
};

function session(files: Record<string, string>) {
  const project = memoryProject(files);
  const opened = openSession({
    project,
    theme: memoryProject(),
    configs: ['_config.yml'],
    baseUrl: undefined,
    facts: false,
    unpublished: false,
    now: 0,
  });
  opened.update();
  for (const file of opened.files()) opened.produce(file);
  const change = (path: string, text: string) => {
    project.set(path, text);
    opened.update(new Set([path]));
    return [...opened.stale()].sort();
  };
  return { opened, change };
}

test("a row of an edition's data touches that edition, and the others keep what they see", () => {
  const { opened, change } = session(EDITIONS);
  expect(change('content/e/_data/talks.yml', '- {title: Two}\n')).toEqual(['e/a.html']);
  expect(opened.produce('e/a.html').content).toBe('Two f e|<p>Text</p>\n');
  expect(opened.artifact('f/b.html')).toBeDefined();
});

test('pages that are made of data come and go with its rows', () => {
  const { opened, change } = session({
    ...EDITIONS,
    'content/e/_edition.yml': 'title: E\ntimezone: UTC\ndate: 2026-05-05\npages: {papers: true}\n',
    'content/e/_data/papers.yml': '- {title: First, authors: Ann}\n',
    'templates/paper.njk': '{{ page.title }}',
  });
  const papers = () => opened.files().filter((file) => /^e\/.*\.html$/.test(file) && file !== 'e/a.html');
  const before = papers();
  change('content/e/_data/papers.yml', '- {title: Second, authors: Ann}\n');
  expect([before, papers()].map((all) => all.map((file) => file.replace(/.*\//, '')))).toEqual([
    ['first.html'],
    ['second.html'],
  ]);
});

test('what is wrong with data is said as long as it is', () => {
  const { opened, change } = session({ ...EDITIONS, 'content/e/_data/speakers.yml': '- {name: Ann}\n' });
  const said = () => opened.diagnostics().filter(({ place }) => place?.path.endsWith('speakers.yml')).length;
  const counts = [said()];
  change('content/e/_data/speakers.yml', '- {nme: Ann}\n');
  counts.push(said());
  change('content/f/_data/talks.yml', '- {title: Else}\n');
  counts.push(said());
  change('content/e/_data/speakers.yml', '- {name: Ann}\n');
  counts.push(said());
  expect(counts.map((count) => count > 0)).toEqual([false, true, true, false]);
});

test('the text of a post touches it and its neighbours, which show its beginning, and so does that of the next', () => {
  const { opened, change } = session({
    'content/_posts/1969-01-01-one.md': 'First one\n\nMore\n',
    'content/_posts/1969-01-02-two.md': 'Two\n',
    'content/_posts/1969-01-03-three.md': 'Three\n',
    'content/a.md': '---\ntitle: A\n---\nText\n',
    'templates/default.njk':
      '{% if page.previous %}{{ page.previous.title }}: {{ page.previous.excerpt }}{% endif %}{{ content }}',
  });
  const posts = (files: readonly string[]) => files.map((file) => file.replace(/.*\//, ''));
  expect(posts(change('content/_posts/1969-01-01-one.md', 'Another one\n\nMore\n'))).toEqual([
    'one.html',
    'two.html',
    'three.html',
  ]);
  const two = '1969/01/02/two.html';
  expect(opened.produce(two).content).toBe('One: <p>Another one</p>\n<p>Two</p>\n');
  for (const file of opened.files()) opened.produce(file);
  expect(posts(change('content/_posts/1969-01-02-two.md', 'Zwei\n'))).toEqual([
    'one.html',
    'two.html',
    'three.html',
  ]);
  expect(opened.produce(two).content).toBe('One: <p>Another one</p>\n<p>Zwei</p>\n');
});

test('a body that asks for what its front matter does not change touches its page only', () => {
  const { opened, change } = session(EDITIONS);
  expect(change('content/e/a.md', '---\ntitle: A\n---\nNew text, {{ page.title }}\n')).toEqual(['e/a.html']);
  expect(opened.produce('e/a.html').content).toContain('<p>New text, A</p>');
  expect(opened.explain('content/e/a.md')).toBeDefined();
});
