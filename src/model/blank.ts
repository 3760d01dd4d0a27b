/** What `wsite new edition` writes where the author must say something, and `wsite check` lists. */
export const BLANK = '__FILL__';

/** What `wsite new` writes, in a comment, into each file whose contents are made up; what follows says what is to be done. */
export const SAMPLE = '__SAMPLE__';

/** How much is left to be done in the files of a site. */
export interface Left {
  /** How many blanks are to be filled. */
  readonly blanks: number;
  /** How many files hold samples. */
  readonly samples: number;
}

/** An address at the hosts that RFC 2606 keeps for examples: nobody answers there, and no mail arrives. */
export const EXAMPLE_ADDRESS =
  /(?:https?:\/\/(?:[\w-]+\.)*|[\w.+-]+@)example\.(?:org|com|net)\b[^\s"',)}\]]*/i;
