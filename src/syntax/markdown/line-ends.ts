import type { MarkdownIt } from './engine.ts';
import { type Env, envOf } from './env.ts';

const LINE_END = /\r\n?|\n/g;

/**
 * Row: CommonMark's normalisation (line ends become `\n`, NUL becomes U+FFFD) that remembers how lines ended, so that
 * raw HTML can come out with the ends that it had.
 */
export function lineEnds(md: MarkdownIt): void {
  md.core.ruler.at('normalize', (state) => {
    const source = state.src;
    if (source.includes('\0')) state.src = source.replaceAll('\0', '\uFFFD');
    if (!source.includes('\r')) return;
    envOf(state).lineEnds = source.match(LINE_END) ?? [];
    state.src = state.src.replace(LINE_END, '\n');
  });
  md.core.ruler.at('inline', (state) => {
    const env = envOf(state);
    for (const token of state.tokens) {
      if (token.type !== 'inline') continue;
      env.line = token.map?.[0] ?? 0;
      state.md.inline.parse(token.content, state.md, env, (token.children ??= []));
    }
  });
}

/** A stretch of the text with the line ends that the author wrote; `line` is where it begins, from 0. */
export function restoreLineEnds(env: Env, stretch: string, line: number): string {
  const ends = env.lineEnds;
  if (ends === undefined || !stretch.includes('\n')) return stretch;
  let next = line;
  return stretch.replace(/\n/g, () => ends[next++] ?? '\n');
}
