import type { TagToken, Token } from './tokens.ts';

/** A template as Liquid nests it. */
export type Node = { readonly kind: 'leaf'; readonly token: Token } | Block;

/** A tag with what stands between it and its end; `branches` begin at the tag itself and at each `else`, `elsif`, `when`. */
export interface Block {
  readonly kind: 'block';
  readonly name: string;
  readonly branches: readonly Branch[];
  /** Undefined where it is never closed, which Liquid refuses. */
  readonly end: TagToken | undefined;
}

export interface Branch {
  readonly head: TagToken;
  readonly body: readonly Node[];
}

/** An end or a middle without a beginning. */
export interface Stray {
  readonly token: TagToken;
}

const MIDDLES: Readonly<Record<string, readonly string[]>> = {
  if: ['else', 'elsif'],
  unless: ['else', 'elsif'],
  for: ['else'],
  case: ['when', 'else'],
};
const BLOCKS: ReadonlySet<string> = new Set([
  ...Object.keys(MIDDLES),
  'capture',
  'comment',
  'raw',
  'highlight',
  'tablerow',
  'ifchanged',
]);
const KNOWN_MIDDLES: ReadonlySet<string> = new Set(Object.values(MIDDLES).flat());

interface Open {
  readonly name: string;
  readonly branches: { readonly head: TagToken; readonly body: Node[] }[];
}

/** Nests the tokens of a template. Blocks that are never closed reach to its end. */
export function nest(tokens: readonly Token[]): { nodes: readonly Node[]; strays: readonly Stray[] } {
  const nodes: Node[] = [];
  const open: Open[] = [];
  const strays: Stray[] = [];
  const here = (): Node[] => open.at(-1)?.branches.at(-1)?.body ?? nodes;
  const close = (end: TagToken | undefined) => {
    const { name, branches } = open.pop()!;
    here().push({ kind: 'block', name, branches, end });
  };
  for (const token of tokens) {
    const top = open.at(-1);
    if (token.kind !== 'tag') here().push({ kind: 'leaf', token });
    else if (top && token.name === `end${top.name}`) close(token);
    else if (top && MIDDLES[top.name]?.includes(token.name)) top.branches.push({ head: token, body: [] });
    else if (BLOCKS.has(token.name)) open.push({ name: token.name, branches: [{ head: token, body: [] }] });
    else if (isStray(token.name) && top?.name !== 'comment') strays.push({ token });
    else here().push({ kind: 'leaf', token });
  }
  while (open.length > 0) close(undefined);
  return { nodes, strays };
}

function isStray(name: string): boolean {
  return KNOWN_MIDDLES.has(name) || /^end(?:\w+)$/.test(name);
}

/** All tags below some nodes, in their order. */
export function* tagsIn(nodes: readonly Node[]): Generator<TagToken> {
  for (const node of nodes) {
    if (node.kind === 'leaf') {
      if (node.token.kind === 'tag') yield node.token;
    } else {
      for (const { head, body } of node.branches) {
        yield head;
        yield* tagsIn(body);
      }
    }
  }
}
