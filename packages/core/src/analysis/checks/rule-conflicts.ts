/** Rules that cannot stand side by side: of different kinds, inside each other's extent, or of a package's name. */
import type { Head } from "../../ast/nodes.ts";
import {
  conflictingExtent,
  conflictingRules,
  multipleDefaults,
  packageConflict,
} from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import { startOf } from "../../source/line-index.ts";
import type { Span } from "../../source/span.ts";
import type { Environment } from "../environment.ts";
import { printReference } from "../names/print-reference.ts";
import { headSteps, isGroundHead, packageSteps, type RuleEntry, type RuleTree } from "../names/rule-tree.ts";

export function checkRuleConflicts(environment: Environment): void {
  checkNode(environment.tree, environment);
}

function checkNode(node: RuleTree, environment: Environment): void {
  checkRules(node, environment);
  for (const child of node.children.values()) checkNode(child, environment);
}

function checkRules(node: RuleTree, environment: Environment): void {
  const { rules } = node;
  const [first] = rules;
  if (first === undefined) return;
  for (const { rule, module } of rules) {
    if (!isGroundHead(rule.head)) continue;
    for (const other of node.packages) {
      if (other === module) continue;
      const name = packageSteps(other).join(".");
      const values = [name, printReference(rule.head.reference), placeOf(rule.span)] as const;
      environment.report(report(packageConflict, module.package.span, [...values]));
    }
  }
  const inside = conflictsInside(node);
  const name = fullName(first);
  if (inside.length > 0) {
    const others = inside.map((entry) => `\n  rule ${fullName(entry)} at ${placeOf(entry.rule.span)}`);
    environment.report(report(conflictingExtent, first.rule.span, [name, others.join("")], relatedTo(inside)));
  } else if (hasMixedKinds(rules)) {
    environment.report(report(conflictingRules, first.rule.span, [name], relatedTo(rules.slice(1))));
  } else {
    const defaults = rules.filter(({ rule }) => rule.default);
    if (defaults.length < 2) return;
    const places = defaults.map(({ rule }) => placeOf(rule.span)).join(", ");
    const { module } = defaults[0]!;
    environment.report(report(multipleDefaults, module.package.span, [name, places], relatedTo(defaults)));
  }
}

/** A rule with one known path owns everything below it; a function may not stand below a path with variables. */
function conflictsInside(node: RuleTree): readonly RuleEntry[] {
  if (node.children.size === 0) return [];
  const below = [...node.children.values()].flatMap(rulesBelow);
  if (node.rules.some(({ rule }) => isGroundHead(rule.head))) return below;
  return below.filter(({ rule }) => rule.head.args !== undefined);
}

function rulesBelow(node: RuleTree): readonly RuleEntry[] {
  return [...node.rules, ...[...node.children.values()].flatMap(rulesBelow)];
}

function hasMixedKinds(rules: readonly RuleEntry[]): boolean {
  const heads = rules.map(({ rule }) => rule.head);
  const kinds = new Set(heads.map(({ contains }) => contains));
  const arities = new Set(heads.map(({ args }) => args?.length ?? 0));
  const shapes = new Set(heads.map(shapeOf));
  return kinds.size > 1 || arities.size > 1 || shapes.size > 1;
}

function shapeOf(head: Head): string {
  return `${head.contains ? "set" : "value"} ${isGroundHead(head) ? "here" : "below"}`;
}

function fullName({ rule, module }: RuleEntry): string {
  const steps = packageSteps(module);
  return ["data", ...steps, printReference(rule.head.reference)].join(".") || headSteps(rule.head).join(".");
}

function placeOf(span: Span): string {
  return `${span.source.name}:${startOf(span).line}`;
}

function relatedTo(entries: readonly RuleEntry[]) {
  return entries.map(({ rule }) => ({ message: "also defined here", span: rule.span }));
}
