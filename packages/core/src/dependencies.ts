/** What a query depends on: `opa deps`. */
import { analyse } from "./analysis/analyse.ts";
import { type DocumentsRead, documentsRead } from "./analysis/documents-read.ts";
import type { CompileOptions } from "./compile-options.ts";
import { functionReference } from "./diagnostics/codes/typing.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { collect } from "./diagnostics/sink.ts";
import { failed, parseSources, querySource } from "./parse-sources.ts";

export interface Dependencies extends DocumentsRead {
  /** When there is an error, nothing is known. */
  readonly diagnostics: readonly Diagnostic[];
}

export type DependencyOptions = Pick<CompileOptions, "sources" | "regoVersion" | "capabilities" | "resolve"> & {
  readonly query: string;
};

/** The base documents that a query reads and the rules that it needs, directly or through other rules. */
export async function dependencies(options: DependencyOptions): Promise<Dependencies> {
  const parsed = await parseSources(options);
  if (parsed.query === undefined || failed(parsed.diagnostics)) return nothing(parsed.diagnostics);
  const { query, modules, diagnostics } = analyse(
    parsed.modules.map(({ module }) => module),
    { query: parsed.query, ...(options.capabilities === undefined ? {} : { capabilities: options.capabilities }) },
  );
  // What a function needs may be asked, too.
  const isNamedFunction = ({ code, span }: Diagnostic) =>
    code === functionReference.code && span?.source.name === querySource;
  const found = [...parsed.diagnostics, ...diagnostics.filter((each) => !isNamedFunction(each))];
  if (query === undefined || failed(found)) return nothing(found);
  return { ...documentsRead(query.body, modules), diagnostics: collect(found) };
}

function nothing(diagnostics: readonly Diagnostic[]): Dependencies {
  return { base: [], virtual: [], diagnostics: collect(diagnostics) };
}
