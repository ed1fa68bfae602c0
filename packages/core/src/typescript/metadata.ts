/** A policy's metadata, read from the literal that definePolicy is given. Nothing is run. */
import ts from "typescript";
import { bare } from "./facts.ts";
import type { PolicyMetadata } from "./policy-metadata.ts";

type Report = (node: ts.Node, field: string) => void;

/** The call of definePolicy that a file exports, if it does. */
export function findPolicy(file: ts.SourceFile): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "definePolicy")
      found ??= node;
    else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What the literal says, and where a field is not a literal. */
export function readMetadata(call: ts.CallExpression, source: string, report: Report): PolicyMetadata | undefined {
  const definition = call.arguments[0] && bare(call.arguments[0]);
  if (definition === undefined || !ts.isObjectLiteralExpression(definition)) {
    report(call, "the definition");
    return undefined;
  }
  const fields = new Map<string, unknown>();
  for (const property of definition.properties) {
    if (!ts.isPropertyAssignment(property) || property.name === undefined) continue;
    const name = property.name.getText();
    if (name === "violations") continue;
    fields.set(
      name,
      literal(property.initializer, () => report(property.initializer, name)),
    );
  }
  const kind = fields.get("kind");
  if (typeof kind !== "string" || !/^[A-Z][A-Za-z0-9]*$/.test(kind)) {
    report(definition, "kind (a name in CamelCase)");
    return undefined;
  }
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const description = text("description");
  const match = fields.get("match") as PolicyMetadata["match"] | undefined;
  const references = fields.get("references");
  return {
    kind,
    package: kind.toLowerCase(),
    entrypoint: `${kind.toLowerCase()}/violation`,
    source,
    language: "typescript",
    title: text("title") ?? kind,
    ...(description === undefined ? {} : { description }),
    severity: (text("severity") ?? "medium") as PolicyMetadata["severity"],
    mode: (text("mode") ?? "admission") as PolicyMetadata["mode"],
    references: Array.isArray(references) ? references.map(String) : [],
    match: { ...match, kinds: match?.kinds ?? [] },
  };
}

function literal(node: ts.Expression, bad: () => void): unknown {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner)) return inner.text;
  if (ts.isNumericLiteral(inner)) return Number(inner.text);
  if (inner.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (inner.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (inner.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isArrayLiteralExpression(inner)) return inner.elements.map((element) => literal(element, bad));
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return `${literal(inner.left, bad)}${literal(inner.right, bad)}`;
  }
  if (ts.isObjectLiteralExpression(inner)) {
    const entries = inner.properties.flatMap((property): [string, unknown][] => {
      if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) {
        bad();
        return [];
      }
      return [[property.name.text, literal(property.initializer, bad)]];
    });
    return Object.fromEntries(entries);
  }
  bad();
  return undefined;
}

/** The generator that yields the violations. */
export function violationsOf(call: ts.CallExpression): ts.MethodDeclaration | ts.FunctionExpression | undefined {
  const definition = call.arguments[0] && bare(call.arguments[0]);
  if (definition === undefined || !ts.isObjectLiteralExpression(definition)) return undefined;
  for (const property of definition.properties) {
    if (property.name?.getText() !== "violations") continue;
    if (ts.isMethodDeclaration(property)) return property;
    if (ts.isPropertyAssignment(property) && ts.isFunctionExpression(property.initializer)) return property.initializer;
  }
  return undefined;
}
