/** The names that a body declares with `:=`, `some` and `every`, and those that it merely mentions. */
import type { Body, Expression, NotBody, Term } from "../../ast/nodes.ts";
import { calledName, templateExpressions } from "../terms.ts";

/** The variables of a pattern: array elements and object values bind, keys and references do not. */
export function patternNames(term: Term, found: (name: string) => void): void {
  switch (term.kind) {
    case "Var":
      found(term.name);
      return;
    case "Array":
      for (const element of term.elements) patternNames(element, found);
      return;
    case "Object":
      for (const entry of term.entries) patternNames(entry.value, found);
      return;
    default:
      return;
  }
}

const nothing: ReadonlySet<string> = new Set();

/** What the body declares; with `nested` also in the bodies of `every` and `not`, which do not hide rules from OPA. */
export function declaredNames(body: Body, nested: boolean): ReadonlySet<string> {
  let names: Set<string> | undefined;
  collectDeclared(body, nested, (name) => {
    names ??= new Set();
    names.add(name);
  });
  return names ?? nothing;
}

function collectDeclared(body: Body, nested: boolean, add: Found): void {
  for (const expression of body) {
    if (expression.kind === "SomeDeclaration") {
      for (const symbol of expression.symbols) {
        if (symbol.kind === "Var") add(symbol.name);
        else for (const pattern of symbol.args.slice(0, -1)) patternNames(pattern, add);
      }
    } else if (expression.kind === "TermExpression") {
      const { term } = expression;
      if (term.kind === "Call" && calledName(term) === "assign" && term.args[0] !== undefined) {
        patternNames(term.args[0], add);
      }
    } else if (nested) collectDeclared(expression.body, true, add);
  }
}

type Found = (name: string) => void;

/** Whether the value of a `with` is a function's name, which is no variable. */
type IsFunction = (value: Term) => boolean;

/** The variables that a body names itself, not inside its closures: the ones that its closures share with it. */
export function mentionedNames(body: Body, found: Found, isFunction: IsFunction): void {
  for (const expression of body) expressionNames(expression, found, isFunction);
}

function expressionNames(expression: Expression, found: Found, isFunction: IsFunction): void {
  for (const { value } of expression.with) if (!isFunction(value)) termNames(value, found, isFunction);
  if (expression.kind === "TermExpression") termNames(expression.term, found, isFunction);
  else if (expression.kind === "Every") termNames(expression.domain, found, isFunction);
  else if (expression.kind === "NotBody") {
    const term = negatedTerm(expression);
    if (term !== undefined) termNames(term, found, isFunction);
  } else if (expression.kind === "SomeDeclaration") {
    for (const symbol of expression.symbols)
      if (symbol.kind === "Call") for (const arg of symbol.args) termNames(arg, found, isFunction);
  }
}

/** The operand of a `not expression`, whose variables belong to the body around it; undefined for `not { … }`. */
export function negatedTerm({ body: [only], spelling }: NotBody): Term | undefined {
  return spelling?.operator === "not" && only?.kind === "TermExpression" && !only.negated ? only.term : undefined;
}

function termNames(term: Term, found: Found, isFunction: IsFunction): void {
  switch (term.kind) {
    case "Var":
      found(term.name);
      return;
    case "Ref":
      for (const part of term.terms) termNames(part, found, isFunction);
      return;
    case "Array":
    case "Set":
      for (const element of term.elements) termNames(element, found, isFunction);
      return;
    case "Object":
      for (const entry of term.entries) {
        termNames(entry.key, found, isFunction);
        termNames(entry.value, found, isFunction);
      }
      return;
    case "Call":
      for (const arg of term.args) termNames(arg, found, isFunction);
      return;
    case "TemplateString":
      for (const part of templateExpressions(term)) expressionNames(part, found, isFunction);
      return;
    default:
      return;
  }
}
