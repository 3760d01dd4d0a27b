import { createInterface } from 'node:readline/promises';

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

/** Lets a piece of work ask on this terminal. */
export async function withTerminal<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await work(async ({ text, otherwise, problem }) => {
      for (;;) {
        const typed = (await lines.question(`${text}${otherwise ? ` [${otherwise}]` : ''}: `)).trim();
        const answer = typed === '' ? otherwise : typed;
        const wrong = problem(answer);
        if (wrong === undefined) return answer;
        process.stdout.write(`  ${wrong}\n`);
      }
    });
  } finally {
    lines.close();
  }
}
