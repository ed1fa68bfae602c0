/** Rules and their heads → text, in either version of the language. */
import type { Head, Rule, Term } from "../nodes.ts";
import {
  indentation,
  type Printer,
  printArgument,
  printExpression,
  printItems,
  printLines,
  printReference,
  printTerm,
} from "./expressions.ts";
import { flatLayout } from "./layout.ts";
import { quote } from "./spelling.ts";

/** The rule with its `else` chain, without a line break at the end. */
export function printRule(printer: Printer, rule: Rule): string {
  let text = printDefinition(printer, rule, printHead(printer, rule));
  let before = rule;
  for (let next = rule.else; next !== undefined; next = next.else) {
    const above = printer.layout.before(next);
    const ownLine = above.length > 0 || !text.endsWith("}") || printer.layout.elseOnOwnLine(next, before);
    text += ownLine ? `\n\n${above.map((line) => `${line}\n`).join("")}` : " ";
    text += printDefinition(printer, next, `else${printValue(printer, next)}`);
    before = next;
  }
  const comment = printer.layout.after(rule);
  return comment === undefined ? text : `${text} ${comment}`;
}

function printDefinition(printer: Printer, rule: Rule, head: string): string {
  if (rule.default || !hasBody(printer, rule)) return head;
  const keyword = usesIf(printer, rule.head) ? " if" : "";
  const flat = (): string => printExpression({ ...printer, layout: flatLayout }, rule.body[0]!, 0);
  if (keyword !== "" && standsAlone(rule) && printer.layout.inlineIf(rule, () => head, flat)) {
    return `${head} if ${printExpression(printer, rule.body[0]!, 0)}`;
  }
  const comment = printer.layout.opening(rule);
  const lines = printLines(printer, rule, rule.body, 1, true);
  return `${head}${keyword} {${comment === undefined ? "" : ` ${comment}`}\n${lines}${indentation(0)}}`;
}

/** v0's `p[x]` goes without. */
export function usesIf(printer: Printer, head: Head): boolean {
  return printer.heads.if && (!head.contains || writesContains(printer, head));
}

/** A lone set behind `if` would be read as a body. */
function standsAlone(rule: Rule): boolean {
  const [only, ...others] = rule.body;
  return others.length === 0 && !(only?.kind === "TermExpression" && !only.negated && only.term.kind === "Set");
}

/** A rule that only has a value: its body is `true`, and its head says something by itself. */
export function hasBody(printer: Printer, rule: Rule): boolean {
  if (!isTrueBody(rule) || rule.else !== undefined) return true;
  return rule.head.value === undefined && !rule.head.contains && !printer.heads.impliedTrue;
}

function isTrueBody({ body: [only, ...others] }: Rule): boolean {
  return (
    others.length === 0 &&
    only?.kind === "TermExpression" &&
    !only.negated &&
    only.with.length === 0 &&
    isTrue(only.term)
  );
}

function isTrue(term: Term | undefined): boolean {
  return term?.kind === "Boolean" && term.value;
}

function printHead(printer: Printer, rule: Rule): string {
  const { head } = rule;
  const name = printName(printer, head);
  const args = head.args === undefined ? "" : printItems(printer, head, head.args, ["(", ")"], 0, printArgument);
  const prefix = rule.default ? "default " : "";
  if (head.contains) return `${prefix}${printPartialSet(printer, head, name)}`;
  return `${prefix}${name}${args}${printValue(printer, rule)}`;
}

function writesContains(printer: Printer, { reference }: Head): boolean {
  return printer.heads.contains || reference.terms.length > 1;
}

function printPartialSet(printer: Printer, head: Head, name: string): string {
  const key = printTerm(printer, head.key!, 0);
  return writesContains(printer, head) ? `${name} contains ${key}` : `${name}[${key}]`;
}

function printValue(printer: Printer, rule: Rule): string {
  const { head } = rule;
  const operator = head.assign || printer.heads.assign ? ":=" : "=";
  const { impliedTrue } = printer.heads;
  const body = hasBody(printer, rule) && !rule.default;
  if (impliedTrue && body && isTrue(head.value) && !isObjectHead(head) && !needsValue(printer, head)) return "";
  if (head.value !== undefined) return ` ${operator} ${printTerm(printer, head.value, 0)}`;
  // `f(1)` is a function that is true.
  const stated = impliedTrue && !body && head.args === undefined;
  return stated || needsValue(printer, head) ? ` ${operator} true` : "";
}

/** v0 without `if` reads `p[x]` as a set, so an object of the same form needs its value; longer references do not. */
function needsValue(printer: Printer, head: Head): boolean {
  return !printer.heads.if && head.args === undefined && head.reference.terms.length === 2;
}

/** `p[x]` with a variable: OPA keeps the value that is written there. */
function isObjectHead({ args, reference: { terms } }: Head): boolean {
  return args === undefined && terms.length === 2 && terms[1]!.kind !== "String";
}

function printName(printer: Printer, { reference }: Head): string {
  const [name, key] = reference.terms;
  if (!printer.heads.brackets || reference.terms.length !== 2) return printReference(printer, reference, 0);
  return `${printTerm(printer, name!, 0)}[${key!.kind === "String" ? quote(key!.value) : printTerm(printer, key!, 0)}]`;
}
