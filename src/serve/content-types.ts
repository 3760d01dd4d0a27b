/** Media types as GitHub Pages sends them (from mime-db), for the files that a site of a workshop holds. */
const TYPES: readonly (readonly [string, string])[] = [
  ['html htm', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js mjs', 'application/javascript; charset=utf-8'],
  ['json map', 'application/json; charset=utf-8'],
  ['jsonld', 'application/ld+json'],
  ['webmanifest', 'application/manifest+json; charset=utf-8'],
  ['xml xsl', 'application/xml'],
  ['xslt', 'application/xslt+xml'],
  ['xhtml', 'application/xhtml+xml'],
  ['atom', 'application/atom+xml'],
  ['rss', 'application/rss+xml'],
  ['txt text log', 'text/plain; charset=utf-8'],
  ['md markdown', 'text/markdown; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['tsv', 'text/tab-separated-values; charset=utf-8'],
  ['yml yaml', 'text/yaml; charset=utf-8'],
  ['ics ifb', 'text/calendar; charset=utf-8'],
  ['vcf', 'text/x-vcard; charset=utf-8'],
  ['bib', 'application/x-bibtex'],
  ['pdf', 'application/pdf'],
  ['zip', 'application/zip'],
  ['gz', 'application/gzip'],
  ['tar', 'application/x-tar'],
  ['wasm', 'application/wasm'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['ico', 'image/vnd.microsoft.icon'],
  ['bmp', 'image/bmp'],
  ['tif tiff', 'image/tiff'],
  ['woff', 'font/woff'],
  ['woff2', 'font/woff2'],
  ['ttf', 'font/ttf'],
  ['otf', 'font/otf'],
  ['mp4 m4v', 'video/mp4'],
  ['webm', 'video/webm'],
  ['ogv', 'video/ogg'],
  ['mov', 'video/quicktime'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['ogg oga', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

const BY_ENDING: ReadonlyMap<string, string> = new Map(
  TYPES.flatMap(([endings, type]) => endings.split(' ').map((ending) => [ending, type] as const)),
);

/** The media type of a file, by the ending of its name. */
export function contentType(file: string): string {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return BY_ENDING.get(ending) ?? 'application/octet-stream';
}

/** Whether browsers show a file as a page, into which the reloading script can be put. */
export function isHtml(file: string): boolean {
  return /\.html?$/i.test(file);
}
