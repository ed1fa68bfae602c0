/** Names a rule after the source that it stands for: a predicate's name, a constant's, or the fields that it reads. */
import ts from "typescript";
import { bare } from "./facts.ts";
import { snakeCase } from "./names.ts";

export function nameFor(node: ts.Node): string {
  const parent = node.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return `${snakeCase(parent.name.text)}_of`;
  if (ts.isBindingElement(parent) && ts.isIdentifier(parent.name)) return `${snakeCase(parent.name.text)}_of`;
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) return `${snakeCase(parent.name.text)}_of`;
  const inner = ts.isExpression(node) ? bare(node) : node;
  const link = ts.isBinaryExpression(inner) && inner.operatorToken.kind === and ? "_and_" : "_or_";
  const words = [...new Set(wordsOf(node).map(snakeCase))].slice(0, 2);
  return words.length === 0 ? "holds" : words.join(link);
}

const and = ts.SyntaxKind.AmpersandAmpersandToken;

const equalities: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
]);

function wordsOf(node: ts.Node): string[] {
  const inner = ts.isExpression(node) ? bare(node) : node;
  if (ts.isCallExpression(inner)) return wordsOfCall(inner);
  if (ts.isPropertyAccessExpression(inner)) {
    const isCount = inner.name.text === "length" || inner.name.text === "size";
    return isCount ? wordsOf(inner.expression) : [inner.name.text];
  }
  if (ts.isElementAccessExpression(inner)) {
    const [list] = wordsOf(inner.expression);
    return list === undefined ? [] : [`${snakeCase(list)}_item`];
  }
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken)
    return prefixed("not", wordsOf(inner.operand));
  if (ts.isIdentifier(inner)) return inner.text === "undefined" ? [] : [inner.text];
  if (ts.isLiteralExpression(inner) || ts.isFunctionLike(inner)) return [];
  if (ts.isBinaryExpression(inner) && equalities.has(inner.operatorToken.kind)) {
    const [first, ...rest] = wordsOf(inner.left);
    const right = bare(inner.right);
    if (right.kind === ts.SyntaxKind.FalseKeyword && first !== undefined) return [`${first}_is_false`, ...rest];
    const isNothing = /^(undefined|null|0|"")$/.test(right.getText());
    if (isNothing && first !== undefined) return prefixed("no", [first, ...rest]);
  }
  const words: string[] = [];
  ts.forEachChild(inner, (child) => {
    words.push(...wordsOf(child));
  });
  return words;
}

function wordsOfCall(node: ts.CallExpression): string[] {
  if (ts.isIdentifier(node.expression)) return [node.expression.text];
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const receiver = bare(node.expression.expression);
  const isStatic = ts.isIdentifier(receiver) && /^(Object|Array|Math|Number|JSON)$/.test(receiver.text);
  if (isStatic && node.arguments[0] !== undefined) return wordsOf(node.arguments[0]);
  const [owner, ...rest] = wordsOf(receiver);
  if (owner === undefined) return [node.expression.name.text];
  return tests.has(node.expression.name.text) ? [`${owner}_${snakeCase(node.expression.name.text)}`, ...rest] : [owner];
}

const tests: ReadonlySet<string> = new Set(["startsWith", "endsWith", "includes", "has", "some", "every"]);

function prefixed(word: string, [first, ...rest]: readonly string[]): string[] {
  return first === undefined ? [] : [`${word}_${snakeCase(first)}`, ...rest];
}
