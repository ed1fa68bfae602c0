/** Whole modules → text: package, imports, rules. */

import type { RegoVersion } from "../../source/source.ts";
import type { Import, Module, Node, Package, Ref, Rule, Term } from "../nodes.ts";
import { walk } from "../walk.ts";
import { type Printer, printReference } from "./expressions.ts";
import { printRule } from "./rules.ts";
import { quote } from "./spelling.ts";

export function printModule(printer: Printer, module: Module): string {
  const imports = [...module.imports.map((item) => printImport(printer, item)), ...missingImports(printer, module)];
  const parts = [
    printPackage(printer, module.package),
    ...(imports.length === 0 ? [] : [imports.join("\n")]),
    ...module.rules.map((rule) => printRule(printer, rule)),
  ];
  return `${parts.join("\n\n")}\n`;
}

export function printPackage(printer: Printer, { path }: Package): string {
  const [, first, ...rest] = path.terms as readonly [Term, Term, ...Term[]];
  const name = first.kind === "String" ? first.value : "";
  const reference: Ref = { ...path, terms: [{ kind: "Var", name, span: first.span }, ...rest] };
  return `package ${printReference(printer, reference, 0)}`;
}

export function printImport(printer: Printer, item: Import): string {
  const [root] = item.path.terms;
  const isKeywords = root?.kind === "Var" && root.name === "future";
  // `future.keywords["in"]` is nothing that anybody writes.
  const path = isKeywords ? item.path.terms.map(nameOf).join(".") : printReference(printer, item.path, 0);
  return `import ${path}${item.alias === undefined ? "" : ` as ${item.alias}`}`;
}

function nameOf(term: Term): string {
  return term.kind === "Var" ? term.name : term.kind === "String" ? term.value : quote("");
}

/** What the text needs that the module does not import yet. */
export function missingImports(printer: Printer, module: Module): readonly string[] {
  const present = new Set(module.imports.map((item) => item.path.terms.map(nameOf).join(".")));
  if (present.has("future.keywords")) return [];
  const needed = new Set<string>();
  for (const rule of module.rules) collectKeywords(rule, printer.version, needed);
  // `every` brings `in`.
  if (needed.has("every") || present.has("future.keywords.every") || present.has("rego.v1")) needed.delete("in");
  return [...needed]
    .map((keyword) => `future.keywords.${keyword}`)
    .filter((path) => !present.has(path) && !(present.has("rego.v1") && !/\.(?:not|and|or)$/.test(path)))
    .sort()
    .map((path) => `import ${path}`);
}

function collectKeywords(from: Node, version: RegoVersion, needed: Set<string>): void {
  walk(from, (node) => {
    if (node.kind === "NotBody") {
      const { spelling } = node;
      needed.add(spelling?.operator ?? "not");
      if (spelling !== undefined && spelling.operator !== "not") {
        // What is written are the operands; the body is what they mean.
        const operands = [...spelling.left.body, ...spelling.right.body, ...node.with];
        for (const operand of operands) collectKeywords(operand, version, needed);
        return false;
      }
    }
    if (version === "v1") return true;
    if (node.kind === "Every") needed.add("every");
    if (node.kind === "Ref" && isMembership(node)) needed.add("in");
    if (node.kind === "Rule" && needsContains(node)) needed.add("contains");
    return true;
  });
}

function isMembership(reference: Ref): boolean {
  const [root, name] = reference.terms;
  return (
    root?.kind === "Var" && root.name === "internal" && name?.kind === "String" && name.value.startsWith("member_")
  );
}

function needsContains(rule: Rule): boolean {
  return rule.head.contains && rule.head.reference.terms.length > 1;
}
