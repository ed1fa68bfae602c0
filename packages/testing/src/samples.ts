/** The samples beside a policy: each file is a test whose verdict is in its name. */
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PolicyMetadata, Source } from "@portcullis/core";
import { type GroupVersionKind, type Review, readDocuments } from "@portcullis/gatekeeper";
import { createEvaluator, type Evaluator, type EvaluatorOptions, type Violation } from "./evaluator.ts";
import { findFiles, readSource, unreadable } from "./files.ts";
import { inventoryOf } from "./inventory.ts";
import { jsonText } from "./json-text.ts";
import { loadPolicySources } from "./policy-sources.ts";
import { reviewOfDocument } from "./review-of-document.ts";
import { type NativeOptions, type NativePolicy, runNative } from "./run-native.ts";
import { UsageError, usageError } from "./usage-error.ts";

export interface Sample {
  /** `denied-no-digest` */
  readonly name: string;
  readonly verdict: "allowed" | "denied";
  readonly source: Source;
  /** Texts of which each must be part of a message: lines `# expect: …`. */
  readonly expected: readonly string[];
  /** From `<name>.parameters.yaml`. */
  readonly parameters?: unknown;
}

export interface SampleResult {
  readonly policy: PolicyMetadata;
  readonly sample: Sample;
  readonly violations: readonly Violation[];
  /** Why it failed; absent when it passed. */
  readonly failure?: string;
}

/** Folders with a `policy.rego` or `policy.ts`, at or below a path. */
export async function policyFolders(paths: readonly string[]): Promise<readonly string[]> {
  const files = await findFiles(paths, { extensions: [".rego", ".ts"], except: ["samples"] });
  const policies = files.filter((file) => /(^|[\\/])policy\.(rego|ts)$/.test(file));
  return [...new Set(policies.map((file) => file.slice(0, -basename(file).length - 1) || "."))];
}

/** Compiles the policy of a folder and runs its samples. */
export async function runSamples(folder: string, options?: EvaluatorOptions): Promise<readonly SampleResult[]> {
  const samples = await readSamples(folder);
  const evaluator = await createEvaluator(await loadPolicySources([folder]), options);
  const policy = onlyPolicy(folder, evaluator);
  return samples.map((sample) => runSample(sample, policy, evaluator));
}

function onlyPolicy(folder: string, evaluator: Evaluator): PolicyMetadata {
  const [policy, second] = evaluator.policies;
  if (policy !== undefined && second === undefined) return policy;
  throw usageError(`${folder} holds ${evaluator.policies.length} policies`, "samples stand beside exactly one policy");
}

/** In the order of their names; an empty list where there is no folder `samples`. */
export async function readSamples(folder: string): Promise<readonly Sample[]> {
  const path = join(folder, "samples");
  if (!(await stat(path).catch(() => undefined))?.isDirectory()) return [];
  const entries = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  const names = entries.filter((name) => /\.(yaml|yml|json)$/.test(name)).sort();
  const samples: Sample[] = [];
  for (const file of names) {
    if (/\.parameters\.(yaml|yml|json)$/.test(file)) continue;
    const name = file.replace(/\.[^.]+$/, "");
    const verdict = /^(allowed|denied)-./.exec(name)?.[1];
    if (verdict === undefined)
      throw usageError(`${join(path, file)} says no verdict`, "call it allowed-<case>.yaml or denied-<case>.yaml");
    const source = await readSource(join(path, file));
    const companion = names.find((other) => other.startsWith(`${name}.parameters.`));
    const parameters = companion === undefined ? {} : { parameters: await readValue(join(path, companion)) };
    samples.push({
      name,
      verdict: verdict as Sample["verdict"],
      source,
      expected: expectations(source),
      ...parameters,
    });
  }
  return samples;
}

async function readValue(path: string): Promise<unknown> {
  const { documents, diagnostics } = readDocuments(await readSource(path), { expandLists: false });
  if (diagnostics.length > 0) throw new UsageError(diagnostics);
  return documents[0]?.value;
}

function expectations({ text }: Source): readonly string[] {
  return Array.from(text.matchAll(/^# expect: *(.*?) *\r?$/gm), ([, expected]) => expected!);
}

interface OpenedSample {
  readonly review: Review;
  readonly inventory: unknown;
}

function openSample(sample: Sample, policy: PolicyMetadata): OpenedSample | undefined {
  const { documents, diagnostics } = readDocuments(sample.source, { expandLists: false });
  if (diagnostics.length > 0) throw new UsageError(diagnostics);
  const [first, ...others] = documents;
  const reviewed = reviewOfDocument(first!, policy.mode === "admission" ? undefined : firstKind(policy));
  return reviewed && { review: reviewed.review, inventory: inventoryOf(others.map(({ value }) => value)) };
}

/** Runs the policy's own JavaScript on a sample; what is wrong with it, or other than in the compiled policy. */
export function runSampleNatively(
  sample: Sample,
  policy: PolicyMetadata,
  evaluator: Evaluator,
  native: NativePolicy,
  options?: NativeOptions,
): string | undefined {
  const opened = openSample(sample, policy);
  if (opened === undefined || !evaluator.matches(policy, opened.review)) return undefined;
  const compiled = runSample(sample, policy, evaluator).violations;
  const input = { ...evaluator.input(policy, opened.review, sample.parameters), inventory: opened.inventory };
  const { violations, failure } = runNative(native, input, options);
  if (violations === undefined) return failure;
  const [here, there] = [violations, compiled].map((found) => found.map(jsonText).sort().join("\n  "));
  return here === there ? undefined : `JavaScript finds\n  ${here}\nand the module\n  ${there}`;
}

/** The first document is judged; the others are what else is in the cluster. */
export function runSample(sample: Sample, policy: PolicyMetadata, evaluator: Evaluator): SampleResult {
  const opened = openSample(sample, policy);
  if (opened === undefined) {
    const failure = "the sample is neither an object with apiVersion and kind nor a file that is recognised";
    return { policy, sample, violations: [], failure };
  }
  if (evaluator.readsInventory) evaluator.setInventory(opened.inventory);
  const violations = evaluator.violations(policy, opened.review, sample.parameters);
  const failure = failureOf(sample, violations);
  return { policy, sample, violations, ...(failure === undefined ? {} : { failure }) };
}

/** A sample may show a broken file, whose shape cannot be recognised. */
function firstKind(policy: PolicyMetadata): GroupVersionKind | undefined {
  const [selector] = policy.match.kinds;
  const group = selector?.apiGroups[0];
  const kind = selector?.kinds[0];
  return group === undefined || kind === undefined ? undefined : { group, version: "v1", kind };
}

function failureOf({ verdict, expected }: Sample, violations: readonly Violation[]): string | undefined {
  const messages = violations.map(({ msg }) => `  - ${msg}`).join("\n");
  if (verdict === "allowed")
    return violations.length === 0 ? undefined : `must be allowed, but is denied:\n${messages}`;
  if (violations.length === 0) return "must be denied, but is allowed";
  const missing = expected.filter((text) => !violations.some(({ msg }) => msg.includes(text)));
  if (missing.length === 0) return undefined;
  return `no message says:\n${missing.map((text) => `  - ${text}`).join("\n")}\nthe messages are:\n${messages}`;
}
