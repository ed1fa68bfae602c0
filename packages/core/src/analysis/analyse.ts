/** Parsed modules → modules that can be planned: names resolved, bodies in order, mistakes reported. */
import { mapList } from "../ast/map-list.ts";
import type { Body, Import, Module, Rule } from "../ast/nodes.ts";
import { builtinsOf, type Capabilities } from "../builtins/capabilities.ts";
import type { Host } from "../builtins/hosts.ts";
import * as codes from "../diagnostics/codes/names.ts";
import { tooDeep } from "../diagnostics/codes/plan.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { KubernetesTypes } from "../types/kubernetes/kubernetes-types.ts";
import { checkQueryCalls, checkRuleCalls } from "./checks/calls.ts";
import { checkImports } from "./checks/imports.ts";
import { checkRecursion } from "./checks/recursion.ts";
import { checkRootDocuments } from "./checks/root-documents.ts";
import { checkRuleConflicts } from "./checks/rule-conflicts.ts";
import { checkQueryTargets, checkRuleTargets } from "./checks/with-targets.ts";
import type { Environment } from "./environment.ts";
import { globalsOf, packageKey, rulesByPackage } from "./names/globals.ts";
import { isModern } from "./names/rego-version.ts";
import { buildRuleGraph } from "./names/rule-graph.ts";
import { buildRuleTree } from "./names/rule-tree.ts";
import type { Features } from "./names/scope.ts";
import { expandQuery, expandRule } from "./rewrites/expand-calls.ts";
import { hoistRule, hoistTerms } from "./rewrites/hoist-terms.ts";
import { type ResolvedQuery, type ResolvedRule, resolveQuery, resolveRule } from "./rewrites/resolve-names.ts";
import { metadataOf } from "./rewrites/rule-metadata.ts";
import { rewriteSpecialCalls, rewriteSpecialCallsInQuery } from "./rewrites/special-calls.ts";
import { checkHeads, orderQuery, orderRule } from "./safety/check-safety.ts";

import { checkQueryTypes, checkTypes } from "./typing/check-types.ts";
import { type Documents, documentsOf } from "./typing/documents.ts";

export interface AnalyseOptions {
  readonly capabilities?: Capabilities;
  /** OPA's strict mode: unused variables, arguments and imports are mistakes. */
  readonly strict?: boolean;
  /** Keep `print` calls; otherwise they are erased. */
  readonly print?: boolean;
  readonly query?: Body;
  /** JSON Schemas by name, which METADATA's `schemas` refer to as `schema.name`. */
  readonly schemas?: Readonly<Record<string, unknown>>;
  /** Schemas of documents by path, `input` or `input.review.object`; a text is a schema's name, as in METADATA. */
  readonly documentSchemas?: Readonly<Record<string, unknown>>;
  /** For schemas that begin with `schema.kubernetes`, and for policies that say which kinds they match. */
  readonly kubernetes?: KubernetesTypes;
  /** Builtins that this host has not are refused. */
  readonly host?: Host;
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
  /** Some rule, or the query, replaces something by `with`. */
  readonly withs: boolean;
}

interface Program {
  readonly modules: readonly { readonly module: Module; readonly rules: readonly ResolvedRule[] }[];
  readonly query?: ResolvedQuery;
}

export function analyse(modules: readonly Module[], options: AnalyseOptions = {}): Analysis {
  try {
    return analyseProgram(modules, options);
  } catch (error) {
    // What the parser lets nest, and chains of `and` are bodies in bodies, may be too deep for a small stack.
    if (error instanceof RangeError) return { modules, diagnostics: [report(tooDeep, undefined, [])], withs: true };
    throw error;
  }
}

function analyseProgram(modules: readonly Module[], options: AnalyseOptions): Analysis {
  const diagnostics: Diagnostic[] = [];
  const environment: Environment = {
    builtins: builtinsOf(options.capabilities),
    tree: buildRuleTree(modules),
    strict: options.strict ?? false,
    print: options.print ?? false,
    allowUndefinedFunctions: options.allowUndefinedFunctions ?? false,
    host: options.host,
    schemas: options.schemas,
    documentSchemas: options.documentSchemas ?? {},
    kubernetes: options.kubernetes,
    report: (diagnostic) => void diagnostics.push(diagnostic),
    mistakes: () => diagnostics.filter(({ severity, code }) => severity === "error" && !recoverable.has(code)).length,
  };
  let program = resolveNames(modules, options.query, environment);
  // Each stage relies on the one before, so a stage with mistakes is the last.
  for (const stage of stages) {
    if (environment.mistakes() > 0) break;
    program = stage(program, environment);
  }
  const { query } = program;
  return {
    modules: rewritten(program),
    ...(query === undefined ? {} : { query: { body: query.body, bindings: query.bindings } }),
    diagnostics: inOrder(diagnostics, modules),
    withs: query?.features.withs === true || program.modules.some(({ rules }) => rules.some(hasWith)),
  };
}

