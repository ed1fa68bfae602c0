/**
 * Bodies, expressions and terms: one function per production of `docs/grammar.md`, in its order. One file, because
 * terms hold bodies (comprehensions) and bodies hold terms.
 */
import type {
  ArrayTerm,
  Body,
  Call,
  Comprehension,
  Every,
  Expression,
  LogicalOperand,
  NotBody,
  ObjectEntry,
  Ref,
  SomeDeclaration,
  StringTerm,
  TemplateString,
  Term,
  TermExpression,
  Var,
  With,
} from "../ast/nodes.ts";
import {
  emptyBody,
  illegalEvery,
  illegalNegation,
  illegalOperand,
  illegalReferenceHead,
  illegalSome,
  illegalTemplateExpression,
  illegalWithTarget,
  templateStringInV0,
  unexpectedToken,
  withOnOperand,
} from "../diagnostics/codes/syntax.ts";
import {
  accept,
  advance,
  advanceIntoTemplate,
  asIdentifier,
  attempt,
  type Cursor,
  describeKind,
  enter,
  expect,
  fail,
  failUnexpected,
  leave,
  placeOf,
  returnTo,
  SyntaxFailure,
  spanFrom,
  spanOfToken,
  startsReference,
} from "./cursor.ts";
import { logical, negate } from "./logical.ts";
import { membershipPrecedence, operators, relationPrecedence, type TokenKind } from "./tokens.ts";

// Bodies

/** Body = Expression { ( ";" | newline ) Expression } ; the closing token stays. */
export function parseBody(cursor: Cursor, end: TokenKind): Body {
  if (cursor.token.kind === end) fail(emptyBody, spanOfToken(cursor), []);
  enter(cursor);
  const body: Expression[] = [];
  for (;;) {
    body.push(parseExpression(cursor));
    if (accept(cursor, ";")) continue;
    if (cursor.token.kind === end) break;
    if (!cursor.token.newlineBefore) {
      failUnexpected(cursor, `newline, \`;\` or ${describeKind(end)}`, missingKeywordHint(cursor, body.at(-1)));
    }
  }
  leave(cursor);
  return body;
}

/** BracedBody = "{" Body "}" */
export function parseBracedBody(cursor: Cursor): Body {
  expect(cursor, "{");
  const body = parseBody(cursor, "}");
  expect(cursor, "}");
  return body;
}

/** A name that would be a keyword with an import stands here, or alone before. */
export function missingKeywordHint(cursor: Cursor, before?: Expression): string | undefined {
  const { kind, text } = cursor.token;
  if (before?.kind === "TermExpression" && before.term.kind === "Var" && before.term.name === "every")
    return importHint("every");
  if (kind !== "identifier" || !["in", "and", "or", "every", "if", "contains"].includes(text)) return undefined;
  return importHint(text);
}

function importHint(name: string): string {
  return `\`import future.keywords.${name}\` makes \`${name}\` a keyword`;
}

/** Expression = Conjunction { "or" Conjunction } { With } ; plain Literal while neither keyword is imported. */
export function parseExpression(cursor: Cursor): Expression {
  if (!logicalKeywords(cursor)) return parseLiteral(cursor);
  const { start } = cursor.token;
  const first = parseFirstOperand(cursor);
  if (cursor.token.kind !== "and" && cursor.token.kind !== "or") {
    const [only] = first.body as readonly [Expression];
    return first.braces || cursor.token.kind !== "with" ? only : attachWith(cursor, only, start);
  }
  const chain = parseLogicalChain(cursor, first, start);
  return attachWith(cursor, chain, start);
}

function logicalKeywords(cursor: Cursor): boolean {
  return cursor.keywords.has("and") || cursor.keywords.has("or");
}

function isLogicalOperator(cursor: Cursor): boolean {
  return cursor.token.kind === "and" || cursor.token.kind === "or";
}

