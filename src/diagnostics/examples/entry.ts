/** What a code means, with an example. */
export interface CatalogueEntry {
  readonly title: string;
  readonly why: string;
  /** The file that `wrong` and `mended` are; left out: they are the body of a page. */
  readonly file?: string;
  /** Files that stand beside it, where the fault needs them. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The moment that the site is seen at, where the fault depends on it (ISO 8601). */
  readonly now?: string;
  /** Left out, as `mended` is, where no text of a file brings the complaint about. */
  readonly wrong?: string;
  readonly mended?: string;
}

export type CatalogueRow = readonly [code: string, entry: CatalogueEntry];