/** By module and place; what has no place, as a query's, comes last. */
function inOrder(diagnostics: readonly Diagnostic[], modules: readonly Module[]): readonly Diagnostic[] {
  const order = new Map(modules.map(({ source }, index) => [source, index]));
  const rank = ({ span }: Diagnostic) => (span === undefined ? undefined : order.get(span.source)) ?? modules.length;
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function hasWith({ features }: ResolvedRule): boolean {
  return features.withs;
}

function rewritten({ modules }: Program): readonly Module[] {
  return modules.map(({ module, rules }) => ({ ...module, rules: rules.map(({ rule }) => rule) }));
}

/** Mistakes that leave the meaning of the policy clear, so that later stages can go on. */
const recoverable: ReadonlySet<string> = new Set(
  [
    codes.declaredUnused,
    codes.assignedUnused,
    codes.unusedArgument,
    codes.unusedImport,
    codes.duplicateImport,
    codes.shadowedRoot,
  ].map(({ code }) => code),
);

type Stage = (program: Program, environment: Environment) => Program;

const stages: readonly Stage[] = [
  // Before calls come out, so that a template's or a print's operands stay inside their comprehensions.
  (program, environment) => ({
    modules: mapRules(program, ({ rule, source, names, features }, module) =>
      isPlain(features)
        ? rule
        : rewriteSpecialCalls(rule, names, environment, metadataOf(source, module, modulesOf(program))),
    ),
    ...mapQuery(program, ({ body, names, features }) =>
      isPlain(features) ? body : rewriteSpecialCallsInQuery(body, names, environment),
    ),
  }),
  // What names alone decide, while calls still stand where they were written; step by step, in OPA's order.
  (program, environment) => {
    for (const { rules } of program.modules)
      for (const { rule, features } of rules) if (features.withs) checkRuleTargets(rule, environment);
    if (program.query !== undefined) checkQueryTargets(program.query.body, environment);
    return program;
  },
  (program, environment) => {
    checkRuleConflicts(environment);
    return program;
  },
  (program, environment) => {
    for (const { module, rules } of program.modules) {
      const modern = isModern(module);
      for (const { rule } of rules) checkRuleCalls(rule, modern, environment);
    }
    if (program.query !== undefined) checkQueryCalls(program.query.body, false, environment);
    return program;
  },
  // Calls come out first: safety orders what was nested.
  (program, environment) => ({
    modules: mapRules(program, ({ rule, names }) => expandRule(rule, names, environment)),
    ...mapQuery(program, ({ body, names }) => expandQuery(body, names, environment)),
  }),
  (program, environment) => {
    for (const { module, rules } of program.modules)
      for (const { rule } of rules) checkHeads(rule, module, environment);
    return program;
  },
  (program, environment) => ({
    modules: mapRules(program, ({ rule }, module) => orderRule(rule, module, environment)),
    ...mapQuery(program, ({ body }) => orderQuery(body, environment)),
  }),
  // References come out last: they are evaluated where the order has put their expression.
  (program) => ({
    modules: mapRules(program, ({ rule, names }) => hoistRule(rule, names)),
    ...mapQuery(program, ({ body, names }) => hoistTerms(body, names, false)),
  }),
  // Last, over what will be planned: the order of the rules comes from the same graph.
  (program, environment) => {
    const tree = buildRuleTree(rewritten(program));
    const graph = buildRuleGraph(tree);
    const before = environment.mistakes();
    checkRecursion(graph, environment);
    if (environment.mistakes() > before) return program;
    const types = checkTypes(graph, tree, environment, documentsByRule(program, environment));
    if (program.query !== undefined) checkQueryTypes(program.query.body, types, tree, environment);
    return program;
  },
];

/** Annotations know the rules as they were parsed. */
function documentsByRule(program: Program, environment: Environment): (rule: Rule) => Documents {
  const find = documentsOf(modulesOf(program), environment);
  const documents = new Map<Rule, Documents>();
  for (const { module, rules } of program.modules)
    for (const { rule, source } of rules) documents.set(rule, find(source, module));
  return (rule) => documents.get(rule) ?? new Map();
}

function modulesOf({ modules }: Program): readonly Module[] {
  return modules.map(({ module }) => module);
}

function isPlain({ templates, prints, metadata }: Features): boolean {
  return !templates && !prints && !metadata;
}

function resolveNames(modules: readonly Module[], query: Body | undefined, environment: Environment): Program {
  const rules = rulesByPackage(modules);
  return {
    modules: modules.map((module) => {
      const used = new Set<Import>();
      const globals = globalsOf(module, rules.get(packageKey(module)) ?? new Set());
      checkRootDocuments(module, environment);
      const resolved = module.rules.map((rule) => resolveRule(rule, globals, environment, used));
      checkImports(module, used, environment);
      return { module, rules: resolved };
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
    rules: mapList(rules, (resolved) => {
      const rule = map(resolved, module);
      const { source, names, features } = resolved;
      return rule === resolved.rule ? resolved : { source, rule, names, features };
    }),
  }));
}

function mapQuery({ query }: Program, map: (resolved: ResolvedQuery) => Body): { readonly query?: ResolvedQuery } {
  return query === undefined ? {} : { query: { ...query, body: map(query) } };
}