/** What an expression begins with: braces and parentheses are operands only where an operator follows or lies inside. */
function parseFirstOperand(cursor: Cursor): LogicalOperand {
  if (cursor.token.kind === "{") {
    const operand = attempt(cursor, () => {
      const body = parseBracedBody(cursor);
      if (!isLogicalOperator(cursor)) failUnexpected(cursor);
      return { body, braces: true };
    });
    if (!(operand instanceof SyntaxFailure)) return operand;
  }
  if (cursor.token.kind === "(") {
    const group = parseGroup(cursor, false);
    if (group !== undefined) return group;
  }
  const operand = { body: [parseLiteral(cursor)], braces: false };
  refuseWith(cursor, operand);
  return operand;
}

/** Operand = BracedBody | "(" Group ")" | [ "not" ] Assignment */
function parseOperand(cursor: Cursor, operator: string): LogicalOperand {
  if (cursor.token.kind === "{") return { body: parseBracedBody(cursor), braces: true };
  if (cursor.token.kind === "(") {
    const group = parseGroup(cursor, true);
    if (group !== undefined) return group;
  }
  const { start } = cursor.token;
  if (isNegation(cursor)) return { body: [parseNegation(cursor, start, false)], braces: false };
  if (cursor.token.kind === "some" || cursor.token.kind === "every") {
    fail(illegalOperand, spanOfToken(cursor), [
      `\`${cursor.token.kind}\` in an operand of \`${operator}\` needs braces`,
    ]);
  }
  return { body: [parseAssignment(cursor)], braces: false };
}

/** Group = Expression in parentheses that holds `and`, `or` or `not`, or stands where only an operand can. */
function parseGroup(cursor: Cursor, operandExpected: boolean): LogicalOperand | undefined {
  // Remembered, or nested parentheses would be read twice at every level.
  const key = operandExpected ? -cursor.token.start : cursor.token.start;
  if (cursor.noGroups.has(key)) return undefined;
  const group = tryGroup(cursor, operandExpected);
  if (group === undefined) cursor.noGroups.add(key);
  return group;
}

function tryGroup(cursor: Cursor, operandExpected: boolean): LogicalOperand | undefined {
  const place = placeOf(cursor);
  enter(cursor);
  advance(cursor);
  const inner = cursor.token.start;
  const operand = attempt(cursor, () => parseGroupOperand(cursor));
  if (operand instanceof SyntaxFailure) {
    returnTo(cursor, place);
    return undefined;
  }
  let expression: Expression | undefined;
  if (isLogicalOperator(cursor)) {
    refuseWith(cursor, operand);
    expression = attachWith(cursor, parseLogicalChain(cursor, operand, inner), inner);
  } else if (!operand.braces) {
    const [only] = operand.body as readonly [Expression];
    const scoped = only.with.length > 0 && operandExpected;
    if (only.kind === "NotBody" || (only.kind === "TermExpression" && only.negated) || scoped) expression = only;
    else if (only.with.length > 0 && cursor.token.kind === ")") {
      advance(cursor);
      if (isLogicalOperator(cursor)) {
        leave(cursor);
        return { body: [only], braces: false };
      }
    }
  }
  if (expression === undefined) {
    returnTo(cursor, place);
    return undefined;
  }
  expect(cursor, ")");
  leave(cursor);
  return { body: [expression], braces: false };
}

function parseGroupOperand(cursor: Cursor): LogicalOperand {
  const { start } = cursor.token;
  const operand = parseOperand(cursor, "and");
  if (operand.braces || cursor.token.kind !== "with") return operand;
  return { body: [attachWith(cursor, operand.body[0]!, start)], braces: false };
}

/** As in `climb`, each link of a chain counts as a level. */
function parseLogicalChain(cursor: Cursor, first: LogicalOperand, start: number): Expression {
  const { depth } = cursor;
  let left = parseConjunction(cursor, first, start);
  while (cursor.token.kind === "or") {
    enter(cursor);
    advance(cursor);
    const { start: rightStart } = cursor.token;
    const right = parseConjunction(cursor, parseOperand(cursor, "or"), rightStart);
    left = { body: [logical("or", left, right, spanFrom(cursor, start))], braces: false };
  }
  cursor.depth = depth;
  return left.body[0]!;
}

