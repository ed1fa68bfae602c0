/** Names a rule after the source that it stands for: a predicate's name, a constant's, or the fields that it reads. */
import ts from "typescript";
import { bare } from "./facts.ts";
import { snakeCase } from "./names.ts";

export function nameFor(node: ts.Node): string {
  const parent = node.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return snakeCase(parent.name.text);
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) return snakeCase(parent.name.text);
  const words = [...new Set(wordsOf(node))].slice(0, 2).map(snakeCase);
  return words.length === 0 ? "holds" : words.join("_or_");
}

function wordsOf(node: ts.Node): string[] {
  const inner = ts.isExpression(node) ? bare(node) : node;
  if (ts.isCallExpression(inner)) {
    if (ts.isIdentifier(inner.expression)) return [inner.expression.text];
    if (ts.isPropertyAccessExpression(inner.expression)) return wordsOf(inner.expression.expression);
  }
  if (ts.isPropertyAccessExpression(inner)) return [inner.name.text];
  if (ts.isIdentifier(inner)) return [inner.text];
  if (ts.isLiteralExpression(inner) || ts.isFunctionLike(inner)) return [];
  const words: string[] = [];
  ts.forEachChild(inner, (child) => {
    words.push(...wordsOf(child));
  });
  return words;
}
