/** Every source → a module, whichever language it is written in; and the query, where there is one. */
import type { Body, Module } from "./ast/nodes.ts";
import type { CompileOptions, PolicyMetadata, RegoModule } from "./compile-options.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { parseModule, parseQuery } from "./rego/parser.ts";
import type { Source } from "./source/source.ts";

/** The name that diagnostics give the text of a query. */
export const querySource = "query";

export interface Parsed {
  readonly modules: readonly ParsedSource[];
  readonly query?: Body;
  readonly policies: readonly PolicyMetadata[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParsedSource {
  readonly module: Module;
  readonly language: RegoModule["language"];
  readonly text: string;
}

export async function parseSources(options: CompileOptions): Promise<Parsed> {
  const modules: ParsedSource[] = [];
  const diagnostics: Diagnostic[] = [];
  const parseOptions = {
    regoVersion: options.regoVersion ?? "v1",
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.experimentalKeywords === true ? { futureKeywords: ["and", "or"] } : {}),
  } as const;
  for (const source of options.sources.filter((source) => !isTypeScript(source))) {
    const parsed = parseModule(source, parseOptions);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.module !== undefined) modules.push({ module: parsed.module, language: "rego", text: source.text });
  }
  const typescript = await lowerTypeScriptSources(options);
  diagnostics.push(...typescript.diagnostics);
  modules.push(...typescript.modules);
  if (options.query === undefined) return { modules, policies: typescript.policies, diagnostics };
  const query = parseQuery({ name: querySource, text: options.query }, parseOptions);
  diagnostics.push(...query.diagnostics);
  return {
    modules,
    policies: typescript.policies,
    diagnostics,
    ...(query.body === undefined ? {} : { query: query.body }),
  };
}

async function lowerTypeScriptSources(options: CompileOptions): Promise<Parsed> {
  const sources = options.sources.filter(isTypeScript);
  if (sources.length === 0) return { modules: [], policies: [], diagnostics: [] };
  const { lowerTypeScript } = await import("./typescript/index.ts");
  const given = new Map(options.sources.map((source) => [source.name, source]));
  const lowered = await lowerTypeScript(sources, {
    resolve: (specifier, from) => given.get(besides(specifier, from)) ?? options.resolve?.(specifier, from),
    ...(options.total !== undefined && { total: options.total }),
    parseRego: (source) => parseModule(source, { regoVersion: options.regoVersion ?? "v1" }).module,
  });
  const modules: ParsedSource[] = [...lowered.modules];
  const diagnostics: Diagnostic[] = [...lowered.diagnostics];
  for (const library of lowered.libraries) {
    if (given.has(library.name)) continue;
    const parsed = parseModule(library, { regoVersion: "v1" });
    diagnostics.push(...parsed.diagnostics);
    if (parsed.module !== undefined) modules.push({ module: parsed.module, language: "rego", text: library.text });
  }
  return { modules, policies: lowered.policies, diagnostics };
}

/** The path that a relative import means. */
function besides(specifier: string, from: string): string {
  const segments = from.split("/").slice(0, -1);
  for (const segment of specifier.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function isTypeScript(source: Source): boolean {
  return source.language === undefined ? source.name.endsWith(".ts") : source.language === "typescript";
}

export function failed(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
