import { FEED_SCHEMA } from './feed.ts';
import { IMAGES_SCHEMA } from './images.ts';
import { KRAMDOWN_SCHEMA } from './kramdown-schema.ts';
import type { MapSchema, Schema, Shape } from './schema.ts';
import { TEMPLATES_SCHEMA } from './template-switches.ts';

/** How an edition is named (DESIGN §2, `workshop_name`). */
export const EDITION_NAME: Shape = {
  pattern: '[a-z0-9][a-z0-9._-]*',
  words: 'small letters, digits, dots and dashes, such as `neurips2023`',
};

const PATHS: Schema = { type: 'list', of: { type: 'text' }, single: true };

const DEFAULT_RULE: MapSchema = {
  type: 'map',
  required: ['values'],
  unknown: 'always',
  keys: {
    scope: {
      type: 'map',
      help: 'Which files the values are for.',
      unknown: 'always',
      keys: {
        path: { type: 'text', help: 'A folder, a file or a pattern below `content/`; empty for all.' },
        type: { type: 'text', help: '`pages`, `posts`, `drafts` or the name of a collection.' },
      },
    },
    values: { type: 'map', help: 'Front matter for these files.', unknown: 'never', keys: {} },
  },
};

const REASONED = {
  code: { type: 'text', help: 'The code of the complaint, such as `missing-alt`.' },
  reason: { type: 'text', help: 'Why it is right to silence it.' },
} as const;

const SILENCER: MapSchema = {
  type: 'map',
  required: ['code', 'reason'],
  unknown: 'always',
  keys: {
    code: REASONED.code,
    path: {
      type: 'list',
      of: { type: 'text' },
      single: true,
      help: 'The files it is silenced for; all without it.',
    },
    reason: REASONED.reason,
  },
};

/** `checks:` in a page's front matter. */
export const PAGE_SILENCERS: Schema = {
  type: 'list',
  of: { type: 'map', required: ['code', 'reason'], unknown: 'always', keys: REASONED },
};

/** Jekyll's keys, with Jekyll's meaning. */
const JEKYLL: Readonly<Record<string, Schema>> = {
  title: { type: 'text', help: 'The name of the site.' },
  description: { type: 'text', help: 'One or two sentences about the site.' },
  url: { type: 'url', help: 'The domain, `https://example.org`, without the path.', default: '' },
  baseurl: {
    type: 'text',
    help: 'The path of the site below the domain: `/workshop`, or empty.',
    default: '',
  },
  timezone: { type: 'timezone', help: 'The time zone of the site.', default: 'UTC' },
  lang: { type: 'text', help: 'The language of the site: `en`, `de`.' },
  source: { type: 'path', help: 'The folder with the pages: always `content`.', default: 'content' },
  destination: { type: 'path', help: 'The folder for the finished site.', default: '_site' },
  include: {
    ...PATHS,
    help: 'Names that are published although they begin with `_` or `.`.',
    default: ['.htaccess'],
  },
  exclude: { ...PATHS, help: 'Paths that are left out.', default: [] },
  keep_files: { ...PATHS, help: 'Paths in the output that are never deleted.', default: ['.git', '.svn'] },
  permalink: {
    type: 'text',
    help: 'A style (`date`, `pretty`, `ordinal`, `weekdate`, `none`) or a pattern.',
    default: 'date',
  },
  defaults: { type: 'list', of: DEFAULT_RULE, help: 'Front matter for many files at once.', default: [] },
  collections: {
    type: 'one-of',
    of: [
      { type: 'list', of: { type: 'text' } },
      { type: 'map', keys: {}, unknown: 'never', others: { type: 'map', keys: {}, unknown: 'never' } },
    ],
    help: 'Folders of documents that belong together.',
    default: [],
  },
  collections_dir: { type: 'path', help: 'The folder that holds the collections.', default: '' },
  future: { type: 'boolean', help: 'Publish what has a date in the future.', default: false },
  unpublished: { type: 'boolean', help: 'Publish what says `published: false`.', default: false },
  show_drafts: { type: 'boolean', help: 'Publish drafts.', default: false },
  limit_posts: { type: 'integer', help: 'Publish so many posts only; 0 for all.', default: 0 },
  excerpt_separator: { type: 'text', help: 'Where the excerpt of a post ends.', default: '\n\n' },
  paginate: { type: 'integer', help: 'Posts on a page.' },
  paginate_path: {
    type: 'text',
    help: 'The address of the second page and the next.',
    default: '/page:num/',
  },
  sass: {
    type: 'map',
    help: 'How style sheets in Sass become CSS.',
    unknown: 'near',
    keys: {
      style: {
        type: 'enum',
        values: ['expanded', 'compressed', 'nested', 'compact'],
        help: '`compressed` leaves out what only people read; all others are `expanded`.',
        default: 'expanded',
      },
      sass_dir: { type: 'path', help: 'The folder of what other sheets use.', default: '_sass' },
      load_paths: { ...PATHS, help: 'More folders of what other sheets use.', default: [] },
      add_charset: {
        type: 'boolean',
        help: 'A compressed sheet with letters outside ASCII names its encoding.',
        default: false,
      },
      sourcemap: {
        type: 'enum',
        values: ['always', 'development', 'never'],
        help: 'Source maps are not made.',
      },
    },
  },
  markdown: { type: 'enum', values: ['wsite', 'kramdown'], help: 'The Markdown grammar.', default: 'wsite' },
  kramdown: KRAMDOWN_SCHEMA,
  plugins: { ...PATHS, help: 'Names of Jekyll plugins; many are built in.', default: [] },
};

