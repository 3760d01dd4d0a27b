import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pretty } from '../diagnostics/formats.ts';
import { isHtml } from './content-types.ts';
import type { Finished } from './kept.ts';
import type { Live } from './live.ts';
import { resolveTarget } from './resolve.ts';

/** What stands at an address now. */
export type View =
  | { readonly kind: 'redirect'; readonly location: string }
  | {
      readonly kind: 'shown';
      readonly status: number;
      readonly finished: Finished;
      readonly errors: readonly Diagnostic[];
    };

/** @param target path and query from the host's root, percent-encoded */
export function viewOf(live: Live, target: string): View {
  const at = target.search(/[?#]/);
  const [path, query] = at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at).replace(/#.*/, '')];
  const found = resolveTarget(path, query, live.baseurl(), live.has);
  if (found.kind === 'redirect') return found;
  if (found.kind === 'file') return fileView(live, found.file);
  if (found.kind === 'outside')
    return shown(404, plainPage('404.html', 'not-here', `This site lives at ${live.baseurl()}/`), []);
  for (const file of found.files) {
    const back = live.lookBack(file);
    if (back?.finished) return shown(200, back.finished, back.errors);
  }
  return missingView(live);
}

/**
 * Makes what is only made when it is asked for, before it is looked at.
 * @param target as of `viewOf`; @returns whether there was anything to make
 */
export async function prepareView(live: Live, target: string): Promise<boolean> {
  const path = target.replace(/[?#].*/s, '');
  const found = IMAGE.test(path) ? resolveTarget(path, '', live.baseurl(), live.has) : undefined;
  if (found?.kind !== 'missing') return false;
  await live.fetch(found.files[0]!);
  return true;
}

/** How variants of images are named. */
const IMAGE = /-\d+w-[0-9a-f]{8}\.(?:webp|avif|jpg|png)$/;

/** Names what stands at an address: another name, and the page in the browser is not it. */
export function tagOfView(view: View): string {
  return view.kind === 'redirect'
    ? `to-${encodeURIComponent(view.location)}`
    : `${view.status}-${view.finished.tag}`;
}

function fileView(live: Live, file: string): View {
  const { finished, errors } = live.look(file);
  if (finished) return shown(200, finished, errors);
  if (isHtml(file)) return shown(500, plainPage(file, 'not-yet', 'This page cannot be made yet'), errors);
  const text = errors.map((error) => pretty(error, { colour: false })).join('\n\n') + '\n';
  return shown(
    500,
    { file: `${file}.txt`, tag: 'not-yet', bytes: new TextEncoder().encode(text), source: '' },
    errors,
  );
}

/** The site's own `404.html`, as GitHub Pages sends it, or a plain page. */
function missingView(live: Live): View {
  const own = live.has('404.html') ? live.look('404.html') : undefined;
  const finished = own?.finished ?? plainPage('404.html', 'not-found', 'There is no page at this address');
  return shown(404, finished, own?.errors ?? live.siteDiagnostics().filter((d) => d.severity === 'error'));
}

function shown(status: number, finished: Finished, errors: readonly Diagnostic[]): View {
  return { kind: 'shown', status, finished, errors };
}

/** @param text plain words without markup; the base path in it is percent-encoded */
function plainPage(file: string, tag: string, text: string): Finished {
  const safe = text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  const html = `<!DOCTYPE html>\n<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe}</title><body style="font: 1.1rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 32rem; padding: 0 1rem"><h1 style="font-size: 1.4rem">${safe}</h1></body></html>\n`;
  return { file, tag, bytes: new TextEncoder().encode(html), source: '' };
}
