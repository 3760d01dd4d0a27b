import type { SourceText } from '../diagnostics/text.ts';
import type { Read } from '../model/plan.ts';
import type { Config } from '../schema/config.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { clockRead } from './clock.ts';
import { type Evaluate, evaluator } from './evaluate.ts';
import { filtersFor } from './filters/filters.ts';
import type { Colour } from './filters/highlight.ts';
import type { Links } from './links.ts';
import { manualGlobal } from './manual.ts';
import { baseLanguage } from './template/base.ts';
import type { Language } from './template/language.ts';

/** What the words of the language ask of the site that is rendered at the moment. */
export interface Moment {
  readonly config: Config;
  readonly markdown: Markdown;
  /** ms since the epoch. */
  readonly now: number;
  /** Notes what the page that is being made has read besides data. */
  note(read: Read): void;
  /** Addresses of files and of posts. */
  readonly links: Links;
  readonly sass: (text: string, syntax: 'scss' | 'indented') => string;
  /** Code with rouge's classes, where the site's dialect is kramdown's. */
  readonly colour: Colour;
}

/** Text that stands in no file. */
const NOWHERE: SourceText = { path: 'markdownify', text: '', start: 0 };

/** The words of the language: Nunjucks', and over them Liquid's and Jekyll's with Jekyll's results (DESIGN §3). */
export function languageOf(moment: () => Moment): Language {
  const base = baseLanguage();
  let evaluate: Evaluate | undefined;
  const filters = filtersFor({
    get url() {
      const { config, note } = moment();
      const { url, baseurl } = config;
      note('address:');
      if (!config.rewriteBase) return config.written.url ?? '';
      return url === '' ? '' : url + baseurl;
    },
    get baseurl() {
      const { config, note } = moment();
      if (config.rewriteBase) return '';
      note('address:');
      return config.written.baseurl ?? '';
    },
    get zone() {
      return moment().config.timezone;
    },
    now: () => moment().now,
    asked: (filter, value, args) => moment().note(clockRead(filter, value, args)),
    markdownify: (text) => moment().markdown.render(NOWHERE, text, () => undefined).html,
    smartify: (text) => moment().markdown.renderInline(NOWHERE, text, () => undefined).html,
    sass: (text, syntax) => moment().sass(text, syntax),
    colour: (code, name) => moment().colour(code, name),
    showsPoints: () => moment().config.templates.pageContent === 'source',
    evaluate: (expression, variables) => evaluate!(expression, variables),
  });
  const globals = new Map<string, unknown>([
    ...base.globals,
    ['wsite', manualGlobal],
    ['link', (path: unknown) => moment().links.link(path, moment().note)],
    ['post_url', (name: unknown) => moment().links.postUrl(name, moment().note)],
  ]);
  const language = { ...base, globals, filters: new Map([...base.filters, ...filters]) };
  evaluate = evaluator(language);
  return language;
}
