/** AST → Rego text, in the style of `opa fmt`: what templates are emitted with, and what the formatter builds on. */
import type { RegoVersion } from "../source/source.ts";
import type { Module, Rule, Term } from "./nodes.ts";
import * as expressions from "./print/expressions.ts";
import { canonicalLayout, flatLayout } from "./print/layout.ts";
import * as modules from "./print/modules.ts";
import * as rules from "./print/rules.ts";

export interface PrintOptions {
  /** Default: `v1`. */
  readonly version?: RegoVersion;
}

/** Ends in a line break. Imports of keywords that the text needs are added. */
export function printModule(module: Module, options: PrintOptions = {}): string {
  return modules.printModule(canonical(options), module);
}

/** Without a line break at the end. */
export function printRule(rule: Rule, options: PrintOptions = {}): string {
  return rules.printRule(canonical(options), rule);
}

/** On one line. */
export function printTerm(term: Term): string {
  return expressions.printTerm(onOneLine, term, 0);
}

const onOneLine: expressions.Printer = {
  version: "v1",
  layout: flatLayout,
  heads: expressions.canonicalHeads("v1"),
};

function canonical({ version = "v1" }: PrintOptions): expressions.Printer {
  return { version, layout: canonicalLayout, heads: expressions.canonicalHeads(version) };
}
