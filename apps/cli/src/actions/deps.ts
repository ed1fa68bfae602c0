/** `portcullis deps`: what a query depends on. */
import { type Dependencies, dependencies } from "@portcullis/core";
import { loadPolicySources, passed, resolveImport } from "@portcullis/testing/sources";
import type { DepsOptions } from "../commands/deps.ts";
import { exitCode, type Io } from "../io.ts";
import { dependenciesJson, renderDependencies } from "../render-dependencies.ts";
import { compilerOptions } from "./policy-options.ts";

export async function deps(query: string, options: DepsOptions, io: Io): Promise<number> {
  // Data files are base documents, whatever they hold.
  const policies = (options.data ?? []).filter((path) => !/\.(json|ya?ml)$/.test(path));
  const sources = policies.length === 0 ? [] : await loadPolicySources(policies);
  const found: Dependencies = await dependencies({
    sources,
    query,
    resolve: resolveImport,
    ...(await compilerOptions(options)),
  });
  passed(found);
  io.stdout(options.format === "json" ? dependenciesJson(found) : renderDependencies(found));
  return exitCode.passed;
}
