import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { type Config, readConfig } from '../../../src/schema/config.ts';
import { parseData } from '../../../src/syntax/data.ts';
import { keysOf } from '../../../src/syntax/value.ts';

function config(...texts: string[]): { config: Config; said: string[] } {
  const said: string[] = [];
  const report = (d: Diagnostic) =>
    void said.push(`${d.code} ${d.place?.path}:${d.place?.line}:${d.place?.column}`);
  const files = texts.map((text, i) => {
    const source = wholeText(`${i + 1}.yml`, text);
    return { source, format: 'yaml', value: parseData('yaml', source, report) } as const;
  });
  return { config: readConfig(files, report), said };
}

describe('configuration', () => {
  it('has defaults for a site that says nothing', () => {
    for (const result of [config(), config(''), config('# nothing\n')]) {
      expect(result.said).toEqual([]);
      expect(result.config).toMatchObject({
        url: '',
        baseurl: '',
        timezone: 'UTC',
        destination: '_site',
        include: ['.htaccess'],
        keepFiles: ['.git', '.svn'],
        permalink: 'date',
        defaults: [],
        future: false,
        markdown: 'wsite',
        workshopName: undefined,
        editions: {},
        templates: { strict: true, autoescape: true, scope: 'nunjucks', blankBlocks: 'keep' },
        rewriteBase: true,
        templateInCode: false,
        assetFingerprint: false,
      });
    }
  });

  it('passes every key on, the author’s own ones too, in order', () => {
    const { config: read, said } = config('motto: We meet\ntitle: W\n2023: x\n');
    expect(said).toEqual([]);
    expect(keysOf(read.values).slice(0, 3)).toEqual(['motto', 'title', '2023']);
    expect(read.values['motto']).toBe('We meet');
  });

  it('tidies addresses and paths', () => {
    const { config: read } = config('url: https://example.org/\nbaseurl: workshop/\ndestination: ./docs/\n');
    expect(read).toMatchObject({ url: 'https://example.org', baseurl: '/workshop', destination: 'docs' });
  });

  it('reads defaults by their scopes, with the way back to the file', () => {
    const { config: read, said } = config(
      'defaults:\n- scope: {path: "neurips2023", type: pages}\n  values: {layout: page}\n- values: {nav: true}\n',
    );
    expect(said).toEqual([]);
    expect(read.defaults).toEqual([
      {
        path: 'neurips2023',
        type: 'pages',
        values: { layout: 'page' },
        file: '1.yml',
        at: ['defaults', 0, 'values'],
      },
      { path: '', type: undefined, values: { nav: true }, file: '1.yml', at: ['defaults', 1, 'values'] },
    ]);
  });

  it('merges files as Jekyll does: maps merge, lists replace, null keeps', () => {
    const { config: read } = config(
      't: {a: 1, b: {c: 2}}\nlist: [1, 2]\nurl: https://a.org\n',
      't: {b: {d: 3}}\nlist: [3]\nurl:\n',
    );
    expect(read.values).toMatchObject({ t: { a: 1, b: { c: 2, d: 3 } }, list: [3] });
    expect(read.url).toBe('https://a.org');
  });

  it('complains in the file that says it', () => {
    expect(config('future: maybe\ntemplates: {strict: x}\n', '\nfuture: soon\n').said).toEqual([
      'wrong-type 2.yml:2:9',
      'wrong-type 1.yml:2:21',
    ]);
  });

  it.each([
    ['basurl: /x\n', 'unknown-key 1.yml:1:1'],
    ['templates:\n  stict: false\n', 'unknown-key 1.yml:2:3'],
    ['workshop_name: NeurIPS 2023\n', 'wrong-shape 1.yml:1:16'],
    ['editions:\n  NeurIPS: {title: x}\n', 'wrong-shape 1.yml:2:3'],
    ['editions: [a]\n', 'wrong-type 1.yml:1:11'],
    ['baseurl: https://example.org/x\n', 'baseurl-not-a-path 1.yml:1:10'],
    ['url: example.org\n', 'not-a-url 1.yml:1:6'],
    ['destination: ../out\n', 'path-outside-site 1.yml:1:14'],
    ['timezone: Amerika/Chicago\n', 'unknown-time-zone 1.yml:1:11'],
    ['markdown: wiste\n', 'unknown-choice 1.yml:1:11'],
    ['defaults:\n- scope: {path: x}\n', 'missing-key 1.yml:2:3'],
    ['checks:\n- code: missing-alt\n', 'missing-key 1.yml:2:3'],
    ['- a\n', 'wrong-type 1.yml:1:1'],
  ])('complains of %j', (text, said) => {
    expect(config(text).said).toEqual([said]);
  });

  it('takes the keys that real sites have without complaint', () => {
    const text = `title: Workshop
email: a@b.org
description: >-
  About
  us.
baseurl: ""
url: "https://example.org"
twitter_username: x
markdown: kramdown
theme: minima
plugins: [jekyll-feed, jekyll-seo-tag]
sass: {style: compressed}
exclude:
  - Gemfile
collections:
  talks:
    output: true
    permalink: /:collection/:title/
author: {name: A}
logo: /a.png
image: /b.png
paginate: 5
kramdown: {input: GFM}
checks:
  - {code: missing-alt, path: neurips2023/schedule.md, reason: the page must not be changed}
images: false
`;
    expect(config(text).said).toEqual([]);
    expect(config(text).config.checks).toEqual([
      { code: 'missing-alt', paths: ['neurips2023/schedule.md'], reason: 'the page must not be changed' },
    ]);
  });
});
