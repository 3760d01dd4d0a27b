import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../diagnostics/diagnostic.ts';
import { cannotListen } from '../diagnostics/messages/serve.ts';
import type { Answer, Handler, Listening, Request } from '../model/serving.ts';
import { errorCode, reasonOf } from './reason.ts';

/** How many ports are tried, the wanted one first. */
const TRIES = 20;

/**
 * Answers HTTP on an address of this computer.
 * @param port the first that is free of the twenty from here on; 0: any
 * @throws Fault `cannot-listen`
 */
export async function listenHttp(host: string, port: number, handler: Handler): Promise<Listening> {
  const server = createServer((request, response) => void respond(request, response, handler));
  server.keepAliveTimeout = 60_000;
  const last = Math.min(port + TRIES - 1, 65_535);
  for (let at = port; ; at++) {
    try {
      return { port: await bind(server, host, at), close: () => closeServer(server) };
    } catch (error) {
      const taken = errorCode(error) === 'EADDRINUSE';
      if (taken && at < last) continue;
      throw new Fault(
        cannotListen(host, taken ? `every port from ${port} to ${last} is taken` : reasonOf(error)),
      );
    }
  }
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function respond(message: IncomingMessage, response: ServerResponse, handler: Handler): Promise<void> {
  try {
    write(message, response, await handler(requestOf(message)));
  } catch (error) {
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`wsite itself failed: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function requestOf(message: IncomingMessage): Request {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { method: message.method ?? 'GET', target: message.url ?? '/', headers };
}

function write(message: IncomingMessage, response: ServerResponse, answer: Answer): void {
  message.resume();
  response.writeHead(answer.status, answer.headers);
  if (answer.stream && message.method === 'GET') {
    response.flushHeaders();
    answer.stream({
      send: (text) => void (response.writable && response.write(text)),
      onClose: (act) => void response.once('close', act),
    });
  } else if (message.method === 'HEAD' || !answer.body) response.end();
  else response.end(answer.body);
}
