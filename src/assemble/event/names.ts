/** A person as a text says, and what stands in brackets behind the name. */
export interface Named {
  readonly name: string;
  readonly affiliation?: string;
  /** `she/her` */
  readonly pronouns?: string;
  /** What is no affiliation: `remote`, `chair`, `TBC`. */
  readonly remark?: string;
}

const PRONOUNS = /^(?:she|he|they|it|xe|ze|her|him|them|any)(?:\s*\/\s*\w+)+$/i;
const REMARK =
  /^(?:(?:fully |partly )?(?:remote(?:ly)?|online|virtual(?:ly)?|hybrid|in[- ]person|on[- ]?site|(?:via|on|by|over) (?:zoom|teams|video|webex)|zoom|pre-?recorded|recorded|video)|(?:(?:session|general|program(?:me)?|co-?|vice|track|panel|local) ?-?)*(?:chairs?|co-?chairs?|moderators?|organi[sz]ers?|hosts?|panell?ists?|speakers?|discussants?|presenters?)|(?:keynote|invited)(?: speaker)?|tb[acd]|to be (?:confirmed|announced|decided)|unconfirmed|confirmed|tentative|cancell?ed|withdrawn)$/i;

/** `Jonas Weber (TU Dresden)`: the last brackets are the affiliation, unless they say something else than where somebody works. */
export function authorNamed(text: string): Named {
  const [, name = '', brackets] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(text.trim()) ?? [];
  const aside = brackets?.trim() ?? '';
  if (brackets === undefined || name === '') return { name: text.trim() };
  if (PRONOUNS.test(aside)) return { ...authorNamed(name), pronouns: aside };
  if (REMARK.test(aside)) return { ...authorNamed(name), remark: aside };
  return { name, affiliation: brackets };
}
