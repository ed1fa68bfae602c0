/** The tree of virtual documents: packages and rules by path, and the rules that define each document. */
import type { Module, Rule, Term } from "../ast/nodes.ts";

export interface Document {
  /** `["k8s", "admission"]`, below `data`. */
  readonly path: readonly string[];
  readonly children: ReadonlyMap<string, Document>;
  /** Present where one planned function yields the document; its children are then part of its value. */
  readonly rules?: readonly DocumentRule[];
}

export interface DocumentRule {
  readonly rule: Rule;
  /** What follows the document's path in the head: `[x, "q", y]` of `p[x].q[y]`. */
  readonly keys: readonly Term[];
}

interface MutableDocument {
  readonly path: readonly string[];
  readonly children: Map<string, MutableDocument>;
  rules?: DocumentRule[];
}

export function documentsOf(modules: readonly Module[]): Document {
  const root: MutableDocument = { path: [], children: new Map() };
  for (const module of modules) {
    const packageDocument = descend(root, packagePath(module));
    for (const rule of module.rules) addRule(packageDocument, rule);
  }
  absorb(root);
  return root;
}

function packagePath(module: Module): readonly string[] {
  return module.package.path.terms.slice(1).map(nameOf);
}

function nameOf(term: Term): string {
  if (term.kind === "String") return term.value;
  if (term.kind === "Var") return term.name;
  throw new Error(`a ${term.kind} in a package path`);
}

function descend(from: MutableDocument, path: readonly string[]): MutableDocument {
  let document = from;
  for (const name of path) {
    let child = document.children.get(name);
    if (child === undefined) {
      child = { path: [...document.path, name], children: new Map() };
      document.children.set(name, child);
    }
    document = child;
  }
  return document;
}

function addRule(packageDocument: MutableDocument, rule: Rule): void {
  const [first, ...rest] = rule.head.reference.terms;
  const dynamic = rest.findIndex((term) => term.kind !== "String");
  const ground = dynamic < 0 ? rest : rest.slice(0, dynamic);
  const document = descend(packageDocument, [first!, ...ground].map(nameOf));
  document.rules ??= [];
  document.rules.push({ rule, keys: dynamic < 0 ? [] : rest.slice(dynamic) });
}

/** `p.q` below a document `p[x]` is one more rule of `p`: one function yields both. */
function absorb(document: MutableDocument): void {
  for (const child of document.children.values()) absorb(child);
  if (document.rules === undefined) return;
  for (const [name, child] of document.children) {
    for (const { rule, keys } of child.rules ?? rulesBelow(child)) {
      const key: Term = { kind: "String", value: name, raw: false, span: rule.head.span };
      document.rules.push({ rule, keys: [key, ...keys] });
    }
  }
  document.children.clear();
}

function rulesBelow(document: MutableDocument): DocumentRule[] {
  return [...document.children].flatMap(([name, child]) =>
    (child.rules ?? rulesBelow(child)).map(({ rule, keys }) => ({
      rule,
      keys: [{ kind: "String", value: name, raw: false, span: rule.head.span } as const, ...keys],
    })),
  );
}

export function findDocument(root: Document, path: readonly string[]): Document | undefined {
  let document: Document | undefined = root;
  for (const name of path) document = document?.children.get(name);
  return document;
}

/** The number of arguments, where the document is a function. */
export function arityOf(document: Document): number | undefined {
  return document.rules?.[0]?.rule.head.args?.length;
}

/** The keys as names; nothing when one is not. */
export function namesOf(keys: readonly Term[]): readonly string[] | undefined {
  const names: string[] = [];
  for (const key of keys) {
    if (key.kind !== "String") return undefined;
    names.push(key.value);
  }
  return names;
}

/** `data.a.b["c.d"]`, the name of the function of a document. */
export function documentName(path: readonly string[]): string {
  return path.reduce((name, key) => name + (/^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`), "data");
}
