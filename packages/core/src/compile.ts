/** The pipeline, as one function: parse → analyse → plan → emit and link. */
import { analyse } from "./analysis/analyse.ts";
import { namesKinds } from "./analysis/typing/matched-kinds.ts";
import { type Builtins, builtinsOf, type Capabilities } from "./builtins/capabilities.ts";
import type { CompileOptions, CompileResult, PolicyMetadata } from "./compile-options.ts";
import { noEntrypoint } from "./diagnostics/codes/plan.ts";
import { report } from "./diagnostics/define.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { collect } from "./diagnostics/sink.ts";
import { instrument, reachedDeclaration } from "./instrument.ts";
import { exportPlan } from "./ir/json/export.ts";
import type { Policy } from "./ir/policy.ts";
import { countStatements } from "./ir/walk.ts";
import { assemble } from "./link/assemble.ts";
import { once } from "./once.ts";
import { failed, type ParsedSource, parseSources } from "./parse-sources.ts";
import { type PlanInput, plan } from "./plan/plan.ts";
import { annotatedEntrypoints, regoModules, regoPolicy } from "./policies.ts";
import { nameTestCases } from "./test-cases.ts";

/**
 * Compiles Rego and TypeScript sources into one WASM module that follows OPA's ABI 1.3. Mistakes in the sources come
 * back as diagnostics; it never throws for them, never runs policy code and never touches the network. Asynchronous
 * only so that the TypeScript front end is loaded when it is needed.
 */
export async function compile(options: CompileOptions): Promise<CompileResult> {
  const parsed = await parseSources(options);
  if (failed(parsed.diagnostics)) return nothing(parsed);
  const { modules } = parsed;

  const parsedTrees = modules.map(({ module }) => module);
  const trees = options.testCases === true ? nameTestCases(parsedTrees) : parsedTrees;
  const instrumented = options.coverage === true ? instrument(trees) : undefined;
  const capabilities = instrumented === undefined ? options.capabilities : withReached(options.capabilities);
  const analysis = analyse(instrumented?.modules ?? trees, {
    ...(capabilities === undefined ? {} : { capabilities }),
    ...(await typingOptions(options, modules)),
    ...(options.host === undefined ? {} : { host: options.host }),
    strict: options.strict === true,
    print: options.print === true,
    ...(parsed.query === undefined ? {} : { query: parsed.query }),
  });
  const policies = [...parsed.policies, ...modules.flatMap(({ module }) => regoPolicy(module) ?? [])];
  const known = { policies, modules: regoModules(modules, analysis.modules) };
  const diagnostics = [...parsed.diagnostics, ...analysis.diagnostics];
  if (failed(diagnostics)) return nothing({ ...known, diagnostics });

  const entrypoints = options.query === undefined ? entrypointsOf(options, policies, modules) : [];
  if (entrypoints.length === 0 && analysis.query === undefined) {
    return nothing({ ...known, diagnostics: [...diagnostics, report(noEntrypoint, undefined, [])] });
  }
  const strictBuiltinErrors = options.strictBuiltinErrors === true;
  const builtins = builtinsOf(capabilities);
  const input: PlanInput = {
    modules: analysis.modules,
    query: analysis.query,
    withs: analysis.withs,
    entrypoints,
    builtins,
    strictBuiltinErrors,
    ...(instrumented !== undefined || trees !== parsedTrees
      ? { optimise: false as const }
      : options.optimise === undefined
        ? {}
        : { optimise: options.optimise }),
  };
  const opaPlan = once(() => planForOpa(input, builtins));
  const { policy, ...target } = options.target === "plan" ? opaPlan() : planModule(input, options);
  diagnostics.push(...target.diagnostics);
  if (failed(target.diagnostics)) return nothing({ ...known, diagnostics });
  return {
    ...known,
    ...target,
    ...(instrumented === undefined ? {} : { reachable: instrumented.places }),
    get statements() {
      return policy === undefined ? undefined : countStatements(policy);
    },
    diagnostics: collect(diagnostics),
    get plan() {
      return opaPlan().plan;
    },
    ...(options.data === undefined ? {} : { data: options.data }),
  };
}

