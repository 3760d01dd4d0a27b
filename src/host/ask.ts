import { createInterface } from 'node:readline/promises';
import { Fault } from '../diagnostics/diagnostic.ts';
import { questionsLeft } from '../diagnostics/messages/starter.ts';

/** A question to the author. */
export interface Question {
  readonly text: string;
  /** The answer where nothing is typed. */
  readonly otherwise: string;
  /** What is wrong with an answer, in words; it is asked again. */
  readonly problem: (answer: string) => string | undefined;
}

/** Asks on a terminal, again until the answer fits. @param question as the answers before it make it */
export type Ask = (question: Question) => Promise<string>;

/** Lets a piece of work ask on this terminal. @throws Fault `questions-left` at Ctrl+C or Ctrl+D */
export async function withTerminal<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let done = false;
  const left = new Promise<never>((_, fail) => {
    lines.once('close', () => {
      if (done) return;
      process.stdout.write('\n');
      fail(new Fault(questionsLeft()));
    });
  });
  left.catch(() => undefined);
  /* Later versions of Node reject a question that is left, earlier ones forget it. */
  const answerTo = (text: string) => Promise.race([lines.question(text).catch(() => left), left]);
  try {
    return await work(async ({ text, otherwise, problem }) => {
      for (;;) {
        const typed = (await answerTo(`${text}${otherwise ? ` [${otherwise}]` : ''}: `)).trim();
        const answer = typed === '' ? otherwise : typed;
        const wrong = problem(answer);
        if (wrong === undefined) return answer;
        process.stdout.write(`  ${wrong}\n`);
      }
    });
  } finally {
    done = true;
    lines.close();
  }
}
