/** `portcullis build`: sources and data → a bundle, a bare module or a bare plan. */
import {
  bundle,
  type CompileOptions,
  type CompileResult,
  check,
  compile,
  findBuiltin,
  type Host,
  hosts,
  placeOf,
} from "@portcullis/core";
import { compiledModule, loadPolicySources, passed, resolveImport, usageError } from "@portcullis/testing/sources";
import type { BuildOptions } from "../commands/build.ts";
import { loadData } from "../data-files.ts";
import { exitCode, type Io } from "../io.ts";
import { count, renderDiagnostics } from "../render.ts";
import { writeOutput } from "../write-file.ts";
import { compilerOptions } from "./policy-options.ts";

/** What one target makes of the sources: the bytes of the bundle or of what stands alone, and what to say of them. */
interface Built {
  readonly result: Partial<CompileResult> & Pick<CompileResult, "diagnostics">;
  readonly bytes: Uint8Array;
  readonly summary: string;
}

type Format = Exclude<BuildOptions["target"], Host>;

type Target = (compiler: CompileOptions, data: Data, options: BuildOptions) => Promise<Built>;
interface Data {
  readonly data?: Uint8Array;
}

export async function build(paths: readonly string[], options: BuildOptions, io: Io): Promise<number> {
  const policyPaths = paths.filter((path) => !/\.(json|ya?ml)$/.test(path));
  const sources = await loadPolicySources(policyPaths);
  if (sources.length === 0)
    throw usageError(`there is no policy in ${paths.join(", ")}`, "a policy is a .rego file or a policy.ts");
  const data = await loadData(paths.filter((path) => !/\.(rego|ts)$/.test(path)));
  const compiler: CompileOptions = {
    sources,
    resolve: resolveImport,
    ...(await compilerOptions(options)),
    ...(options.entrypoint === undefined ? {} : { entrypoints: options.entrypoint }),
    ...(isHost(options.target) ? { host: options.target } : {}),
  };
  const documents: Data = data === undefined ? {} : { data: Buffer.from(`${data}\n`) };
  const { result, bytes, summary } = await targets[formatOf(options.target)](compiler, documents, options);
  await writeOutput(options.output, bytes);
  io.stderr(await renderDiagnostics(result.diagnostics, io));
  const missing = missingBuiltins(result.builtins ?? []);
  io.stdout(`wrote ${options.output} (${(bytes.length / 1024).toFixed(1)} KiB, ${summary})\n`);
  if (missing.length > 0) io.stdout(`its host must supply ${missing.join(", ")}\n`);
  return exitCode.passed;
}

/** A host takes a module. */
function formatOf(target: BuildOptions["target"]): Format {
  return isHost(target) ? "wasm" : target;
}

function isHost(target: BuildOptions["target"]): target is Host {
  return (hosts as readonly string[]).includes(target);
}

const targets: Readonly<Record<Format, Target>> = {
  async wasm(compiler, data, options) {
    const result = await compile(compiler);
    const wasm = compiledModule(result);
    const bytes = options.output.endsWith(".wasm") ? wasm : bundle(result, { ...data, ...manifestOptions(options) });
    return { result, bytes, summary: entrypointCount(result) };
  },

  async plan(compiler, data, options) {
    const result = passed(await compile({ ...compiler, target: "plan" }));
    const bytes = options.output.endsWith(".json")
      ? Buffer.from(`${JSON.stringify(result.plan)}\n`)
      : bundle(result, { ...data, ...manifestOptions(options), sources: compiler.sources, target: "plan" });
    return { result, bytes, summary: entrypointCount(result) };
  },

  /** A TypeScript policy goes in as the Rego that it becomes. */
  async rego(compiler, data, options) {
    const result = passed(await check(compiler));
    const sources = result.modules.map(({ source, text, regoVersion }) => ({
      name: source.replace(/\.ts$/, ".rego"),
      text,
      regoVersion,
    }));
    const bytes = bundle({}, { ...data, ...manifestOptions(options), sources, target: "rego" });
    return { result, bytes, summary: count(sources.length, "module") };
  },
};

function manifestOptions(options: BuildOptions) {
  return {
    ...(options.revision === undefined ? {} : { revision: options.revision }),
    ...(options.v0Compatible ? { regoVersion: "v0" as const } : {}),
  };
}

function entrypointCount(result: CompileResult): string {
  return count(result.entrypoints?.length ?? 0, "entrypoint");
}

/** What reaches out of the process is nothing that a host has by itself. */
function missingBuiltins(called: NonNullable<CompileResult["builtins"]>): readonly string[] {
  return called
    .map(({ name }) => name)
    .filter((name) => findBuiltin(name) === undefined || placeOf(name) === "unavailable");
}
