/** What the public verbs take and give. */
import type { Capabilities } from "./builtins/capabilities.ts";
import type { Host } from "./builtins/hosts.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { PlanJson } from "./ir/json/plan-json.ts";
import type { ParseLimits } from "./rego/parser.ts";
import type { RegoVersion, Source } from "./source/source.ts";
import type { Span } from "./source/span.ts";

export interface CompileOptions {
  readonly sources: readonly Source[];
  /** OPA's form, `k8s/admission/deny`. Default: the policies' `violation` rules and what METADATA calls an entrypoint. */
  readonly entrypoints?: readonly string[];
  /** Compiled as the entrypoint instead; the result set holds one object of bindings per solution. */
  readonly query?: string;
  /** Default `v1`; a source may say otherwise for itself. */
  readonly regoVersion?: RegoVersion;
  /** How deep and how large Rego sources may be; see `docs/grammar.md` for what holds by default. */
  readonly limits?: Partial<ParseLimits>;
  /** Base documents that go into the bundle. */
  readonly data?: unknown;
  /** Finds what TypeScript sources import; `@portcullis/sdk` resolves by itself. */
  readonly resolve?: Resolve;
  /** Restricts or adds builtins; added ones are called on the host. */
  readonly capabilities?: Capabilities;
  /** What the module will run in: calls of builtins that this host has not are refused. */
  readonly host?: Host;
  /** JSON Schemas by name, which METADATA's `schemas` refer to as `schema.name`. */
  readonly schemas?: Readonly<Record<string, unknown>>;
  /**
   * Schemas of documents by path, `input` or `input.review.object`, for every rule: JSON Schemas, or the names of
   * schemas, as `schema.kubernetes.apps.v1.Deployment`.
   */
  readonly documentSchemas?: Readonly<Record<string, unknown>>;
  /** A failing builtin ends the evaluation with its error. Default false: it is undefined, as in OPA. */
  readonly strictBuiltinErrors?: boolean;
  /**
   * Read the whole input before the evaluation: what is not well-formed JSON anywhere is an undefined input. Default false:
   * arrays and objects that no rule reads are passed over, and a mistake inside of them is not seen.
   */
  readonly strictInput?: boolean;
  /**
   * Trust no type of TypeScript sources: every expression takes the form that has JavaScript's meaning for values of any
   * kind. Default false: where a type says what a value is, the form is the one that a person would write.
   */
  readonly total?: boolean;
  /** OPA's strict mode checks. */
  readonly strict?: boolean;
  /** Keep `print` calls. Default false: they are erased. */
  readonly print?: boolean;
  /**
   * The module tells what it reaches: it calls `internal.reached` with a number for each expression that it comes to,
   * whose place is in `reachable` of the result. Nothing is optimised then.
   */
  readonly coverage?: boolean;
  /**
   * Rules `test_…` that have cases, one for each value in the brackets of their heads, call `internal.test_case` with
   * the names of a case when they come to it. Where there are such rules, nothing is optimised.
   */
  readonly testCases?: boolean;
  /** Put the names of functions into the module, for profilers and stack traces. Default false: they take room. */
  readonly names?: boolean;
  /** What to make: a module (the default), or OPA's plan for evaluators of their own. */
  readonly target?: "wasm" | "plan";
  /** False leaves every optimisation out; a list has only those of `optimisations` that it names. Default: all of them. */
  readonly optimise?: false | readonly string[];
  /** The keywords `and` and `or`, which OPA calls experimental. */
  readonly experimentalKeywords?: boolean;
}

/** The source that `specifier` names when `from` imports it, or undefined when there is none. */
export type Resolve = (specifier: string, from: string) => Source | undefined;

export interface CompileResult {
  /** Errors and warnings by place; `wasm` is absent when there is an error. */
  readonly diagnostics: readonly Diagnostic[];
  readonly wasm?: Uint8Array;
  /** OPA's plan of the same policies, made when it is first read; absent when OPA's statements cannot say what they do. */
  readonly plan?: PlanJson | undefined;
  /** How many statements the module was made of, after every optimisation; counted when it is first read. */
  readonly statements?: number | undefined;
  /** What the module calls on its host. */
  readonly builtins?: readonly HostBuiltin[];
  /** With `coverage`: where the expressions stand, by the number that the module calls `internal.reached` with. */
  readonly reachable?: readonly Span[];
  /** In the order of their ids. */
  readonly entrypoints?: readonly string[];
  /** The policies for Gatekeeper, files and reports among the sources. */
  readonly policies: readonly PolicyMetadata[];
  /** Every module as Rego text, whatever language it was written in. */
  readonly modules: readonly RegoModule[];
  /** Base documents, for the bundle. */
  readonly data?: unknown;
}

export interface HostBuiltin {
  readonly name: string;
  readonly id: number;
}

/** One module as Rego. */
export interface RegoModule {
  /** The name of the source that it came from. */
  readonly source: string;
  readonly language: "rego" | "typescript";
  readonly regoVersion: RegoVersion;
  /** `lib.images`, without `data`. */
  readonly package: string;
  readonly text: string;
  /** Packages among the modules that it refers to, sorted. */
  readonly dependencies: readonly string[];
}

/** A policy: a package with a rule `violation` and metadata that says what it judges. */
export interface PolicyMetadata {
  /** `RequireNonRoot`; the package is its lower case. */
  readonly kind: string;
  readonly package: string;
  /** `requirenonroot/violation` */
  readonly entrypoint: string;
  readonly source: string;
  readonly language: "rego" | "typescript";
  readonly title: string;
  readonly description?: string;
  readonly severity: "low" | "medium" | "high" | "critical";
  /** Admission policies become templates; file and report policies only scan. */
  readonly mode: "admission" | "file" | "report";
  readonly references: readonly string[];
  readonly match: PolicyMatch;
  /** JSON Schema of the parameters: written in METADATA. Absent for TypeScript, whose `Params` type says it. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface PolicyMatch {
  readonly kinds: readonly { readonly apiGroups: readonly string[]; readonly kinds: readonly string[] }[];
  readonly [field: string]: unknown;
}
