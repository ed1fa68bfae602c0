/** Types every rule after the rules that it needs, so that what they yield is known. */
import type { Body, Module, Rule, Term } from "../../ast/nodes.ts";
import { type Type, t } from "../../types/type.ts";
import { unionOf } from "../../types/union.ts";
import type { Environment } from "../environment.ts";
import type { RuleGraph } from "../names/rule-graph.ts";
import { groundLength, type RuleTree } from "../names/rule-tree.ts";
import { termVariables } from "../safety/variables.ts";
import { checkBody } from "./check-bodies.ts";
import type { Documents } from "./documents.ts";
import { type TypeScope, typeOf } from "./type-scope.ts";

/** The types of the rules' values, for queries and for whoever describes a policy. */
export function checkTypes(
  graph: RuleGraph,
  tree: RuleTree,
  environment: Environment,
  documentsOf: (rule: Rule) => Documents,
): ReadonlyMap<Rule, Type> {
  const rules = new Map<Rule, Type>();
  const unions = new Map<RuleTree, Type>();
  const moduleOf = new Map<Rule, Module>(graph.entries.map(({ rule, module }) => [rule, module]));
  for (const component of graph.components) {
    for (const rule of component) {
      const module = moduleOf.get(rule);
      rules.set(rule, ruleType(rule, { environment, tree, rules, unions, module, documents: documentsOf(rule) }));
    }
  }
  return rules;
}

export function checkQueryTypes(
  query: Body,
  rules: ReadonlyMap<Rule, Type>,
  tree: RuleTree,
  environment: Environment,
): void {
  const unions = new Map<RuleTree, Type>();
  const documents = new Map<string, Type>();
  checkBody(query, { environment, tree, rules, unions, module: undefined, documents, variables: new Map() });
}

/** Branches of a rule, and rules of one name, are one type; of functions each argument's types count together. */
function ruleType(rule: Rule, surroundings: Omit<TypeScope, "variables">): Type {
  const branches: Type[] = [];
  for (let at: Rule | undefined = rule; at !== undefined; at = at.else) branches.push(branchType(at, surroundings));
  return unionOf(branches);
}

function branchType(rule: Rule, surroundings: Omit<TypeScope, "variables">): Type {
  const { head } = rule;
  const { environment, tree, rules, unions, module, documents } = surroundings;
  const scope: TypeScope = { environment, tree, rules, unions, module, documents, variables: new Map() };
  checkBody(rule.body, scope);
  // Of what the body does not use, nothing is known.
  for (const arg of head.args ?? []) {
    for (const name of termVariables(arg, new Set())) if (!scope.variables.has(name)) scope.variables.set(name, t.any);
  }
  const element = head.contains ? head.key : head.value;
  const yielded = element === undefined ? t.boolean : (typeOf(element, scope) ?? t.any);
  let type = head.contains ? t.set(yielded) : yielded;
  const path = head.reference.terms;
  for (let index = path.length - 1; index >= groundLength(head.reference); index--) {
    const step = path[index]!;
    type = step.kind === "String" ? t.record({ [step.value]: type }) : t.object(typeOf(step, scope) ?? t.any, type);
  }
  return head.args === undefined ? type : functionType(head.args, type, scope);
}

function functionType(args: readonly Term[], result: Type, scope: TypeScope): Type {
  return { kind: "function", args: args.map((arg) => typeOf(arg, scope) ?? t.any), result };
}
