/** Policies that are not built yet → their contents: they are compiled to see. */
import { type CompileOptions, compile, parse } from "@portcullis/core";
import { compiledModule, resolveImport } from "@portcullis/testing/sources";
import type { Contents } from "./contents.ts";
import { hostPlaces, lackingOf } from "./inspect-bundle.ts";
import { type RegoFile, regoContents } from "./rego-contents.ts";

export async function inspectSources(options: Pick<CompileOptions, "sources" | "regoVersion">): Promise<Contents> {
  const common = { ...options, resolve: resolveImport };
  const own = await compile(common);
  const failed = own.wasm === undefined && own.modules.length === 0;
  // Libraries have no entrypoint of their own: each package is one.
  const result =
    own.wasm !== undefined || (failed && own.diagnostics.some(({ span }) => span !== undefined))
      ? own
      : await compile({ ...common, entrypoints: packagesOf(options) });
  const wasm = compiledModule(result);
  const rego = regoContents(regoFiles(result.modules));
  const onHost = (result.builtins ?? []).map(({ name }) => name);
  return {
    namespaces: rego.namespaces,
    rules: rego.rules,
    entrypoints: result.entrypoints ?? [],
    builtins: { module: rego.calls.filter((name) => !onHost.includes(name)), ...hostPlaces(onHost) },
    lacking: lackingOf(onHost),
    annotations: rego.annotations,
    module: { size: wasm.length, abi: "1.3" },
  };
}

function packagesOf({ sources, regoVersion = "v1" }: Pick<CompileOptions, "sources" | "regoVersion">): string[] {
  const paths = sources.flatMap((source) => {
    const { module } = parse({ regoVersion, ...source });
    if (module === undefined) return [];
    const steps = module.package.path.terms.slice(1).map((term) => (term.kind === "String" ? term.value : ""));
    return [steps.join("/")];
  });
  return [...new Set(paths)].sort();
}

function regoFiles(modules: Awaited<ReturnType<typeof compile>>["modules"]): readonly RegoFile[] {
  return modules.flatMap(({ source, text, regoVersion }) => {
    const { module } = parse({ name: source, text, language: "rego", regoVersion });
    return module === undefined ? [] : [{ file: source, module }];
  });
}
