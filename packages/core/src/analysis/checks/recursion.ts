/** Rules that need themselves: refused, since evaluation would never end. */
import type { Rule } from "../../ast/nodes.ts";
import { recursiveRule } from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import type { Environment } from "../environment.ts";
import { dependenciesOf } from "../names/dependencies.ts";
import { headSteps, packageSteps, type RuleEntry, type RuleTree } from "../names/rule-tree.ts";

/** `tree` holds the rules after names were resolved; every rule of a cycle is reported with its way around. */
export function checkRecursion(tree: RuleTree, environment: Environment): void {
  const entries = allRules(tree);
  const needs = new Map(entries.map(({ rule }) => [rule, [...dependenciesOf(rule, tree).keys()]]));
  const names = new Map(entries.map((entry) => [entry.rule, nameOf(entry)]));
  for (const component of components(
    entries.map(({ rule }) => rule),
    needs,
  )) {
    for (const rule of component) {
      const way = wayBack(rule, needs, new Set(component));
      if (way === undefined) continue;
      const name = names.get(rule)!;
      const path = [name, ...way.map((each) => names.get(each)!)].join(" -> ");
      environment.report(report(recursiveRule, rule.span, [name, path]));
    }
  }
}

function allRules(node: RuleTree): RuleEntry[] {
  return [...node.rules, ...[...node.children.values()].flatMap(allRules)];
}

function nameOf({ rule, module }: RuleEntry): string {
  return ["data", ...packageSteps(module), ...headSteps(rule.head)].join(".");
}

/** Tarjan's strongly connected components, without recursion: policies may be long chains. */
function components(rules: readonly Rule[], needs: ReadonlyMap<Rule, readonly Rule[]>): readonly (readonly Rule[])[] {
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
    index.set(rule, index.size);
    low.set(rule, index.size - 1);
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
    if (component.length > 1 || needs.get(rule)?.includes(rule) === true) found.push(component);
  }
}

/** The shortest way from a rule back to itself within its component. */
function wayBack(
  rule: Rule,
  needs: ReadonlyMap<Rule, readonly Rule[]>,
  component: ReadonlySet<Rule>,
): readonly Rule[] | undefined {
  const cameFrom = new Map<Rule, Rule>();
  const queue = [rule];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of needs.get(at) ?? []) {
      if (next === rule) {
        const way = [rule];
        for (let back = at; back !== rule; back = cameFrom.get(back)!) way.unshift(back);
        return way;
      }
      if (!component.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}
