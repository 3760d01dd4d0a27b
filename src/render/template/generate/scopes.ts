import type { Body, Expression, Statement } from '../ast.ts';
import { isInherited, memberCode } from '../names.ts';
import { type Binding, type FunctionState, fresh, type Gen, type Scope } from './gen.ts';

/** A new scope inside another; a macro's has none outside. */
export function newScope(
  fn: FunctionState,
  parent: Scope | null,
  loop: Scope['loop'] = null,
  inner = false,
): Scope {
  return { fn, parent, loop, inner, names: new Map() };
}

/** The nearest binding of a name, sure or not. */
export function bindingOf(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const binding = at.names.get(name);
    if (binding) return binding;
  }
  return undefined;
}

/** Code that reads a name: the bindings in sight from the inside out, then locals, context and globals. */
export function readName(gen: Gen, name: string): string {
  const maybe: string[] = [];
  let code: string | undefined;
  for (let at: Scope | null = gen.scope; at && code === undefined; at = at.parent) {
    const binding = at.names.get(name);
    if (binding?.sure) code = binding.js;
    else if (binding) maybe.push(binding.js);
    else if (name === 'loop' && at.loop) code = `loopOf(${at.loop.index},${at.loop.length})`;
  }
  code ??= outerName(gen, name);
  for (const js of maybe.reverse()) code = `(${js}!==void 0?${js}:${code})`;
  return code;
}

function outerName(gen: Gen, name: string): string {
  const { hasLocals } = gen.scope.fn;
  if (isInherited(name)) return `ownVariable(${JSON.stringify(name)},${hasLocals ? 'L' : 'null'},ctx)`;
  const member = memberCode(name);
  const key = JSON.stringify(name);
  const outer = gen.language.globals.has(name)
    ? `(${key} in ctx?ctx${member}:G.get(${key}))`
    : `ctx${member}`;
  return hasLocals ? `(L!==null&&L${member}!==void 0?L${member}:${outer})` : outer;
}

/** Code that gives a name the value of a variable, as `set` does: where it is bound already, or else in this frame. */
export function assignName(gen: Gen, name: string, value: string): string {
  if (gen.options.scope === 'page') return `ctx${memberCode(name)}=${value};`;
  const maybe: string[] = [];
  let sure: string | undefined;
  for (let at: Scope | null = gen.scope; at && at.fn === gen.scope.fn && sure === undefined; at = at.parent) {
    const binding = at.names.get(name);
    if (binding?.sure) sure = binding.js;
    else if (binding) maybe.push(binding.js);
  }
  const last = sure ?? maybe[0] ?? name;
  const tests = sure === undefined && maybe.length === 1 ? [] : maybe;
  return `${tests.map((js) => `if(${js}!==void 0)${js}=${value};else `).join('')}${last}=${value};${mirror(gen, name, value)}`;
}

/** Code that gives a name a value in this very frame, as `macro` and `import` do. */
export function bindName(gen: Gen, name: string, value: string): string {
  if (gen.options.scope === 'page') return `ctx${memberCode(name)}=${value};`;
  const inFunction = !gen.scope.inner && gen.scope.fn.kind !== 'caller';
  const context = inFunction ? `ctx${memberCode(name)}=${value};` : '';
  return `${gen.scope.names.get(name)?.js ?? name}=${value};${context}`;
}

/** At a file's own level, what is set is also in the context, and exported. */
function mirror(gen: Gen, name: string, value: string): string {
  return atTop(gen) ? `ctx${memberCode(name)}=${value};${exportName(gen, name)}` : '';
}

function atTop(gen: Gen): boolean {
  return gen.scope.fn.kind === 'root' && !gen.scope.inner;
}

/** Code that makes a name of the file's own level importable; names with `_` in front are private. */
export function exportName(gen: Gen, name: string): string {
  return name.startsWith('_') || !atTop(gen) ? '' : `if(X!==null)X.names.push(${JSON.stringify(name)});`;
}

