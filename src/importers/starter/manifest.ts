export const MANIFEST = 'package.json';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Whether a text is a JSON object. */
export function isManifest(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    return false;
  }
}

/**
 * The files of a new site where `npm install wsite` was there before it: what its `package.json` says stays, above all where
 * wsite comes from; what it does not say is added.
 * @param standing its text, a JSON object
 */
export function withManifest(
  files: ReadonlyMap<string, string>,
  standing: string,
): ReadonlyMap<string, string> {
  const own = JSON.parse(standing) as Manifest;
  const { scripts, devDependencies, ...rest } = JSON.parse(files.get(MANIFEST)!) as Manifest;
  const merged = {
    ...rest,
    ...own,
    scripts: { ...scripts, ...own.scripts },
    ...(own.dependencies?.['wsite'] === undefined && {
      devDependencies: { ...devDependencies, ...own.devDependencies },
    }),
  };
  return new Map(files).set(MANIFEST, `${JSON.stringify(merged, null, 2)}\n`);
}
