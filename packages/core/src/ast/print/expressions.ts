/** Terms, expressions and bodies → text. One file, because terms hold bodies. */

import type { RegoVersion } from "../../source/source.ts";
import type {
  Body,
  Call,
  Comprehension,
  Every,
  Expression,
  LogicalOperand,
  Node,
  NotBody,
  Ref,
  SomeDeclaration,
  TemplateString,
  Term,
  With,
} from "../nodes.ts";
import { beginsWithUnion, isKeyValueMember, needsParentheses, signOf } from "./infix.ts";
import { flatLayout, type Layout } from "./layout.ts";
import { followsDot, isName, quote, spellNumber, spellString, spellVar } from "./spelling.ts";

export interface Printer {
  readonly version: RegoVersion;
  readonly layout: Layout;
  readonly heads: HeadStyle;
}

export interface HeadStyle {
  /** Bodies follow `if`. */
  readonly if: boolean;
  /** Partial sets are written with `contains`, where v0 can also write `p[x]`. */
  readonly contains: boolean;
  /** `:=` in place of `=`. */
  readonly assign: boolean;
  /** `p["q"]` in place of `p.q`. */
  readonly brackets: boolean;
  /** `p if { … }` in place of `p := true if { … }`, and `p := true` in place of `p if { true }`. */
  readonly impliedTrue: boolean;
}

export function canonicalHeads(version: RegoVersion): HeadStyle {
  const modern = version === "v1";
  return { if: modern, contains: modern, assign: false, brackets: false, impliedTrue: false };
}

export function indentation(level: number): string {
  return "\t".repeat(level);
}

function flat(printer: Printer): Printer {
  return { ...printer, layout: { ...flatLayout, spelling: printer.layout.spelling } };
}

// Terms

/** `nested`: an operand of an operator, where operators always get parentheses, as `opa fmt` writes them. */
export function printTerm(printer: Printer, term: Term, level: number, nested = false): string {
  const text = printPlainTerm(printer, term, level);
  return nested && (signOf(term) !== undefined || isKeyValueMember(term)) ? `(${text})` : text;
}

function printPlainTerm(printer: Printer, term: Term, level: number): string {
  switch (term.kind) {
    case "Null":
      return "null";
    case "Boolean":
      return String(term.value);
    case "Number":
      return printer.layout.spelling(term) ?? spellNumber(term);
    case "String":
      return quotedSpelling(printer, term) ?? spellString(term);
    case "TemplateString":
      return printer.layout.spelling(term) ?? printTemplateString(printer, term, level);
    case "Var":
      return spellVar(term.name);
    case "Ref":
      return printReference(printer, term, level);
    case "Array":
      return printItems(printer, term, term.elements, ["[", "]"], level, printItem);
    case "Set":
      if (term.elements.length === 0) return "set()";
      return printItems(printer, term, term.elements, ["{", "}"], level, printItem);
    case "Object":
      return printObject(printer, term, level);
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
      return printComprehension(printer, term, level);
    case "Call":
      return printCall(printer, term, level, true);
  }
}

