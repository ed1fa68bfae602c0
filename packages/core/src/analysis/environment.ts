/** What every pass may ask: the builtins, the rules, the options; and where it reports. */
import type { Ref, Var } from "../ast/nodes.ts";
import type { Builtins } from "../builtins/capabilities.ts";
import type { Host } from "../builtins/hosts.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { KubernetesTypes } from "../types/kubernetes/kubernetes-types.ts";
import { findReference, type RuleTree } from "./names/rule-tree.ts";

export interface Environment {
  readonly builtins: Builtins;
  readonly tree: RuleTree;
  readonly strict: boolean;
  readonly print: boolean;
  readonly allowUndefinedFunctions: boolean;
  /** What the module will run in; every builtin may be called where that is not said. */
  readonly host: Host | undefined;
  /** JSON Schemas by name, for METADATA's `schema.name`. */
  readonly schemas: Readonly<Record<string, unknown>> | undefined;
  /** What schemas say of documents in every rule, by path. */
  readonly documentSchemas: Readonly<Record<string, unknown>>;
  /** Loaded where a module may need them. */
  readonly kubernetes: KubernetesTypes | undefined;
  report(diagnostic: Diagnostic): void;
  /** How many errors there are that make later stages pointless. */
  mistakes(): number;
}

/** `array.concat`, `data.lib.f`: the operator as text. */
export function operatorName(operator: Ref | Var): string {
  if (operator.kind === "Var") return operator.name;
  let name = "";
  for (const term of operator.terms) {
    if (name !== "") name += ".";
    name += term.kind === "Var" ? term.name : term.kind === "String" ? term.value : "?";
  }
  return name;
}

export function isDataReference(term: Ref | Var): term is Ref {
  if (term.kind === "Var") return false;
  const head = term.terms[0];
  return head?.kind === "Var" && head.name === "data";
}

/** How many arguments the operator takes without its result; undefined when there is no such function. */
export function arityOf(environment: Environment, operator: Ref | Var): number | undefined {
  if (isDataReference(operator)) {
    const rule = findReference(environment.tree, operator)?.rules[0]?.rule;
    return rule === undefined ? undefined : (rule.head.args?.length ?? 0);
  }
  return environment.builtins.get(operatorName(operator))?.args.length;
}
