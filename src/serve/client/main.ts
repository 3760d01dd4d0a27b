import type { Message } from '../messages.ts';
import { connection } from './connection.ts';
import { morphPage } from './morph.ts';
import { refresher } from './refresh.ts';
import { createSurface } from './surface.ts';

/** What the server wrote into the page's own script tag. */
interface Marks {
  readonly tag: string;
  readonly assets: string;
}

function marksOf(script: Element | null): Marks | undefined {
  const tag = script?.getAttribute('data-wsite-tag');
  const assets = script?.getAttribute('data-wsite-assets');
  return tag && assets ? { tag, assets } : undefined;
}

function start(own: Marks): void {
  const surface = createSurface();
  const files = refresher();
  let { tag, assets } = own;
  let work: Promise<void> = Promise.resolve();

  const fetchPage = async () => {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-cache' });
    const text = await answer.text();
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const marks = marksOf(fresh.querySelector('script[data-wsite-tag]'));
    if (answer.redirected || !marks) return location.reload();
    if (marks.tag === tag) return;
    tag = marks.tag;
    files.renew(fresh);
    if (!morphPage(fresh)) location.reload();
  };
  const take = async (message: Message) => {
    if (message.kind === 'hello') {
      surface.showErrors([]);
      if (message.assets !== assets) location.reload();
    } else if (message.kind === 'page') await fetchPage();
    else if (message.kind === 'errors') surface.showErrors(message.errors);
    else if (message.kind === 'assets') {
      assets = message.assets;
      if (!(await files.refresh(message.urls))) location.reload();
    }
  };
  connection({
    address: () =>
      `?at=${encodeURIComponent(location.pathname + location.search)}&tag=${encodeURIComponent(tag)}`,
    receive: (message) => {
      work = work.then(() => take(message)).catch(() => undefined);
    },
    onState: surface.showConnection,
  });
}

const marks = marksOf(document.currentScript);
if (marks) start(marks);
