import { type AttributeList, makeNode, type Node } from './node.ts';
import type { KramdownOptions } from './options.ts';

/** Where a reference leads. */
export interface LinkDefinition {
  readonly address: string;
  readonly title: string | undefined;
  /** Holds the attribute list that is written below the definition. */
  readonly node: Node | undefined;
}

/** What the whole of a document shares while it is read. */
export interface KramdownDocument {
  /** `{::options}` changes them in mid-document; HTML is made with those that stand at the end. */
  options: KramdownOptions;
  /** Attribute lists by their names. */
  readonly lists: Map<string, AttributeList>;
  readonly links: Map<string, LinkDefinition>;
  /** Notes by their names, with their blocks. */
  readonly notes: Map<string, Node>;
  readonly abbreviations: Map<string, { readonly title: string; readonly node: Node }>;
  /** Whether only quotes and symbols are made smart, as by Jekyll's `smartify`. */
  isSmartOnly: boolean;
  /** All blocks. */
  root: Node;
  /** How deep the block that is read stands in others. */
  depth: number;
}

/** A document of which nothing is read. */
export function makeDocument(options: KramdownOptions): KramdownDocument {
  const links = new Map<string, LinkDefinition>();
  for (const [name, [address = '', title]] of options.linkDefs)
    links.set(linkName(name), { address, title, node: undefined });
  return {
    options,
    lists: new Map(),
    links,
    notes: new Map(),
    abbreviations: new Map(),
    isSmartOnly: false,
    root: makeNode('root'),
    depth: 0,
  };
}

/** A reference's name as it is compared: blanks folded, small letters. */
export function linkName(written: string): string {
  return written.replace(/[ \t\r\n\f\v]+/g, ' ').toLowerCase();
}
