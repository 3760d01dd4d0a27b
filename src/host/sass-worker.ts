import { parentPort } from 'node:worker_threads';
import type { SassAnswer } from '../model/sass-thread.ts';
import type { SassTask } from '../syntax/sass.ts';
import { programParts } from './program-parts.ts';

/* The other side of sass-thread.ts: a program of its own, which answers one task after the other. */

let texts: ReadonlyMap<string, string> = new Map();
const parts = programParts('sass');
const { compileSass } = parts.load('sass.cjs') as typeof import('../syntax/sass.ts');

parentPort!.on('message', (said: SassTask | ReadonlyMap<string, string>) => {
  if (said instanceof Map) {
    texts = said as ReadonlyMap<string, string>;
    return;
  }
  parentPort!.postMessage(answer(said as SassTask));
  parts.keep();
});

function answer(task: SassTask): SassAnswer | undefined {
  const asked: (readonly [string, boolean])[] = [];
  const read: string[] = [];
  let isWhole = true;
  try {
    const output = compileSass(task, {
      exists(path) {
        asked.push([path, texts.has(path)]);
        return texts.has(path);
      },
      read(path) {
        read.push(path);
        const text = texts.get(path);
        isWhole &&= text !== undefined;
        return text ?? '';
      },
    });
    return isWhole ? { output, asked, read } : undefined;
  } catch {
    // What is wrong with Sass itself is said where it is made once more, in the program's own thread.
    return undefined;
  }
}
