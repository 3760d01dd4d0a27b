import type { Schema } from './schema.ts';

/** `templates:` of `_config.yml`: the switches for the site's own templates. */
export const TEMPLATES_SCHEMA: Schema = {
  type: 'map',
  help: "How the site's own templates are read.",
  unknown: 'always',
  keys: {
    strict: { type: 'boolean', help: 'A value that does not exist is an error.', default: true },
    autoescape: { type: 'boolean', help: 'Signs of HTML in values are escaped.', default: true },
    scope: {
      type: 'enum',
      values: ['nunjucks', 'page'],
      help: 'Where `set` is seen: in its block, or on the whole page.',
      default: 'nunjucks',
    },
    blank_blocks: {
      type: 'enum',
      values: ['keep', 'drop'],
      help: 'What becomes of blocks that print blanks only.',
      default: 'keep',
    },
    site: {
      type: 'map',
      help: 'What `site` says to templates in the place of settings of that name.',
      unknown: 'never',
      keys: {},
    },
    listed_pages: {
      type: 'list',
      of: { type: 'text' },
      help: 'Addresses that `site.pages` lists last, as Jekyll lists `/feed.xml`; `:num` in one stands for all numbers, and `.map` is seen by what is made after its sheet.',
      default: [],
    },
    page_content: {
      type: 'enum',
      values: ['html', 'source'],
      help: 'What `content` of a page is to others: its HTML, or, as in Jekyll, its source until the page is made (what its `jekyll_source` says, else its text).',
      default: 'html',
    },
  },
};
