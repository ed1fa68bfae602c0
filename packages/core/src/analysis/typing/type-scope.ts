/** What is known of types at one place: the variables', and the rules'. */
import type { Module, Ref, Rule, Term } from "../../ast/nodes.ts";
import { selectType } from "../../types/select.ts";
import { type Constant, type Type, t } from "../../types/type.ts";
import { unionOf } from "../../types/union.ts";
import type { Environment } from "../environment.ts";
import { type RuleTree, stepOf } from "../names/rule-tree.ts";
import type { Documents } from "./documents.ts";

export interface TypeScope {
  readonly environment: Environment;
  /** The rules after all rewrites. */
  readonly tree: RuleTree;
  /** Of the rules that were checked before; a rule's own values. */
  readonly rules: ReadonlyMap<Rule, Type>;
  /** Of documents with several rules, once all of those were checked. */
  readonly unions: Map<RuleTree, Type>;
  readonly module: Module | undefined;
  /** What schemas say of `input` and `data`. */
  readonly documents: Documents;
  readonly variables: Map<string, Type>;
  /** Under `with`: rules and base documents may be others than those that are known. */
  readonly replaced?: boolean;
}

/** The type of a term; undefined while one of its variables is unknown. */
export function typeOf(term: Term, scope: TypeScope): Type | undefined {
  switch (term.kind) {
    case "Null":
      return t.null;
    case "Boolean":
      return t.boolean;
    case "Number":
      return t.number;
    case "String":
    case "TemplateString":
      return t.string;
    case "Var":
      if (isDocument(term.name)) return scope.documents.get(term.name) ?? t.any;
      return scope.variables.get(term.name);
    case "Ref":
      return typeOfReference(term, scope);
    case "Array": {
      const elements = allTypes(term.elements, scope);
      return elements === undefined ? undefined : { kind: "array", elements };
    }
    case "Set": {
      const elements = allTypes(term.elements, scope);
      return elements === undefined ? undefined : t.set(elements.length === 0 ? t.any : unionOf(elements));
    }
    case "Object":
      return typeOfObject(term, scope);
    case "ArrayComprehension":
      return t.array(typeOf(term.term, scope) ?? t.any);
    case "SetComprehension":
      return t.set(typeOf(term.term, scope) ?? t.any);
    case "ObjectComprehension":
      return t.object(typeOf(term.key, scope) ?? t.any, typeOf(term.value, scope) ?? t.any);
    case "Call":
      return t.any;
  }
}

function isDocument(name: string): boolean {
  return name === "input" || name === "data";
}

function allTypes(terms: readonly Term[], scope: TypeScope): readonly Type[] | undefined {
  const types: Type[] = [];
  for (const term of terms) {
    const type = typeOf(term, scope);
    if (type === undefined) return undefined;
    types.push(type);
  }
  return types;
}

function typeOfObject(term: Term & { readonly kind: "Object" }, scope: TypeScope): Type | undefined {
  const values = allTypes(
    term.entries.map(({ value }) => value),
    scope,
  );
  const keys = allTypes(
    term.entries.map(({ key }) => key),
    scope,
  );
  if (values === undefined || keys === undefined) return undefined;
  const properties = term.entries.flatMap(({ key }, index) => {
    const constant = constantOf(key);
    return constant === undefined ? [] : [{ key: constant, type: values[index]! }];
  });
  if (properties.length === values.length) return { kind: "object", properties };
  const isOther = (_: unknown, index: number) => constantOf(term.entries[index]!.key) === undefined;
  return {
    kind: "object",
    properties,
    rest: { key: unionOf(keys.filter(isOther)), value: unionOf(values.filter(isOther)) },
  };
}

/** Where a reference stops making sense. */
export interface Misstep {
  /** The index of the term that cannot be selected. */
  readonly at: number;
  /** What it is selected from. */
  readonly from: Type;
}

function typeOfReference(reference: Ref, scope: TypeScope): Type | undefined {
  const start = startOfReference(reference, scope);
  if (start === undefined) return undefined;
  const followed = follow(reference, start, scope);
  return "at" in followed ? undefined : followed.type;
}

/** The type that a reference's first known part has, and how many of its terms that is. */
export function startOfReference(
  reference: Ref,
  scope: TypeScope,
): { readonly type: Type; readonly length: number } | undefined {
  const head = reference.terms[0]!;
  if (head.kind !== "Var" || head.name !== "data") {
    const type = typeOf(head, scope);
    return type === undefined ? undefined : { type, length: 1 };
  }
  if (scope.replaced) return { type: t.any, length: reference.terms.length };
  let node: RuleTree | undefined = scope.tree;
  for (let index = 1; index < reference.terms.length; index++) {
    const step = stepOf(reference.terms[index]!);
    node = step === undefined ? undefined : node?.children.get(step);
    if (node === undefined) break;
    if (node.rules.length > 0) return { type: nodeType(node, scope), length: index + 1 };
  }
  const documents = scope.documents.get("data");
  return documents === undefined ? { type: t.any, length: reference.terms.length } : { type: documents, length: 1 };
}

function nodeType(node: RuleTree, { rules, unions }: TypeScope): Type {
  if (node.children.size > 0 || node.packages.length > 0) return t.any;
  if (node.rules.length === 1) return rules.get(node.rules[0]!.rule) ?? t.any;
  const known = unions.get(node);
  if (known !== undefined) return known;
  const union = unionOf(node.rules.map(({ rule }) => rules.get(rule) ?? t.any));
  if (node.rules.every(({ rule }) => rules.has(rule))) unions.set(node, union);
  return union;
}

/** Selects the rest of a reference from its start, binding the types of unknown keys. */
export function follow(
  reference: Ref,
  start: { readonly type: Type; readonly length: number },
  scope: TypeScope,
): Misstep | { readonly type: Type } {
  let { type } = start;
  for (let index = start.length; index < reference.terms.length; index++) {
    const key = reference.terms[index]!;
    const next = selectType(type, typeOf(key, scope) ?? t.any, constantOf(key));
    if (next === undefined) return { at: index, from: type };
    type = next;
  }
  return { type };
}

export function constantOf(term: Term): Constant | undefined {
  switch (term.kind) {
    case "String":
    case "Boolean":
      return term.value;
    case "Number":
      return Number(term.text);
    case "Null":
      return null;
    default:
      return undefined;
  }
}
