import type { Message, ShownMoment } from '../messages.ts';
import { connection } from './connection.ts';
import { momentBar } from './moment-bar.ts';
import { morphPage, tellScripts } from './morph.ts';
import { refresher } from './refresh.ts';
import { createSurface } from './surface.ts';

/** What the server wrote into the page's own script tag. */
interface Marks {
  readonly tag: string;
  readonly assets: string;
  readonly now: string | null;
}

function marksOf(script: Element | null): Marks | undefined {
  const tag = script?.getAttribute('data-wsite-tag');
  const assets = script?.getAttribute('data-wsite-assets');
  return tag && assets ? { tag, assets, now: script!.getAttribute('data-wsite-now') } : undefined;
}

function start(own: Marks): void {
  const surface = createSurface();
  const bar = momentBar(surface.root, own.now);
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
    bar.mark(fresh);
    if (!morphPage(fresh)) location.reload();
  };
  const showMoment = (moment: ShownMoment) => {
    if (bar.show(moment)) tellScripts();
  };
  const take = async (message: Message) => {
    if (message.kind === 'hello') {
      surface.showErrors([]);
      showMoment(message.moment);
      if (message.assets !== assets) location.reload();
    } else if (message.kind === 'page') await fetchPage();
    else if (message.kind === 'moment') showMoment(message.moment);
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
