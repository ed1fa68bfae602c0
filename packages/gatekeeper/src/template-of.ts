/** A compiled policy → its template, after the pre-flight: what Gatekeeper would refuse is never written. */

import type { PolicyMetadata } from "@portcullis/core";
import {
  type CompileResult,
  type Diagnostic,
  format,
  type Module,
  parse,
  printModule,
  type RegoModule,
  type RegoVersion,
} from "@portcullis/core";
import { type GatekeeperVersion, newestGatekeeper } from "./gatekeeper-version.ts";
import { inventoryReferences } from "./inventory-references.ts";
import { gatekeeperPolicy, type Schema } from "./policy.ts";
import { preflight } from "./preflight.ts";
import { type ConstraintTemplate, template } from "./template.ts";

export interface TemplateOptions {
  readonly version?: GatekeeperVersion;
  /** Schema of the parameters of a TypeScript policy; a Rego policy's METADATA has its own. */
  readonly parameters?: Schema;
}

export interface TemplateResult {
  /** Absent when there is a diagnostic. */
  readonly template?: ConstraintTemplate;
  readonly diagnostics: readonly Diagnostic[];
}

export function templateOf(
  result: Pick<CompileResult, "modules">,
  metadata: PolicyMetadata,
  options: TemplateOptions = {},
): TemplateResult {
  const { version = newestGatekeeper } = options;
  const policy = gatekeeperPolicy(result, metadata, options.parameters);
  if (policy === undefined) throw new Error(`the compilation has no module for ${metadata.kind}`);
  const entry = parsed(policy.entry);
  const libraries = policy.libraries.map(parsed);
  const diagnostics = preflight(entry, libraries);
  if (diagnostics.length > 0) return { diagnostics };
  const inventory = inventoryReferences([entry, ...libraries]);
  const written = (module: RegoModule, tree: Module): RegoModule => ({
    ...module,
    text: moduleText(module, tree, version),
  });
  const entryText = written(policy.entry, entry);
  const libraryTexts = policy.libraries.map((module, index) => written(module, libraries[index]!));
  return {
    template: template({ ...policy, entry: entryText, libraries: libraryTexts, inventory }, version),
    diagnostics,
  };
}

function parsed({ source, text, regoVersion }: RegoModule): Module {
  const { module } = parse({ name: source, text, language: "rego", regoVersion });
  if (module === undefined) throw new Error(`the text of ${source} does not parse a second time`);
  return withoutRegoImport(module);
}

/** The template says its version itself; Gatekeeper refuses the import. */
function withoutRegoImport(module: Module): Module {
  const imports = module.imports.filter(({ path: { terms } }) => terms[0]?.kind !== "Var" || terms[0].name !== "rego");
  return imports.length === module.imports.length ? module : { ...module, imports };
}

/** The author's own text, with its comments, wherever Gatekeeper can read it as it is. */
function moduleText(module: RegoModule, tree: Module, version: GatekeeperVersion): string {
  const wanted = version.regoV1 ? "v1" : "v0";
  const untouched = module.regoVersion === wanted && !/^\s*import\s+rego\.v1\b/m.test(module.text);
  if (untouched) return module.text;
  return withComments(module, wanted) ?? printModule(tree, { version: wanted });
}

/** The same text in the other version, its comments where they were. */
function withComments({ source, text, regoVersion }: RegoModule, wanted: RegoVersion): string | undefined {
  const plain = text.replace(/^[ \t]*import\s+rego\.v1\b[^\n]*\n/m, "");
  return format({ name: source, text: plain, language: "rego", regoVersion }, { target: wanted }).text;
}
