/** A bundle or bare module → its contents. */
import { type Diagnostic, type Host, hostRuns, parse } from "@portcullis/core";
import { describeModule, hostSupplies } from "@portcullis/runtime";
import { UsageError } from "@portcullis/testing/sources";
import type { Contents } from "./contents.ts";
import { type RegoFile, regoContents } from "./rego-contents.ts";

export async function inspectBundle(bytes: Uint8Array): Promise<Contents> {
  const { abi, builtins, entrypoints, files, size } = await describeModule(bytes);
  const manifest = manifestOf(files);
  const rego = regoContents(regoFiles(files, manifest));
  const places = hostPlaces(builtins);
  return {
    ...(manifest === undefined ? {} : { manifest }),
    ...(files.size === 0 ? {} : { files: sizesOf(files) }),
    namespaces: { ...dataNamespaces(files), ...rego.namespaces },
    rules: rego.rules,
    entrypoints,
    builtins: { module: rego.calls.filter((name) => !builtins.includes(name)), ...places },
    lacking: lackingOf(builtins),
    annotations: rego.annotations,
    module: { size, abi },
  };
}

/** Of what a module calls on its host: what the host has, and what must be supplied. */
export function hostPlaces(names: readonly string[]): Pick<Contents["builtins"], "host" | "unavailable"> {
  const isSupplied = (name: string): boolean => hostSupplies(name) || name === "internal.print";
  return { host: names.filter(isSupplied), unavailable: names.filter((name) => !isSupplied(name)) };
}

export function lackingOf(names: readonly string[]): Contents["lacking"] {
  const by = (host: Host): readonly string[] => names.filter((name) => !hostRuns(name, host));
  return { browser: by("browser"), node: by("node"), "opa-sdk": by("opa-sdk"), kubewarden: by("kubewarden") };
}

function manifestOf(files: ReadonlyMap<string, Uint8Array>): Contents["manifest"] {
  const bytes = files.get(".manifest");
  return bytes === undefined ? undefined : (JSON.parse(textOf(bytes)) as Contents["manifest"]);
}

function regoFiles(files: ReadonlyMap<string, Uint8Array>, manifest: Contents["manifest"]): readonly RegoFile[] {
  const version = manifest?.rego_version === 0 ? "v0" : "v1";
  const diagnostics: Diagnostic[] = [];
  const found: RegoFile[] = [];
  for (const [path, bytes] of files) {
    if (!path.endsWith(".rego")) continue;
    const parsed = parse({ name: `/${path}`, text: textOf(bytes), regoVersion: version });
    diagnostics.push(...parsed.diagnostics);
    if (parsed.module !== undefined) found.push({ file: `/${path}`, module: parsed.module });
  }
  if (diagnostics.length > 0) throw new UsageError(diagnostics);
  return found;
}

function dataNamespaces(files: ReadonlyMap<string, Uint8Array>): Record<string, readonly string[]> {
  const data = [...files.keys()].filter((path) => /(^|\/)data\.(json|ya?ml)$/.test(path)).sort();
  return Object.fromEntries(data.map((path) => [["data", ...path.split("/").slice(0, -1)].join("."), [`/${path}`]]));
}

function sizesOf(files: ReadonlyMap<string, Uint8Array>): Record<string, number> {
  return Object.fromEntries([...files].map(([path, { length }]) => [`/${path}`, length] as const));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}
