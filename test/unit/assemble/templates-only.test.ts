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
    return [...session.stale()].filter((file) => file === 'a.html' || file === 'b.html');
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
