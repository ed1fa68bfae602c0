/** Analysed modules → the planned program: a function per entrypoint, and per rule that they reach. */
import type { Module } from "../ast/nodes.ts";
import { type Builtins, builtinsOf } from "../builtins/capabilities.ts";
import { functionEntrypoint, tooDeep, unknownEntrypoint } from "../diagnostics/codes/plan.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Function as IrFunction, Policy } from "../ir/policy.ts";
import { planCall } from "./calls.ts";
import type { Planners } from "./context.ts";
import { callDocument, documentFunction } from "./documents.ts";
import { entrypointPaths } from "./entrypoint-paths.ts";
import { planEntrypoint, planQuery, type Query } from "./entrypoints.ts";
import { planBody } from "./expressions.ts";
import { Program } from "./program.ts";
import { planReference } from "./references.ts";
import { findReplacements } from "./replacements.ts";
import { optimisations, rewritePlan } from "./rewrites/rewrites.ts";
import { planTerm } from "./terms.ts";
import { planDestructure, planUnify } from "./unify.ts";
import { arityOf, type Document, documentsOf, findDocument } from "./virtual-documents.ts";

export interface PlanInput {
  /** As analysis leaves them: full refs, safe order, no `some`, no `:=`. */
  readonly modules: readonly Module[];
  readonly query?: Query | undefined;
  /** False when they replace nothing by `with`, so that nobody looks for it. Default: true. */
  readonly withs?: boolean;
  /** OPA's form: `k8s/admission/deny`. */
  readonly entrypoints: readonly string[];
  readonly builtins?: Builtins;
  /** Failing builtins end the evaluation, so that none may be left out. */
  readonly strictBuiltinErrors?: boolean;
  /** Names of `optimisations`; none when false. Default: all. */
  readonly optimise?: false | readonly string[];
}

export interface PlanResult {
  /** Absent when there is an error. */
  readonly policy?: Policy;
  readonly diagnostics: readonly Diagnostic[];
}

/** The entrypoint of a query has this name. */
export const queryEntrypoint = "query";

const planners: Planners = {
  term: planTerm,
  reference: planReference,
  call: planCall,
  unify: planUnify,
  destructure: planDestructure,
  body: planBody,
  callDocument,
  documentFunction,
};

const impreciseOnErrors = ["existence", "plain-lists", "merged-rules", "identical-functions"];

export function plan(input: PlanInput): PlanResult {
  try {
    return planProgram(input);
  } catch (error) {
    // Terms nest as deep as the parser lets them; a smaller stack than usual may still be too small for them.
    if (error instanceof RangeError) return { diagnostics: [report(tooDeep, undefined, [])] };
    throw error;
  }
}

function planProgram(input: PlanInput): PlanResult {
  const documents = documentsOf(input.modules);
  const builtins = input.builtins ?? builtinsOf(undefined);
  const rules = input.withs === false ? [] : input.modules.flatMap((module) => module.rules);
  const body = (input.withs !== false && input.query?.body) || [];
  const replacements = findReplacements(documents, builtins, rules, body);
  const enabled = new Set(input.optimise === false ? [] : (input.optimise ?? optimisations));
  // Another element than the one that is met first could be the one that fails, and at another place.
  if (input.strictBuiltinErrors === true) for (const name of impreciseOnErrors) enabled.delete(name);
  const program = new Program(documents, builtins, replacements, planners, enabled);
  const diagnostics: Diagnostic[] = [];
  const names: string[] = [];

  for (const name of input.entrypoints) {
    const document = findEntrypoint(documents, name);
    if (document === undefined)
      diagnostics.push(report(unknownEntrypoint, undefined, [name, suggest(name, entrypointPaths(documents))]));
    else if (arityOf(document) !== undefined) diagnostics.push(report(functionEntrypoint, undefined, [name]));
    else if (!names.includes(name)) {
      program.require(`entrypoint:${name}`, (own) => planEntrypoint(program, own, document));
      names.push(name);
    }
  }
  const { query } = input;
  if (query !== undefined) {
    program.require(`entrypoint:${queryEntrypoint}`, (own) => planQuery(program, own, query));
    names.push(queryEntrypoint);
  }
  if (diagnostics.length > 0) return { diagnostics };

  const functions: readonly IrFunction[] = [...program.functions()];
  const { globals } = replacements;
  const entrypoints = names.map((name) => ({ name, function: `entrypoint:${name}` }));
  const policy = { constants: program.constants.list, globals, functions, entrypoints };
  return { policy: rewritePlan(policy, enabled), diagnostics };
}

function findEntrypoint(documents: Document, name: string): Document | undefined {
  return findDocument(documents, name.split("/"));
}
