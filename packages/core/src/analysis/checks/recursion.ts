/** Rules that need themselves: refused, since evaluation would never end. */
import type { Rule } from "../../ast/nodes.ts";
import { recursiveRule } from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import type { Environment } from "../environment.ts";
import type { RuleGraph } from "../names/rule-graph.ts";
import { headSteps, packageSteps, type RuleEntry } from "../names/rule-tree.ts";

/** Every rule of a cycle is reported with its way around. */
export function checkRecursion({ entries, needs, components }: RuleGraph, environment: Environment): void {
  let names: ReadonlyMap<Rule, string> | undefined;
  for (const component of components) {
    if (component.length === 1 && !needs.get(component[0]!)!.includes(component[0]!)) continue;
    names ??= new Map(entries.map((entry) => [entry.rule, nameOf(entry)]));
    const members = new Set(component);
    for (const rule of component) {
      const way = wayBack(rule, needs, members);
      if (way === undefined) continue;
      const path = [rule, ...way].map((each) => names!.get(each)!);
      const name = path[0]!;
      environment.report(report(recursiveRule, rule.span, [name, path.join(" -> ")]));
    }
  }
}

function nameOf({ rule, module }: RuleEntry): string {
  return ["data", ...packageSteps(module), ...headSteps(rule.head)].join(".");
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