/** Conjunction = Operand { "and" Operand } */
function parseConjunction(cursor: Cursor, first: LogicalOperand, start: number): LogicalOperand {
  const { depth } = cursor;
  let left = first;
  while (cursor.token.kind === "and") {
    enter(cursor);
    advance(cursor);
    left = { body: [logical("and", left, parseOperand(cursor, "and"), spanFrom(cursor, start))], braces: false };
  }
  cursor.depth = depth;
  return left;
}

function refuseWith(cursor: Cursor, operand: LogicalOperand): void {
  const modifier = operand.braces ? undefined : operand.body[0]!.with[0];
  if (modifier !== undefined && isLogicalOperator(cursor)) fail(withOnOperand, modifier.span, [cursor.token.kind]);
}

/** Literal = [ "not" ] Assignment { With } | "not" BracedBody { With } | Some { With } | Every { With } */
function parseLiteral(cursor: Cursor): Expression {
  const { start } = cursor.token;
  if (cursor.token.kind !== "identifier" && startsReference(cursor)) asIdentifier(cursor);
  if (isNegation(cursor)) return attachWith(cursor, parseNegation(cursor, start, true), start);
  if (cursor.token.kind === "some") return attachWith(cursor, parseSome(cursor), start);
  if (cursor.token.kind === "every") return attachWith(cursor, parseEvery(cursor), start);
  return attachWith(cursor, parseAssignment(cursor), start);
}

function isNegation(cursor: Cursor): boolean {
  return cursor.token.kind === "not" && !startsReference(cursor);
}

function parseNegation(cursor: Cursor, start: number, alone: boolean): TermExpression | NotBody {
  expect(cursor, "not");
  const { kind } = cursor.token;
  if ((kind === "some" || kind === "every") && !startsReference(cursor)) {
    fail(illegalNegation, spanOfToken(cursor), [kind]);
  }
  if (!cursor.notBodies) return { ...parseAssignment(cursor), negated: true, span: spanFrom(cursor, start) };
  if (kind === "{") {
    const body = parseBracedBody(cursor);
    return { kind: "NotBody", body, with: [], span: spanFrom(cursor, start) };
  }
  if (kind === "(" && logicalKeywords(cursor)) {
    const group = parseGroup(cursor, true);
    if (group !== undefined) return negate(group.body, spanFrom(cursor, start));
  }
  if (alone && startsReference(cursor)) asIdentifier(cursor);
  return negate([parseAssignment(cursor)], spanFrom(cursor, start));
}

function attachWith<E extends Expression>(cursor: Cursor, expression: E, start: number): E {
  if (cursor.token.kind !== "with") return expression;
  const modifiers: With[] = [...expression.with];
  while (cursor.token.kind === "with") modifiers.push(parseWith(cursor));
  return { ...expression, with: modifiers, span: spanFrom(cursor, start) };
}

/** With = "with" Term "as" Infix */
function parseWith(cursor: Cursor): With {
  const { start } = advance(cursor);
  if (cursor.token.kind !== "identifier") failUnexpected(cursor, "identifier");
  const target = parseTerm(cursor);
  if (target.kind !== "Ref" && target.kind !== "Var") fail(illegalWithTarget, target.span, []);
  expect(cursor, "as");
  const value = parseInfix(cursor, true);
  return { kind: "With", target, value, span: spanFrom(cursor, start) };
}

