/** `portcullis check`: compiles as far as the analysis and prints what it finds. */
import { check as checkSources } from "@portcullis/core";
import { loadPolicySources, resolveImport, usageError } from "@portcullis/testing";
import type { CheckOptions } from "../commands/check.ts";
import { exitCode, type Io } from "../io.ts";
import { count, diagnosticsJson, renderDiagnostics } from "../render.ts";
import { compilerOptions } from "./policy-options.ts";

export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const sources = await loadPolicySources(paths, { tests: true });
  if (sources.length === 0)
    throw usageError(`there is no policy in ${paths.join(", ")}`, "a policy is a .rego file or a policy.ts");
  const { diagnostics } = await checkSources({ sources, resolve: resolveImport, ...compilerOptions(options) });
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (options.format === "json")
    io.stdout(`${JSON.stringify({ diagnostics: await diagnosticsJson(diagnostics) }, null, 2)}\n`);
  else {
    io.stderr(await renderDiagnostics(diagnostics, io));
    const files = count(sources.length, "file");
    io.stdout(errors === 0 ? `${files} checked, no errors\n` : `\n${count(errors, "error")} in ${files}\n`);
  }
  return errors === 0 ? exitCode.passed : exitCode.failed;
}
