/** Whether a policy is typed for the kinds that its `match` takes, as far as the types of the sdk say. */
import ts from "typescript";
import { kindMismatch } from "../diagnostics/codes/subset.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import { bare, symbolAt } from "./facts.ts";

/** Types of the sdk that stand for other kinds than the one that they are named after. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  Workload: [
    ...["Pod", "PodTemplate", "ReplicationController", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"],
    ...["Job", "CronJob"],
  ],
  Role: ["Role", "ClusterRole"],
  RoleBinding: ["RoleBinding", "ClusterRoleBinding"],
};

const anyKind: ReadonlySet<string> = new Set(["KubernetesObject", "AnyObject"]);

/** A finding for each kind that `match` takes and the type argument of `definePolicy` does not. */
export function checkMatchedKinds(
  call: ts.CallExpression,
  checker: ts.TypeChecker,
  spanOf: (node: ts.Node) => Span,
): readonly Diagnostic[] {
  const judged = call.typeArguments?.[0];
  const names = judged && namesOf(judged, checker);
  if (judged === undefined || names === undefined) return [];
  const kinds = new Set(names.flatMap((name) => kindsOf[name] ?? [name]));
  return matchedKinds(call).flatMap((node) =>
    node.text === "*" || kinds.has(node.text)
      ? []
      : [report(kindMismatch, spanOf(node), [node.text, judged.getText()])],
  );
}

/** The names of types of the sdk; undefined where one is another type, or takes any kind. */
function namesOf(node: ts.TypeNode, checker: ts.TypeChecker): readonly string[] | undefined {
  if (ts.isUnionTypeNode(node)) {
    const members = node.types.map((member) => namesOf(member, checker));
    return members.includes(undefined) ? undefined : members.flatMap((member) => member ?? []);
  }
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const symbol = symbolAt(node.typeName, checker);
  const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
  if (symbol === undefined || !file?.endsWith("@portcullis/sdk/objects.ts") || anyKind.has(symbol.name))
    return undefined;
  return [symbol.name];
}

/** The texts in `match: { kinds: [{ kinds: […] }] }`. */
function matchedKinds(call: ts.CallExpression): readonly ts.StringLiteral[] {
  const match = fieldOf(call.arguments[0], "match");
  const selectors = match && fieldOf(match, "kinds");
  if (selectors === undefined || !ts.isArrayLiteralExpression(selectors)) return [];
  return selectors.elements.flatMap((selector) => {
    const kinds = fieldOf(selector, "kinds");
    return kinds !== undefined && ts.isArrayLiteralExpression(kinds) ? kinds.elements.filter(ts.isStringLiteral) : [];
  });
}

function fieldOf(node: ts.Expression | undefined, name: string): ts.Expression | undefined {
  const literal = node && bare(node);
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return undefined;
  const field = literal.properties.find((property) => property.name?.getText() === name);
  return field !== undefined && ts.isPropertyAssignment(field) ? bare(field.initializer) : undefined;
}