/** Some = "some" ( Membership | Var { "," Var } ) */
function parseSome(cursor: Cursor): SomeDeclaration {
  const { start } = expect(cursor, "some");
  const membership = attempt(cursor, () => parseInfix(cursor, true));
  if (!(membership instanceof SyntaxFailure) && membership.kind === "Call") {
    if (!isMembership(membership))
      fail(illegalSome, membership.span, ["expected `x in xs` or `x, y in xs` expression"]);
    return { kind: "SomeDeclaration", symbols: [membership], with: [], span: spanFrom(cursor, start) };
  }
  const names: Var[] = [];
  if (!(membership instanceof SyntaxFailure)) {
    if (membership.kind !== "Var") fail(illegalSome, membership.span, ["expected var"]);
    names.push(membership);
    if (!accept(cursor, ","))
      return { kind: "SomeDeclaration", symbols: names, with: [], span: spanFrom(cursor, start) };
  }
  do {
    if (cursor.token.kind !== "identifier") failUnexpected(cursor, "var");
    names.push(parseVar(cursor));
  } while (accept(cursor, ","));
  return { kind: "SomeDeclaration", symbols: names, with: [], span: spanFrom(cursor, start) };
}

/** Every = "every" Var [ "," Var ] "in" Infix BracedBody */
function parseEvery(cursor: Cursor): Every {
  const { start } = expect(cursor, "every");
  const membership = parseInfix(cursor, true);
  if (membership.kind !== "Call" || !isMembership(membership)) {
    fail(illegalEvery, membership.span, ["expected `x[, y] in xs { ... }` expression"]);
  }
  const domain = membership.args[membership.args.length - 1]!;
  const [first, second] = membership.args as readonly [Term, Term];
  const key = membership.args.length === 3 ? first : undefined;
  const value = membership.args.length === 3 ? second : first;
  if (key !== undefined && !isVariable(key)) fail(illegalEvery, key.span, ["expected key to be a variable"]);
  if (!isVariable(value)) fail(illegalEvery, value.span, ["expected value to be a variable"]);
  if (cursor.token.kind !== "{") failUnexpected(cursor, "the body of `every`");
  const body = parseBracedBody(cursor);
  const span = spanFrom(cursor, start);
  return { kind: "Every", ...(key === undefined ? {} : { key }), value, domain, body, with: [], span };
}

function isVariable(term: Term): term is Var {
  return term.kind === "Var" && term.name !== "data" && term.name !== "input";
}

function isMembership(call: Call): boolean {
  const { operator } = call;
  const [, name] = operator.kind === "Ref" ? operator.terms : [];
  return (
    name?.kind === "String" &&
    ((name.value === "member_2" && call.args.length === 2) || (name.value === "member_3" && call.args.length === 3))
  );
}

/** Assignment = Infix [ ( ":=" | "=" ) Infix ] */
function parseAssignment(cursor: Cursor): TermExpression {
  const { start } = cursor.token;
  let term = parseInfix(cursor, true);
  const { kind } = cursor.token;
  if (kind === ":=" || kind === "=") {
    const operator = operatorVar(cursor, kind === ":=" ? "assign" : "eq");
    advance(cursor);
    const right = parseInfix(cursor, true);
    term = { kind: "Call", operator, args: [term, right], span: spanFrom(cursor, start) };
  }
  return { kind: "TermExpression", negated: false, term, with: [], span: spanFrom(cursor, start) };
}

// Terms

/** Infix = Term { operator Term } by precedence; `keyValue` admits `key, value in collection`. */
export function parseInfix(cursor: Cursor, keyValue: boolean): Term {
  enter(cursor);
  const { start } = cursor.token;
  const term = continueInfix(cursor, parseTerm(cursor), start, keyValue);
  leave(cursor);
  return term;
}

function continueInfix(cursor: Cursor, first: Term, start: number, keyValue: boolean): Term {
  const left = climb(cursor, first, start, relationPrecedence);
  const member = keyValue && cursor.token.kind === "," ? parseKeyValueMember(cursor, left, start) : undefined;
  return climb(cursor, member ?? left, start, membershipPrecedence);
}

