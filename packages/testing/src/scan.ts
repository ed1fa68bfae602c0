/** Judges files by policies: each finding has its file, line and column. */
import type { Diagnostic, PolicyMetadata, RegoVersion, Source } from "@portcullis/core";
import { type KubernetesDocument, type ReadResult, readDocuments } from "@portcullis/gatekeeper";
import { createEvaluator, type Evaluator, type PreparedReview } from "./evaluator.ts";
import { findFiles, readSources } from "./files.ts";
import { inventoryOf } from "./inventory.ts";
import { type Place, placeOf } from "./place.ts";
import { loadPolicySources } from "./policy-sources.ts";
import { type ReviewedDocument, reviewOfDocument } from "./review-of-document.ts";
import { checkShape } from "./shape.ts";
import { usageError } from "./usage-error.ts";

export interface Finding {
  readonly policy: PolicyMetadata;
  readonly msg: string;
  readonly details?: unknown;
  readonly place: Place;
  /** `Deployment/shop/web`; the kind alone for a document without a name. */
  readonly object: string;
}

export interface ScanOptions {
  /** Parameters by the kind of the policy. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** What stands on standard input, where a path is `-`. */
  readonly input?: Source;
  /** Of Rego policies whose source does not say it. Default: v1. */
  readonly regoVersion?: RegoVersion;
}

export interface ScanResult {
  /** By place, then by policy. */
  readonly findings: readonly Finding[];
  /** Documents that could not be read, and policies that failed on one. */
  readonly diagnostics: readonly Diagnostic[];
  readonly policies: number;
  readonly files: number;
  readonly documents: number;
  /** Of the documents, those that are neither objects nor files that are known: no policy can judge them. */
  readonly unknown: readonly KubernetesDocument[];
}

/** `paths` are manifests, `policies` folders or files of policies. */
export async function scan(
  paths: readonly string[],
  policies: readonly string[],
  options: ScanOptions = {},
): Promise<ScanResult> {
  const sources = await loadPolicySources(policies);
  if (sources.length === 0)
    throw usageError(`there is no policy in ${policies.join(", ")}`, "a policy is a .rego file or a policy.ts");
  const evaluator = await createEvaluator(sources, { regoVersion: options.regoVersion });
  return scanSources(await manifestSources(paths, options.input), evaluator, options);
}

async function manifestSources(paths: readonly string[], input: Source | undefined): Promise<readonly Source[]> {
  const files = await findFiles(
    paths.filter((path) => path !== "-"),
    { extensions: [".yaml", ".yml", ".json"] },
  );
  const sources = await readSources(files);
  const all = paths.includes("-") && input !== undefined ? [...sources, input] : sources;
  if (all.length === 0)
    throw usageError(`there is no manifest in ${paths.join(", ")}`, "manifests are .yaml, .yml and .json files");
  return all;
}

export function scanSources(
  sources: readonly Source[],
  evaluator: Evaluator,
  options: Pick<ScanOptions, "parameters"> = {},
): ScanResult {
  const diagnostics: Diagnostic[] = [];
  const findings: Finding[] = [];
  const unknown: KubernetesDocument[] = [];
  let documents = 0;
  for (const result of readAll(sources, evaluator)) {
    diagnostics.push(...result.diagnostics);
    documents += result.documents.length;
    for (const document of result.documents) {
      const misshapen = checkShape(document);
      const reviewed = misshapen === undefined ? reviewOfDocument(document) : undefined;
      if (misshapen !== undefined) diagnostics.push(misshapen);
      else if (reviewed === undefined) unknown.push(document);
      else judge(reviewed, evaluator, options, findings, diagnostics);
    }
  }
  const counts = { policies: evaluator.policies.length, files: sources.length, documents };
  return { findings: findings.sort(byPlace), diagnostics, ...counts, unknown };
}

/** File by file where each stands for itself; all of them first where policies look at other objects. */
function* readAll(sources: readonly Source[], evaluator: Evaluator): Iterable<ReadResult> {
  if (!evaluator.readsInventory) {
    for (const source of sources) yield readDocuments(source);
    return;
  }
  const results = sources.map((source) => readDocuments(source));
  evaluator.setInventory(inventoryOf(results.flatMap(({ documents }) => documents.map(({ value }) => value))));
  yield* results;
}

function judge(
  reviewed: ReviewedDocument,
  evaluator: Evaluator,
  { parameters = {} }: Pick<ScanOptions, "parameters">,
  findings: Finding[],
  diagnostics: Diagnostic[],
): void {
  const { document, base } = reviewed;
  const prepared: PreparedReview = evaluator.prepare(reviewed.review);
  const object = objectName(prepared);
  for (const policy of evaluator.policies) {
    try {
      for (const violation of evaluator.evaluate(policy, prepared, parameters[policy.kind])) {
        const { msg, details } = violation;
        const place = placeOf(violation, document, base);
        findings.push({ policy, msg, place, object, ...(details === undefined ? {} : { details }) });
      }
    } catch (error) {
      diagnostics.push(failureOf(policy, document, error));
    }
  }
}

/** The policy could not come to a verdict: that is an error of the policy, and never a pass. */
function failureOf(policy: PolicyMetadata, document: KubernetesDocument, error: unknown): Diagnostic {
  const message = `policy ${policy.kind} failed: ${error instanceof Error ? error.message : String(error)}`;
  const span = { source: document.source, start: document.range.start, end: document.range.start };
  return { code: "DOC201", family: "rego_error", severity: "error", message, span };
}

function objectName({ review }: PreparedReview): string {
  return [review.kind.kind, review.namespace, review.name]
    .filter((part) => part !== undefined && part !== "")
    .join("/");
}

function byPlace(a: Finding, b: Finding): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  if (a.place.line !== b.place.line) return a.place.line - b.place.line;
  if (a.policy.kind !== b.policy.kind) return a.policy.kind < b.policy.kind ? -1 : 1;
  return a.msg < b.msg ? -1 : a.msg > b.msg ? 1 : 0;
}
