/** Reads every expression and term below a rule or body, many times faster than `walk`; rewrites have mappings of their own. */
import type { Body, Expression, Rule, Term } from "./nodes.ts";

export interface Visitor {
  readonly expression?: (node: Expression) => void;
  readonly term?: (node: Term) => void;
}

/** The rule with its `else` branches. */
export function visitRule(rule: Rule, visitor: Visitor): void {
  for (let at: Rule | undefined = rule; at !== undefined; at = at.else) {
    const { head } = at;
    const { terms } = head.reference;
    for (let index = 1; index < terms.length; index++) visitTerm(terms[index]!, visitor);
    for (const arg of head.args ?? []) visitTerm(arg, visitor);
    if (head.key !== undefined) visitTerm(head.key, visitor);
    if (head.value !== undefined) visitTerm(head.value, visitor);
    visitBody(at.body, visitor);
  }
}

export function visitBody(body: Body, visitor: Visitor): void {
  for (const node of body) visitExpression(node, visitor);
}

function visitExpression(node: Expression, visitor: Visitor): void {
  visitor.expression?.(node);
  switch (node.kind) {
    case "TermExpression":
      visitTerm(node.term, visitor);
      break;
    case "Every":
      visitTerm(node.domain, visitor);
      visitBody(node.body, visitor);
      break;
    case "NotBody":
      visitBody(node.body, visitor);
      break;
    case "SomeDeclaration":
      for (const symbol of node.symbols) visitTerm(symbol, visitor);
  }
  for (const { target, value } of node.with) {
    visitTerm(target, visitor);
    visitTerm(value, visitor);
  }
}

function visitTerm(node: Term, visitor: Visitor): void {
  visitor.term?.(node);
  switch (node.kind) {
    case "Ref":
      for (const part of node.terms) visitTerm(part, visitor);
      return;
    case "Array":
    case "Set":
      for (const element of node.elements) visitTerm(element, visitor);
      return;
    case "Object":
      for (const { key, value } of node.entries) {
        visitTerm(key, visitor);
        visitTerm(value, visitor);
      }
      return;
    case "Call":
      for (const arg of node.args) visitTerm(arg, visitor);
      return;
    case "ArrayComprehension":
    case "SetComprehension":
      visitTerm(node.term, visitor);
      visitBody(node.body, visitor);
      return;
    case "ObjectComprehension":
      visitTerm(node.key, visitor);
      visitTerm(node.value, visitor);
      visitBody(node.body, visitor);
      return;
    case "TemplateString":
      for (const part of node.parts) if (part.kind !== "String") visitExpression(part, visitor);
      return;
    default:
      return;
  }
}
