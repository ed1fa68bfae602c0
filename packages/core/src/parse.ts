/** One Rego source → its AST. */
import type { Module } from "./ast/nodes.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { parseModule } from "./rego/parser.ts";
import type { Source } from "./source/source.ts";

export interface ParseResult {
  /** Absent when there are errors. */
  readonly module?: Module;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a Rego module; `source.regoVersion` says which Rego, v1 when absent. */
export function parse(source: Source): ParseResult {
  return parseModule(source);
}
