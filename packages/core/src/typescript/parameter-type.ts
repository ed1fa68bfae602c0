/** What of a policy's `Params` type a ConstraintTemplate cannot say: its schema is a tree of JSON values. */
import ts from "typescript";
import { inexpressibleParameter } from "../diagnostics/codes/subset.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";

interface Walk {
  readonly checker: ts.TypeChecker;
  readonly spanOf: (node: ts.Node) => Span;
  /** Where the type is named, for what has no place of its own. */
  readonly at: ts.Node;
  readonly found: Diagnostic[];
}

/** The second type argument of `definePolicy<Judged, Params>`; no findings where there is none. */
export function checkParameterType(
  call: ts.CallExpression,
  checker: ts.TypeChecker,
  spanOf: (node: ts.Node) => Span,
): readonly Diagnostic[] {
  const node = call.typeArguments?.[1];
  if (node === undefined) return [];
  const walk: Walk = { checker, spanOf, at: node, found: [] };
  visit(checker.getTypeFromTypeNode(node), "parameters", node, [], walk);
  return walk.found;
}

function visit(type: ts.Type, path: string, place: ts.Node, above: readonly ts.Type[], walk: Walk): void {
  const { checker } = walk;
  const refuse = (what: string, hint: string): void => {
    walk.found.push(report(inexpressibleParameter, walk.spanOf(place), [path, what, hint]));
  };
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return;
  if (type.flags & (ts.TypeFlags.BigIntLike | ts.TypeFlags.ESSymbolLike)) {
    refuse("no JSON value", "use a number or a text");
    return;
  }
  if (type.isUnion()) {
    visitUnion(type, path, place, above, walk, refuse);
    return;
  }
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return;
  if (above.includes(type)) {
    refuse("of a type that holds itself", "write out the levels that there can be, or use unknown");
    return;
  }
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) {
    refuse("a function", "say by a name or a flag what the policy is to do");
    return;
  }
  const name = type.getSymbol()?.name ?? "";
  if (/^(ReadonlySet|Set|ReadonlyMap|Map|Date|RegExp)$/.test(name)) {
    refuse(`a ${name.replace("Readonly", "")}`, "use a list, an object or a text");
    return;
  }
  const inner = [...above, type];
  const element = checker.isArrayType(type) || checker.isTupleType(type);
  if (element) {
    for (const each of checker.getTypeArguments(type as ts.TypeReference)) visit(each, `${path}[]`, place, inner, walk);
    return;
  }
  for (const field of checker.getPropertiesOfType(type)) {
    const declaration = field.valueDeclaration ?? field.declarations?.[0];
    const at = declaration?.getSourceFile() === walk.at.getSourceFile() ? declaration! : walk.at;
    visit(checker.getTypeOfSymbolAtLocation(field, walk.at), `${path}.${field.name}`, at, inner, walk);
  }
  const values = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (values !== undefined) visit(values, `${path}[key]`, place, inner, walk);
}

function visitUnion(
  type: ts.UnionType,
  path: string,
  place: ts.Node,
  above: readonly ts.Type[],
  walk: Walk,
  refuse: (what: string, hint: string) => void,
): void {
  const { checker } = walk;
  const objects = type.types.filter(
    (member) =>
      (member.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(member) && !checker.isTupleType(member),
  );
  if (
    objects.length > 1 &&
    objects.every((member) => member.getCallSignatures().length === 0) &&
    !hasTag(objects, walk)
  ) {
    refuse(
      "one of several objects that nothing tells apart",
      'give each a tag: { type: "prefix"; … } | { type: "exact"; … }',
    );
    return;
  }
  for (const member of type.types) visit(member, path, place, above, walk);
}

/** Whether a field has another constant in each of the objects. */
function hasTag(objects: readonly ts.Type[], { checker, at }: Walk): boolean {
  return checker.getPropertiesOfType(objects[0]!).some(({ name }) => {
    const values = objects.map((member) => {
      const field = member.getProperty(name);
      const type = field && checker.getTypeOfSymbolAtLocation(field, at);
      return type?.isLiteral() ? type.value : undefined;
    });
    return !values.includes(undefined) && new Set(values).size === objects.length;
  });
}
