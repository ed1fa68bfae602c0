/** Tests of many cases say which case they are at, as OPA's test runner has them do: one that fails is not in the result. */
import * as build from "./ast/build.ts";
import { declaresOnly } from "./ast/declares-only.ts";
import { mapList } from "./ast/map-list.ts";
import { mapRules } from "./ast/map-rules.ts";
import type { Expression, Module, Rule, Term } from "./ast/nodes.ts";
import { visitBody } from "./ast/visit.ts";
import { walk } from "./ast/walk.ts";

/** OPA's name for it: called with the names of a case, from the outermost on. */
export const testCase = "internal.test_case";

/**
 * Whether a rule has a case for each value of what stands in the brackets of its head: `test_sum[note] if …`. A rule whose
 * names are all known, `test_sum.note if …`, has none in OPA either.
 */
export function hasTestCases({ head }: Rule): boolean {
  const [first, ...names] = head.reference.terms;
  if (first?.kind !== "Var" || !first.name.startsWith("test_") || head.contains) return false;
  return names.some((name) => variablesIn(name).length > 0);
}

/** Modules whose tests of many cases call `internal.test_case` as soon as it is known which case it is; the same list where there are none. */
export function nameTestCases(modules: readonly Module[]): readonly Module[] {
  return mapList(modules, (module) => {
    if (!module.rules.some(hasTestCases)) return module;
    return mapRules(module, (rule) => (hasTestCases(rule) ? nameCases(rule) : rule));
  });
}

function nameCases(rule: Rule): Rule {
  const names = rule.head.reference.terms.slice(1);
  const { span } = rule.head;
  const call = build.expression(build.call(testCase, [build.array(names, span)], span), span);
  const at = placeOf(names, rule.body);
  return { ...rule, body: [...rule.body.slice(0, at), call, ...rule.body.slice(at)] };
}

/** Behind the expressions in which the variables of the names are met first. */
function placeOf(names: readonly Term[], body: Rule["body"]): number {
  const variables = new Set(names.flatMap(variablesIn));
  let place = 0;
  for (const variable of variables) {
    const first = body.findIndex((one) => !declaresOnly(one) && mentions(one, variable));
    place = Math.max(place, first + 1);
  }
  return place;
}

function variablesIn(term: Term): readonly string[] {
  const found: string[] = [];
  walk(term, (node) => {
    if (node.kind === "Var") found.push(node.name);
  });
  return found;
}

function mentions(expression: Expression, variable: string): boolean {
  let found = false;
  const term = (node: Term) => {
    found ||= node.kind === "Var" && node.name === variable;
  };
  visitBody([expression], { term });
  return found;
}
