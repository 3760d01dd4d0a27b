import { entriesOf, isMap, makeMap, type Value } from '../../syntax/value.ts';
import type { OldDocument } from './documents.ts';
import type { ImportedFile } from './imported.ts';
import type { JekyllSettings } from './settings.ts';

/** How the redirects of a site are made: the layout that they are printed in, and its file where it is not the site's own. */
export interface RedirectLayout {
  /** What `redirect_from:` says in the configuration; undefined where redirects have wsite's form. */
  readonly setting: Value | undefined;
  readonly files: readonly ImportedFile[];
}

/**
 * jekyll-redirect-from prints redirects in a layout `redirect`, which the site may have itself, and lists them among
 * `site.pages`, which templates may show. Elsewhere a redirect needs neither. Without the plugin there is none: its fields are
 * the site's own.
 */
export function redirectLayout(
  documents: readonly OldDocument[],
  { plugins, values }: JekyllSettings,
  layouts: ReadonlySet<string>,
): RedirectLayout {
  const none = { setting: undefined, files: [] };
  const moved = documents.filter(
    ({ data }) => (data['redirect_from'] ?? data['redirect_to'] ?? null) !== null,
  );
  if (moved.length === 0) return none;
  if (!plugins.has('jekyll-redirect-from')) return { setting: makeMap([['pages', false]]), files: [] };
  const isOwn = layouts.has(LAYOUT);
  if (!isOwn && !documents.some(({ text }) => /\bsite\.(?:html_)?pages\b/.test(text))) return none;
  const said = values['redirect_from'];
  const setting = makeMap([...(isMap(said) ? entriesOf(said) : []), ['layout', LAYOUT]]);
  const file = { to: `templates/${LAYOUT}.njk`, from: undefined, text: TEXT };
  return { setting, files: isOwn ? [] : [file] };
}

const LAYOUT = 'redirect';
/** What the layout of jekyll-redirect-from prints. */
const TEXT = `<!DOCTYPE html>
<html lang="en-US">
  <meta charset="utf-8">
  <title>Redirecting&hellip;</title>
  <link rel="canonical" href="{{ page.redirect.to }}">
  <script>location="{{ page.redirect.to }}"</script>
  <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">
  <meta name="robots" content="noindex">
  <h1>Redirecting&hellip;</h1>
  <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>
</html>
`;
