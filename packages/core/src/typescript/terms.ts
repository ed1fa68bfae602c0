/** Short constructors of the Rego AST, all of one span: `at(span).equal(a, b)`. */
import type {
  Body,
  Call,
  Every,
  Expression,
  Head,
  ObjectEntry,
  Ref,
  Rule,
  SomeDeclaration,
  Term,
  TermExpression,
  Var,
} from "../ast/nodes.ts";
import type { Span } from "../source/span.ts";

export type Terms = ReturnType<typeof at>;

/** The constructors for one place of the source. */
export function at(span: Span) {
  const variable = (name: string): Var => ({ kind: "Var", name, span });
  const string = (value: string): Term => ({ kind: "String", value, raw: false, span });
  const ref = (head: Term, ...path: readonly Term[]): Term => {
    if (path.length === 0) return head;
    const terms = head.kind === "Ref" ? [...head.terms, ...path] : [head, ...path];
    return { kind: "Ref", terms, span };
  };
  const operator = (name: string): Ref | Var => {
    const [first, ...rest] = name.split(".");
    if (rest.length === 0 || first === "internal") return variable(name);
    return { kind: "Ref", terms: [variable(first!), ...rest.map(string)], span };
  };
  const call = (name: string, ...args: readonly Term[]): Call => ({
    kind: "Call",
    operator: operator(name),
    args,
    span,
  });
  const holds = (term: Term): TermExpression => ({ kind: "TermExpression", negated: false, term, with: [], span });
  return {
    span,
    variable,
    string,
    ref,
    call,
    holds,
    null: (): Term => ({ kind: "Null", span }),
    boolean: (value: boolean): Term => ({ kind: "Boolean", value, span }),
    number: (text: string): Term => ({ kind: "Number", text, span }),
    rawString: (value: string): Term => ({ kind: "String", value, raw: true, span }),
    path: (...names: readonly [string, ...string[]]): Term => ref(variable(names[0]), ...names.slice(1).map(string)),
    array: (elements: readonly Term[]): Term => ({ kind: "Array", elements, span }),
    set: (elements: readonly Term[]): Term => ({ kind: "Set", elements, span }),
    object: (entries: readonly ObjectEntry[]): Term => ({ kind: "Object", entries, span }),
    arrayOf: (term: Term, body: Body): Term => ({ kind: "ArrayComprehension", term, body, span }),
    setOf: (term: Term, body: Body): Term => ({ kind: "SetComprehension", term, body, span }),
    objectOf: (key: Term, value: Term, body: Body): Term => ({ kind: "ObjectComprehension", key, value, body, span }),
    assign: (name: string, value: Term): TermExpression => holds(call("assign", variable(name), value)),
    negate: (expression: TermExpression): TermExpression => ({ ...expression, negated: !expression.negated }),
    /** `some value in domain`, `some key, value in domain`. */
    some: (domain: Term, value: string, key?: string): SomeDeclaration => ({
      kind: "SomeDeclaration",
      symbols: [
        key === undefined
          ? call("internal.member_2", variable(value), domain)
          : call("internal.member_3", variable(key), variable(value), domain),
      ],
      with: [],
      span,
    }),
    every: (domain: Term, value: string, body: Body): Every => ({
      kind: "Every",
      value: variable(value),
      domain,
      body,
      with: [],
      span,
    }),
    rule: (head: Omit<Head, "kind" | "span" | "reference"> & { name: string }, body: Body, otherwise?: Rule): Rule => {
      const { name, ...rest } = head;
      return {
        kind: "Rule",
        default: false,
        head: { kind: "Head", reference: { kind: "Ref", terms: [variable(name)], span }, ...rest, span },
        body,
        ...(otherwise === undefined ? {} : { else: otherwise }),
        span,
      };
    },
  };
}

/** Whether a body is nothing but `true`. */
export function isTrivial(body: Body): boolean {
  return body.every(
    (part: Expression) =>
      part.kind === "TermExpression" && !part.negated && part.term.kind === "Boolean" && part.term.value,
  );
}
