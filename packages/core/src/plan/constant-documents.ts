/** Rules that have one value whatever the input is: their value stands where they are referred to. */
import type { Rule } from "../ast/nodes.ts";
import type { Constant } from "../ir/constant.ts";
import { headValue } from "./complete-rules.ts";
import { constantOf, setConstant } from "./constants.ts";
import type { Program } from "./program.ts";
import { type Document, documentName } from "./virtual-documents.ts";

export function constantDocument(program: Program, document: Document): Constant | undefined {
  const { rules } = document;
  if (rules === undefined || isReplaced(program, document)) return undefined;
  if (rules.some(({ rule, keys }) => keys.length > 0 || rule.head.args !== undefined || !isUnconditional(rule)))
    return undefined;
  if (rules[0]!.rule.head.contains) return constantSet(rules.map(({ rule }) => rule));
  return rules.length === 1 ? constantOf(headValue(rules[0]!.rule)) : undefined;
}

function constantSet(rules: readonly Rule[]): Constant | undefined {
  const elements = rules.flatMap((rule) => constantOf(rule.head.key!) ?? []);
  return elements.length === rules.length ? setConstant(elements) : undefined;
}

function isUnconditional(rule: Rule): boolean {
  return rule.else === undefined && rule.body.every((one) => isTrue(one));
}

function isTrue(expression: Rule["body"][number]): boolean {
  if (expression.kind !== "TermExpression" || expression.negated || expression.with.length > 0) return false;
  return expression.term.kind === "Boolean" && expression.term.value;
}

function isReplaced({ replacements }: Program, { path }: Document): boolean {
  if (replacements.hidden.size === 0) return false;
  return (
    path.some((_, index) => replacements.hidden.has(documentName(path.slice(0, index + 1)))) ||
    replacements.hidden.has("data")
  );
}
