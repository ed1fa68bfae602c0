/** Which rule needs which, and the order in which every rule comes after what it needs. */
import type { Rule } from "../../ast/nodes.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { RuleEntry, RuleTree } from "./rule-tree.ts";

export interface RuleGraph {
  readonly entries: readonly RuleEntry[];
  readonly needs: ReadonlyMap<Rule, readonly Rule[]>;
  /** Rules that need each other together; what they need stands before. */
  readonly components: readonly (readonly Rule[])[];
}

export function buildRuleGraph(tree: RuleTree): RuleGraph {
  const entries = allRules(tree);
  const needs = new Map(entries.map(({ rule }) => [rule, [...dependenciesOf(rule, tree).keys()]]));
  return { entries, needs, components: componentsOf([...needs.keys()], needs) };
}

function allRules(node: RuleTree): RuleEntry[] {
  return [...node.rules, ...[...node.children.values()].flatMap(allRules)];
}

/** Tarjan's strongly connected components, without recursion: policies may be long chains. */
function componentsOf(rules: readonly Rule[], needs: ReadonlyMap<Rule, readonly Rule[]>): readonly (readonly Rule[])[] {
  const search: Search = { index: new Map(), low: new Map(), onStack: new Set(), stack: [], found: [] };
  for (const root of rules) {
    if (search.index.has(root)) continue;
    const work = [enterRule(root, search)];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const child = needs.get(frame.rule)?.[frame.next++];
      if (child === undefined) {
        work.pop();
        leaveRule(frame.rule, work.at(-1)?.rule, search);
      } else if (!search.index.has(child)) work.push(enterRule(child, search));
      else if (search.onStack.has(child)) lower(frame.rule, search.index.get(child)!, search);
    }
  }
  return search.found;
}

interface Search {
  readonly index: Map<Rule, number>;
  readonly low: Map<Rule, number>;
  readonly onStack: Set<Rule>;
  readonly stack: Rule[];
  readonly found: Rule[][];
}

interface Frame {
  readonly rule: Rule;
  /** Which of its needs comes next. */
  next: number;
}

function enterRule(rule: Rule, { index, low, stack, onStack }: Search): Frame {
  low.set(rule, index.size);
  index.set(rule, index.size);
  stack.push(rule);
  onStack.add(rule);
  return { rule, next: 0 };
}

function lower(rule: Rule, to: number, { low }: Search): void {
  low.set(rule, Math.min(low.get(rule)!, to));
}

function leaveRule(rule: Rule, parent: Rule | undefined, search: Search): void {
  const { index, low, stack, onStack, found } = search;
  if (parent !== undefined) lower(parent, low.get(rule)!, search);
  if (low.get(rule) !== index.get(rule)) return;
  const component: Rule[] = [];
  for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
    onStack.delete(member);
    component.push(member);
    if (member === rule) break;
  }
  found.push(component);
}
