/**
 * Rules and heads with other parts. Every stage makes every rule anew, and a literal is made many times faster than what
 * `...` puts together.
 */
import type { Body, Head, Ref, Rule, Term } from "./nodes.ts";

type Writable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

export function ruleWith({ kind, default: isDefault, span }: Rule, head: Head, body: Body, otherwise?: Rule): Rule {
  return otherwise === undefined
    ? { kind, default: isDefault, head, body, span }
    : { kind, default: isDefault, head, body, else: otherwise, span };
}

export interface HeadParts {
  readonly terms: Ref["terms"];
  readonly args: readonly Term[] | undefined;
  readonly key: Term | undefined;
  readonly value: Term | undefined;
}

export function headWith(head: Head, { terms, args, key, value }: HeadParts): Head {
  const { kind, reference, contains, assign, span } = head;
  const named: Ref = terms === reference.terms ? reference : { kind: reference.kind, terms, span: reference.span };
  const made: Writable<Head> = { kind, reference: named, contains, assign, span };
  if (args !== undefined) made.args = args;
  if (key !== undefined) made.key = key;
  if (value !== undefined) made.value = value;
  return made;
}
