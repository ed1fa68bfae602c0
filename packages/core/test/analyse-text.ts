/** Rego text through parser and analysis, for tests: what is reported, and what the bodies have become. */
import { type AnalyseOptions, analyse } from "../src/analysis/analyse.ts";
import { printModule } from "../src/ast/print.ts";
import { transform } from "../src/ast/transform.ts";
import { parseModule, parseQuery } from "../src/rego/parser.ts";
import { startOf } from "../src/source/line-index.ts";
import type { RegoVersion } from "../src/source/source.ts";

export interface TextOptions extends Omit<AnalyseOptions, "query"> {
  readonly regoVersion?: RegoVersion;
  readonly query?: string;
}

function analyseText(texts: string | readonly string[], { regoVersion = "v1", query, ...options }: TextOptions) {
  const modules = [texts].flat().map((text, index) => {
    const parsed = parseModule({ name: `m${index}.rego`, text, regoVersion }, { regoVersion });
    if (parsed.module === undefined || parsed.diagnostics.length > 0) {
      throw new Error(parsed.diagnostics.map(({ message }) => message).join("\n"));
    }
    return parsed.module;
  });
  const parsed =
    query === undefined ? undefined : parseQuery({ name: "query", text: query, regoVersion }, { regoVersion });
  return analyse(modules, { ...options, ...(parsed?.body === undefined ? {} : { query: parsed.body }) });
}

/** One line per diagnostic: place, family, message, and the hint below it. */
export function mistakes(texts: string | readonly string[], options: TextOptions = {}): string {
  return analyseText(texts, options)
    .diagnostics.map(({ family, message, hint, span }) => {
      const place = span === undefined ? "" : `${startOf(span).line}:${startOf(span).column} `;
      return `${place}${family}: ${message}${hint === undefined ? "" : `\n  ${hint.replaceAll("\n", "\n  ")}`}`;
    })
    .join("\n");
}

/** The first module after analysis; wildcards and locals of our own print as `_0` and `_l0`, to tell them apart. */
export function rewritten(texts: string | readonly string[], options: TextOptions = {}): string {
  const { modules, diagnostics } = analyseText(texts, options);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const spelt = transform(modules[0]!, (node) =>
    node.kind === "Var" && node.name.startsWith("$") ? { ...node, name: node.name.replace("$", "_") } : node,
  );
  return printModule(spelt);
}