/** `key, value in collection`, or nothing when the comma separates other things. */
function parseKeyValueMember(cursor: Cursor, key: Term, start: number): Term | undefined {
  const member = attempt(cursor, (): Call => {
    advance(cursor);
    const value = parseOperandTerm(cursor);
    if (cursor.token.kind !== "in") failUnexpected(cursor);
    const operator = operatorRef(cursor, "member_3");
    advance(cursor);
    const collection = parseOperandTerm(cursor);
    return { kind: "Call", operator, args: [key, value, collection], span: spanFrom(cursor, start) };
  });
  return member instanceof SyntaxFailure ? undefined : member;
}

function parseOperandTerm(cursor: Cursor): Term {
  const { start } = cursor.token;
  return climb(cursor, parseTerm(cursor), start, relationPrecedence);
}

/** Precedence climbing. A long chain is a deep tree, so each link counts as a level. */
function climb(cursor: Cursor, first: Term, start: number, minimum: number): Term {
  const { depth } = cursor;
  let left = first;
  for (;;) {
    const operator = operators[cursor.token.kind];
    if (operator === undefined || operator.precedence < minimum) break;
    if (cursor.token.kind === "in" && startsReference(cursor)) break;
    enter(cursor);
    const name = cursor.token.kind === "in" ? operatorRef(cursor, "member_2") : operatorVar(cursor, operator.name);
    advance(cursor);
    const { start: rightStart } = cursor.token;
    const right = climb(cursor, parseTerm(cursor), rightStart, operator.precedence + 1);
    left = { kind: "Call", operator: name, args: [left, right], span: spanFrom(cursor, start) };
  }
  cursor.depth = depth;
  return left;
}

function operatorVar(cursor: Cursor, name: string): Var {
  return { kind: "Var", name, span: spanOfToken(cursor) };
}

function operatorRef(cursor: Cursor, name: string): Ref {
  const span = spanOfToken(cursor);
  return {
    kind: "Ref",
    terms: [
      { kind: "Var", name: "internal", span },
      { kind: "String", value: name, raw: false, span },
    ],
    span,
  };
}

/** Term = Scalar | TemplateString | Var | Ref | Collection | "(" Infix ")" | "-" Ref */
export function parseTerm(cursor: Cursor): Term {
  enter(cursor);
  const term = parseReference(cursor, parsePrimary(cursor));
  leave(cursor);
  return term;
}

function parsePrimary(cursor: Cursor): Term {
  const { token } = cursor;
  const { start } = token;
  switch (token.kind) {
    case "null":
      advance(cursor);
      return { kind: "Null", span: spanFrom(cursor, start) };
    case "true":
    case "false":
      advance(cursor);
      return { kind: "Boolean", value: token.kind === "true", span: spanFrom(cursor, start) };
    case "string":
    case "raw-string":
      advance(cursor);
      return { kind: "String", value: token.text, raw: token.kind === "raw-string", span: spanFrom(cursor, start) };
    case "number":
    case ".":
      return parseNumber(cursor, start, "");
    case "-":
      return parseMinus(cursor);
    case "template-part":
    case "template-end":
      return parseTemplateString(cursor);
    case "identifier":
    case "contains":
      return parseVar(cursor);
    case "[":
    case "{":
      return rememberCollection(cursor, token.kind === "[" ? parseArray : parseSetOrObject);
    case "(":
      return parseParentheses(cursor);
    case "and":
    case "or":
      // `and(x, y)` calls the builtin of that name: an operator cannot stand where a term is expected.
      if (cursor.source.text[token.end] === "(") return parseVar(cursor);
      return failUnexpected(cursor);
    default:
      return failUnexpected(cursor);
  }
}

export function parseVar(cursor: Cursor): Var {
  const { text, start } = advance(cursor);
  const name = text === "_" ? `$${cursor.wildcards++}` : text;
  return { kind: "Var", name, span: spanFrom(cursor, start) };
}

