/** The public face of the compiler: named exports only. */
export type { DocumentsRead } from "./analysis/documents-read.ts";
export { printReference } from "./analysis/names/print-reference.ts";
export type { Import, Module, Node, Ref, Term, Var } from "./ast/nodes.ts";
export { type PrintOptions, printModule } from "./ast/print.ts";
export { walk } from "./ast/walk.ts";
export type { BuiltinDeclaration, Capabilities } from "./builtins/capabilities.ts";
export type { Builtin, DocumentedBuiltin, Example } from "./builtins/define.ts";
export { type BuiltinPlace, type Host, hostRuns, hosts, placeOf } from "./builtins/hosts.ts";
export { type BuiltinCategory, builtinCategories, findBuiltin } from "./builtins/registry.ts";
export { type BundleOptions, bundle } from "./bundle/bundle.ts";
export { check, compile } from "./compile.ts";
export type {
  CompileOptions,
  CompileResult,
  HostBuiltin,
  PolicyMatch,
  PolicyMetadata,
  RegoModule,
  Resolve,
} from "./compile-options.ts";
export { compilerBuiltins } from "./compiler-builtins.ts";
export { type Dependencies, type DependencyOptions, dependencies } from "./dependencies.ts";
export { codeFrame, codeFrames } from "./diagnostics/code-frame.ts";
export type { Diagnostic, Family, Related, Severity } from "./diagnostics/diagnostic.ts";
export { type DiagnosticJson, toJson } from "./diagnostics/to-json.ts";
export { reached } from "./instrument.ts";
export type { PlanJson } from "./ir/json/plan-json.ts";
export { type ParseResult, parse } from "./parse.ts";
export { optimisations } from "./plan/rewrites/rewrites.ts";
export { type FormatOptions, type Formatted, format } from "./rego/format.ts";
export { type ParsedQuery, type ParseLimits, type ParseOptions, parseQuery } from "./rego/parser.ts";
export { type Position, positionAt, startOf } from "./source/line-index.ts";
export type { Language, RegoVersion, Source } from "./source/source.ts";
export type { Span } from "./source/span.ts";
export { hasTestCases, testCase } from "./test-cases.ts";
export { printArguments, printType } from "./types/print.ts";
