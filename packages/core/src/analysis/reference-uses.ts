/** The references to `input` and `data` in a rule or query, seen through the variables that stand for them. */
import type { Body, Node, Ref, Rule, Term, Var } from "../ast/nodes.ts";
import { children } from "../ast/walk.ts";
import { printTermShort } from "./names/print-reference.ts";
import { stepOf } from "./names/rule-tree.ts";
import { calledName } from "./terms.ts";

/** What each variable stands for, which of them are used by themselves, and every reference, whatever it begins with. */
interface Uses {
  readonly aliases: Map<string, Ref[]>;
  readonly used: Set<string>;
  readonly references: Ref[];
}

/** Of the rule with its `else` branches. A reference that begins with another one is left to that. */
export function referencesOfRule(rule: Rule): readonly Ref[] {
  const uses = emptyUses();
  for (let at: Rule | undefined = rule; at !== undefined; at = at.else) {
    const { reference, args = [], key, value } = at.head;
    const parts = [...reference.terms.slice(1), ...args, ...(key ? [key] : []), ...(value ? [value] : [])];
    for (const part of parts) collect(part, uses);
    for (const expression of at.body) collect(expression, uses);
  }
  return leastReferences(uses);
}

/** Every variable of a query is in its result. */
export function referencesOfQuery(body: Body): readonly Ref[] {
  const uses = emptyUses();
  for (const expression of body) collect(expression, uses);
  useAll(uses);
  return leastReferences(uses);
}

/** The terms of a reference as one text, equal for equal references. */
export function referenceKey({ terms }: Ref): string {
  return JSON.stringify(terms.map(termKey));
}

function emptyUses(): Uses {
  return { aliases: new Map(), used: new Set(), references: [] };
}

function useAll({ aliases, used }: Uses): void {
  for (const name of aliases.keys()) used.add(name);
}

function collect(node: Node, uses: Uses): void {
  switch (node.kind) {
    case "Var":
      if (isRoot(node)) uses.references.push({ kind: "Ref", terms: [node], span: node.span });
      else uses.used.add(node.name);
      return;
    case "Ref":
      uses.references.push(node);
      for (const part of node.terms[0]?.kind === "Var" ? node.terms.slice(1) : node.terms) collect(part, uses);
      return;
    case "Call":
      if (node.operator.kind === "Ref") uses.references.push(node.operator);
      for (const part of node.args) collect(part, uses);
      return;
    case "TermExpression":
      if (!collectAlias(node.term, uses)) collect(node.term, uses);
      for (const modifier of node.with) collect(modifier, uses);
      return;
    default:
      for (const child of children(node)) collect(child, uses);
  }
}

/** `x = input.a`: from here `x.b` means `input.a.b`. */
function collectAlias(term: Term, uses: Uses): boolean {
  if (term.kind !== "Call" || term.args.length !== 2 || calledName(term) !== "eq") return false;
  const [left, right] = term.args as readonly [Term, Term];
  const [name, value] = isLocal(left) ? [left, right] : isLocal(right) ? [right, left] : [];
  if (name === undefined || value === undefined) return false;
  if (value.kind === "Var" && isRoot(value)) {
    addAlias(name.name, { kind: "Ref", terms: [value], span: value.span }, uses);
    return true;
  }
  if (value.kind !== "Ref" || value.terms[0]?.kind !== "Var") return false;
  addAlias(name.name, value, uses);
  for (const part of value.terms.slice(1)) collect(part, uses);
  return true;
}

function addAlias(name: string, reference: Ref, { aliases }: Uses): void {
  aliases.set(name, [...(aliases.get(name) ?? []), reference]);
}

function isRoot({ name }: Var): boolean {
  return name === "input" || name === "data";
}

function isLocal(term: Term): term is Var {
  return term.kind === "Var" && !isRoot(term);
}

function leastReferences(uses: Uses): readonly Ref[] {
  const { aliases, used, references } = uses;
  const heads = new Set([...references, ...[...aliases.values()].flat()].map(({ terms }) => headName(terms[0])));
  const stated = [...aliases].filter(([name]) => used.has(name) || !heads.has(name)).flatMap(([, each]) => each);
  const found = new Map<string, Ref>();
  for (const reference of [...references, ...stated].flatMap((each) => resolve(each, aliases, new Set()))) {
    found.set(referenceKey(reference), reference);
  }
  return [...found.values()].filter(
    ({ terms }) => !terms.some((_, length) => found.has(JSON.stringify(terms.slice(0, length).map(termKey)))),
  );
}

/** Nothing for a reference into what the rule itself makes. */
function resolve(reference: Ref, aliases: Uses["aliases"], seen: ReadonlySet<string>): readonly Ref[] {
  const [head, ...path] = reference.terms;
  if (head?.kind !== "Var") return [];
  if (isRoot(head)) return [reference];
  if (seen.has(head.name)) return [];
  return (aliases.get(head.name) ?? []).flatMap((alias) =>
    resolve({ ...reference, terms: [...alias.terms, ...path] }, aliases, new Set([...seen, head.name])),
  );
}

function headName(term: Term | undefined): string | undefined {
  return term?.kind === "Var" ? term.name : undefined;
}

function termKey(term: Term): string {
  return term.kind === "Var" ? term.name : (stepOf(term) ?? `?${printTermShort(term)}`);
}