/** Number = [ "-" ] [ "." ] digits */
function parseNumber(cursor: Cursor, start: number, sign: string): Term {
  const fraction = accept(cursor, ".");
  if (cursor.token.kind !== "number") failUnexpected(cursor, "number");
  const { text } = advance(cursor);
  return { kind: "Number", text: `${sign}${fraction ? "0." : ""}${text}`, span: spanFrom(cursor, start) };
}

/** A negative number, or `0 - ref`. */
function parseMinus(cursor: Cursor): Term {
  const operator = operatorVar(cursor, "minus");
  const { start } = advance(cursor);
  if (cursor.token.kind !== "identifier" && cursor.token.kind !== "contains") return parseNumber(cursor, start, "-");
  const zero: Term = { kind: "Number", text: "0", span: operator.span };
  const operand = parseReference(cursor, parseVar(cursor));
  return { kind: "Call", operator, args: [zero, operand], span: spanFrom(cursor, start) };
}

function parseParentheses(cursor: Cursor): Term {
  const { start } = advance(cursor);
  const term = parseInfix(cursor, true);
  expect(cursor, ")");
  return { ...term, span: spanFrom(cursor, start) };
}

/** TemplateString = template-part { Expression "}" template-part } */
function parseTemplateString(cursor: Cursor): TemplateString {
  const { start } = cursor.token;
  if (cursor.version === "v0") fail(templateStringInV0, spanOfToken(cursor), []);
  const raw = cursor.token.raw === true;
  const parts: (StringTerm | Expression)[] = [];
  for (;;) {
    const { token } = cursor;
    if (token.kind !== "template-part" && token.kind !== "template-end") failUnexpected(cursor);
    if (token.text !== "") parts.push({ kind: "String", value: token.text, raw, span: spanOfToken(cursor) });
    advance(cursor);
    if (token.kind === "template-end") break;
    parts.push(parseTemplateExpression(cursor));
    if (cursor.token.kind !== "}") failUnexpected(cursor, "`}` to end template string expression");
    advanceIntoTemplate(cursor, raw);
  }
  return { kind: "TemplateString", parts, raw, span: spanFrom(cursor, start) };
}

function parseTemplateExpression(cursor: Cursor): Expression {
  const expression = parseExpression(cursor);
  if (expression.kind !== "TermExpression") {
    const what = { Every: "'every'", SomeDeclaration: "'some'", NotBody: "negation ('not')" }[expression.kind];
    fail(illegalTemplateExpression, expression.span, [what]);
  }
  if (expression.negated) fail(illegalTemplateExpression, expression.span, ["negation ('not')"]);
  const { term } = expression;
  const operator = term.kind === "Call" && term.operator.kind === "Var" ? term.operator.name : "";
  if (operator === "eq") fail(illegalTemplateExpression, term.span, ["unification ('=')"]);
  if (operator === "assign") fail(illegalTemplateExpression, term.span, ["assignment (':=')"]);
  return expression;
}

/** Reference = Primary { "." word | "[" Infix "]" | "(" [ Terms ] ")" } ; no space before any of them, but in heads. */
export function parseReference(cursor: Cursor, head: Term, spaceAllowed = false): Term {
  const { depth } = cursor;
  const { start } = head.span;
  let terms: Term[] = [head];
  for (;;) {
    const { kind, spaceBefore } = cursor.token;
    if (kind !== "." && kind !== "[" && kind !== "(") break;
    if (spaceBefore && !(spaceAllowed && terms[0] === head && terms.length === 1)) break;
    if (terms.length === 1) checkReferenceHead(head, terms[0]!);
    if (kind === "(") {
      enter(cursor);
      terms = [parseCall(cursor, finishReference(cursor, terms, start), start)];
    } else terms.push(kind === "." ? parseDot(cursor) : parseBracket(cursor));
  }
  cursor.depth = depth;
  return finishReference(cursor, terms, start);
}

