import { spawn } from 'node:child_process';

/** A program on a terminal, and somebody before it. */
export interface Terminal {
  /** Waits until a text stands on the screen after the last one that was waited for. @throws where the program ends before */
  sees(text: string): Promise<void>;
  /** Types at the keyboard; `\r` is the return key, `\x03` Ctrl+C. */
  type(keys: string): void;
  /** The exit code, when the program has ended. */
  readonly ended: Promise<number | null>;
  /** All that stood on the screen. */
  screen(): string;
}

/** Runs a command line on a terminal of its own, by the `script` of util-linux. */
export function onTerminal(cwd: string, command: string): Terminal {
  const { CI: _, ...env } = process.env;
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd, env: { ...env, TERM: 'xterm' } });
  let screen = '';
  let seen = 0;
  let look = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    look();
  });
  const ended = new Promise<number | null>((done, failed) => {
    child.on('error', failed).on('close', done);
  });
  return {
    sees: (text) =>
      new Promise<void>((done, failed) => {
        look = () => {
          const at = screen.indexOf(text, seen);
          if (at < 0) return;
          seen = at + text.length;
          look = () => undefined;
          done();
        };
        look();
        ended.then(() => failed(new Error(`\`${text}\` was not seen:\n${screen}`)), failed);
      }),
    type: (keys) => void child.stdin.write(keys),
    ended,
    screen: () => screen,
  };
}
