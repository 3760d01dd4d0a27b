import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SyntheticSite, syntheticSite, type Talk } from './content.ts';
import { frontMatter, type WriteSite, writer } from './generators.ts';
import { median } from './median.ts';

/*
 * `npm run bench -- import [COUNT]`: a site in Jekyll's shape is built by Jekyll, imported, and built by wsite; Jekyll and
 * wsite in turn, whole processes, each time in folders of their own that were made before. Nothing is removed before the
 * end: for a while after many files were, ext4 takes long to make others.
 */

const ROUNDS = 5;
/** Every fourth page is a post. */
const POSTS = 4;

/** Milliseconds of one run of a program: on the clock, and on all processors together. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** Prints the medians and the ratios pair by pair. @throws Error where Jekyll is missing or pages are */
export function compareImport(cli: string, count: number): void {
  if (spawnSync('jekyll', ['--version']).error)
    throw new Error('jekyll is not installed (Debian: apt-get install jekyll)');
  const root = mkdtempSync(join(tmpdir(), 'wsite-bench-'));
  const folderOf = (name: string, round: number) => join(root, `${name}${round}`);
  const wsite = (...args: string[]) => run(process.execPath, [cli, ...args]);
  try {
    const site = syntheticSite(count);
    for (let round = 0; round <= ROUNDS; round++) writeJekyll(folderOf('old', round), site);
    const imports = rounds((round) =>
      wsite('import', 'jekyll', folderOf('old', round), folderOf('new', round), '--quiet'),
    );
    // What the import leaves for the first build would spare it the work.
    for (let round = 0; round <= ROUNDS; round++)
      cpSync(folderOf('new', round), folderOf('bare', round), {
        recursive: true,
        filter: (path) => !path.endsWith('.wsite'),
      });
    const pairs = rounds((round) => {
      const [old, fresh, bare] = [folderOf('old', round), folderOf('new', round), folderOf('bare', round)];
      const jekyll = run('jekyll', ['build', '--quiet', '--disable-disk-cache', '--source', old], old);
      const own = wsite('build', bare, '--quiet');
      const first = wsite('build', fresh, '--quiet');
      const [theirs, ours] = [pagesIn(join(old, '_site')), pagesIn(join(bare, '_site'))];
      if (theirs < count || ours < theirs) throw new Error(`${ours} pages of ${theirs} were made`);
      return { jekyll, own, first };
    });
    console.log(`${count} pages imported: ${shown(imports)}`);
    console.log(`Jekyll: ${shown(pairs.map(({ jekyll }) => jekyll))}`);
    console.log(`wsite:  ${shown(pairs.map(({ own }) => own))}`);
    console.log(`wsite, first after the import: ${shown(pairs.map(({ first }) => first))}`);
    const ratio = (of: keyof Cost) => median(pairs.map(({ jekyll, own }) => jekyll[of] / own[of])).toFixed(1);
    console.log(`Jekyll / wsite: ${ratio('wall')} on the clock, ${ratio('cpu')} on the processors`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The results of all rounds but a first one that warms up. */
function rounds<T>(once: (round: number) => T): T[] {
  return Array.from({ length: ROUNDS + 1 }, (_, round) => once(round)).slice(1);
}

function run(program: string, args: readonly string[], cwd?: string): Cost {
  const words = [program, ...args].map((word) => `'${word}'`).join(' ');
  const began = performance.now();
  const result = spawnSync('sh', ['-c', `${words} && times`], { cwd, encoding: 'utf8' });
  const wall = performance.now() - began;
  if (result.status !== 0) throw new Error(`${words}: ${result.stderr}${result.stdout}`);
  const [user = 0, system = 0] = Array.from(
    result.stdout
      .trim()
      .split('\n')
      .at(-1)!
      .matchAll(/(\d+)m([\d.]+)s/g),
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000,
  );
  return { wall, cpu: user + system };
}

function pagesIn(dir: string): number {
  return (readdirSync(dir, { recursive: true }) as string[]).filter((name) => name.endsWith('.html')).length;
}

function shown(costs: readonly Cost[]): string {
  const of = (key: keyof Cost) => median(costs.map((cost) => cost[key])).toFixed(0);
  return `${of('wall')} ms on the clock, ${of('cpu')} ms on the processors`;
}

function yamlOf(talk: Talk): string {
  const lines = Object.entries(talk).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `- ${lines.join('  ')}`;
}

const NAV =
  '<nav>\n<ul>\n{% for p in site.pages %}{% if p.workshop_name == page.workshop_name and p.nav %}<li{% if p.url == page.url %} class="here"{% endif %}><a href="{{ p.url | relative_url }}">{{ p.title | escape }}</a></li>\n{% endif %}{% endfor %}</ul>\n</nav>\n';
const TALKS =
  '<table>\n{% assign talks = site.data.talks[page.workshop_name] %}{% for t in talks %}<tr><td>{{ t.time }}</td><td>{{ t.title }}</td><td>{{ t.speaker }}{% if t.affiliation %} ({{ t.affiliation }}){% endif %}</td></tr>\n{% endfor %}</table>\n';
const NEWS =
  '{% for post in site.posts limit:5 %}<p>{{ post.date | date: "%-d %B %Y" }} <a href="{{ post.url | relative_url }}">{{ post.title }}</a> {{ post.excerpt | strip_html | truncatewords: 20 }}</p>\n{% endfor %}';

const writeJekyll: WriteSite = (dir, site: SyntheticSite) => {
  const put = writer(dir);
  put('_config.yml', 'title: Bench\nurl: https://bench.example\nsass:\n  style: compressed\n');
  for (const edition of site.editions)
    put(`_data/talks/${edition}.yml`, site.talks.get(edition)!.map(yamlOf).join(''));
  for (const [i, page] of site.pages.entries()) {
    const head = frontMatter(page).replace('---\n', `---\nlayout: ${i % POSTS === 0 ? 'post' : 'page'}\n`);
    const day = String(1 + (i % 28)).padStart(2, '0');
    const path =
      i % POSTS === 0
        ? `_posts/2023-0${1 + (i % 9)}-${day}-${page.edition}-${page.name}.md`
        : `${page.edition}/${page.name}.md`;
    put(path, `${head}${page.body}\n{% if page.nav %}See {{ site.title }}.{% endif %}\n`);
  }
  put('index.html', `---\nlayout: default\ntitle: Home\n---\n${NEWS}`);
  put(
    '_layouts/default.html',
    '<!DOCTYPE html>\n<html lang="en">\n{% include head.html %}\n<body>\n{% include nav.html %}\n<main>\n{{ content }}\n</main>\n{% include foot.html text="Bye" %}\n</body>\n</html>\n',
  );
  put(
    '_layouts/page.html',
    '---\nlayout: default\n---\n<h1>{{ page.title }}</h1>\n{{ content }}\n{% include talks.html %}\n',
  );
  put(
    '_layouts/post.html',
    '---\nlayout: default\n---\n<h1>{{ page.title }}</h1>\n<time datetime="{{ page.date | date_to_xmlschema }}">{{ page.date | date: "%b %-d, %Y" }}</time>\n{{ content }}\n{% if page.previous %}<a href="{{ page.previous.url }}">{{ page.previous.title }}</a>{% endif %}\n',
  );
  put(
    '_includes/head.html',
    '<head>\n<meta charset="utf-8">\n<title>{{ page.title | default: site.title }} | {{ site.title }}</title>\n<link rel="stylesheet" href="{{ "/assets/main.css" | relative_url }}">\n</head>\n',
  );
  put('_includes/nav.html', NAV);
  put('_includes/talks.html', TALKS);
  put(
    '_includes/foot.html',
    '<footer><p>{{ site.title }}, {{ page.workshop_name }}. {{ include.text }}</p></footer>\n',
  );
  put('assets/main.scss', '---\n---\n@import "base";\n');
  put('_sass/_base.scss', '$ink: #333;\nbody { color: $ink; a { color: darken($ink, 10%); } }\n');
};
