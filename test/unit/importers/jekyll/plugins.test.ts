import { describe, expect, test } from 'vitest';
import { imported, rebuilt } from './old-site.ts';

/* Held once to the gems themselves (Debian 12's ruby-jekyll-relative-links and its sisters) on a site like these. */

const plugins = (...names: string[]) => `plugins: [${names.map((name) => `jekyll-${name}`).join(', ')}]\n`;

describe('jekyll-relative-links: a link to a file', () => {
  const { texts } = imported({
    '_config.yml': plugins('relative-links'),
    'talks/one.md':
      '---\n---\n[up](../about.md#x "T") [out](https://x.org/a.md) [none](no.md) [pdf](/a.pdf)\n\n[r]: two.md\n',
    'talks/two.md': '---\npublished: false\n---\n',
    'about.md': '---\n---\n',
    'a.pdf': 'x',
  });
  const text = texts['content/talks/one.md'];

  test('becomes a call of `link`, wherever the file goes', () => {
    expect(text).toContain('[up]({{ link("about.md") }}#x "T")');
    expect(text).toContain('[pdf]({{ link("a.pdf") }})');
  });
  test('stays where it leads elsewhere, to nothing, or to a page that is held back', () => {
    expect(text).toContain('[out](https://x.org/a.md) [none](no.md)');
    expect(text).toContain('[r]: two.md');
  });
});

describe('jekyll-titles-from-headings: a page without a title', () => {
  const titles = plugins('titles-from-headings');
  test('has that of the heading that it begins with', () => {
    const { texts } = imported({
      '_config.yml': titles,
      'a.md': '---\nx: 1\n---\n# A *good* talk\n\ntext',
      'b.md': '---\n---\n\nTwo lines\n---\n',
      'c.md': '---\ntitle: Own\n---\n# Other\n',
      'd.md': '---\n---\ntext\n\n# Later\n',
    });
    expect(texts['content/a.md']).toBe('---\nx: 1\ntitle: A good talk\n---\n# A *good* talk\n\ntext');
    expect(texts['content/b.md']).toContain('title: Two lines\n');
    expect(texts['content/c.md']).toContain('title: Own\n---\n# Other');
    expect(texts['content/d.md']).toBe('---\n---\ntext\n\n# Later\n');
  });
  test('loses the heading where the configuration says so', () => {
    const { texts } = imported({
      '_config.yml': `${titles}titles_from_headings: {strip_title: true}\n`,
      'a.md': '---\n---\n# A\n\ntext\n',
    });
    expect(texts['content/a.md']).toBe('---\ntitle: A\n---\ntext');
  });
  test('stays as it is where the plugin is switched off', () => {
    const { texts } = imported({
      '_config.yml': `${titles}titles_from_headings: {enabled: false}\n`,
      'a.md': '---\n---\n# A\n',
    });
    expect(texts['content/a.md']).toBe('---\n---\n# A\n');
  });
});

describe('jekyll-default-layout: a page in Markdown without a layout', () => {
  const files = {
    '_config.yml': plugins('default-layout'),
    '_layouts/default.html': '',
    '_layouts/page.html': '',
    'index.md': '---\n---\n',
    'b.html': '---\n---\n',
    'c.md': '---\nlayout: default\n---\n',
    '_posts/2024-01-02-p.md': '---\n---\n',
  };
  test('gets the first of home, page or post, and default that there is', () => {
    const { texts } = imported({ ...files, '_layouts/home.html': '' });
    expect(texts['content/index.md']).toContain('layout: home\n');
    expect(texts['content/_posts/2024-01-02-p.md']).toContain('layout: default\n');
    expect(imported(files).texts['content/index.md']).toContain('layout: page\n');
  });
  test('but not HTML, and not where a layout is named or `defaults` give one', () => {
    const { texts } = imported(files);
    expect(texts['content/b.html']).not.toContain('layout');
    expect(texts['content/c.md']).toBe('---\nlayout: default\n---\n');
    const given = `${files['_config.yml']}defaults:\n- scope: {path: ""}\n  values: {layout: default}\n`;
    expect(imported({ ...files, '_config.yml': given }).texts['content/index.md']).not.toContain('layout');
  });
});

describe('jekyll-optional-front-matter and jekyll-readme-index', () => {
  const files = {
    'a.md': 'text\n',
    'LICENSE.md': 'free\n',
    'docs/README.md': 'read\n',
    'own/README.md': 'x',
    'own/index.md': '---\n---\n',
  };
  const { texts } = imported({ ...files, '_config.yml': plugins('optional-front-matter', 'readme-index') });
  test('a file without front matter is a page, but not what is for the repository', () => {
    expect(texts['content/a.md']).toBe('---\n---\ntext\n');
    expect(texts['content/LICENSE.md']).toBe('free\n');
  });
  test('a read-me is the index of a folder that has none, and a file besides', () => {
    expect(texts['content/docs/index.md']).toBe('---\n---\nread\n');
    expect(texts['content/docs/README.md']).toBe('read\n');
    expect(texts['content/own/index.md']).toBe('---\n---\n');
  });
});

describe('site.github', () => {
  const git =
    '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:ann/talks.git\n\tfetch = x\n';
  const files = { '.git/config': git, 'a.html': '---\n---\n{{ site.github.repository_url }}' };
  test('has what the address of the repository says, and what the configuration says first', () => {
    const config = `${plugins('github-metadata')}github: {project_title: Talks}\n`;
    const { texts } = imported({ ...files, '_config.yml': config });
    expect(texts['_config.yml']).toContain('repository_url: https://github.com/ann/talks\n');
    expect(texts['_config.yml']).toContain('is_project_page: true\n');
    expect(texts['_config.yml']).toContain('project_title: Talks\n');
    expect(texts['_config.yml']).not.toContain('project_title: talks\n');
  });
  test('is nothing without the plugin, as in Jekyll', () =>
    expect(imported(files).texts['_config.yml']).not.toContain('github'));
});

describe('the plugins of GitHub Pages', () => {
  const files = { Gemfile: 'source "https://rubygems.org"\ngem "github-pages"\n', 'a.md': 'text\n' };
  test('are left aside, which is said', () => {
    const { texts, told } = imported(files);
    expect(texts['content/a.md']).toBe('text\n');
    expect(told).toContain('built-by-pages');
  });
  test('count where it is asked for', () => {
    const { texts, told } = imported(files, {}, true);
    expect(texts['content/a.md']).toBe('---\n---\ntext\n');
    expect(told).not.toContain('built-by-pages');
  });
});

test('jemoji shows pictures where text says their names, and leaves code alone', async () => {
  const files = { '_config.yml': 'plugins: [jemoji]\n', 'a.md': '---\n---\n# Hi :tada:\n\n`:tada:`\n' };
  const { pages, errors } = await rebuilt(files);
  expect(errors).toEqual([]);
  expect(pages['a.html']).toContain('<h1 id="hi-tada">Hi <img class="emoji" title=":tada:"');
  expect(pages['a.html']).toContain(
    'src="https://github.githubassets.com/images/icons/emoji/unicode/1f389.png"',
  );
  expect(pages['a.html']).toContain('>:tada:</code>');
});
