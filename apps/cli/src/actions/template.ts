/** `portcullis template`: ConstraintTemplates and Constraints of the admission policies. */
import { join } from "node:path";
import { compile, type Diagnostic, type PolicyMetadata, type Source } from "@portcullis/core";
import {
  constraint,
  type GatekeeperVersion,
  gatekeeperVersion,
  newestGatekeeper,
  parametersSchema,
  templateOf,
  writeYaml,
} from "@portcullis/gatekeeper";
import { compiledModule, loadPolicySources, resolveImport, UsageError, usageError } from "@portcullis/testing/sources";
import pc from "picocolors";
import type { TemplateOptions } from "../commands/template.ts";
import { exitCode, type Io } from "../io.ts";
import { policySuite } from "../policy-suite.ts";
import { regoVersionOf } from "../rego-version.ts";
import { count } from "../render.ts";
import { writeOutput } from "../write-file.ts";

interface Manifests {
  readonly name: string;
  readonly template: string;
  readonly constraint: string;
  /** The gator Suite and its objects, by path; none unless they are asked for. */
  readonly suite: ReadonlyMap<string, string>;
}

export async function template(paths: readonly string[], options: TemplateOptions, io: Io): Promise<number> {
  const version = versionOf(options.gatekeeper);
  if (options.suites === true && options.output === undefined)
    throw usageError("--suites writes files that name each other", "say where with -o <folder>");
  const sources = await loadPolicySources(paths);
  const regoVersion = regoVersionOf(options);
  const result = await compile({ sources, regoVersion, resolve: resolveImport });
  compiledModule(result);
  const diagnostics: Diagnostic[] = [];
  const manifests: Manifests[] = [];
  const admitted = result.policies.filter(({ mode }) => mode === "admission");
  for (const policy of admitted) {
    const parameters = await schemaOf(policy, sources);
    const generated = templateOf(result, policy, { version, ...(parameters === undefined ? {} : { parameters }) });
    diagnostics.push(...generated.diagnostics);
    if (generated.template === undefined) continue;
    const { enforcementAction } = options;
    const sample = constraint(
      { metadata: policy, ...(parameters === undefined ? {} : { parameters }) },
      { enforcementAction },
    );
    manifests.push({
      name: policy.package,
      template: writeYaml(generated.template),
      constraint: writeYaml(sample),
      suite: options.suites === true ? await policySuite(policy, parameters) : new Map(),
    });
  }
  if (diagnostics.length > 0) throw new UsageError(diagnostics);
  const skipped = result.policies.length - admitted.length;
  if (manifests.length === 0)
    throw usageError("there is no admission policy among the files", "file and report policies have no template");
  await write(manifests, options, io);
  if (skipped > 0) io.stderr(`${count(skipped, "file or report policy")} left out: Gatekeeper cannot run them\n`);
  return exitCode.passed;
}

function versionOf(text: string | undefined): GatekeeperVersion {
  if (text === undefined) return newestGatekeeper;
  const version = gatekeeperVersion(text);
  if (version === undefined)
    throw usageError(`--gatekeeper ${text} is not a release of Gatekeeper 3`, "write it as 3.18");
  return version;
}

async function schemaOf(policy: PolicyMetadata, sources: readonly Source[]): Promise<PolicyMetadata["parameters"]> {
  if (policy.language === "rego") return policy.parameters;
  const source = sources.find(({ name }) => name === policy.source);
  return source === undefined ? undefined : parametersSchema(source, resolveImport);
}

async function write(manifests: readonly Manifests[], options: TemplateOptions, io: Io): Promise<void> {
  const { output, constraints } = options;
  if (output === undefined) {
    const all = manifests.flatMap((each) => (constraints ? [each.template, each.constraint] : [each.template]));
    io.stdout(all.join("---\n"));
    return;
  }
  for (const each of manifests) {
    await writeOutput(join(output, each.name, "template.yaml"), each.template);
    if (constraints) await writeOutput(join(output, each.name, "constraint.yaml"), each.constraint);
    for (const [path, text] of each.suite) await writeOutput(join(output, each.name, path), text);
  }
  const also = constraints ? ` and ${count(manifests.length, "constraint")}` : "";
  io.stdout(`wrote ${count(manifests.length, "template")}${also} below ${output}\n`);
  const { dim } = pc.createColors(io.color);
  if (options.suites === true) {
    // The samples are objects too: to apply them is not what anybody wants.
    io.stdout(dim(`next: gator verify ${output}/...; for the cluster, write to another folder without --suites\n`));
    return;
  }
  // A constraint is refused until its template is in place.
  const order = constraints ? ": the templates first, the constraints once they are established" : "";
  io.stdout(dim(`next: kubectl apply -R -f ${output}${order}\n`));
}
