import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What the head of a page says to other programs. */
export interface HeadFacts {
  readonly title: string | undefined;
  /** By `name` or `property`. */
  readonly metas: Readonly<Record<string, string>>;
  /** `rel href`, sorted; with its title, where it has one. */
  readonly links: readonly string[];
  readonly jsonLd: unknown;
}

export function headFacts(html: string): HeadFacts {
  const metas: Record<string, string> = {};
  const links: string[] = [];
  let [title, jsonLd]: [string | undefined, unknown] = [undefined, undefined];
  walk(parse(html), (element) => {
    const of = (name: string) => element.attrs.find((one) => one.name === name)?.value;
    if (element.tagName === 'title') title = textOf(element);
    if (element.tagName === 'link') links.push([of('rel'), of('href'), of('title') ?? ''].join(' '));
    if (of('type') === 'application/ld+json') jsonLd = JSON.parse(textOf(element));
    const name = of('name') ?? of('property') ?? of('http-equiv');
    if (element.tagName === 'meta' && name !== undefined) metas[name] = of('content')!;
  });
  return { title, metas, links: links.sort(), jsonLd };
}

/** The text of a whole page's body. */
export function bodyText(html: string): string {
  let text = '';
  walk(parse(html), (element) => {
    if (element.tagName === 'body') text = textOf(element);
  });
  return text.trim().replace(/\s+/g, ' ');
}

function walk(node: Node, visit: (element: Element) => void): void {
  if ('tagName' in node) visit(node);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
