import type { Node } from './node.ts';

const BOX = /^\[([ xX])\][ \t\r\n\f\v]+/;

/** GFM's tasks: `[ ]` and `[x]` at the beginning of an item become check boxes. Items behind the first are tasks as well. */
export function markTasks(list: Node): void {
  let isTasks = false;
  for (const { attributes, children } of list.children) {
    const spans = children[0]?.type === 'paragraph' ? children[0].children[0]! : undefined;
    if (!spans) continue;
    const box = BOX.exec(spans.value);
    if (box) spans.value = checkBox(box[1] !== ' ') + spans.value.slice(box[0].length);
    isTasks ||= box !== null;
    if (isTasks) attributes.set('class', 'task-list-item');
  }
  if (isTasks) list.attributes.set('class', 'task-list');
}

function checkBox(isDone: boolean): string {
  const checked = isDone ? 'checked="checked" ' : '';
  return `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" ${checked}/>`;
}
