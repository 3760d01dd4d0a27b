import type { MapSchema, Schema } from '../schema.ts';

const AUTHOR: Schema = {
  type: 'one-of',
  of: [
    { type: 'text' },
    {
      type: 'map',
      unknown: 'near',
      keys: { name: { type: 'text' }, affiliation: { type: 'text' }, orcid: { type: 'text' } },
      required: ['name'],
    },
  ],
};

/** An accepted paper. All other keys are the author's own. */
export const PAPER_SCHEMA: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: {
    id: { type: 'text', help: 'A short name to refer to; without it, it is made from the title.' },
    title: { type: 'text', help: 'The title.' },
    authors: {
      type: 'one-of',
      of: [{ type: 'text' }, { type: 'list', of: AUTHOR }],
      help: 'The authors: one text with commas, or a list of names or of maps with `name` and `affiliation`.',
    },
    abstract: { type: 'text', help: 'The abstract, in Markdown.' },
    pdf: { type: 'text', help: 'The path or address of the PDF.' },
    poster: { type: 'text', help: 'The number of its poster board.' },
    award: { type: 'text', help: 'An award, such as `Best paper`.' },
    session: { type: 'text', help: 'The session that it is shown in.' },
    links: { type: 'any', help: 'Further addresses.' },
    keywords: { type: 'list', of: { type: 'text' }, single: true, help: 'What it is about, in words.' },
    url: { type: 'text', help: 'The address of its page elsewhere.' },
    doi: { type: 'text', help: 'Its DOI.' },
    arxiv: { type: 'text', help: 'Its number on arXiv.' },
    openreview: { type: 'text', help: 'Its identifier on OpenReview.' },
  },
};

/** Other names for a field that are found in the wild. */
export const PAPER_SYNONYMS: Readonly<Record<string, readonly string[]>> = { url: ['link', 'website'] };
