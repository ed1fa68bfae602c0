/** The gator Suite of a policy: its samples, as files beside its template. */
import { basename, dirname } from "node:path";
import type { PolicyMetadata } from "@portcullis/core";
import { constraint, readDocuments, type Schema, type SuiteSample, suite, writeYaml } from "@portcullis/gatekeeper";
import { readSamples, type Sample, UsageError } from "@portcullis/testing";

/** Texts by path beside `template.yaml`; none where the policy has no samples. */
export async function policySuite(
  metadata: PolicyMetadata,
  parameters: Schema | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (!/^policy\.(rego|ts)$/.test(basename(metadata.source))) return new Map();
  const samples = await readSamples(dirname(metadata.source));
  if (samples.length === 0) return new Map();
  const policy = { metadata, ...(parameters === undefined ? {} : { parameters }) };
  const files = suite(
    metadata.package,
    samples.map((sample) => suiteSample(sample, policy)),
  );
  return new Map([...files].map(([path, object]) => [path, writeYaml(object)]));
}

function suiteSample(sample: Sample, policy: Parameters<typeof constraint>[0]): SuiteSample {
  const { documents, diagnostics } = readDocuments(sample.source, { expandLists: false });
  if (diagnostics.length > 0) throw new UsageError(diagnostics);
  const [object, ...inventory] = documents.map(({ value }) => value);
  const { name, verdict, expected } = sample;
  return {
    name,
    verdict,
    expected,
    object,
    inventory,
    constraint: constraint(policy, { parameters: sample.parameters ?? {} }),
  };
}
