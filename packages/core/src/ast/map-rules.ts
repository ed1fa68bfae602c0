/** A module with other rules in the places of its own: annotations go on pointing at the rules that they stand above. */
import type { Module, Rule } from "./nodes.ts";

export function mapRules(module: Module, map: (rule: Rule) => Rule): Module {
  const rules = module.rules.map(map);
  const annotations = module.annotations.map((one) => {
    const at = module.rules.indexOf(one.target as Rule);
    return at < 0 ? one : { ...one, target: rules[at]! };
  });
  return { ...module, rules, annotations };
}
