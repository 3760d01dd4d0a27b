import { putBase } from '../../../src/assets/addresses.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import type { ImageTools } from '../../../src/model/image.ts';
import type { Answer, EventSink, ServeEvent } from '../../../src/model/serving.ts';
import type { Message } from '../../../src/serve/messages.ts';
import { siteServer } from '../../../src/serve/server.ts';
import { openSession } from '../../../src/session.ts';
import { handTimers } from './hand-timers.ts';

export const LAYOUT =
  '<!doctype html><html><head><title>{{ page.title }}</title></head><body>{{ content }}</body></html>';

export const FILES = {
  '_config.yml': 'title: T\n',
  'templates/default.njk': LAYOUT,
  'content/index.md': '---\ntitle: Home\n---\n\nHello\n',
  'content/a.md': '---\ntitle: A\n---\n\nText of A\n',
  'content/dir/index.md': '---\ntitle: D\n---\n\n[A](/a.html)\n',
  'assets/s.css': 'p { color: red }',
};

/** A site in memory and its server. */
export async function served(files: Record<string, string | Uint8Array> = FILES, images?: ImageTools) {
  const project = memoryProject(files);
  const timers = handTimers();
  const events: ServeEvent[] = [];
  /** What version control says when it is asked again. */
  const renewed: boolean[] = [];
  let learnt = 0;
  const session = openSession({
    project,
    theme: memoryProject(),
    configs: ['_config.yml'],
    baseUrl: undefined,
    facts: false,
    unpublished: false,
    now: 0,
    ...(images && { images }),
  });
  const server = siteServer({
    session,
    putBase,
    timers,
    clock: { now: timers.now },
    stands: false,
    client: 'client()',
    run: 'run',
    names: [],
    renew: () => renewed.shift() ?? false,
    learnt: () => void learnt++,
    tell: (event) => void events.push(event),
  });
  await server.update();
  const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
    server.answer({ method, target, headers: { host: 'localhost', ...headers } });
  const change = async (edits: Record<string, string | undefined>) => {
    for (const [path, content] of Object.entries(edits)) {
      if (content === undefined) project.delete(path);
      else project.set(path, content);
    }
    await server.update(new Set(Object.keys(edits)));
  };
  const listen = async (at: string, tag: string) => {
    const messages: Message[] = [];
    const answer = await ask(`/__wsite/events?at=${encodeURIComponent(at)}&tag=${encodeURIComponent(tag)}`);
    const sink: EventSink = {
      send: (text) => void (text.startsWith('data: ') && messages.push(JSON.parse(text.slice(6)) as Message)),
      onClose: () => undefined,
    };
    answer.stream?.(sink);
    return messages;
  };
  const complaints = () => events.flatMap((event) => (event.kind === 'complaints' ? event.diagnostics : []));
  return {
    renewed,
    learnt: () => learnt,
    project,
    timers,
    events,
    session,
    server,
    ask,
    change,
    listen,
    complaints,
  };
}

export function text({ body }: Answer): string {
  return new TextDecoder().decode(body);
}

/** The tag that the server wrote into a page. */
export function tagOf(answer: Answer): string {
  return /data-wsite-tag="([^"]*)"/.exec(text(answer))![1]!;
}
