/** What a translation needs to know of the site. */
export interface LiquidSite {
  /** Filters that wsite has; all others let a value through. */
  readonly filters: ReadonlySet<string>;
  /** Keys and variables that may hold `''` or `0` somewhere in the site: see `falsyNames`. */
  readonly falsy: ReadonlySet<string>;
  /** Whether somewhere in the data `8` stands beside `'008'`, which Liquid tells apart: see `areMixed`. */
  readonly mixed: boolean;
  /** The name under which a file of `_includes` is found now. */
  include(name: string): string;
  /** The name under which a file beside the page is found now. */
  beside(name: string): string;
  /** The template's own name, where others can include it. */
  readonly own: string | undefined;
}
