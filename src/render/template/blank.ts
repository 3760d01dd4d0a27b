import type { Body, Expression, For, If, Output, SetNode, Statement, Switch } from './ast.ts';

/**
 * Liquid's rule for white space: a block tag (`if`, `for`, `switch`) whose branches hold nothing but white space and
 * silent tags prints none of that white space.
 */
export function dropBlankBlocks(body: Body): Body {
  return mapBody(body, dropIn);
}

function dropIn(node: Statement): Statement {
  const inner = mapBranches(node, dropBlankBlocks);
  return isBlock(inner) && isBlank(inner) ? mapBranches(inner, silent) : inner;
}

/** The body without its text. */
function silent(body: Body): Body {
  return { ...bodyOf(body), children: body.children.filter((child) => child.typename !== 'Output') };
}

function mapBody(body: Body, change: (node: Statement) => Statement): Body {
  return { ...bodyOf(body), children: body.children.map(change) };
}

/** Nunjucks' nodes keep `typename` in their class, where a spread does not find it. */
function bodyOf(body: Body): Body {
  return { typename: body.typename, lineno: 0, colno: body.colno, children: body.children };
}

function isBlock(node: Statement): node is If | For | Switch {
  return node.typename === 'If' || node.typename === 'For' || node.typename === 'Switch';
}

function mapBranches(node: Statement, change: (body: Body) => Body): Statement {
  switch (node.typename) {
    case 'If':
      return mapIf(node, change);
    case 'For':
      return { ...node, typename: 'For', body: change(node.body), else_: node.else_ && change(node.else_) };
    case 'Switch':
      return {
        ...node,
        typename: 'Switch',
        cases: node.cases.map(({ cond, body }) => ({ cond, body: change(body) })),
        default: node.default && change(node.default),
      };
    case 'Block':
    case 'Macro':
      return { ...node, typename: node.typename, body: change(node.body) } as Statement;
    case 'Set':
      return { ...node, body: node.body && change(node.body) } satisfies SetNode;
    case 'Output':
      return mapCaptures(node, change);
    default:
      return node;
  }
}

function mapIf(node: If, change: (body: Body) => Body): If {
  const other = node.else_?.typename === 'If' ? mapIf(node.else_, change) : node.else_ && change(node.else_);
  return { ...node, typename: 'If', body: change(node.body), else_: other };
}

function mapCaptures(node: Output, change: (body: Body) => Body): Output {
  const children = node.children.map((child) =>
    child.typename === 'TemplateData' ? child : mapExpression(child, change),
  );
  return { typename: 'Output', lineno: 0, colno: node.colno, children };
}

/** Bodies inside an output: of a filter block, and of `call`. */
function mapExpression(node: Expression, change: (body: Body) => Body): Expression {
  if (node.typename === 'Filter' && node.args.children[0]?.typename === 'Capture') {
    const [capture, ...rest] = node.args.children;
    const mapped: Expression = { ...capture, typename: 'Capture', body: change(capture.body) };
    return {
      ...node,
      typename: 'Filter',
      args: { ...node.args, typename: 'NodeList', children: [mapped, ...rest] },
    };
  }
  return node;
}

function isBlank(node: Statement): boolean {
  switch (node.typename) {
    case 'Output':
      return node.children.every((child) => child.typename === 'TemplateData' && child.value.trim() === '');
    case 'Set':
      return true;
    case 'NodeList':
    case 'Root':
      return node.children.every(isBlank);
    case 'If':
      return isBlank(node.body) && (node.else_ === null || isBlank(node.else_));
    case 'For':
      return isBlank(node.body) && (node.else_ === null || isBlank(node.else_));
    case 'Switch':
      return (
        node.cases.every(({ body }) => isBlank(body)) && (node.default === null || isBlank(node.default))
      );
    default:
      return false;
  }
}
