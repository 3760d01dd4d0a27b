import type { MapSchema } from '../schema.ts';

/** A sponsor. All other keys are the author's own. */
export const SPONSOR_SCHEMA: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: {
    id: { type: 'text', help: 'A short name; without it, it is made from the name.' },
    name: { type: 'text', help: 'The name of the sponsor.' },
    logo: { type: 'text', help: 'The path of the logo, from the root of the site.' },
    url: { type: 'text', help: "The address of the sponsor's own page." },
    tier: { type: 'text', help: 'The tier, such as `Gold`.' },
  },
};

/** Other names for a field that are found in the wild. */
export const SPONSOR_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  logo: ['image', 'img'],
  url: ['link', 'website', 'homepage'],
  tier: ['level'],
};