/** Keys of wsite's own. */
const OWN: Readonly<Record<string, Schema>> = {
  workshop_name: { type: 'text', shape: EDITION_NAME, help: 'The current edition.' },
  editions: {
    type: 'map',
    help: 'Facts of editions, by their names.',
    keys: {},
    unknown: 'never',
    names: EDITION_NAME,
    others: { type: 'map', keys: {}, unknown: 'never' },
  },
  templates: TEMPLATES_SCHEMA,
  checks: {
    type: 'list',
    of: SILENCER,
    help: 'Complaints that are silenced, each with its reason.',
    default: [],
  },
  images: IMAGES_SCHEMA,
  emoji_images: {
    type: 'text',
    help: 'The address that pictures for `:smile:` in the text of pages come from, as jemoji shows them; empty for none.',
    default: '',
  },
  sitemap: { type: 'boolean', help: 'Whether `sitemap.xml` is made; it is where `url` is set.' },
  robots: { type: 'boolean', help: 'Whether `robots.txt` is made, beside a sitemap.', default: true },
  feed: FEED_SCHEMA,
  redirect_from: {
    type: 'map',
    help: 'Settings for redirects; a page has one where its front matter says `redirect_from: /old.html`.',
    unknown: 'always',
    keys: {
      json: {
        type: 'boolean',
        help: 'Whether `redirects.json` is made where there are redirects.',
        default: true,
      },
      pages: {
        type: 'boolean',
        help: 'Whether pages make redirects; where not, `redirect_from` and `redirect_to` are fields like any other.',
        default: true,
      },
      layout: {
        type: 'text',
        help: 'A layout that redirects are printed in: `page.redirect.from` and `page.redirect.to` say where they lead.',
      },
    },
  },
  outputs: {
    type: 'map',
    help: 'What is made of an event besides its pages.',
    unknown: 'always',
    keys: {
      calendar: {
        type: 'boolean',
        help: 'Calendar files of the schedule, its rooms and sessions.',
        default: true,
      },
      schedule_json: { type: 'boolean', help: 'Whether `schedule.json` is made, for apps.', default: true },
      schedule_xml: { type: 'boolean', help: 'Whether `schedule.xml` is made, for apps.', default: true },
      bibtex: { type: 'boolean', help: 'Whether `papers.bib` is made.', default: true },
    },
  },
  not_found: { type: 'boolean', help: "Whether `404.html` is made in the theme's look.", default: true },
  nojekyll: {
    type: 'boolean',
    help: 'Whether an empty `.nojekyll` is made, for a branch that GitHub Pages serves.',
    default: false,
  },
  cname: { type: 'text', help: 'The domain that the file `CNAME` names; without it, none is made.' },
  optional_front_matter: {
    type: 'boolean',
    help: 'Markdown and HTML without front matter are pages too; `false`: they are copied.',
    default: true,
  },
  rewrite_base: { type: 'boolean', help: 'wsite puts `baseurl` into addresses.', default: true },
  held_documents: {
    type: 'enum',
    values: ['hidden', 'listed'],
    help: 'What documents of collections are that wait for their date: hidden, or, as in Jekyll, listed without a page.',
    default: 'hidden',
  },
  merge_defaults: {
    type: 'boolean',
    help: 'A map in front matter and one of that name in `defaults` are laid together, and null leaves what `defaults` say.',
    default: false,
  },
  collisions: {
    type: 'enum',
    values: ['error', 'last'],
    help: 'Two sources of one output: an error, or a warning and the one that Jekyll writes last; a redirect to another redirect: an error, or a warning.',
    default: 'error',
  },
  template_in_code: { type: 'boolean', help: 'Tags in code are run.', default: false },
  minify: {
    type: 'boolean',
    help: '`wsite build` makes style sheets and scripts shorter; those named `.min.css` or `.min.js` stay as they are.',
    default: true,
  },
  asset_fingerprint: {
    type: 'boolean',
    help: '`wsite build` gives style sheets, scripts, images, fonts, sound and films names that carry a hash of what they hold, so that browsers may keep them for ever.',
    default: false,
  },
};

/** Keys that many configurations hold for themes and for Jekyll: the author's own, and no misspellings of ours. */
const COMMON = [
  'author',
  'data',
  'facebook',
  'feature',
  'features',
  'gems',
  'google_site_verification',
  'image',
  'locale',
  'logo',
  'name',
  'safe',
  'seo_paginator_message',
  'social',
  'tagline',
  'theme',
  'time',
  'twitter',
  'webmaster_verifications',
  'whitelist',
];

/** What `_config.yml` may hold. All other keys are the author's. */
export const CONFIG_SCHEMA: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: { ...JEKYLL, ...OWN, ...Object.fromEntries(COMMON.map((key) => [key, { type: 'any' } as const])) },
};
