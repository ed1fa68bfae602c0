/**
 * Nodes with other parts. Every stage makes many of them anew, and a literal is made many times faster than what `...` puts
 * together.
 */
import type { ArrayTerm, Body, Call, Head, Ref, Rule, SetTerm, Term, TermExpression, Var, With } from "./nodes.ts";

type Writable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

export function ruleWith({ kind, default: isDefault, span }: Rule, head: Head, body: Body, otherwise?: Rule): Rule {
  return otherwise === undefined
    ? { kind, default: isDefault, head, body, span }
    : { kind, default: isDefault, head, body, else: otherwise, span };
}

export function refWith({ kind, span }: Ref, terms: Ref["terms"]): Ref {
  return { kind, terms, span };
}

export function collectionWith(term: ArrayTerm | SetTerm, elements: readonly Term[]): ArrayTerm | SetTerm {
  return { kind: term.kind, elements, span: term.span };
}

export function callWith({ kind, span }: Call, operator: Ref | Var, args: readonly Term[]): Call {
  return { kind, operator, args, span };
}

/** An expression with another term, and with other modifiers. */
export function statementWith(node: TermExpression, term: Term, withs: readonly With[]): TermExpression {
  return { kind: node.kind, negated: node.negated, term, with: withs, span: node.span };
}

export interface HeadParts {
  readonly terms: Ref["terms"];
  readonly args: readonly Term[] | undefined;
  readonly key: Term | undefined;
  readonly value: Term | undefined;
}

export function headWith(head: Head, { terms, args, key, value }: HeadParts): Head {
  const { kind, reference, contains, assign, span } = head;
  const named = terms === reference.terms ? reference : refWith(reference, terms);
  const made: Writable<Head> = { kind, reference: named, contains, assign, span };
  if (args !== undefined) made.args = args;
  if (key !== undefined) made.key = key;
  if (value !== undefined) made.value = value;
  return made;
}