function withReached(capabilities: Capabilities | undefined): Capabilities {
  return { builtins: [...(capabilities?.builtins ?? []), reachedDeclaration] };
}

/** Kubernetes' types are only loaded for who needs them. */
async function typingOptions({ schemas, documentSchemas }: CompileOptions, modules: readonly ParsedSource[]) {
  const named = [
    ...Object.values(documentSchemas ?? {}),
    ...modules.flatMap(({ module }) => module.annotations.map(({ value }) => JSON.stringify(value.schemas ?? ""))),
  ];
  const needed =
    named.some((name) => typeof name === "string" && name.includes("schema.kubernetes.")) ||
    modules.some(({ module }) => namesKinds(module));
  return {
    ...(schemas === undefined ? {} : { schemas }),
    ...(documentSchemas === undefined ? {} : { documentSchemas }),
    ...(needed ? { kubernetes: (await import("./types/kubernetes/kubernetes-types.ts")).kubernetesTypes } : {}),
  };
}

type Target = Pick<CompileResult, "wasm" | "builtins" | "entrypoints" | "diagnostics"> & { readonly policy?: Policy };

function planModule(input: PlanInput, options: CompileOptions): Target {
  const { policy, diagnostics } = plan(input);
  if (policy === undefined) return { diagnostics };
  const {
    wasm,
    builtins,
    diagnostics: found,
  } = assemble(policy, {
    strictBuiltinErrors: input.strictBuiltinErrors === true,
    strictInput: options.strictInput === true,
    names: options.names === true,
  });
  return {
    policy,
    builtins,
    entrypoints: policy.entrypoints.map(({ name }) => name),
    diagnostics: [...diagnostics, ...found],
    ...(wasm === undefined ? {} : { wasm }),
  };
}

/** OPA's statements know none of our optimisations, so the policy is planned without them. */
function planForOpa(input: PlanInput, builtins: Builtins): Target & Pick<CompileResult, "plan"> {
  const { policy, diagnostics } = plan({ ...input, optimise: false });
  if (policy === undefined) return { diagnostics };
  const { plan: exported, diagnostics: found } = exportPlan(policy, builtins);
  return {
    policy,
    entrypoints: policy.entrypoints.map(({ name }) => name),
    diagnostics: [...diagnostics, ...found],
    ...(exported === undefined ? {} : { plan: exported }),
  };
}

/** Everything but the module: parses and analyses, and says what is wrong. */
export async function check(
  options: Omit<CompileOptions, "entrypoints" | "query" | "data">,
): Promise<Pick<CompileResult, "diagnostics" | "policies" | "modules">> {
  const parsed = await parseSources(options);
  if (failed(parsed.diagnostics)) return nothing(parsed);
  const analysis = analyse(
    parsed.modules.map(({ module }) => module),
    {
      ...(options.capabilities === undefined ? {} : { capabilities: options.capabilities }),
      ...(await typingOptions(options, parsed.modules)),
      ...(options.host === undefined ? {} : { host: options.host }),
      strict: options.strict === true,
      // As `opa check`: what print shows must make sense, whether it is kept later or not.
      print: options.print !== false,
    },
  );
  return {
    policies: [...parsed.policies, ...parsed.modules.flatMap(({ module }) => regoPolicy(module) ?? [])],
    modules: regoModules(parsed.modules, analysis.modules),
    diagnostics: collect([...parsed.diagnostics, ...analysis.diagnostics]),
  };
}

function entrypointsOf(
  options: CompileOptions,
  policies: readonly PolicyMetadata[],
  modules: readonly ParsedSource[],
): readonly string[] {
  if (options.entrypoints !== undefined) return options.entrypoints;
  const own = policies.map(({ entrypoint }) => entrypoint);
  return [...new Set([...own, ...modules.flatMap(({ module }) => annotatedEntrypoints(module))])].sort();
}

function nothing(known: {
  readonly diagnostics: readonly Diagnostic[];
  readonly policies?: readonly PolicyMetadata[];
  readonly modules?: readonly unknown[];
}): CompileResult {
  return { diagnostics: collect(known.diagnostics), policies: known.policies ?? [], modules: [] };
}
