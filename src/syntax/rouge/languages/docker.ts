import { type Lexer, regexLexer, type States } from '../lexer.ts';
import { shell } from './shell.ts';

/** docker. */
export function docker(): Lexer {
  const run = shell();
  const states: States = {
    root: [
      [/\s+/, ''],
      [/^(FROM)(\s+)(.*)(\s+)(AS)(\s+)(.*)/i, ['k', 'w', 's', 'w', 'k', 'w', 's']],
      [
        /^(ONBUILD)(\s+)(FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL)(.*)/i,
        ['k', 'w', 'k', 's'],
      ],
      [
        /^(FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL)\b(.*)/i,
        ['k', 's'],
      ],
      [/#.*?$/, 'c'],
      [
        /^(ONBUILD\s+)?RUN(\s+)/i,
        (at) => {
          at.token('k');
          at.next('run');
          run.reset();
        },
      ],
      [/\w+/, ''],
      [/[^\w]+/, ''],
      [/./, ''],
    ],
    run: [
      [/\n/, '', '^'],
      [/\\./s, 'se'],
      [
        /(\\.|[^\n\\])+/,
        (at) => {
          at.delegate(run);
        },
      ],
    ],
  };
  return regexLexer(states, docker);
}