function finishReference(cursor: Cursor, terms: readonly Term[], start: number): Term {
  return terms.length === 1 ? terms[0]! : { kind: "Ref", terms, span: spanFrom(cursor, start) };
}

const referenceHeads: ReadonlySet<Term["kind"]> = new Set<Term["kind"]>([
  ...(["Var", "Ref", "Call", "Array", "Object", "Set"] as const),
  ...(["ArrayComprehension", "SetComprehension", "ObjectComprehension"] as const),
]);

function checkReferenceHead(written: Term, head: Term): void {
  if (!referenceHeads.has(head.kind)) fail(illegalReferenceHead, written.span, [`a ${head.kind}`.toLowerCase()]);
}

function parseDot(cursor: Cursor): Term {
  advance(cursor);
  const { token } = cursor;
  if (token.spaceBefore) {
    // OPA counts a line break to the line that it begins.
    const at = cursor.source.text[cursor.previousEnd] === "\n" ? cursor.previousEnd + 1 : cursor.previousEnd;
    fail(unexpectedToken, { source: cursor.source, start: at, end: at }, ["whitespace", "identifier", undefined]);
  }
  if (!token.word) failUnexpected(cursor, "identifier");
  advance(cursor);
  return { kind: "String", value: token.text, raw: false, span: spanOfToken(cursor, token) };
}

function parseBracket(cursor: Cursor): Term {
  advance(cursor);
  const term = parseInfix(cursor, true);
  expect(cursor, "]");
  return term;
}

/** Call = Ref "(" [ Terms ] ")" ; `set()` is the empty set. */
function parseCall(cursor: Cursor, operator: Term, start: number): Term {
  if (operator.kind !== "Var" && operator.kind !== "Ref") {
    fail(illegalReferenceHead, operator.span, [`a ${operator.kind}`.toLowerCase()]);
  }
  advance(cursor);
  const args = cursor.token.kind === ")" ? [] : parseTerms(cursor, ")", []);
  expect(cursor, ")");
  const span = spanFrom(cursor, start);
  if (args.length === 0 && operator.kind === "Var" && operator.name === "set")
    return { kind: "Set", elements: [], span };
  return { kind: "Call", operator, args, span };
}

// Collections

/** On trial each collection is read at most once from each place, however often the parser looks again. */
function rememberCollection(cursor: Cursor, production: (cursor: Cursor) => Term): Term {
  const { start } = cursor.token;
  const { wildcards } = cursor;
  const known = cursor.collections.size === 0 ? undefined : cursor.collections.get(start);
  if (known !== undefined && known.wildcards === wildcards) {
    returnTo(cursor, { ...known.after, depth: cursor.depth });
    if ("failure" in known) throw known.failure;
    return known.term;
  }
  if (cursor.trials === 0) return production(cursor);
  try {
    const term = production(cursor);
    cursor.collections.set(start, { term, wildcards, after: placeOf(cursor) });
    return term;
  } catch (failure) {
    if (failure instanceof SyntaxFailure) {
      cursor.collections.set(start, { failure, wildcards, after: placeOf(cursor) });
    }
    throw failure;
  }
}

/** Array = "[" [ Terms ] "]" | "[" Term "|" Body "]" */
function parseArray(cursor: Cursor): Term {
  const { start } = advance(cursor);
  if (accept(cursor, "]")) return { kind: "Array", elements: [], span: spanFrom(cursor, start) };
  // OPA skips one leading comma, and then reads no comprehension.
  const comprehension = !accept(cursor, ",");
  const { start: first } = cursor.token;
  const head = parseTerm(cursor);
  if (comprehension && cursor.token.kind === "|") {
    const found = parseComprehension(cursor, "]", (body): Comprehension => {
      return { kind: "ArrayComprehension", term: head, body, span: spanFrom(cursor, start) };
    });
    if (found !== undefined) return found;
  }
  const elements = parseMoreTerms(cursor, "]", continueInfix(cursor, head, first, false));
  expect(cursor, "]");
  const array: ArrayTerm = { kind: "Array", elements, span: spanFrom(cursor, start) };
  return array;
}

