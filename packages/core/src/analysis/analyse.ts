/** Parsed modules → modules that can be planned: names resolved, bodies in order, mistakes reported. */
import type { Body, Import, Module } from "../ast/nodes.ts";
import { builtinsOf, type Capabilities } from "../builtins/capabilities.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Environment } from "./environment.ts";
import { globalsOf, packageKey, rulesByPackage } from "./names/globals.ts";
import { buildRuleTree } from "./names/rule-tree.ts";
import { expandQuery, expandRule } from "./rewrites/expand-calls.ts";
import { hoistRule, hoistTerms } from "./rewrites/hoist-terms.ts";
import { type ResolvedQuery, type ResolvedRule, resolveQuery, resolveRule } from "./rewrites/resolve-names.ts";
import { orderQuery, orderRule } from "./safety/check-safety.ts";

export interface AnalyseOptions {
  readonly capabilities?: Capabilities;
  /** OPA's strict mode: unused variables, arguments and imports are mistakes. */
  readonly strict?: boolean;
  /** Keep `print` calls; otherwise they are erased. */
  readonly print?: boolean;
  readonly query?: Body;
  /** A call of an unknown function is left to whoever links the policy. */
  readonly allowUndefinedFunctions?: boolean;
}

export interface Analysis {
  readonly modules: readonly Module[];
  readonly query?: {
    readonly body: Body;
    /** The user's variables, and what they are called in the body. */
    readonly bindings: readonly { readonly name: string; readonly variable: string }[];
  };
  readonly diagnostics: readonly Diagnostic[];
}

interface Program {
  readonly modules: readonly { readonly module: Module; readonly rules: readonly ResolvedRule[] }[];
  readonly query?: ResolvedQuery;
}

export function analyse(modules: readonly Module[], options: AnalyseOptions = {}): Analysis {
  const diagnostics: Diagnostic[] = [];
  const environment: Environment = {
    builtins: builtinsOf(options.capabilities),
    tree: buildRuleTree(modules),
    strict: options.strict ?? false,
    print: options.print ?? false,
    allowUndefinedFunctions: options.allowUndefinedFunctions ?? false,
    report: (diagnostic) => void diagnostics.push(diagnostic),
  };
  let program = resolveNames(modules, options.query, environment);
  // Each stage relies on the one before, so a stage with mistakes is the last.
  for (const stage of stages) {
    if (diagnostics.some(({ severity }) => severity === "error")) break;
    program = stage(program, environment);
  }
  const { query } = program;
  return {
    modules: program.modules.map(({ module, rules }) => ({ ...module, rules: rules.map(({ rule }) => rule) })),
    ...(query === undefined ? {} : { query: { body: query.body, bindings: query.bindings } }),
    diagnostics,
  };
}

type Stage = (program: Program, environment: Environment) => Program;

const stages: readonly Stage[] = [
  // Calls come out first: safety orders what was nested.
  (program, environment) => ({
    modules: mapRules(program, ({ rule, names }) => expandRule(rule, names, environment)),
    ...mapQuery(program, ({ body, names }) => expandQuery(body, names, environment)),
  }),
  (program, environment) => ({
    modules: mapRules(program, ({ rule }, module) => orderRule(rule, module, environment)),
    ...mapQuery(program, ({ body }) => orderQuery(body, environment)),
  }),
  // References come out last: they are evaluated where the order has put their expression.
  (program) => ({
    modules: mapRules(program, ({ rule, names }) => hoistRule(rule, names)),
    ...mapQuery(program, ({ body, names }) => hoistTerms(body, names, false)),
  }),
];

function resolveNames(modules: readonly Module[], query: Body | undefined, environment: Environment): Program {
  const rules = rulesByPackage(modules);
  const used = new Set<Import>();
  return {
    modules: modules.map((module) => {
      const globals = globalsOf(module, rules.get(packageKey(module)) ?? new Set());
      return { module, rules: module.rules.map((rule) => resolveRule(rule, globals, environment, used)) };
    }),
    ...(query === undefined ? {} : { query: resolveQuery(query, new Map(), environment) }),
  };
}

function mapRules(
  { modules }: Program,
  map: (resolved: ResolvedRule, module: Module) => ResolvedRule["rule"],
): Program["modules"] {
  return modules.map(({ module, rules }) => ({
    module,
    rules: rules.map((resolved) => ({ ...resolved, rule: map(resolved, module) })),
  }));
}

function mapQuery({ query }: Program, map: (resolved: ResolvedQuery) => Body): { readonly query?: ResolvedQuery } {
  return query === undefined ? {} : { query: { ...query, body: map(query) } };
}
