import { joining, type Lexer } from '../lexer.ts';
import { plainText } from './plain-text.ts';
import { shell } from './shell.ts';

const SNIP = /^[\t-\r ]*(?:<[.]+>|[.]+)[\t-\r ]*$/;
const PROMPT = /^[\s\S]*?(?:\$|#|>|;)/;

/** Sessions at a terminal: prompts, commands and what these print. */
export function consoleSession(): Lexer {
  const command = shell();
  const output = plainText('go');
  return {
    reset: () => command.reset(),
    lex(text, out) {
      const { emit, end } = joining(out);
      command.reset();
      for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
        const prompt = PROMPT.exec(line)?.[0];
        if (SNIP.test(line)) {
          command.reset();
          emit('c', line);
        } else if (prompt !== undefined) {
          const rest = line.slice(prompt.length);
          const blanks = /^[\t-\r ]*/.exec(rest)![0];
          emit('gp', prompt);
          if (blanks !== '') emit('w', blanks);
          command.lex(rest.slice(blanks.length), emit);
        } else {
          command.reset();
          output.lex(line, emit);
        }
      }
      end();
    },
  };
}