/** Set = "{" Terms "}" | "{" Term "|" Body "}" ; Object = "{" [ Entries ] "}" | "{" Infix ":" Term "|" Body "}" */
function parseSetOrObject(cursor: Cursor): Term {
  const { start } = advance(cursor);
  if (accept(cursor, "}")) return { kind: "Object", entries: [], span: spanFrom(cursor, start) };
  const comprehension = !accept(cursor, ",");
  const { start: first } = cursor.token;
  const head = parseTerm(cursor);
  if (comprehension && cursor.token.kind === "|") {
    const found = parseComprehension(cursor, "}", (body): Comprehension => {
      return { kind: "SetComprehension", term: head, body, span: spanFrom(cursor, start) };
    });
    if (found !== undefined) return found;
  }
  const element = continueInfix(cursor, head, first, false);
  if (cursor.token.kind === ":") return parseObject(cursor, start, element, comprehension);
  const elements = parseMoreTerms(cursor, "}", element);
  expect(cursor, "}");
  return { kind: "Set", elements, span: spanFrom(cursor, start) };
}

function parseObject(cursor: Cursor, start: number, key: Term, comprehension: boolean): Term {
  expect(cursor, ":");
  const { start: first } = cursor.token;
  const head = parseTerm(cursor);
  if (comprehension && cursor.token.kind === "|") {
    const found = parseComprehension(cursor, "}", (body): Comprehension => {
      return { kind: "ObjectComprehension", key, value: head, body, span: spanFrom(cursor, start) };
    });
    if (found !== undefined) return found;
  }
  const entries: ObjectEntry[] = [{ key, value: continueInfix(cursor, head, first, false) }];
  for (;;) {
    if (accept(cursor, "}")) break;
    if (!accept(cursor, ",")) failUnexpected(cursor, "`,` or `}`");
    if (accept(cursor, "}")) break;
    entries.push(parseEntry(cursor));
  }
  return { kind: "Object", entries, span: spanFrom(cursor, start) };
}

/** Entry = Infix ":" Infix */
function parseEntry(cursor: Cursor): ObjectEntry {
  const key = parseInfix(cursor, false);
  expect(cursor, ":");
  return { key, value: parseInfix(cursor, false) };
}

/**
 * What follows a head and `|`. Comprehensions come before unions: `{a | b}` is one; but `{a | b, c}` has two elements,
 * so a body that stops at a comma is read again as terms.
 */
function parseComprehension(cursor: Cursor, end: "]" | "}", make: (body: Body) => Comprehension): Term | undefined {
  const place = placeOf(cursor);
  let body: Body;
  cursor.trials++;
  try {
    advance(cursor);
    body = parseBody(cursor, end);
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure) || cursor.token.kind !== ",") throw failure;
    returnTo(cursor, place);
    return undefined;
  } finally {
    cursor.trials--;
  }
  expect(cursor, end);
  return make(body);
}

/** Terms = Infix { "," Infix } [ "," ] ; the closing token stays. */
function parseTerms(cursor: Cursor, end: TokenKind, terms: Term[]): Term[] {
  terms.push(parseInfix(cursor, false));
  while (cursor.token.kind !== end) {
    if (!accept(cursor, ",")) failUnexpected(cursor, `\`,\` or ${describeKind(end)}`);
    if (cursor.token.kind === end) break;
    terms.push(parseInfix(cursor, false));
  }
  return terms;
}

function parseMoreTerms(cursor: Cursor, end: TokenKind, first: Term): Term[] {
  if (cursor.token.kind === end) return [first];
  if (!accept(cursor, ",")) failUnexpected(cursor, `\`,\` or ${describeKind(end)}`);
  return cursor.token.kind === end ? [first] : parseTerms(cursor, end, [first]);
}
