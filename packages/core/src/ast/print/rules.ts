/** Rules and their heads → text, in either version of the language. */
import type { Head, Ref, Rule, Term } from "../nodes.ts";
import { indentation, type Printer, printExpression, printLines, printReference, printTerm } from "./expressions.ts";
import { flatLayout } from "./layout.ts";

/** The rule with its `else` chain, without a line break at the end. */
export function printRule(printer: Printer, rule: Rule): string {
  let text = printDefinition(printer, rule, printHead(printer, rule));
  for (let next = rule.else; next !== undefined; next = next.else) {
    const above = printer.layout.before(next);
    const ownLine = above.length > 0 || !text.endsWith("}") || printer.layout.elseOnOwnLine(next);
    text += ownLine ? `\n\n${above.map((line) => `${line}\n`).join("")}` : " ";
    text += printDefinition(printer, next, `else${printValue(printer, next.head)}`);
  }
  const comment = printer.layout.after(rule);
  return comment === undefined ? text : `${text} ${comment}`;
}

function printDefinition(printer: Printer, rule: Rule, head: string): string {
  if (rule.default || !hasBody(rule)) return head;
  const keyword = printer.version === "v1" ? " if" : "";
  const flat = (): string => printExpression({ ...printer, layout: flatLayout }, rule.body[0]!, 0);
  if (keyword !== "" && standsAlone(rule) && printer.layout.inlineIf(rule, () => head, flat)) {
    return `${head} if ${printExpression(printer, rule.body[0]!, 0)}`;
  }
  const comment = printer.layout.after(rule.head);
  const lines = printLines(printer, rule, rule.body, 1, true);
  return `${head}${keyword} {${comment === undefined ? "" : ` ${comment}`}\n${lines}${indentation(0)}}`;
}

/** A lone set behind `if` would be read as a body. */
function standsAlone(rule: Rule): boolean {
  const [only, ...others] = rule.body;
  return others.length === 0 && !(only?.kind === "TermExpression" && !only.negated && only.term.kind === "Set");
}

/** A rule that only has a value: its body is `true`, and its head says something by itself. */
export function hasBody(rule: Rule): boolean {
  const [only, ...others] = rule.body;
  const isTrue =
    others.length === 0 &&
    only?.kind === "TermExpression" &&
    !only.negated &&
    only.with.length === 0 &&
    only.term.kind === "Boolean" &&
    only.term.value;
  return !isTrue || rule.else !== undefined || (rule.head.value === undefined && !rule.head.contains);
}

export function printHead(printer: Printer, { head, default: isDefault }: Rule): string {
  const name = printHeadReference(printer, head.reference);
  const args = head.args === undefined ? "" : printArguments(printer, head.args);
  const prefix = isDefault ? "default " : "";
  if (head.contains) return `${prefix}${printPartialSet(printer, head, name)}`;
  return `${prefix}${name}${args}${printValue(printer, head, needsValue(printer, head))}`;
}

/** v0 writes `p[x]` for sets, so an object of the same form needs its value; longer references do not. */
function needsValue(printer: Printer, head: Head): boolean {
  return printer.version === "v0" && head.args === undefined && head.reference.terms.length === 2;
}

function printPartialSet(printer: Printer, head: Head, name: string): string {
  const key = printTerm(printer, head.key!, 0);
  return printer.version === "v0" && head.reference.terms.length === 1 ? `${name}[${key}]` : `${name} contains ${key}`;
}

function printValue(printer: Printer, head: Head, explicit = false): string {
  const operator = head.assign ? ":=" : "=";
  if (head.value !== undefined) return ` ${operator} ${printTerm(printer, head.value, 0)}`;
  return explicit ? " = true" : "";
}

function printArguments(printer: Printer, args: readonly Term[]): string {
  return `(${args.map((argument) => printTerm(printer, argument, 0)).join(", ")})`;
}

function printHeadReference(printer: Printer, reference: Ref): string {
  return printReference(printer, reference, 0);
}
