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
  const index = new Map<Rule, number>();
  const low = new Map<Rule, number>();
  const onStack = new Set<Rule>();
  const stack: Rule[] = [];
  const found: Rule[][] = [];
  for (const root of rules) {
    if (index.has(root)) continue;
    const work: { readonly rule: Rule; next: number }[] = [enter(root)];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const child = needs.get(frame.rule)?.[frame.next++];
      if (child === undefined) {
        work.pop();
        leave(frame.rule, work.at(-1)?.rule);
      } else if (!index.has(child)) work.push(enter(child));
      else if (onStack.has(child)) low.set(frame.rule, Math.min(low.get(frame.rule)!, index.get(child)!));
    }
  }
  return found;

  function enter(rule: Rule) {
    low.set(rule, index.size);
    index.set(rule, index.size);
    stack.push(rule);
    onStack.add(rule);
    return { rule, next: 0 };
  }

  function leave(rule: Rule, parent: Rule | undefined): void {
    if (parent !== undefined) low.set(parent, Math.min(low.get(parent)!, low.get(rule)!));
    if (low.get(rule) !== index.get(rule)) return;
    const component: Rule[] = [];
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack.delete(member);
      component.push(member);
      if (member === rule) break;
    }
    found.push(component);
  }
}
