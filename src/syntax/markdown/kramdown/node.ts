/** What a node of the document is. Blocks first, then what stands in a line. */
export type NodeType =
  | 'root'
  | 'blank'
  | 'end'
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'list'
  | 'item'
  | 'terms'
  | 'term'
  | 'definition'
  | 'table'
  | 'table-part'
  | 'row'
  | 'cell'
  | 'code'
  | 'maths'
  | 'rule'
  | 'spans'
  | 'footnote-definition'
  | 'html'
  | 'comment'
  | 'raw'
  | 'extension-comment'
  | 'text'
  | 'character'
  | 'quote-mark'
  | 'symbol'
  | 'emphasis'
  | 'strong'
  | 'deleted'
  | 'code-span'
  | 'link'
  | 'image'
  | 'break'
  | 'note'
  | 'abbreviation';

/** How an HTML element's content is read. */
export type ContentModel = 'block' | 'span' | 'raw';

export type Alignment = 'default' | 'left' | 'right' | 'center';

/** Attributes of an element, in the order in which they are written. */
export type Attributes = Map<string, string>;

/** What an attribute list says: names of lists that stand elsewhere, and values. */
export interface AttributeList {
  readonly refs: string[];
  readonly values: Attributes;
}

/** A part of the document while it is parsed; it is mended until its tokens are made. */
export interface Node {
  readonly type: NodeType;
  /** Text, or the name of an element. */
  value: string;
  children: Node[];
  readonly attributes: Attributes;
  /** The list written at a block; it counts once the whole document is read, since lists may be named before they are defined. */
  list: AttributeList | undefined;
  /** Line of the text, from 0, and the line after the last. */
  line: number;
  end: number;
  /** Of a heading, and of no other node. */
  level: number;
  /** A paragraph without tags around it. */
  bare: boolean;
  /** Whether it stands in a line. */
  inline: boolean;
  model: ContentModel;
  /** Of code: its language and the settings behind it. Of a character: how it was written. */
  info: string;
  /** An element written as `<name/>`. */
  closed: boolean;
  alignment: readonly Alignment[];
}

/** A node without content. */
export function makeNode(type: NodeType, value = '', line = 0): Node {
  return {
    type,
    value,
    children: [],
    attributes: new Map(),
    list: undefined,
    line,
    end: line + 1,
    level: 0,
    bare: false,
    inline: false,
    model: 'block',
    info: '',
    closed: false,
    alignment: [],
  };
}

/** Text at the end of a node: it continues text that is there. References to characters in it stay. */
export function addText(into: Node, text: string): void {
  if (text === '') return;
  const last = into.children.at(-1);
  if (last?.type === 'text') last.value += text;
  else into.children.push(makeNode('text', text));
}
