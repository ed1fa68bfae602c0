/** Constructors of nodes, for front ends and rewrites: each takes the span of what it stands for. */
import type { Span } from "../source/span.ts";
import type {
  ArrayComprehension,
  ArrayTerm,
  Body,
  BooleanTerm,
  Call,
  Every,
  Head,
  NotBody,
  NullTerm,
  NumberTerm,
  ObjectComprehension,
  ObjectEntry,
  ObjectTerm,
  Ref,
  Rule,
  SetComprehension,
  SetTerm,
  SomeDeclaration,
  StringTerm,
  Term,
  TermExpression,
  Var,
  With,
} from "./nodes.ts";

// Terms

export function nullTerm(span: Span): NullTerm {
  return { kind: "Null", span };
}

export function boolean(value: boolean, span: Span): BooleanTerm {
  return { kind: "Boolean", value, span };
}

/** The text is Rego's: `1`, `-0.5`, `1e9`. */
export function number(text: string, span: Span): NumberTerm {
  return { kind: "Number", text, span };
}

export function string(value: string, span: Span): StringTerm {
  return { kind: "String", value, raw: false, span };
}

export function variable(name: string, span: Span): Var {
  return { kind: "Var", name, span };
}

/** `ref(input, "review", index)`: strings are path names, terms stand in brackets. */
export function ref(head: Term, path: readonly (string | Term)[], span: Span): Ref {
  const rest = path.map((part) => (typeof part === "string" ? string(part, span) : part));
  return { kind: "Ref", terms: [head, ...rest], span };
}

/** A dotted name: `count` is a Var, `array.concat` a Ref. */
export function name(dotted: string, span: Span): Ref | Var {
  const [first, ...rest] = dotted.split(".") as [string, ...string[]];
  return rest.length === 0 ? variable(first, span) : ref(variable(first, span), rest, span);
}

/** By a dotted name: builtins, operators under OPA's names, and functions. */
export function call(operator: string | Ref | Var, args: readonly Term[], span: Span): Call {
  return { kind: "Call", operator: typeof operator === "string" ? name(operator, span) : operator, args, span };
}

export function array(elements: readonly Term[], span: Span): ArrayTerm {
  return { kind: "Array", elements, span };
}

export function set(elements: readonly Term[], span: Span): SetTerm {
  return { kind: "Set", elements, span };
}

export function object(entries: readonly ObjectEntry[], span: Span): ObjectTerm {
  return { kind: "Object", entries, span };
}

export function arrayComprehension(term: Term, body: Body, span: Span): ArrayComprehension {
  return { kind: "ArrayComprehension", term, body, span };
}

export function setComprehension(term: Term, body: Body, span: Span): SetComprehension {
  return { kind: "SetComprehension", term, body, span };
}

export function objectComprehension(key: Term, value: Term, body: Body, span: Span): ObjectComprehension {
  return { kind: "ObjectComprehension", key, value, body, span };
}

// Expressions

export function expression(term: Term, span: Span, modifiers: readonly With[] = []): TermExpression {
  return { kind: "TermExpression", negated: false, term, with: modifiers, span };
}

/** `not term` */
export function negation(term: Term, span: Span, modifiers: readonly With[] = []): TermExpression {
  return { kind: "TermExpression", negated: true, term, with: modifiers, span };
}

/** `left := right` */
export function assignment(left: Term, right: Term, span: Span): TermExpression {
  return expression(call("assign", [left, right], span), span);
}

/** `some value in domain`, `some key, value in domain` */
export function someIn(key: Term | undefined, value: Term, domain: Term, span: Span): SomeDeclaration {
  const membership =
    key === undefined
      ? call("internal.member_2", [value, domain], span)
      : call("internal.member_3", [key, value, domain], span);
  return { kind: "SomeDeclaration", symbols: [membership], with: [], span };
}

/** `some first, second` */
export function some(variables: readonly Var[], span: Span): SomeDeclaration {
  return { kind: "SomeDeclaration", symbols: variables, with: [], span };
}

export function every(key: Var | undefined, value: Var, domain: Term, body: Body, span: Span): Every {
  return { kind: "Every", ...(key === undefined ? {} : { key }), value, domain, body, with: [], span };
}

/** `not { body }` */
export function notBody(body: Body, span: Span): NotBody {
  return { kind: "NotBody", body, with: [], span };
}

export function withModifier(target: Ref | Var, value: Term, span: Span): With {
  return { kind: "With", target, value, span };
}

/** The body of what is written without one. */
export function trueBody(span: Span): Body {
  return [expression(boolean(true, span), span)];
}

// Rules

/** `name := value if body` */
export function completeRule(reference: string, value: Term, body: Body, span: Span): Rule {
  return rule({ ...head(reference, span), value, assign: true }, body, span);
}

/** `name contains key if body` */
export function partialSet(reference: string, key: Term, body: Body, span: Span): Rule {
  return rule({ ...head(reference, span), contains: true, key }, body, span);
}

/** `name(args) := value if body` */
export function functionRule(reference: string, args: readonly Term[], value: Term, body: Body, span: Span): Rule {
  return rule({ ...head(reference, span), args, value, assign: true }, body, span);
}

/** `default name := value` */
export function defaultRule(reference: string, value: Term, span: Span): Rule {
  return { ...completeRule(reference, value, trueBody(span), span), default: true };
}

export function rule(ruleHead: Head, body: Body, span: Span): Rule {
  return { kind: "Rule", default: false, head: ruleHead, body, span };
}

function head(dotted: string, span: Span): Head {
  const term = name(dotted, span);
  const reference: Ref = term.kind === "Ref" ? term : { kind: "Ref", terms: [term], span };
  return { kind: "Head", reference, contains: false, assign: false, span };
}
