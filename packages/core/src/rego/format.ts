/** Rego text → the same module in the style of `opa fmt`: tabs, one expression a line, comments kept. */
import type { Module } from "../ast/nodes.ts";
import { canonicalHeads, type HeadStyle } from "../ast/print/expressions.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RegoVersion, Source } from "../source/source.ts";
import { placeComments } from "./format/comments.ts";
import { sourceLayout } from "./format/source-layout.ts";
import { formatStatements } from "./format/statements.ts";
import { type ParseOptions, parseModule } from "./parser.ts";

export interface Formatted {
  /** Absent when there are diagnostics. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FormatOptions extends ParseOptions {
  /** The Rego that is written; default: the one that was read. Imports stay as they are. */
  readonly target?: RegoVersion;
}

export function format(source: Source, options: FormatOptions = {}): Formatted {
  const { module, diagnostics } = parseModule(source, { ...options, annotations: false });
  if (module === undefined) return { diagnostics };
  const { target } = options;
  return { text: formatModule(target === undefined ? module : { ...module, regoVersion: target }), diagnostics };
}

/** The module must be as it was parsed: its spans tell where lines were broken. */
function formatModule(module: Module): string {
  const layout = sourceLayout(module, placeComments(module));
  return formatStatements({ version: module.regoVersion, layout, heads: headStyle(module) }, module);
}

function headStyle(module: Module): HeadStyle {
  const modern = canonicalHeads(module.regoVersion);
  const imported = (keyword: string): boolean => module.imports.some(({ path }) => importsKeyword(path.terms, keyword));
  return {
    if: modern.if || imported("if"),
    contains: modern.contains || imported("contains"),
    assign: module.regoVersion === "v1",
    brackets: !module.rules.some(hasDottedHead),
    impliedTrue: true,
  };
}

function importsKeyword(path: Module["package"]["path"]["terms"], keyword: string): boolean {
  const [root, second, third] = path;
  if (root?.kind !== "Var" || root.name !== "future" || second?.kind !== "String") return false;
  return third === undefined || (third.kind === "String" && third.value === keyword);
}

/** One long reference in a head, and all are written with dots. */
function hasDottedHead({ head }: Module["rules"][number]): boolean {
  return head.reference.terms.length > (head.contains ? 1 : 2);
}
