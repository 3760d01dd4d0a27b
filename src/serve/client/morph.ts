import { Idiomorph } from 'idiomorph';

/** What the reader has changed by hand: it stays as the reader left it. */
const touched = new WeakSet<Element>();

addEventListener(
  'input',
  ({ target }) => {
    if (target instanceof Element) touched.add(target);
  },
  true,
);
addEventListener(
  'click',
  ({ target }) => {
    const summary = target instanceof Element ? target.closest('summary') : null;
    if (summary?.parentElement) touched.add(summary.parentElement);
  },
  true,
);

/** What a page loads and runs; pages that differ in it cannot be made of each other. */
let loads = loadsOf(document);

/**
 * Makes the open page equal to a fresh one where they differ, so that scrolling, focus, opened `<details>` and what
 * was typed stay. Scripts do not run again: `wsite:morph` on the document tells them that what they made is gone.
 * @returns false where only loading it anew makes it right: other scripts or style sheets
 */
export function morphPage(fresh: Document): boolean {
  const next = loadsOf(fresh);
  if (next !== loads || document.compatMode !== fresh.compatMode) return false;
  loads = next;
  document.title = fresh.title;
  morphElement(document.head, fresh.head);
  morphElement(document.body, fresh.body);
  copyAttributes(document.documentElement, fresh.documentElement);
  tellScripts();
  return true;
}

/** Lets the page's scripts look at it again. */
export function tellScripts(): void {
  document.dispatchEvent(new Event('wsite:morph'));
}

function morphElement(old: Element, fresh: Element): void {
  Idiomorph.morph(old, fresh, {
    morphStyle: 'outerHTML',
    head: { style: 'morph' },
    callbacks: { beforeAttributeUpdated: (name, element) => !isReaders(name, element) },
  });
}

/** Whether an attribute stands for something that the reader has set. */
function isReaders(name: string, element: Element): boolean {
  if (name === 'open') return touched.has(element);
  if (name === 'selected') return touched.has(element.closest('select') ?? element);
  return (name === 'value' || name === 'checked') && touched.has(element);
}

function copyAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function loadsOf(page: Document): string {
  const elements = page.querySelectorAll('link, script, base, meta[http-equiv]');
  return [...elements]
    .filter(isLoad)
    .map((element) => withoutMark(element).outerHTML)
    .join('\n');
}

function isLoad(element: Element): boolean {
  if (element.hasAttribute('data-wsite-tag')) return false;
  if (element.localName === 'link') return /stylesheet|preload|icon/i.test(element.getAttribute('rel') ?? '');
  return !/json/i.test(element.getAttribute('type') ?? '');
}

/** The address of a style sheet as the author wrote it: see refresh.ts. */
function withoutMark(element: Element): Element {
  const href = element.getAttribute('href');
  if (!href?.includes('wsite-fresh=')) return element;
  const copy = element.cloneNode() as Element;
  copy.setAttribute('href', href.replace(/[?&]wsite-fresh=\d+/, ''));
  return copy;
}
