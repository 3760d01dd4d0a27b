import type { MapSchema } from '../schema.ts';

/** A person: speakers, organizers, committee and panelists are lists of these. All other keys are the author's own. */
export const PERSON_SCHEMA: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: {
    id: { type: 'text', help: 'A short name to refer to; without it, it is made from the name.' },
    name: { type: 'text', help: 'The full name.' },
    affiliation: { type: 'text', help: 'Where the person works.' },
    role: { type: 'text', help: 'What the person does for the workshop, such as `General chair`.' },
    photo: { type: 'text', help: 'The path of a portrait, from the root of the site.' },
    bio: { type: 'text', help: 'A few sentences about the person, in Markdown.' },
    url: { type: 'text', help: "The address of the person's own page." },
    links: { type: 'any', help: 'Further addresses.' },
    orcid: { type: 'text', help: 'The ORCID identifier.' },
    pronouns: { type: 'text', help: 'Pronouns.' },
    talk: {
      type: 'one-of',
      help: "The title of the person's talk, or a map with `title` and `abstract`.",
      of: [
        { type: 'text' },
        { type: 'map', unknown: 'near', keys: { title: { type: 'text' }, abstract: { type: 'text' } } },
      ],
    },
    title: { type: 'text', help: "The title of the person's talk." },
    abstract: { type: 'text', help: 'What the talk is about, in Markdown.' },
  },
};

/** Other names for a field that are found in the wild. */
export const PERSON_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  photo: ['image', 'img', 'picture', 'headshot'],
  affiliation: ['institution', 'affil', 'org'],
  url: ['website', 'link', 'homepage'],
};
