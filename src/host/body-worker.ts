import { type MessagePort, workerData } from 'node:worker_threads';
import { type SaidToBodies, takeBody } from './body-thread.ts';
import { programParts } from './program-parts.ts';

/* The other side of body-thread.ts: a program of its own, which makes one body after the other until no more come. */

const port = workerData as MessagePort;
const parts = programParts('bodies');
const { bodyMaker } = parts.load('bodies.cjs') as typeof import('../syntax/markdown/bodies.ts');

let make: ((text: string) => string | undefined) | undefined;
let taken: Int32Array | undefined;
let before = Promise.resolve();

port.on('message', (said: SaidToBodies) => {
  before = before.then(() => hear(said));
});

async function hear(said: SaidToBodies): Promise<void> {
  if (said === undefined) {
    parts.keep();
    port.close();
  } else if ('dialect' in said) {
    taken = said.taken;
    make = await bodyMaker(said.dialect.kramdown, said.dialect.code);
  } else
    for (const [i, text] of said.texts.entries()) {
      const body = said.first + i;
      if (taken && takeBody(taken, body)) port.postMessage({ body, html: make?.(text) });
    }
}
