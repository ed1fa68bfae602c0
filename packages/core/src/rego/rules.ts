/** Rules: heads, bodies, `else` chains and defaults, in both versions of the language. */
import { copyTerm } from "../ast/copy.ts";
import type { Body, Head, Ref, Rule, Term, Var } from "../ast/nodes.ts";
import { beginsWithUnion } from "../ast/print/infix.ts";
import { findBuiltin } from "../builtins/registry.ts";
import {
  builtinAsRule,
  containsRequired,
  ifRequired,
  illegalElse,
  illegalHead,
  keywordAsRuleName,
  valueOrBodyRequired,
} from "../diagnostics/codes/syntax.ts";
import type { Span } from "../source/span.ts";
import {
  accept,
  advance,
  asIdentifier,
  attempt,
  type Cursor,
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
import { checkDefault } from "./default-rule.ts";
import {
  missingKeywordHint,
  parseBracedBody,
  parseExpression,
  parseInfix,
  parseReference,
  parseVar,
} from "./expressions.ts";

/** Which of v1's keywords a rule was written with, for the checks that are made once the version is known. */
interface WrittenRule {
  readonly rule: Rule;
  readonly body: boolean;
  readonly if: boolean;
  readonly value: boolean;
}

/** Rule = [ "default" ] Head [ [ "if" ] BracedBody { BracedBody } | "if" Expression ] { Else } */
export function parseRules(cursor: Cursor, modern: boolean): readonly Rule[] {
  const { start } = cursor.token;
  if (cursor.token.kind === "default" && !startsReference(cursor)) return [parseDefault(cursor, start)];
  checkRuleName(cursor);
  const parsed = parseHead(cursor);
  const { value } = parsed;
  const hasIf = cursor.token.kind === "if" && !(startsReference(cursor) && cursor.token.newlineBefore);
  const hasBody = hasIf || startsBody(cursor);
  const head = partialSetHead(parsed.head, hasIf);
  if (cursor.token.kind === ";") failUnexpected(cursor, "a rule on its own line");
  if (!hasBody && !value && !head.contains && head.reference.terms.length === 1 && head.args === undefined) {
    const hint = cursor.token.newlineBefore ? undefined : missingKeywordHint(cursor);
    fail(illegalHead, head.span, ["a variable alone is no rule", hint]);
  }
  if (!hasBody && !value && head.args !== undefined) checkIsNoCall(head);
  const body = !hasBody ? impliedBody(head.span) : hasIf ? parseIfBody(cursor) : parseBracedBody(cursor);
  const otherwise = hasBody ? parseElseOf(cursor, head) : undefined;
  const span = spanFrom(cursor, start);
  const plain: Rule = { kind: "Rule", default: false, head, body, span };
  const rule = otherwise === undefined ? plain : { ...plain, else: otherwise.rule };
  checkModern({ rule, body: hasBody, if: hasIf, value: value || head.contains }, modern, parsed.head.contains);
  if (otherwise !== undefined && modern) checkModernElse(otherwise);
  return [rule, ...(hasBody ? parseChainedBodies(cursor, head, modern && !hasIf, otherwise !== undefined) : [])];
}

/** `startswith(x, "a")` at the top is a line of a body; `startswith(x, "a") := 1` and `… if …` hide the builtin, as in OPA. */
function checkIsNoCall({ reference, span }: Head): void {
  const name = reference.terms.map((term) =>
    term.kind === "Var" ? term.name : term.kind === "String" ? term.value : "",
  );
  if (findBuiltin(name.join(".")) !== undefined) fail(builtinAsRule, span, [name.join(".")]);
}

function startsBody(cursor: Cursor): boolean {
  return cursor.token.kind === "{";
}

/** In v0 `every := 1` names a rule; where the word is a keyword it cannot. */
function checkRuleName(cursor: Cursor): void {
  const { token } = cursor;
  if (token.kind === "identifier") return;
  if (startsReference(cursor)) {
    asIdentifier(cursor);
    return;
  }
  if (!token.word) failUnexpected(cursor, "a rule");
  const place = placeOf(cursor);
  advance(cursor);
  const names = [":=", "=", "if", "contains", "(", "{"].includes(cursor.token.kind);
  returnTo(cursor, place);
  if (names) fail(keywordAsRuleName, spanOfToken(cursor), [token.text]);
  failUnexpected(cursor, "a rule");
}

/** Head = Reference [ "(" Terms ")" ] [ "contains" Infix | ( ":=" | "=" ) Infix ] */
function parseHead(cursor: Cursor): { readonly head: Head; readonly value: boolean } {
  const { start } = cursor.token;
  const { text: name } = cursor.token;
  const { reference, args } = nameOf(parseReference(cursor, { ...parseVar(cursor), name }, true));
  if (accept(cursor, "contains")) {
    if (args !== undefined) fail(illegalHead, spanFrom(cursor, start), ["a function cannot use `contains`", undefined]);
    const key = parseInfix(cursor, true);
    const span = spanFrom(cursor, start);
    return { head: { kind: "Head", reference, contains: true, key, assign: false, span }, value: false };
  }
  const assign = cursor.token.kind === ":=";
  if (!assign && cursor.token.kind !== "=") {
    const head: Head = { kind: "Head", reference, contains: false, assign, span: spanFrom(cursor, start) };
    return { head: args === undefined ? head : { ...head, args }, value: false };
  }
  advance(cursor);
  const value = parseInfix(cursor, true);
  const head: Head = { kind: "Head", reference, contains: false, value, assign, span: spanFrom(cursor, start) };
  return { head: args === undefined ? head : { ...head, args }, value: true };
}

function nameOf(term: Term): { readonly reference: Ref; readonly args: readonly Term[] | undefined } {
  // As in OPA `f() = 1` is no function but the rule `f`.
  if (term.kind === "Call" && term.args.length === 0) return nameOf(term.operator);
  if (term.kind === "Call") return { reference: nameOf(term.operator).reference, args: term.args };
  if (term.kind === "Var") return { reference: { kind: "Ref", terms: [term], span: term.span }, args: undefined };
  if (term.kind === "Ref" && term.terms[0]!.kind === "Var") return { reference: term, args: undefined };
  return fail(illegalHead, term.span, ["expected a name, with arguments at its end at most", undefined]);
}

/** `p[x]` without a value and without `if` is a partial set: the form of v0, which v1 refuses later. */
function partialSetHead(head: Head, hasIf: boolean): Head {
  const { terms } = head.reference;
  if (hasIf || head.contains || head.value !== undefined || head.args !== undefined || terms.length !== 2) return head;
  const [name, key] = terms as readonly [Var, Term];
  return { ...head, reference: { kind: "Ref", terms: [name], span: name.span }, contains: true, key };
}

function impliedBody(span: Span): Body {
  return [{ kind: "TermExpression", negated: false, term: { kind: "Boolean", value: true, span }, with: [], span }];
}

/** "if" ( Expression | BracedBody ). Braces that can be read as an object or a comprehension are one, as in OPA. */
function parseIfBody(cursor: Cursor): Body {
  expect(cursor, "if");
  if (cursor.token.kind !== "{") return [parseExpression(cursor)];
  // Nearly always they are a body, and nothing else is possible.
  const place = placeOf(cursor);
  const body = attempt(cursor, () => parseBracedBody(cursor));
  if (!(body instanceof SyntaxFailure) && isOnlyBody(cursor, body)) return body;
  returnTo(cursor, place);
  const expression = attempt(cursor, () => {
    const parsed = parseExpression(cursor);
    // A set is always true, so these braces are meant as a body.
    if (parsed.kind === "TermExpression" && parsed.term.kind === "Set") failUnexpected(cursor);
    return parsed;
  });
  return expression instanceof SyntaxFailure ? parseBracedBody(cursor) : [expression];
}

/** Not the beginning of a longer expression, nor the `{ a | b }` of a comprehension. */
function isOnlyBody(cursor: Cursor, [first]: Body): boolean {
  const { kind, newlineBefore, word } = cursor.token;
  const ends = kind === "eof" || kind === "else" || (newlineBefore && word && !["in", "and", "or"].includes(kind));
  if (!ends) return false;
  return first?.kind !== "TermExpression" || !beginsWithUnion(first.term);
}

function parseElseOf(cursor: Cursor, head: Head): WrittenRule | undefined {
  if (cursor.token.kind !== "else" || startsReference(cursor)) return undefined;
  if (head.reference.terms.slice(1).some((term) => term.kind !== "String" && !isConstant(term))) {
    fail(illegalElse, spanOfToken(cursor), ["on rules with variables in head"]);
  }
  if (head.contains) fail(illegalElse, spanOfToken(cursor), ["on multi-value rules"]);
  return parseElse(cursor, head);
}

function isConstant(term: Term): boolean {
  return term.kind === "Number" || term.kind === "Boolean" || term.kind === "Null";
}

/** Else = "else" [ ( ":=" | "=" ) Infix ] [ [ "if" ] BracedBody | "if" Expression ] { Else } */
function parseElse(cursor: Cursor, head: Head): WrittenRule {
  const { start } = expect(cursor, "else");
  enter(cursor);
  const assign = cursor.token.kind === ":=";
  const valued = assign || cursor.token.kind === "=";
  if (!valued && cursor.token.kind !== "if" && cursor.token.kind !== "{") {
    failUnexpected(cursor, "else value term or rule body");
  }
  if (valued) advance(cursor);
  const value = valued ? parseInfix(cursor, true) : undefined;
  const ownHead: Head = {
    kind: "Head",
    ...copyName(cursor, head),
    contains: false,
    ...(value === undefined ? {} : { value }),
    assign,
    span: spanFrom(cursor, start),
  };
  const hasIf = cursor.token.kind === "if" && !(startsReference(cursor) && cursor.token.newlineBefore);
  const hasBody = hasIf || startsBody(cursor);
  const body = !hasBody ? impliedBody(ownHead.span) : hasIf ? parseElseIf(cursor) : parseBracedBody(cursor);
  const next =
    hasBody && cursor.token.kind === "else" && !startsReference(cursor) ? parseElse(cursor, head) : undefined;
  leave(cursor);
  const rule: Rule = {
    kind: "Rule",
    default: false,
    head: ownHead,
    body,
    ...(next === undefined ? {} : { else: next.rule }),
    span: spanFrom(cursor, start),
  };
  // A chain is modern only if all of it is.
  return {
    rule,
    body: hasBody && (next === undefined || next.if || !next.body ? !hasIf : true),
    if: hasIf,
    value: valued,
  };
}

/** Behind `else`, braces after `if` are always a body. */
function parseElseIf(cursor: Cursor): Body {
  expect(cursor, "if");
  return cursor.token.kind === "{" ? parseBracedBody(cursor) : [parseExpression(cursor)];
}

function copyName(cursor: Cursor, head: Head): Pick<Head, "reference"> & { readonly args?: readonly Term[] } {
  const reference = copyTerm(head.reference) as Ref;
  if (head.args === undefined) return { reference };
  const args = head.args.map((term) =>
    term.kind === "Var" && term.name.startsWith("$") ? { ...term, name: `$${cursor.wildcards++}` } : copyTerm(term),
  );
  return { reference, args };
}

/** v0's `p { … } { … }`: one rule for each body. */
function parseChainedBodies(cursor: Cursor, head: Head, refuse: boolean, afterElse: boolean): Rule[] {
  const rules: Rule[] = [];
  while (cursor.token.kind === "{") {
    if (afterElse) failUnexpected(cursor, "else keyword");
    const { start } = cursor.token;
    const body = parseBracedBody(cursor);
    const span = spanFrom(cursor, start);
    const { key, value } = head;
    const copy: Head = {
      ...head,
      ...copyName(cursor, head),
      ...(key === undefined ? {} : { key: copyTerm(key) }),
      ...(value === undefined ? {} : { value: copyTerm(value) }),
      span,
    };
    rules.push({ kind: "Rule", default: false, head: copy, body, span });
    if (refuse) fail(ifRequired, span, [kindOf(head)]);
  }
  return rules;
}

/** "default" Head ":=" Infix */
function parseDefault(cursor: Cursor, start: number): Rule {
  expect(cursor, "default");
  if (cursor.token.word && startsReference(cursor)) asIdentifier(cursor);
  if (cursor.token.kind !== "identifier") {
    if (cursor.token.word) fail(keywordAsRuleName, spanOfToken(cursor), [cursor.token.text]);
    failUnexpected(cursor, "a rule name");
  }
  const { head } = parseHead(cursor);
  const span = spanFrom(cursor, start);
  checkDefault(head, span);
  return { kind: "Rule", default: true, head, body: impliedBody(span), span };
}

function kindOf(head: Head): "rule" | "function" {
  return head.args === undefined ? "rule" : "function";
}

/** What v1 demands of a rule; OPA checks it in v0 modules with `import rego.v1` as well. */
function checkModern(written: WrittenRule, modern: boolean, hasContains: boolean): void {
  if (!modern) return;
  const { head, span } = written.rule;
  // `f(x)` alone is `f(x) := true`, in OPA's v1 too.
  if (!written.body && !written.value && head.args === undefined) fail(valueOrBodyRequired, span, [kindOf(head)]);
  if (written.body && !written.if) fail(ifRequired, span, [kindOf(head)]);
  if (head.contains && !hasContains) fail(containsRequired, span, []);
}

function checkModernElse(written: WrittenRule): void {
  if (written.body && !written.if) fail(ifRequired, written.rule.span, [kindOf(written.rule.head)]);
}
