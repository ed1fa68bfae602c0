/** `portcullis check`: compiles as far as the analysis and prints what it finds. */
import { check as checkSources, type Diagnostic } from "@portcullis/core";
import { loadPolicySources, resolveImport, usageError } from "@portcullis/testing/sources";
import type { CheckOptions } from "../commands/check.ts";
import { exitCode, type Io } from "../io.ts";
import { count, diagnosticsJson, renderDiagnostics } from "../render.ts";
import { compilerOptions } from "./policy-options.ts";

export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const sources = await loadPolicySources(paths, { tests: true });
  if (sources.length === 0)
    throw usageError(`there is no policy in ${paths.join(", ")}`, "a policy is a .rego file or a policy.ts");
  const checked = await checkSources({
    sources,
    resolve: resolveImport,
    ...(await compilerOptions(options)),
    ...(options.target === undefined ? {} : { host: options.target }),
  });
  await print(checked.diagnostics, sources.length, options.format, io);
  return errorsAmong(checked.diagnostics) === 0 ? exitCode.passed : exitCode.failed;
}

async function print(
  diagnostics: readonly Diagnostic[],
  files: number,
  format: CheckOptions["format"],
  io: Io,
): Promise<void> {
  switch (format) {
    case "json":
      return io.stdout(`${JSON.stringify({ diagnostics: await diagnosticsJson(diagnostics) }, null, 2)}\n`);
    case "github":
      return io.stdout((await import("../reports/github.ts")).githubAnnotations(diagnostics));
    case "sarif":
      return io.stdout((await import("../reports/sarif.ts")).diagnosticsSarif(diagnostics));
    case "text":
    case "pretty": {
      io.stderr(await renderDiagnostics(diagnostics, io));
      io.stdout(summary(diagnostics, files));
    }
  }
}

function summary(diagnostics: readonly Diagnostic[], files: number): string {
  const errors = errorsAmong(diagnostics);
  const warnings = diagnostics.length - errors;
  const also = warnings === 0 ? "" : `, ${count(warnings, "warning")}`;
  if (errors === 0) return `${count(files, "file")} checked, no errors${also}\n`;
  return `\n${count(errors, "error")}${also} in ${count(files, "file")}\n`;
}

function errorsAmong(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}
