/** `portcullis build`: sources and data → a bundle, or a bare module. */
import { bundle, type CompileResult, compile } from "@portcullis/core";
import { compiledModule, loadPolicySources, resolveImport, usageError } from "@portcullis/testing";
import type { BuildOptions } from "../commands/build.ts";
import { loadData } from "../data-files.ts";
import { exitCode, type Io } from "../io.ts";
import { count, renderDiagnostics } from "../render.ts";
import { writeOutput } from "../write-file.ts";
import { compilerOptions } from "./policy-options.ts";

export async function build(paths: readonly string[], options: BuildOptions, io: Io): Promise<number> {
  const policyPaths = paths.filter((path) => !/\.(json|ya?ml)$/.test(path));
  const sources = await loadPolicySources(policyPaths);
  if (sources.length === 0)
    throw usageError(`there is no policy in ${paths.join(", ")}`, "a policy is a .rego file or a policy.ts");
  const data = await loadData(paths.filter((path) => !/\.(rego|ts)$/.test(path)));
  const result = await compile({
    sources,
    resolve: resolveImport,
    ...(await compilerOptions(options)),
    ...(options.entrypoint === undefined ? {} : { entrypoints: options.entrypoint }),
  });
  const wasm = compiledModule(result);
  const bytes = options.output.endsWith(".wasm")
    ? wasm
    : bundle(result, data === undefined ? {} : { data: Buffer.from(`${data}\n`) });
  await writeOutput(options.output, bytes);
  io.stderr(await renderDiagnostics(result.diagnostics, io));
  const missing = await missingBuiltins(result.builtins ?? []);
  const size = `${(bytes.length / 1024).toFixed(1)} KiB`;
  io.stdout(`wrote ${options.output} (${size}, ${count(result.entrypoints?.length ?? 0, "entrypoint")})\n`);
  if (missing.length > 0) io.stdout(`its host must supply ${missing.join(", ")}\n`);
  return exitCode.passed;
}

/** What reaches out of the process is nothing that a host has by itself. */
async function missingBuiltins(called: NonNullable<CompileResult["builtins"]>): Promise<readonly string[]> {
  if (called.length === 0) return [];
  const { hostSupplies } = await import("@portcullis/runtime");
  return called.map(({ name }) => name).filter((name) => !hostSupplies(name));
}
