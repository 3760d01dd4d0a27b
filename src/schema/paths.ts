/** A path without what says nothing: `./a//b/` is `a/b`; nothing at all is `.`. */
export function tidyPath(path: string): string {
  return (
    path
      .split(/[/\\]/)
      .filter((part) => part !== '' && part !== '.')
      .join('/') || '.'
  );
}
