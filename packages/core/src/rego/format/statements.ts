/** A module's package, imports and rules, with the empty lines that `opa fmt` puts between them. */
import type { Import, Module, Rule } from "../../ast/nodes.ts";
import type { Printer } from "../../ast/print/expressions.ts";
import { missingImports, printImport, printPackage } from "../../ast/print/modules.ts";
import { hasBody, printRule, usesIf } from "../../ast/print/rules.ts";
import { positionAt } from "../../source/line-index.ts";

export function formatStatements(printer: Printer, module: Module): string {
  const { layout } = printer;
  const blocks = [
    withComments(printer, module.package, printPackage(printer, module.package)),
    ...addedImports(printer, module),
  ];
  const statements = [...module.imports, ...module.rules].sort((first, second) => first.span.start - second.span.start);
  for (let at = 0; at < statements.length; ) {
    const statement = statements[at]!;
    if (statement.kind === "Import") {
      const group = importGroup(statements, at);
      blocks.push(formatImports(printer, group));
      at += group.length;
    } else {
      const group = ruleGroup(printer, statements, at);
      blocks.push(group.map((rule) => formatRule(printer, rule)).join("\n"));
      at += group.length;
    }
  }
  const closing = layout.closing(module).filter((line) => line !== "");
  if (closing.length > 0) blocks.push(closing.join("\n"));
  return `${blocks.join("\n\n")}\n`;
}

function withComments(printer: Printer, node: Module["package"] | Import, text: string): string {
  const comment = printer.layout.after(node);
  return [...printer.layout.before(node), comment === undefined ? text : `${text} ${comment}`].join("\n");
}

function addedImports(printer: Printer, module: Module): readonly string[] {
  const lines = missingImports(printer, module);
  return lines.length === 0 ? [] : [lines.join("\n")];
}

type Statement = Import | Rule;

/** Imports on lines that follow each other. */
function importGroup(statements: readonly Statement[], from: number): readonly Import[] {
  const group: Import[] = [];
  for (let at = from; at < statements.length; at++) {
    const item = statements[at]!;
    const previous = group[group.length - 1];
    if (item.kind !== "Import" || (previous !== undefined && lineOf(item) - lineOf(previous) > 1)) break;
    group.push(item);
  }
  return group;
}

/** Sorted; what stands above the first stays above. */
function formatImports(printer: Printer, group: readonly Import[]): string {
  const above = printer.layout.before(group[0]!);
  const lines = group
    .map((item) => ({ path: printImport(printer, item), comment: printer.layout.after(item) }))
    .sort((first, second) => (first.path < second.path ? -1 : first.path > second.path ? 1 : 0))
    .map(({ path, comment }) => (comment === undefined ? path : `${path} ${comment}`));
  return [...above, ...lines].join("\n");
}

function formatRule(printer: Printer, rule: Rule): string {
  return [...printer.layout.before(rule), printRule(printer, rule)].join("\n");
}

/** Rules of one line that follow each other stay together. */
function ruleGroup(printer: Printer, statements: readonly Statement[], from: number): readonly Rule[] {
  const group: Rule[] = [];
  for (let at = from; at < statements.length; at++) {
    const rule = statements[at]!;
    if (rule.kind !== "Rule") break;
    const previous = group[group.length - 1];
    if (previous !== undefined && !staysWith(printer, previous, rule)) break;
    group.push(rule);
  }
  return group;
}

function staysWith(printer: Printer, previous: Rule, next: Rule): boolean {
  const short = isGroupable(printer, previous) && isGroupable(printer, next);
  if (!short || lineOf(next) !== lineOf(previous) + 1 || printer.layout.before(next).length > 0) return false;
  // What was written on one line may be printed on several.
  return !printRule(printer, previous).includes("\n");
}

function isGroupable(printer: Printer, rule: Rule): boolean {
  if (rule.body.length > 1 || rule.default || rule.else !== undefined || !usesIf(printer, rule.head)) return false;
  const [only] = rule.body;
  return !hasBody(printer, rule) || only?.kind !== "TermExpression" || only.negated || only.term.kind !== "Set";
}

function lineOf({ span }: Statement): number {
  return positionAt(span.source, span.start).line;
}
