/** Which rules an expression may call on: the rules at, above and below the paths that it names. */
import type { Ref, Rule, Term, Var } from "../../ast/nodes.ts";
import { visitRule } from "../../ast/visit.ts";
import { type RuleEntry, type RuleTree, stepOf } from "./rule-tree.ts";

/** The rules that a rule's evaluation may need, each once, with the first place that needs it. */
export function dependenciesOf(rule: Rule, tree: RuleTree): ReadonlyMap<Rule, Term> {
  const found = new Map<Rule, Term>();
  const heads = new Set<Term>();
  visitRule(rule, {
    term(node) {
      if (node.kind === "Ref") {
        heads.add(node.terms[0]!);
        addReference(node, tree, found);
      } else if (node.kind === "Call") addReference(node.operator, tree, found);
      else if (node.kind === "Var" && node.name === "data" && !heads.has(node)) addAll(tree, node, found);
    },
  });
  return found;
}

/** The rules that one reference may need. */
export function rulesReachedBy(reference: Ref, tree: RuleTree): readonly Rule[] {
  const found = new Map<Rule, Term>();
  addReference(reference, tree, found);
  return [...found.keys()];
}

function addReference(reference: Ref | Var, tree: RuleTree, found: Map<Rule, Term>): void {
  if (reference.kind === "Var") return;
  const head = reference.terms[0]!;
  if (head.kind !== "Var" || head.name !== "data") return;
  follow(tree, reference.terms, 1, reference, found);
}

function follow(node: RuleTree, path: readonly Term[], index: number, from: Term, found: Map<Rule, Term>): void {
  for (const entry of node.rules) if (mayReach(entry, path, index)) add(entry, from, found);
  const next = path[index];
  if (next === undefined) {
    for (const child of node.children.values()) addAll(child, from, found);
    return;
  }
  const step = stepOf(next);
  if (step === undefined) for (const child of node.children.values()) follow(child, path, index + 1, from, found);
  else {
    const child = node.children.get(step);
    if (child !== undefined) follow(child, path, index + 1, from, found);
  }
}

/** `p[x].a` is not `p[1].b`: steps of the head beyond the tree must not contradict the reference. */
function mayReach({ rule }: RuleEntry, path: readonly Term[], index: number): boolean {
  const { terms } = rule.head.reference;
  let at = 1;
  while (at < terms.length && stepOf(terms[at]!) !== undefined) at++;
  for (let offset = 0; at + offset < terms.length && index + offset < path.length; offset++) {
    const ours = stepOf(terms[at + offset]!);
    const theirs = stepOf(path[index + offset]!);
    if (ours !== undefined && theirs !== undefined && ours !== theirs) return false;
  }
  return true;
}

function addAll(node: RuleTree, from: Term, found: Map<Rule, Term>): void {
  for (const entry of node.rules) add(entry, from, found);
  for (const child of node.children.values()) addAll(child, from, found);
}

function add({ rule }: RuleEntry, from: Term, found: Map<Rule, Term>): void {
  if (!found.has(rule)) found.set(rule, from);
}
