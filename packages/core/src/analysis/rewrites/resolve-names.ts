/** Gives every name its meaning: rules and imports become full references, locals get names of their own. */
import { mapList } from "../../ast/map-list.ts";
import type { Body, Head, Import, Rule, Term } from "../../ast/nodes.ts";
import { headWith, ruleWith } from "../../ast/with-parts.ts";
import { argumentCall, unusedArgument } from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import type { Environment } from "../environment.ts";
import { declaredNames } from "../names/declared-names.ts";
import type { Globals } from "../names/globals.ts";
import { createLocalNames, isGenerated, type LocalNames } from "../names/local-names.ts";
import { addLocal, type Features, findLocal, openScope, type RuleContext, type Scope } from "../names/scope.ts";
import { mapSubterms, variable } from "../terms.ts";
import { reportUnused, resolveBody, resolveTerm } from "./resolve-bodies.ts";

export interface ResolvedRule {
  /** As it was parsed. */
  readonly source: Rule;
  readonly rule: Rule;
  readonly names: LocalNames;
  readonly features: Features;
}

/** One rule with its `else` chain; `used` collects the imports that it needs. */
export function resolveRule(rule: Rule, globals: Globals, environment: Environment, used: Set<Import>): ResolvedRule {
  const names = createLocalNames();
  const features: Features = { templates: false, prints: false, metadata: false, withs: false };
  const context: RuleContext = { names, globals, environment, features, used, failed: false };
  const inArguments = openScope(context, new Set());
  const args = rule.head.args?.map((arg) => resolveArgument(arg));
  /** Only strict mode asks. */
  const argumentUses = new Map<string, number>();
  if (environment.strict) for (const [name, local] of inArguments.locals) argumentUses.set(name, local.uses);

  /** Variables of patterns are locals, whatever rules are called. */
  function resolveArgument(term: Term): Term {
    switch (term.kind) {
      case "Var": {
        if (isGenerated(term.name)) return term;
        const known = findLocal(inArguments, term.name);
        if (known !== undefined) known.uses++;
        const local = known ?? addLocal(inArguments, term.name, "argument", term.span);
        return variable(local.name, term.span);
      }
      case "Array":
        return mapSubterms(term, resolveArgument);
      case "Object":
        return {
          ...term,
          entries: term.entries.map(({ key, value }) => ({
            key: resolveTerm(key, inArguments),
            value: resolveArgument(value),
          })),
        };
      case "Call":
        environment.report(report(argumentCall, term.span, []));
        return term;
      default:
        return resolveTerm(term, inArguments);
    }
  }

  function resolveBranch(branch: Rule): Rule {
    const scope = openScope(context, declaredNames(branch.body, true));
    for (const [name, local] of inArguments.locals) scope.locals.set(name, { ...local });
    const body = resolveBody(branch.body, scope);
    const head = resolveHead(branch.head, scope);
    reportUnused(scope);
    for (const [name, uses] of argumentUses) argumentUses.set(name, Math.max(uses, scope.locals.get(name)?.uses ?? 0));
    return ruleWith(branch, head, body, branch.else === undefined ? undefined : resolveBranch(branch.else));
  }

  function resolveHead(head: Head, scope: Scope): Head {
    const terms = mapList(head.reference.terms, (term, at) => (at === 0 ? term : resolveTerm(term, scope)));
    const key = head.key === undefined ? undefined : resolveTerm(head.key, scope);
    const value = resolveTerm(head.value ?? { kind: "Boolean", value: true, span: head.span }, scope);
    return headWith(head, { terms, args, key, value });
  }

  const resolved = resolveBranch(rule);
  for (const [name, uses] of argumentUses) {
    if (uses === 0) environment.report(report(unusedArgument, rule.head.span, [name]));
  }
  return { source: rule, rule: resolved, names, features };
}

export interface ResolvedQuery {
  readonly body: Body;
  readonly bindings: readonly { readonly name: string; readonly variable: string }[];
  readonly names: LocalNames;
  readonly features: Features;
}

/** A query is a body of its own; its named variables are its result. */
export function resolveQuery(query: Body, globals: Globals, environment: Environment): ResolvedQuery {
  const names = createLocalNames();
  const features: Features = { templates: false, prints: false, metadata: false, withs: false };
  const context: RuleContext = { names, globals, environment, features, used: new Set(), failed: false };
  const scope = openScope(context, declaredNames(query, true));
  const body = resolveBody(query, scope);
  reportUnused(scope);
  const bindings = [...scope.locals].map(([name, local]) => ({ name, variable: local.name }));
  return { body, bindings, names, features };
}
