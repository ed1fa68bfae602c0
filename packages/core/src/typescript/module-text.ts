/** A lowered module as text: the source's comments stand above what they stood above. */
import type { Module, Node, Rule } from "../ast/nodes.ts";
import { canonicalHeads, type Printer } from "../ast/print/expressions.ts";
import { canonicalLayout } from "../ast/print/layout.ts";
import { printRule } from "../ast/print/rules.ts";
import { printModule } from "../ast/print.ts";
import type { Unit } from "./lowering.ts";

export function moduleText(module: Module, { comments, header }: Unit): string {
  const above = (node: Node): readonly string[] => comments.get(node as Rule) ?? [];
  const printer: Printer = {
    version: "v1",
    layout: { ...canonicalLayout, before: above },
    heads: canonicalHeads("v1"),
  };
  const title = header.map((line) => `# ${line.replaceAll("\n", " ")}\n`).join("");
  const head = title + printModule({ ...module, rules: [] }).trimEnd();
  const rules = module.rules.map((rule) => [...above(rule), printRule(printer, rule)].join("\n"));
  return `${[head, ...rules].join("\n\n")}\n`;
}
