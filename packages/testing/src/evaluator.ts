/** Compiled policies that are ready to judge documents: one module holds all of them. */
import {
  type CompileResult,
  compile as compileAnew,
  compilerBuiltins,
  type Diagnostic,
  type PolicyMetadata,
  type RegoVersion,
  type Source,
} from "@portcullis/core";
import {
  type Match,
  matches,
  type Path,
  parametersSchema,
  type Review,
  type Schema,
  withDefaults,
} from "@portcullis/gatekeeper";
import { load, type Policy } from "@portcullis/runtime";
import type { Compile } from "./compile-cache.ts";
import { compiledModule } from "./compiled.ts";
import type { Coverage } from "./coverage.ts";
import { jsonText } from "./json-text.ts";
import { readPath } from "./path.ts";
import { resolveImport } from "./policy-sources.ts";
import { usageError } from "./usage-error.ts";

export interface Violation {
  readonly msg: string;
  readonly details?: unknown;
  readonly path?: Path;
}

export interface Evaluator {
  readonly policies: readonly PolicyMetadata[];
  readonly result: CompileResult;
  readonly warnings: readonly Diagnostic[];
  /** Whether any policy reads other objects. */
  readonly readsInventory: boolean;
  setInventory(inventory: unknown): void;
  /** Empty where the policy's `match` does not take the object. */
  violations(policy: PolicyMetadata, review: Review, parameters?: unknown): readonly Violation[];
  /** Whether the policy's `match` takes the object. */
  matches(policy: PolicyMetadata, review: Review): boolean;
  /** What the module is given, with the parameters' defaults. */
  input(policy: PolicyMetadata, review: Review, parameters?: unknown): { readonly [field: string]: unknown };
  /** One review under several policies: it is written as JSON once. */
  prepare(review: Review): PreparedReview;
  evaluate(policy: PolicyMetadata, review: PreparedReview, parameters?: unknown): readonly Violation[];
}

export interface PreparedReview {
  readonly review: Review;
  readonly text: string;
}

export interface EvaluatorOptions {
  /** Is told which lines there are, and which of them evaluations reach. */
  readonly coverage?: Coverage | undefined;
  /** Of Rego whose source does not say it. Default: v1. */
  readonly regoVersion?: RegoVersion | undefined;
  /** Default: core's `compile`. That of a `CompileCache` does what it did before only once. */
  readonly compile?: Compile | undefined;
}

/** Throws a UsageError with the compiler's diagnostics when a policy does not compile. */
export async function createEvaluator(
  sources: readonly Source[],
  { coverage, regoVersion = "v1", compile = compileAnew }: EvaluatorOptions = {},
): Promise<Evaluator> {
  const result = await compile({ sources, regoVersion, resolve: resolveImport, coverage: coverage !== undefined });
  const wasm = compiledModule(result);
  if (result.policies.length === 0)
    throw usageError(
      "there is no policy among the files",
      "a policy is a package with a rule `violation` and METADATA that names its kind, or a `policy.ts`",
    );
  const module = await load(wasm, { builtins: { ...compilerBuiltins, ...coverage?.run(result).builtins } });
  const schemas = await parameterSchemas(result.policies, sources);
  return evaluatorOf(result, module, schemas);
}

async function parameterSchemas(
  policies: readonly PolicyMetadata[],
  sources: readonly Source[],
): Promise<ReadonlyMap<PolicyMetadata, Schema>> {
  const found = new Map<PolicyMetadata, Schema>();
  for (const policy of policies) {
    const source = sources.find(({ name }) => name === policy.source);
    // Only a default is of use here, and a TypeScript type can only have one in a comment.
    const schema =
      policy.parameters ??
      (source !== undefined && mayDefault(source) ? await parametersSchema(source, resolveImport) : undefined);
    if (schema !== undefined) found.set(policy, schema);
  }
  return found;
}

/** Whether a default may stand in the file, or in one that its type is imported from. */
function mayDefault({ text }: Source): boolean {
  if (text.includes("@default")) return true;
  const name = /definePolicy<[^>]*,\s*([A-Za-z_]\w*)\s*>/.exec(text)?.[1];
  return name !== undefined && new RegExp(`import[^;]*\\b${name}\\b[^;]*from`).test(text);
}

function evaluatorOf(result: CompileResult, module: Policy, schemas: ReadonlyMap<PolicyMetadata, Schema>): Evaluator {
  const encoder = new TextEncoder();
  const defaults = new Map<PolicyMetadata, string>();
  const parametersText = (policy: PolicyMetadata, parameters: unknown): string => {
    if (parameters !== undefined) return jsonText(withDefaults(parameters, schemas.get(policy)));
    let text = defaults.get(policy);
    if (text === undefined) defaults.set(policy, (text = jsonText(withDefaults({}, schemas.get(policy)))));
    return text;
  };
  const evaluator: Evaluator = {
    policies: result.policies,
    result,
    warnings: result.diagnostics,
    readsInventory: result.modules.some(({ text }) => text.includes("data.inventory")),
    setInventory: (inventory) => module.setData(encoder.encode(jsonText({ inventory }))),
    matches: (policy, review) => matches(policy.match as Match, review),
    input: (policy, review, parameters) =>
      JSON.parse(`{"review":${jsonText(review)},"parameters":${parametersText(policy, parameters)}}`),
    prepare: (review) => ({ review, text: jsonText(review) }),
    violations: (policy, review, parameters) => evaluator.evaluate(policy, evaluator.prepare(review), parameters),
    evaluate(policy, { review, text }, parameters) {
      if (!matches(policy.match as Match, review)) return [];
      const input = encoder.encode(`{"review":${text},"parameters":${parametersText(policy, parameters)}}`);
      return violationsOf(module.evaluate(input, policy.entrypoint));
    },
  };
  return evaluator;
}

/** A violation without a text `msg` is what Gatekeeper loses silently; here it is shown as what it is. */
function violationsOf(results: readonly unknown[]): readonly Violation[] {
  const [first] = results as readonly { readonly result?: unknown }[];
  if (!Array.isArray(first?.result)) return [];
  return first.result.map((value: unknown): Violation => {
    if (typeof value !== "object" || value === null) return { msg: `(a violation without msg) ${jsonText(value)}` };
    const { msg, details, path } = value as Readonly<Record<string, unknown>>;
    const place = readPath(path);
    return {
      msg: typeof msg === "string" ? msg : `(a violation without msg) ${jsonText(value)}`,
      ...(details === undefined ? {} : { details }),
      ...(place === undefined ? {} : { path: place }),
    };
  });
}
