import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { CODES } from '../../../src/diagnostics/codes.ts';

const MESSAGES = new URL('../../../src/diagnostics/messages/', import.meta.url);

/** Codes as the factories write them: the property `code`, or an argument before the severity or the message. */
function codesIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'code' &&
      ts.isStringLiteral(node.initializer)
    )
      found.push(node.initializer.text);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const literal = node.arguments.slice(0, 2).find((one) => ts.isStringLiteral(one));
      if (literal && ts.isStringLiteral(literal) && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(literal.text))
        found.push(literal.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('messages.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

test('every code that a message has is listed, and no other', () => {
  const written = readdirSync(MESSAGES).flatMap((name) =>
    codesIn(readFileSync(new URL(name, MESSAGES), 'utf8')),
  );
  expect([...CODES]).toEqual([...new Set(written)].sort());
});