/** What followed a dot has no quotes to keep. */
function quotedSpelling({ layout }: Printer, term: Term): string | undefined {
  const written = layout.spelling(term);
  return written !== undefined && /^["`]/.test(written) ? written : undefined;
}

/** Among items a union would be read as a comprehension, and `key, value in xs` as two of them. */
function printItem(printer: Printer, term: Term, level: number): string {
  const text = printTerm(printer, term, level);
  return signOf(term)?.sign === "|" || isKeyValueMember(term) ? `(${text})` : text;
}

/** `guard`: the text begins behind a brace, where a union would be read as a comprehension. */
function printCall(printer: Printer, call: Call, level: number, nested: boolean, guard = false): string {
  if (isKeyValueMember(call)) {
    const [key, value, collection] = call.args.map((argument) => printTerm(printer, argument, level, true));
    return `${key}, ${value} in ${collection}`;
  }
  const sign = signOf(call);
  if (sign === undefined || (nested && sign.precedence === 0)) {
    const operator = printTerm(printer, call.operator, level);
    return `${operator}${printItems(printer, call, call.args, ["(", ")"], level, printArgument)}`;
  }
  const [left, right] = call.args as readonly [Term, Term];
  // OPA reads and writes `-x` as a difference; the sign is kept where it was written.
  const difference = sign.sign === "-" && left.kind === "Number" && left.text === "0";
  if (difference && printer.layout.spelling(call)?.startsWith("-")) return `-${printTerm(printer, right, level)}`;
  const strict = nested || sign.sign === "in";
  const chained = sign.sign === "in" && signOf(left)?.sign === "in";
  const before = printTerm(
    printer,
    left,
    level,
    (strict && !chained) || needsParentheses(left, sign, false) || (guard && beginsWithUnion(left)),
  );
  const after = printTerm(printer, right, level, strict || needsParentheses(right, sign, true));
  const text = `${before} ${sign.sign} ${after}`;
  return guard && sign.sign === "|" ? `(${text})` : text;
}

export function printArgument(printer: Printer, term: Term, level: number): string {
  return printTerm(printer, term, level, isKeyValueMember(term));
}

export function printReference(printer: Printer, reference: Ref, level: number): string {
  const [head, ...path] = reference.terms as readonly [Term, ...Term[]];
  let text = printTerm(printer, head, level, true);
  for (const term of path) {
    if (term.kind === "String" && isDotted(printer, term)) text += `.${term.value}`;
    else text += `[${term.kind === "String" ? quote(term.value) : printTerm(printer, term, level)}]`;
  }
  return text;
}

function isDotted(printer: Printer, term: Extract<Term, { kind: "String" }>): boolean {
  return followsDot(term.value) || (isName(term.value) && printer.layout.spelling(term) === term.value);
}

type PrintItem<Item> = (printer: Printer, item: Item, level: number) => string;

/** Items between brackets: on one line, or in rows that each end in a comma. */
export function printItems<Item extends Node>(
  printer: Printer,
  container: Node,
  items: readonly Item[],
  [open, close]: readonly [string, string],
  level: number,
  print: PrintItem<Item>,
): string {
  const { layout } = printer;
  const line = (by: Printer): string => `${open}${items.map((item) => print(by, item, level)).join(", ")}${close}`;
  const rows = layout.rows(container, items, () => line(flat(printer)), level);
  if (rows === undefined) return line(printer);
  const indent = indentation(level + 1);
  let text = withComment(open, layout.opening(container));
  items.forEach((item, index) => {
    const printed = print(printer, item, level + 1);
    const above = layout.before(item).map((line) => `${line === "" ? "" : indent}${line}\n`);
    const joins = index > 0 && rows[index] === rows[index - 1] && layout.after(items[index - 1]!) === undefined;
    text += joins && above.length === 0 ? ` ${printed},` : `\n${above.join("")}${indent}${printed},`;
    text = withComment(text, layout.after(item));
  });
  const end = layout.closing(container).map((below) => `\n${indent}${below}`);
  return `${text}${end.join("")}\n${indentation(level)}${close}`;
}

function printObject(printer: Printer, object: Extract<Term, { kind: "Object" }>, level: number): string {
  const values = new Map<Term, Term>(object.entries.map(({ key, value }) => [key, value]));
  const keys = object.entries.map(({ key }) => key);
  return printItems(printer, object, keys, ["{", "}"], level, (by, key, at) => {
    const value = printItem(by, values.get(key)!, at);
    return `${printItem(by, key, at)}: ${value}`;
  });
}

function printComprehension(printer: Printer, term: Comprehension, level: number): string {
  const [open, close] = term.kind === "ArrayComprehension" ? ["[", "]"] : ["{", "}"];
  let head = term.kind === "ObjectComprehension" ? `${printItem(printer, term.key, level)}: ` : "";
  const value = term.kind === "ObjectComprehension" ? term.value : term.term;
  if (printer.layout.breaksBeforeTerm(term)) head += `\n${indentation(level)}`;
  // Only a single term may stand before the bar.
  head += printTerm(printer, value, level, true);
  return `${open}${head} |${printNestedBody(printer, term, term.body, level)}${close}`;
}

function withComment(text: string, comment: string | undefined): string {
  return comment === undefined ? text : `${text} ${comment}`;
}

/** A body within a line or in lines of its own, up to its closing bracket. */
function printNestedBody(printer: Printer, owner: Node, body: Body, level: number, braces = false): string {
  const line = (by: Printer): string => {
    const printed = body.map((expression, index) => printExpression(by, expression, level, braces && index === 0));
    return ` ${printed.join("; ")}${braces ? " " : ""}`;
  };
  if (!printer.layout.breaksBody(owner, body, () => line(flat(printer)), level)) return line(printer);
  const comment = withComment("", printer.layout.opening(owner));
  return `${comment}\n${printLines(printer, owner, body, level + 1, braces)}${indentation(level)}`;
}

/** One expression a line; `guard` as in `printCall`, for the first. */
export function printLines(printer: Printer, owner: Node, body: Body, level: number, guard: boolean): string {
  const { layout } = printer;
  const indent = indentation(level);
  const lines = body.map((expression, index) => printExpression(printer, expression, level, guard && index === 0));
  let text = "";
  for (const [index, expression] of body.entries()) {
    for (const above of layout.before(expression)) text += above === "" ? "\n" : `${indent}${above}\n`;
    // A minus goes on with the line above it, unless that ends.
    const printed = lines[index + 1]?.startsWith("-") === true ? `${lines[index]};` : lines[index]!;
    text += `${indent}${withComment(printed, layout.after(expression))}\n`;
  }
  for (const below of layout.closing(owner)) text += `${indent}${below}\n`;
  return text;
}

function printTemplateString(printer: Printer, template: TemplateString, level: number): string {
  const raw = template.raw && template.parts.every((part) => part.kind !== "String" || fitsRaw(part.value));
  const parts = template.parts.map((part) => {
    if (part.kind !== "String") return `{${printExpression(flat(printer), part, level)}}`;
    return (raw ? part.value : quote(part.value).slice(1, -1)).replaceAll("{", "\\{");
  });
  return raw ? `$\`${parts.join("")}\`` : `$"${parts.join("")}"`;
}

/** In a raw template a backslash before a brace cannot be written. */
function fitsRaw(value: string): boolean {
  return !value.includes("`") && !value.endsWith("\\") && !value.includes("\\{");
}

// Expressions

export function printExpression(printer: Printer, expression: Expression, level: number, guard = false): string {
  let printed = printWithoutModifiers(printer, expression, level, guard);
  let before: Node = expression;
  for (const modifier of expression.with) {
    const breaks = printer.layout.breaksBefore(modifier, before);
    printed += breaks ? `\n${indentation(level + 1)}` : " ";
    printed += printWith(printer, modifier, level + (breaks ? 1 : 0));
    before = modifier;
  }
  return printed;
}

function printWith(printer: Printer, modifier: With, level: number): string {
  return `with ${printTerm(printer, modifier.target, level)} as ${printTerm(printer, modifier.value, level)}`;
}

function printWithoutModifiers(printer: Printer, expression: Expression, level: number, guard: boolean): string {
  switch (expression.kind) {
    case "TermExpression":
      if (expression.negated) return `not ${printStatementTerm(printer, expression.term, level)}`;
      return printStatementTerm(printer, expression.term, level, guard);
    case "SomeDeclaration":
      return printSome(printer, expression, level);
    case "Every":
      return printEvery(printer, expression, level);
    case "NotBody":
      return printNotBody(printer, expression, level);
  }
}

/** At the top of an expression an operator's operands have the parentheses that they need, and no more. */
function printStatementTerm(printer: Printer, term: Term, level: number, guard = false): string {
  return term.kind === "Call" ? printCall(printer, term, level, false, guard) : printTerm(printer, term, level);
}

function printSome(printer: Printer, declaration: SomeDeclaration, level: number): string {
  const symbols: readonly Term[] = declaration.symbols;
  return `some ${symbols.map((symbol) => printStatementTerm(printer, symbol, level)).join(", ")}`;
}

function printEvery(printer: Printer, every: Every, level: number): string {
  const key = every.key === undefined ? "" : `${spellVar(every.key.name)}, `;
  const domain = printTerm(printer, every.domain, level, signOf(every.domain)?.sign === "in");
  return `every ${key}${spellVar(every.value.name)} in ${domain} ${printBraces(printer, every, every.body, level)}`;
}

function printBraces(printer: Printer, owner: Node, body: Body, level: number): string {
  return `{${printNestedBody(printer, owner, body, level, true)}}`;
}

function printNotBody(printer: Printer, not: NotBody, level: number): string {
  const { spelling } = not;
  if (spelling === undefined) return `not ${printBraces(printer, not, not.body, level)}`;
  if (spelling.operator === "not") {
    const [only] = not.body as readonly [Expression];
    const text = printExpression(printer, only, level);
    return `not ${only.with.length > 0 || only.kind === "NotBody" || text.startsWith("{") ? `(${text})` : text}`;
  }
  const left = printOperand(printer, not, spelling.left, spelling.operator, false, level);
  const right = printOperand(printer, not, spelling.right, spelling.operator, true, level);
  return `${left} ${spelling.operator} ${right}`;
}

function printOperand(
  printer: Printer,
  owner: Node,
  operand: LogicalOperand,
  parent: "and" | "or",
  right: boolean,
  level: number,
): string {
  const [only] = operand.body as readonly [Expression];
  if (operand.braces || operand.body.length > 1) return printBraces(printer, owner, operand.body, level);
  const text = printExpression(printer, only, level);
  const inner = only.kind === "NotBody" ? only.spelling?.operator : undefined;
  const looser = inner === "or" ? parent === "and" || right : inner === "and" && parent === "and" && right;
  return looser || only.with.length > 0 || text.startsWith("{") ? `(${text})` : text;
}
