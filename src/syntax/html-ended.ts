import { OPTIONAL_END, type Open } from './html-elements.ts';
import type { TagFault } from './html-facts.ts';

/** Remembers elements that a start tag inside ended, until their own end tags show that the author meant them to go on. */
export interface EndedEarly {
  /** @param outer the one in which the tag has no place @param depth where it stood in the stack */
  note(element: Open, outer: Open, depth: number, by: { readonly name: string; readonly at: number }): void;
  /** An element of this name opens: a later end tag is its own. */
  forget(name: string): void;
  /** An end tag closes nothing that is open. @returns whether it is one of the ended */
  close(name: string): boolean;
  end(): void;
}

interface Ended {
  readonly element: Open;
  readonly outer: Open;
  readonly depth: number;
  readonly parent: Open | undefined;
  readonly by: { readonly name: string; readonly at: number };
}

/** So many are remembered. */
const MANY = 50;

/** @param stack of what is open, as it changes */
export function tagsEndedEarly(stack: readonly Open[], tell: (fault: TagFault) => void): EndedEarly {
  let ended: Ended[] = [];
  let toldAt = -1;

  const give = ({ element: { name, at, traits } }: Ended): void => {
    if ((traits & OPTIONAL_END) === 0) tell({ kind: 'open', name, at });
  };
  const drop = (test: (one: Ended) => boolean): void => {
    for (const one of ended) if (test(one)) give(one);
    ended = ended.filter((one) => !test(one));
  };

  return {
    note(element, outer, depth, by) {
      if (ended.length >= MANY) give(ended.shift()!);
      ended.push({ element, outer, depth, parent: stack[depth - 1], by });
    },
    forget(name) {
      if (ended.length === 0) return;
      const top = stack.at(-1);
      drop(({ element, parent }) => element.name === name && parent === top);
    },
    close(name) {
      const index = ended.findLastIndex(
        ({ element, depth, parent }) => element.name === name && stack[depth - 1] === parent,
      );
      if (index === -1) return false;
      const [{ outer, by }] = ended.splice(index, 1) as [Ended];
      if (by.at !== toldAt)
        tell({ kind: 'nested', name: by.name, at: by.at, outer: outer.name, outerAt: outer.at });
      toldAt = by.at;
      return true;
    },
    end: () => drop(() => true),
  };
}
