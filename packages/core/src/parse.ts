/** One Rego source → its AST. */
import type { Module } from "./ast/nodes.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { type ParseOptions, parseModule } from "./rego/parser.ts";
import type { Source } from "./source/source.ts";

export interface ParseResult {
  /** Absent when there are errors. */
  readonly module?: Module;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a Rego module; `source.regoVersion` says which Rego, `options` for those that do not, v1 when neither does. */
export function parse(source: Source, options: ParseOptions = {}): ParseResult {
  return parseModule(source, options);
}
