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

/** A string between backquotes. */
export function rawString(value: string, span: Span): StringTerm {
  return { kind: "String", value, raw: true, span };
}

export function variable(name: string, span: Span): Var {
  return { kind: "Var", name, span };
}

/** `ref(input, "review", index)`: strings are path names, terms stand in brackets. A reference grows longer. */
export function ref(head: Term, path: readonly (string | Term)[], span: Span): Ref {
  const first = head.kind === "Ref" ? head.terms : [head];
  const rest = path.map((part) => (typeof part === "string" ? string(part, span) : part));
  return { kind: "Ref", terms: [...first, ...rest], span };
}

/** By a dotted name, `count` or `array.concat`; operators go under OPA's names, `plus` or `internal.member_2`. */
export function call(operator: string, args: readonly Term[], span: Span): Call {
  return { kind: "Call", operator: operatorOf(operator, span), args, span };
}

/** An operator is a Var as the parser makes it, dots or not. */
function operatorOf(dotted: string, span: Span): Ref | Var {
  const [first, ...rest] = dotted.split(".") as [string, ...string[]];
  return rest.length === 0 || first === "internal" ? variable(dotted, span) : ref(variable(first, span), rest, span);
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

export function expression(term: Term, span: Span): TermExpression {
  return { kind: "TermExpression", negated: false, term, with: [], span };
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

/** `every value in domain { body }` */
export function every(value: Var, domain: Term, body: Body, span: Span): Every {
  return { kind: "Every", value, domain, body, with: [], span };
}

// Rules

/** `name := value if body`, or with the head's other parts `name contains key` and `name(args)`. */
export function rule(
  name: string,
  head: Omit<Head, "kind" | "span" | "reference">,
  body: Body,
  otherwise: Rule | undefined,
  span: Span,
): Rule {
  return {
    kind: "Rule",
    default: false,
    head: { kind: "Head", reference: { kind: "Ref", terms: [variable(name, span)], span }, ...head, span },
    body,
    ...(otherwise === undefined ? {} : { else: otherwise }),
    span,
  };
}
