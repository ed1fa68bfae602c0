/** The few nodes that rewrites make, and the shallow mapping over terms that they share. */
import { mapList } from "../ast/map-list.ts";
import type {
  Body,
  Call,
  Expression,
  ObjectEntry,
  Ref,
  StringTerm,
  TemplateString,
  Term,
  TermExpression,
  Var,
  With,
} from "../ast/nodes.ts";
import { callWith, collectionWith, refWith } from "../ast/with-parts.ts";
import type { Span } from "../source/span.ts";

export function variable(name: string, span: Span): Var {
  return { kind: "Var", name, span };
}

export function text(value: string, span: Span): StringTerm {
  return { kind: "String", value, raw: false, span };
}

export function call(operator: Ref | Var, args: readonly Term[], span: Span): Call {
  return { kind: "Call", operator, args, span };
}

/** A builtin's operator: `count`, or `internal.print` as a Ref. */
export function builtinOperator(name: string, span: Span): Ref | Var {
  const [first, ...rest] = name.split(".");
  const head = variable(first ?? name, span);
  return rest.length === 0 ? head : { kind: "Ref", terms: [head, ...rest.map((part) => text(part, span))], span };
}

export function statement(term: Term, withs: readonly With[] = [], negated = false): TermExpression {
  return { kind: "TermExpression", negated, term, with: withs, span: term.span };
}

/** `left = right` */
export function equality(left: Term, right: Term, span: Span, withs: readonly With[] = []): TermExpression {
  return statement(call(variable("eq", span), [left, right], span), withs);
}

export function truth(span: Span): TermExpression {
  return statement({ kind: "Boolean", value: true, span });
}

/** A body of nothing but `true`, which stands for no body. */
function isEmptyBody(body: Body): boolean {
  const [only] = body;
  return (
    body.length === 1 &&
    only?.kind === "TermExpression" &&
    only.term.kind === "Boolean" &&
    only.term.value &&
    !only.negated
  );
}

/** The body with more at its end; a lone `true` gives way. */
export function appendToBody(body: Body, added: readonly Expression[]): Body {
  if (added.length === 0) return body;
  return isEmptyBody(body) ? added : [...body, ...added];
}

/** The operator's name when the term is a call of a name without dots. */
export function calledName(term: Term): string | undefined {
  return term.kind === "Call" && term.operator.kind === "Var" ? term.operator.name : undefined;
}

/** Maps the terms directly inside a term; comprehensions, templates' parts and operators are the caller's. */
export function mapSubterms(term: Term, map: (term: Term) => Term): Term {
  switch (term.kind) {
    case "Ref": {
      const terms = mapList(term.terms, map);
      return terms === term.terms ? term : refWith(term, terms);
    }
    case "Array":
    case "Set": {
      const elements = mapList(term.elements, map);
      return elements === term.elements ? term : collectionWith(term, elements);
    }
    case "Object": {
      const entries = mapList(term.entries, (entry) => mapEntry(entry, map));
      return entries === term.entries ? term : { ...term, entries };
    }
    case "Call": {
      const args = mapList(term.args, map);
      return args === term.args ? term : callWith(term, term.operator, args);
    }
    default:
      return term;
  }
}

function mapEntry(entry: ObjectEntry, map: (term: Term) => Term): ObjectEntry {
  const key = map(entry.key);
  const value = map(entry.value);
  return key === entry.key && value === entry.value ? entry : { key, value };
}

/** The expressions among a template's parts. */
export function templateExpressions(term: TemplateString): readonly Expression[] {
  return term.parts.filter((part): part is Expression => part.kind !== "String");
}
