/** What a code means, with an example. */
export interface CatalogueEntry {
  readonly title: string;
  readonly why: string;
  /** The file that `wrong` and `mended` are; left out: they are the body of a page. */
  readonly file?: string;
  /** Left out, as `mended` is, where no text of a file brings the complaint about. */
  readonly wrong?: string;
  readonly mended?: string;
}

export type CatalogueRow = readonly [code: string, entry: CatalogueEntry];
