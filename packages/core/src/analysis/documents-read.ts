/** Which base documents a query reads and which rules it needs, directly or through other rules. */
import type { Body, Module, Ref, Rule, Term } from "../ast/nodes.ts";
import { rulesReachedBy } from "./names/dependencies.ts";
import { buildRuleTree, groundLength } from "./names/rule-tree.ts";
import { referenceKey, referencesOfQuery, referencesOfRule } from "./reference-uses.ts";

export interface DocumentsRead {
  /** Below `input`, and what no rule makes below `data`; sorted. */
  readonly base: readonly Ref[];
  /** What rules make; sorted. */
  readonly virtual: readonly Ref[];
}

/** The modules and the query must be analysed: names resolved, references taken out of calls. */
export function documentsRead(query: Body, modules: readonly Module[]): DocumentsRead {
  const tree = buildRuleTree(modules);
  const places = placesOf(modules);
  const base = new Map<string, Ref>();
  const virtual = new Map<string, Ref>();
  const seen = new Set<Rule>();
  const open = [...referencesOfQuery(query)];
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const ground = groundPrefix(reference);
    const rules = rulesReachedBy(ground, tree);
    if (rules.length === 0) base.set(referenceKey(ground), ground);
    for (const rule of rules) {
      const place = places.get(rule)!;
      virtual.set(referenceKey(place), place);
      if (!seen.has(rule)) open.push(...referencesOfRule(rule));
      seen.add(rule);
    }
  }
  return { base: [...base.values()].sort(compareReferences), virtual: [...virtual.values()].sort(compareReferences) };
}

/** Where each rule's document lies, as far as that is known before evaluation. */
function placesOf(modules: readonly Module[]): ReadonlyMap<Rule, Ref> {
  const places = new Map<Rule, Ref>();
  for (const { package: own, rules } of modules) {
    for (const rule of rules) {
      const [first, ...path] = groundPrefix(rule.head.reference).terms as readonly [Term, ...Term[]];
      const name: Term =
        first.kind === "Var" ? { kind: "String", value: first.name, raw: false, span: first.span } : first;
      places.set(rule, { ...rule.head.reference, terms: [...own.path.terms, name, ...path] });
    }
  }
  return places;
}

function groundPrefix(reference: Ref): Ref {
  return { ...reference, terms: reference.terms.slice(0, groundLength(reference)) };
}

/** Step by step, as OPA orders values: null, booleans, numbers, strings. */
function compareReferences({ terms: a }: Ref, { terms: b }: Ref): number {
  for (const [index, term] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareSteps(term, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const kinds: readonly Term["kind"][] = ["Null", "Boolean", "Number", "String", "Var"];

function compareSteps(a: Term, b: Term): number {
  if (a.kind === "Number" && b.kind === "Number") return Number(a.text) - Number(b.text);
  const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  return byKind === 0 ? compareTexts(textOf(a), textOf(b)) : byKind;
}

function textOf(term: Term): string {
  if (term.kind === "Var") return term.name;
  return term.kind === "String" || term.kind === "Boolean" ? String(term.value) : "";
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
