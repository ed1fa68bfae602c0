/** The variables of terms and expressions, as safety counts them. */
import type { Body, Expression, Term } from "../../ast/nodes.ts";

export type Variables = Set<string>;

/** Every variable of the term outside its comprehensions; `input` and `data` are no variables here. */
export function termVariables(term: Term, into: Variables): Variables {
  switch (term.kind) {
    case "Var":
      if (term.name !== "input" && term.name !== "data") into.add(term.name);
      return into;
    case "Ref":
      for (const part of term.terms) termVariables(part, into);
      return into;
    case "Array":
    case "Set":
      for (const element of term.elements) termVariables(element, into);
      return into;
    case "Object":
      for (const { key, value } of term.entries) {
        termVariables(key, into);
        termVariables(value, into);
      }
      return into;
    case "Call":
      for (const arg of term.args) termVariables(arg, into);
      return into;
    default:
      return into;
  }
}

/** Whether something holds for every variable that `termVariables` would give. */
export function everyVariable(term: Term, holds: (name: string) => boolean): boolean {
  switch (term.kind) {
    case "Var":
      return term.name === "input" || term.name === "data" || holds(term.name);
    case "Ref":
      return term.terms.every((part) => everyVariable(part, holds));
    case "Array":
    case "Set":
      return term.elements.every((element) => everyVariable(element, holds));
    case "Object":
      return term.entries.every(({ key, value }) => everyVariable(key, holds) && everyVariable(value, holds));
    case "Call":
      return term.args.every((arg) => everyVariable(arg, holds));
    default:
      return true;
  }
}

/** The variables that an equation can bind inside a term: not those of keys, of references' heads or of sets' closures. */
export function bindableVariables(term: Term, into: Variables): Variables {
  switch (term.kind) {
    case "Var":
      if (term.name !== "input" && term.name !== "data") into.add(term.name);
      return into;
    case "Ref":
      for (let index = 1; index < term.terms.length; index++) bindableVariables(term.terms[index]!, into);
      return into;
    case "Array":
    case "Set":
      for (const element of term.elements) bindableVariables(element, into);
      return into;
    case "Object":
      for (const { value } of term.entries) bindableVariables(value, into);
      return into;
    default:
      return into;
  }
}

/** The variables of an expression itself, without those of its closures. */
export function expressionVariables(node: Expression, isFunction: (term: Term) => boolean, into: Variables): Variables {
  for (const { target, value } of node.with) {
    if (target.kind === "Ref") for (const part of target.terms.slice(1)) termVariables(part, into);
    if (!isFunction(value)) termVariables(value, into);
  }
  if (node.kind === "TermExpression") termVariables(node.term, into);
  else if (node.kind === "Every") termVariables(node.domain, into);
  else if (node.kind === "NotBody") for (const name of node.needs ?? []) into.add(name);
  return into;
}

/** Every variable inside the closures of an expression, at any depth. */
export function closureVariables(node: Expression, isFunction: (term: Term) => boolean, into: Variables): Variables {
  if (node.kind === "TermExpression") closuresOf(node.term, isFunction, into);
  else if (node.kind === "Every") {
    closuresOf(node.domain, isFunction, into);
    allVariables(node.body, isFunction, into);
  } else if (node.kind === "NotBody") allVariables(node.body, isFunction, into);
  for (const { value } of node.with) closuresOf(value, isFunction, into);
  return into;
}

function closuresOf(term: Term, isFunction: (term: Term) => boolean, into: Variables): void {
  switch (term.kind) {
    case "ArrayComprehension":
    case "SetComprehension":
      termVariables(term.term, into);
      allVariables(term.body, isFunction, into);
      return;
    case "ObjectComprehension":
      termVariables(term.key, into);
      termVariables(term.value, into);
      allVariables(term.body, isFunction, into);
      return;
    case "Ref":
      for (const part of term.terms) closuresOf(part, isFunction, into);
      return;
    case "Array":
    case "Set":
      for (const element of term.elements) closuresOf(element, isFunction, into);
      return;
    case "Object":
      for (const { key, value } of term.entries) {
        closuresOf(key, isFunction, into);
        closuresOf(value, isFunction, into);
      }
      return;
    case "Call":
      for (const arg of term.args) closuresOf(arg, isFunction, into);
      return;
    default:
      return;
  }
}

function allVariables(body: Body, isFunction: (term: Term) => boolean, into: Variables): void {
  for (const expression of body) {
    expressionVariables(expression, isFunction, into);
    closureVariables(expression, isFunction, into);
  }
}
