import { NotReady } from '../model/not-ready.ts';
import type { SassAnswer, SassThread } from '../model/sass-thread.ts';
import type { CompileSass, SassFiles } from '../syntax/sass.ts';

/** Sass that is made beside everything else. */
export interface SassBeside {
  /** Lets the thread begin, which will be asked. */
  begin(): void;
  /** What the thread has made of a task, if all that it went by holds. @throws NotReady where it has not made it yet */
  readonly compile: CompileSass;
  /** Waits for all that was asked. */
  settled(): Promise<void>;
}

/** @param texts of the files that sheets may use, taken once; @param here makes it in this thread, where the other one cannot */
export function sassBeside(
  thread: SassThread,
  texts: () => ReadonlyMap<string, string>,
  here: () => CompileSass,
): SassBeside {
  let sent: ReadonlyMap<string, string> | undefined;
  const send = () => {
    if (!sent) thread.show((sent = texts()));
    return sent;
  };
  const answers = new Map<string, SassAnswer | undefined>();
  const pending = new Map<string, Promise<void>>();
  return {
    begin: () => void send(),
    compile(task, files) {
      const key = JSON.stringify(task);
      if (answers.has(key)) {
        const answer = answers.get(key);
        return answer && holds(answer, files, send()) ? answer.output : here()(task, files);
      }
      if (!pending.has(key)) {
        send();
        const asked = thread.ask(task).then((answer) => {
          answers.set(key, answer);
          pending.delete(key);
        });
        pending.set(key, asked);
      }
      throw new NotReady();
    },
    async settled() {
      await Promise.all(pending.values());
    },
  };
}

/** Asks for the files that the thread asked for, as if it were done here. */
function holds(
  { asked, read }: SassAnswer,
  { exists, read: textOf }: SassFiles,
  texts: ReadonlyMap<string, string>,
): boolean {
  const isSame = asked.map(([path, isThere]) => exists(path) === isThere);
  return !isSame.includes(false) && read.every((path) => textOf(path) === texts.get(path));
}
