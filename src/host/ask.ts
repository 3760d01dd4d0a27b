import { createInterface } from 'node:readline';
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
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const typed = linesOf(terminal);
  try {
    return await work(async ({ text, otherwise, problem }) => {
      for (;;) {
        terminal.setPrompt(`${text}${otherwise ? ` [${otherwise}]` : ''}: `);
        terminal.prompt();
        const line = await typed();
        if (line === undefined) {
          process.stdout.write('\n');
          throw new Fault(questionsLeft());
        }
        const answer = line.trim() === '' ? otherwise : line.trim();
        const wrong = problem(answer);
        if (wrong === undefined) return answer;
        process.stdout.write(`  ${wrong}\n`);
      }
    });
  } finally {
    terminal.close();
  }
}

/** Gives line after line, those too that were typed or pasted before they were asked for; undefined at the end. */
function linesOf(terminal: ReturnType<typeof createInterface>): () => Promise<string | undefined> {
  const typed: (string | undefined)[] = [];
  let take: ((line: string | undefined) => void) | undefined;
  const give = (line: string | undefined) => {
    if (!take) typed.push(line);
    else take(line);
    take = undefined;
  };
  terminal.on('line', give).once('close', () => give(undefined));
  return () =>
    typed.length > 0
      ? Promise.resolve(typed.shift())
      : new Promise((done) => {
          take = done;
        });
}
