import type { Body, Expression, Filter, FunCall, Output, TemplateData } from '../ast.ts';
import { headOf } from './calls.ts';
import { captured, emit, fresh, type Gen, placeOf } from './gen.ts';

/** Text and printed values. */
export function output(gen: Gen, node: Output): void {
  for (const child of node.children) {
    if (child.typename === 'TemplateData') text(gen, child);
    else if (isFilterBlock(child)) filterBlock(gen, child);
    else if (isSuper(child)) called(gen, printed(gen, child), '');
    else add(gen, headOf(child), printed(gen, child));
  }
}

function text(gen: Gen, { colno, value }: TemplateData): void {
  if (value === '') return;
  if (value.length > LONG) add(gen, colno, `W[${gen.texts.push(value) - 1}]`);
  else add(gen, colno, JSON.stringify(value));
}

/** Text from here on is handed over beside the code: the engine would read it letter by letter. */
const LONG = 80;

function printed(gen: Gen, node: Expression): string {
  const code = gen.expression(gen, node, true, 'value');
  return `E(${code},${placeOf(gen, headOf(node), 1)})`;
}

/** Adds to the output; where segments are kept, notes whose stretch begins. */
function add(gen: Gen, offset: number, code: string): void {
  if (gen.marked) emit(gen, `m.push({offset:${gen.buffer}.length,unit:T,source:${offset}});`);
  emit(gen, `${gen.buffer}+=${code};`);
}

/** Adds what a called template prints; the place is set right before, as arguments set places of their own. */
export function called(gen: Gen, code: string, at: string): void {
  const html = fresh(gen, 'c');
  const adopted = gen.marked ? `adopt(m,${gen.buffer}.length,R);` : '';
  emit(gen, `{${at};const ${html}=${code};${adopted}${gen.buffer}+=${html};}`);
}

function isSuper(node: Expression): node is FunCall {
  return node.typename === 'FunCall' && node.name.typename === 'Symbol' && node.name.value === 'super';
}

function isFilterBlock(node: Expression): node is Filter {
  return node.typename === 'Filter' && node.args.children[0]?.typename === 'Capture';
}

/** `{% filter f %}body{% endfilter %}`: the body is collected first, so that it may be any code. */
function filterBlock(gen: Gen, node: Filter): void {
  const [capture, ...rest] = node.args.children;
  const js = fresh(gen, 'c');
  const body = (capture as { readonly body: Body }).body;
  emit(
    gen,
    `let ${js}="";`,
    captured(gen, { buffer: js, marked: false }, () => gen.body(gen, body)),
  );
  const input: Expression = { typename: 'Collected', lineno: 0, colno: node.colno, js };
  const filter: Filter = {
    ...node,
    typename: 'Filter',
    name: node.name,
    args: { ...node.args, typename: 'NodeList', children: [input, ...rest] },
  };
  add(gen, node.colno, printed(gen, filter));
}
