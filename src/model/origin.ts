/** Where the wsite that runs was installed from. Paths are absolute. */
export type Origin =
  | { readonly kind: 'registry' }
  | { readonly kind: 'tarball'; readonly path: string }
  /** A clone, in which it runs or which is linked. */
  | { readonly kind: 'folder'; readonly path: string };