/** The locals to hand to an include, a block or a parent: all names in sight that the context does not have. */
export function localsCode(
  gen: Gen,
  more: readonly string[] = [],
): { readonly code: string; readonly paths: readonly string[] } {
  const seen = new Map<string, Binding[]>();
  let loop: string | undefined;
  for (let at: Scope | null = gen.scope; at; at = at.parent) {
    for (const [name, binding] of at.names) {
      const before = seen.get(name);
      if (!before) seen.set(name, [binding]);
      else if (!before.at(-1)?.sure) before.push(binding);
    }
    if (at.loop) loop ??= `loop:loopOf(${at.loop.index},${at.loop.length})`;
  }
  const bound = [...seen].filter(([, bindings]) => !bindings[0]?.mirrored);
  const entries = bound.map(
    ([name, bindings]) => `${JSON.stringify(name)}:${boundValue(gen, name, bindings)}`,
  );
  const all = [...entries, ...(loop ? [loop] : []), ...more];
  const code = all.length === 0 ? (gen.scope.fn.hasLocals ? 'L' : 'null') : layer(gen, all.join(','));
  return {
    code,
    paths: bound.flatMap(([, bindings]) =>
      bindings.flatMap(({ path }) => (path === undefined ? [] : [path])),
    ),
  };
}

/** Names in front of the locals; without a prototype of null, which would make the object a slow one. */
function layer(gen: Gen, entries: string): string {
  return gen.scope.fn.hasLocals ? `(L===null?{${entries}}:{__proto__:L,${entries}})` : `{${entries}}`;
}

/** The value of a name for somebody else: undefined where only the context has it. */
function boundValue(gen: Gen, name: string, bindings: readonly Binding[]): string {
  const last = bindings.at(-1) as Binding;
  const outer = gen.scope.fn.hasLocals ? `(L===null?void 0:L${memberCode(name)})` : 'void 0';
  const rest = last.sure ? bindings.slice(0, -1) : bindings;
  return rest.reduceRight((code, { js }) => `(${js}!==void 0?${js}:${code})`, last.sure ? last.js : outer);
}

/** Names that a body binds in its own frame, and those that loops inside of it set. */
export interface BoundNames {
  readonly own: ReadonlySet<string>;
  readonly inLoops: ReadonlySet<string>;
}

/** Looks through a body for what it binds: `set`, `macro` and imports, not those of loops and functions inside. */
export function boundNames(body: Body | null): BoundNames {
  const own = new Set<string>();
  const inLoops = new Set<string>();
  if (body) gather(body, own, inLoops);
  return { own, inLoops };
}

function gather(node: Statement, own: Set<string>, inLoops: Set<string>): void {
  const visit = (child: Statement | null): void => {
    if (child) gather(child, own, inLoops);
  };
  switch (node.typename) {
    case 'NodeList':
    case 'Root':
      for (const child of node.children) visit(child);
      break;
    case 'If':
      visit(node.body);
      visit(node.else_);
      break;
    case 'Switch':
      for (const { body } of node.cases) visit(body);
      visit(node.default);
      break;
    case 'Set':
      for (const { value } of node.targets) own.add(value);
      visit(node.body);
      break;
    case 'Macro':
      own.add(node.name.value);
      break;
    case 'Import':
      own.add(node.target.value);
      break;
    case 'FromImport':
      for (const name of node.names.children) own.add(targetOf(name).value);
      break;
    case 'For':
      gather(node.body, inLoops, inLoops);
      if (node.else_) gather(node.else_, inLoops, inLoops);
      break;
    case 'Output':
      for (const child of node.children) {
        const capture = child.typename === 'Filter' ? child.args.children[0] : undefined;
        if (capture?.typename === 'Capture') visit(capture.body);
      }
      break;
  }
}

/** The name that `from x import a as b` binds. */
export function targetOf(node: Expression | { readonly typename: 'Pair'; readonly value: Expression }): {
  readonly value: string;
  readonly colno: number;
} {
  const name = node.typename === 'Pair' ? node.value : node;
  return name.typename === 'Symbol' ? name : { value: '', colno: 'colno' in name ? name.colno : 0 };
}

/** Declares what a body binds in the current scope; gives the code of the declarations. */
export function declare(gen: Gen, names: BoundNames): string {
  if (gen.options.scope === 'page') return '';
  const { scope } = gen;
  const top = scope.fn.kind === 'root' && !scope.inner;
  const added: string[] = [];
  for (const name of names.own) {
    if (scope.names.has(name)) continue;
    const js = fresh(gen, 's');
    scope.names.set(name, { js, sure: false, mirrored: top && !names.inLoops.has(name) });
    added.push(js);
  }
  return added.length > 0 ? `let ${added.join(',')};` : '';
}
