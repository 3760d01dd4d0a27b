import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SyntheticSite } from './content.ts';

/** What the head of every page loads. */
const STYLE = 'body { max-width: 60em; margin: auto; font: 1em/1.5 sans-serif }\n';

/** Writes the synthetic site as one generator wants it. Layouts and content are equal, line for line where they can be. */
export type WriteSite = (dir: string, site: SyntheticSite) => void;

export const writeWsite: WriteSite = (dir, site) => {
  const put = writer(dir);
  put('_config.yml', `title: Bench\nurl: https://example.org\n`);
  put('content/style.css', STYLE);
  for (const edition of site.editions) {
    put(`content/${edition}/_edition.yml`, `title: Workshop ${edition}\n`);
    put(`content/${edition}/_data/talks.json`, JSON.stringify(site.talks.get(edition)));
  }
  for (const page of site.pages) {
    put(`content/${page.edition}/${page.name}.md`, frontMatter(page) + page.body);
  }
  put(
    'templates/base.njk',
    `<!doctype html>\n<html lang="en">\n<head>\n{% include "parts/head.njk" %}\n</head>\n<body>\n{% include "parts/nav.njk" %}\n<main>\n{% block main %}{% endblock %}\n</main>\n{% include "parts/aside.njk" %}\n{% include "parts/foot.njk" %}\n</body>\n</html>\n`,
  );
  put(
    'templates/default.njk',
    `{% extends "base.njk" %}\n{% block main %}\n<h1>{{ page.title }}</h1>\n{{ content }}\n{% include "parts/talks.njk" %}\n{% endblock %}\n`,
  );
  put(
    'templates/parts/head.njk',
    `<meta charset="utf-8">\n<title>{{ page.title }} | {{ site.title }}</title>\n<link rel="stylesheet" href="/style.css">\n`,
  );
  put(
    'templates/parts/nav.njk',
    `<nav>\n<ul>\n{% for p in site.pages %}{% if p.workshop_name == page.workshop_name and p.nav %}<li><a href="{{ p.url }}">{{ p.title }}</a></li>\n{% endif %}{% endfor %}</ul>\n</nav>\n`,
  );
  put(
    'templates/parts/talks.njk',
    `<table>\n{% for t in edition.data.talks %}<tr><td>{{ t.time }}</td><td>{{ t.title }}</td><td>{{ t.speaker }}{% if t.affiliation %} ({{ t.affiliation }}){% endif %}</td></tr>\n{% endfor %}</table>\n`,
  );
  put('templates/parts/aside.njk', `<aside><p>{{ page.title }} at {{ site.title }}</p></aside>\n`);
  put('templates/parts/foot.njk', `<footer><p>{{ site.title }}, {{ page.workshop_name }}</p></footer>\n`);
};

