/** The harness: policies from folders, samples, scans. `@portcullis/testing/vitest` has what needs vitest. */
export { type Compile, CompileCache, type CompileCacheOptions, type CompileCounts } from "./compile-cache.ts";
export { compiledModule, passed } from "./compiled.ts";
export { Coverage, type CoverageReport, type FileCoverage } from "./coverage.ts";
export { detect } from "./detect.ts";
export {
  createEvaluator,
  type Evaluator,
  type EvaluatorOptions,
  type PreparedReview,
  type Violation,
} from "./evaluator.ts";
export { displayName, type FindOptions, findFiles, readSource } from "./files.ts";
export { inventoryOf } from "./inventory.ts";
export { jsonText } from "./json-text.ts";
export type { Place } from "./place.ts";
export {
  findLibraries,
  loadPolicySources,
  type OnLibraryFolder,
  type PolicySourcesOptions,
  resolveImport,
} from "./policy-sources.ts";
export { type ReviewedDocument, reviewOfDocument } from "./review-of-document.ts";
export { type NativeOptions, type NativePolicy, type NativeResult, runNative } from "./run-native.ts";
export {
  policyFolders,
  readSamples,
  runSample,
  runSampleNatively,
  runSamples,
  type Sample,
  type SampleResult,
} from "./samples.ts";
export { type Finding, type ScanOptions, type ScanResult, scan, scanSources } from "./scan.ts";
export { UsageError, usageError } from "./usage-error.ts";
