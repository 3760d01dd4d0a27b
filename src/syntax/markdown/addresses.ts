import type { MarkdownIt, Token } from './engine.ts';
import { envOf } from './env.ts';

/** What a link or an image of a file is to lead to, where it is another address than is written. @param path of the file */
export type AddressOf = (path: string, address: string) => string | undefined;

/** Row: gives the links and images of Markdown other addresses. */
export function otherAddresses(addressOf: AddressOf): (md: MarkdownIt) => void {
  return (md) => {
    md.core.ruler.push('other_addresses', (state) => {
      const { path } = envOf(state).source;
      const visit = (token: Token): void => {
        const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : undefined;
        const written = name === undefined ? null : token.attrGet(name);
        const other = written === null ? undefined : addressOf(path, written);
        if (name !== undefined && other !== undefined) token.attrSet(name, other);
        for (const child of token.children ?? []) visit(child);
      };
      for (const token of state.tokens) visit(token);
    });
  };
}