/** @param cached whether the menu goes through Hugo's `partialCached`, once per edition, as an expert would write it */
export function writeHugo(cached: boolean): WriteSite {
  return (dir, site) => {
    const put = writer(dir);
    put(
      'config.yaml',
      `baseURL: https://example.org/\ntitle: Bench\ndisableKinds: [taxonomy, term, RSS, sitemap, section, home, "404", robotsTXT]\nuglyURLs: true\n`,
    );
    put('static/style.css', STYLE);
    for (const edition of site.editions)
      put(`data/${edition}/talks.json`, JSON.stringify(site.talks.get(edition)));
    for (const page of site.pages)
      put(`content/${page.edition}/${page.name}.md`, frontMatter(page) + page.body);
    put(
      'layouts/_default/baseof.html',
      `<!doctype html>\n<html lang="en">\n<head>\n{{ partial "head.html" . }}\n</head>\n<body>\n${cached ? '{{ partialCached "nav.html" . .Params.workshop_name }}' : '{{ partial "nav.html" . }}'}\n<main>\n{{ block "main" . }}{{ end }}\n</main>\n{{ partial "aside.html" . }}\n{{ partial "foot.html" . }}\n</body>\n</html>\n`,
    );
    put(
      'layouts/_default/single.html',
      `{{ define "main" }}\n<h1>{{ .Title }}</h1>\n{{ .Content }}\n{{ partial "talks.html" . }}\n{{ end }}\n`,
    );
    put(
      'layouts/partials/head.html',
      `<meta charset="utf-8">\n<title>{{ .Title }} | {{ site.Title }}</title>\n<link rel="stylesheet" href="/style.css">\n`,
    );
    put(
      'layouts/partials/nav.html',
      `<nav>\n<ul>\n{{ range where (where site.RegularPages "Params.workshop_name" .Params.workshop_name) "Params.nav" true }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>\n{{ end }}</ul>\n</nav>\n`,
    );
    put(
      'layouts/partials/talks.html',
      `<table>\n{{ range (index site.Data .Params.workshop_name).talks }}<tr><td>{{ .time }}</td><td>{{ .title }}</td><td>{{ .speaker }}{{ if .affiliation }} ({{ .affiliation }}){{ end }}</td></tr>\n{{ end }}</table>\n`,
    );
    put('layouts/partials/aside.html', `<aside><p>{{ .Title }} at {{ site.Title }}</p></aside>\n`);
    put(
      'layouts/partials/foot.html',
      `<footer><p>{{ site.Title }}, {{ .Params.workshop_name }}</p></footer>\n`,
    );
  };
}

/** Eleventy with Nunjucks, which knows data of an edition by its key only. */
export const writeEleventy: WriteSite = (dir, site) => {
  const put = writer(dir);
  put('_data/site.json', '{"title": "Bench"}');
  put('_data/layout.json', '"default.njk"');
  put('_data/talks.json', JSON.stringify(Object.fromEntries(site.talks)));
  for (const page of site.pages) {
    const { edition, name } = page;
    put(
      `${edition}/${name}.md`,
      `---\npermalink: ${edition}/${name}.html\n${frontMatter(page).slice(4)}${page.body}`,
    );
  }
  put(
    '_includes/base.njk',
    `<!doctype html>\n<html lang="en">\n<head>\n{% include "parts/head.njk" %}\n</head>\n<body>\n{% include "parts/nav.njk" %}\n<main>\n{% block main %}{% endblock %}\n</main>\n{% include "parts/aside.njk" %}\n{% include "parts/foot.njk" %}\n</body>\n</html>\n`,
  );
  put(
    '_includes/default.njk',
    `{% extends "base.njk" %}\n{% block main %}\n<h1>{{ title }}</h1>\n{{ content | safe }}\n{% include "parts/talks.njk" %}\n{% endblock %}\n`,
  );
  put(
    '_includes/parts/head.njk',
    `<meta charset="utf-8">\n<title>{{ title }} | {{ site.title }}</title>\n<link rel="stylesheet" href="/style.css">\n`,
  );
  put(
    '_includes/parts/nav.njk',
    `<nav>\n<ul>\n{% for p in collections.all %}{% if p.data.workshop_name == workshop_name and p.data.nav %}<li><a href="{{ p.url }}">{{ p.data.title }}</a></li>\n{% endif %}{% endfor %}</ul>\n</nav>\n`,
  );
  put(
    '_includes/parts/talks.njk',
    `<table>\n{% for t in talks[workshop_name] %}<tr><td>{{ t.time }}</td><td>{{ t.title }}</td><td>{{ t.speaker }}{% if t.affiliation %} ({{ t.affiliation }}){% endif %}</td></tr>\n{% endfor %}</table>\n`,
  );
  put('_includes/parts/aside.njk', `<aside><p>{{ title }} at {{ site.title }}</p></aside>\n`);
  put('_includes/parts/foot.njk', `<footer><p>{{ site.title }}, {{ workshop_name }}</p></footer>\n`);
};

export function frontMatter(page: SyntheticSite['pages'][number]): string {
  return `---\ntitle: ${page.title}\nworkshop_name: ${page.edition}\nnav: ${page.nav}\n---\n`;
}

export function writer(dir: string): (path: string, text: string) => void {
  return (path, text) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
}
