/** The constructors of the Rego AST for one place of the source: `at(span).call("count", items)`. */
import * as build from "../ast/build.ts";
import type {
  Body,
  Call,
  Every,
  Head,
  ObjectEntry,
  Rule,
  SomeDeclaration,
  Term,
  TermExpression,
} from "../ast/nodes.ts";
import type { Span } from "../source/span.ts";

export type Terms = ReturnType<typeof at>;

export function at(span: Span) {
  const variable = (name: string) => build.variable(name, span);
  const ref = (head: Term, ...path: readonly (string | Term)[]): Term =>
    path.length === 0 ? head : build.ref(head, path, span);
  return {
    span,
    variable,
    ref,
    path: (first: string, ...rest: readonly string[]): Term => ref(variable(first), ...rest),
    call: (name: string, ...args: readonly Term[]): Call => build.call(name, args, span),
    null: (): Term => build.nullTerm(span),
    boolean: (value: boolean): Term => build.boolean(value, span),
    number: (text: string): Term => build.number(text, span),
    string: (value: string): Term => build.string(value, span),
    rawString: (value: string): Term => build.rawString(value, span),
    array: (elements: readonly Term[]): Term => build.array(elements, span),
    set: (elements: readonly Term[]): Term => build.set(elements, span),
    object: (entries: readonly ObjectEntry[]): Term => build.object(entries, span),
    arrayOf: (term: Term, body: Body): Term => build.arrayComprehension(term, body, span),
    setOf: (term: Term, body: Body): Term => build.setComprehension(term, body, span),
    objectOf: (key: Term, value: Term, body: Body): Term => build.objectComprehension(key, value, body, span),
    holds: (term: Term): TermExpression => build.expression(term, span),
    assign: (name: string, value: Term): TermExpression => build.assignment(variable(name), value, span),
    negate: (expression: TermExpression): TermExpression => ({ ...expression, negated: !expression.negated }),
    /** `some value in domain`, `some key, value in domain`. */
    some: (domain: Term, value: string, key?: string): SomeDeclaration =>
      build.someIn(key === undefined ? undefined : variable(key), variable(value), domain, span),
    every: (domain: Term, value: string, body: Body): Every => build.every(variable(value), domain, body, span),
    rule: ({ name, ...head }: Omit<Head, "kind" | "span" | "reference"> & { name: string }, body: Body, rest?: Rule) =>
      build.rule(name, head, body, rest, span),
  };
}
