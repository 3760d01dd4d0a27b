/** A moment of an edition by which it is worth looking at the site. */
export interface Mark {
  /** `First day`, or a deadline's name. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The moment that a site is seen at. */
export interface SeenAt {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name or `AoE`: in which a moment without a zone is read: the current edition's, else the site's. */
  readonly zone: string;
  /** When the site is next another one by the clock alone, in ms since 1970; undefined where it is not known to be. */
  readonly next: number | undefined;
  /** Those of the current edition, in the order of time. */
  readonly marks: readonly Mark[];
}
