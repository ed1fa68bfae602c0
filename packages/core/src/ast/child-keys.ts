/** Which properties of a node hold nodes, in source order: the one table that every traversal reads. */
import type { Node, ObjectEntry } from "./nodes.ts";

type NodeOf<Kind extends Node["kind"]> = Extract<Node, { kind: Kind }>;

/** The properties of a node that hold a node, nodes, or an object's entries. */
type ChildKey<N> = {
  [Key in keyof N]-?: NonNullable<N[Key]> extends Node | readonly (Node | ObjectEntry)[] ? Key : never;
}[keyof N];

/** Complete in both directions: a list that misses a key does not compile, nor one with a foreign key. */
type Complete<N, Keys extends readonly unknown[]> = [ChildKey<N>] extends [Keys[number]] ? Keys : never;

function keys<Kind extends Node["kind"]>() {
  return <const Keys extends readonly ChildKey<NodeOf<Kind>>[]>(...names: Complete<NodeOf<Kind>, Keys>): Keys => names;
}

/** A rule's annotations stand before it in the module; `target` points at a rule the module already holds. */
export const childKeys = {
  Module: keys<"Module">()("package", "imports", "rules", "comments", "annotations"),
  Package: keys<"Package">()("path"),
  Import: keys<"Import">()("path"),
  Comment: keys<"Comment">()(),
  Annotations: [],
  Rule: keys<"Rule">()("head", "body", "else"),
  Head: keys<"Head">()("reference", "args", "key", "value"),
  TermExpression: keys<"TermExpression">()("term", "with"),
  SomeDeclaration: keys<"SomeDeclaration">()("symbols", "with"),
  Every: keys<"Every">()("key", "value", "domain", "body", "with"),
  NotBody: keys<"NotBody">()("body", "with"),
  With: keys<"With">()("target", "value"),
  Null: keys<"Null">()(),
  Boolean: keys<"Boolean">()(),
  Number: keys<"Number">()(),
  String: keys<"String">()(),
  TemplateString: keys<"TemplateString">()("parts"),
  Var: keys<"Var">()(),
  Ref: keys<"Ref">()("terms"),
  Array: keys<"Array">()("elements"),
  Object: keys<"Object">()("entries"),
  Set: keys<"Set">()("elements"),
  ArrayComprehension: keys<"ArrayComprehension">()("term", "body"),
  SetComprehension: keys<"SetComprehension">()("term", "body"),
  ObjectComprehension: keys<"ObjectComprehension">()("key", "value", "body"),
  Call: keys<"Call">()("operator", "args"),
} as const satisfies { readonly [Kind in Node["kind"]]: readonly ChildKey<NodeOf<Kind>>[] };
