/** Makes a rule of a condition or a value that is more than one expression; what it reads become its arguments. */
import type { Body, Node, Rule, Term } from "../ast/nodes.ts";
import { walk } from "../ast/walk.ts";
import type { Scope } from "./lowering.ts";
import { freshName } from "./names.ts";
import type { Terms } from "./terms.ts";

export interface Alternative {
  readonly body: Body;
  /** Absent: true. */
  readonly value?: Term;
}

/** Definitions side by side, true when one holds; the call of it. */
export function extractPredicate(name: string, alternatives: readonly Alternative[], scope: Scope, b: Terms): Term {
  return extract("any", name, alternatives, scope, b);
}

/** An `else` chain: the value of the first alternative that holds; the call of it. */
export function extractValue(name: string, alternatives: readonly Alternative[], scope: Scope, b: Terms): Term {
  return extract("first", name, alternatives, scope, b);
}

function extract(
  form: "any" | "first",
  wanted: string,
  alternatives: readonly Alternative[],
  scope: Scope,
  b: Terms,
): Term {
  const free = freeVariables(alternatives, scope.locals);
  const key = `${form} ${free.join()} ${JSON.stringify(alternatives, (name, value) => (name === "span" ? undefined : value))}`;
  let name = scope.unit.made.get(key);
  if (name === undefined) {
    // What has no parameters is a value, and is called like one.
    name = freshName(free.length === 0 ? wanted.replace(/_of$/, "") : wanted, scope.unit.names, scope.locals);
    scope.unit.names.add(name);
    scope.unit.made.set(key, name);
    scope.unit.rules.push(...definitions(name, free, form, alternatives, b));
  }
  return free.length === 0 ? b.variable(name) : b.call(name, ...free.map(b.variable));
}

/** A value that reads nothing of its rule becomes a rule of its own, for others to share; undefined when it does. */
export function shareValue(wanted: string, value: Term, scope: Scope, b: Terms): Term | undefined {
  if (freeVariables([{ body: [], value }], scope.locals).length > 0) return undefined;
  return extractValue(wanted, [{ body: [], value }], scope, b);
}

/** The rules of a function; a complete rule when it has no parameters. */
export function definitions(
  name: string,
  parameters: readonly string[],
  form: "any" | "first",
  alternatives: readonly Alternative[],
  b: Terms,
): Rule[] {
  const args = parameters.length === 0 ? {} : { args: parameters.map(b.variable) };
  const one = ({ body, value }: Alternative, otherwise?: Rule): Rule =>
    b.rule(
      { name, contains: false, assign: value !== undefined, ...args, ...(value === undefined ? {} : { value }) },
      body.length === 0 ? [b.holds(b.boolean(true))] : body,
      otherwise,
    );
  const [first, last] = alternatives;
  if (form === "first" && alternatives.length === 2 && first!.body.length === 0 && isGround(last!.value)) {
    const wildcards = parameters.map((_, index) => b.variable(`$${index}`));
    const head = { name, contains: false, assign: true, ...(wildcards.length === 0 ? {} : { args: wildcards }) };
    const fallback = b.rule({ ...head, value: last!.value! }, [b.holds(b.boolean(true))]);
    return [{ ...fallback, default: true }, one(first!)];
  }
  if (form === "any") return alternatives.map((alternative) => one(alternative));
  const chain = alternatives.reduceRight<Rule | undefined>((rest, alternative) => one(alternative, rest), undefined);
  return chain === undefined ? [] : [chain];
}

/** What a default rule may have for its value. */
function isGround(value: Term | undefined): boolean {
  if (value === undefined) return false;
  if (value.kind === "Array") return value.elements.every(isGround);
  return value.kind === "String" || value.kind === "Number" || value.kind === "Boolean" || value.kind === "Null";
}

function freeVariables(alternatives: readonly Alternative[], locals: ReadonlySet<string>): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === "Var") used.add(node.name);
    for (const name of declares(node)) declared.add(name);
  };
  for (const { body, value } of alternatives) {
    for (const part of body) walk(part, visit);
    if (value !== undefined) walk(value, visit);
  }
  return [...locals].filter((name) => used.has(name) && !declared.has(name));
}

/** The variables that a node brings into being. */
export function declares(node: Node): string[] {
  if (node.kind === "Every") return [node.value.name, ...(node.key === undefined ? [] : [node.key.name])];
  if (node.kind === "SomeDeclaration") {
    const [first] = node.symbols;
    if (first?.kind !== "Call") return [];
    return first.args.slice(0, -1).flatMap((term) => (term.kind === "Var" ? [term.name] : []));
  }
  if (node.kind === "Call" && node.operator.kind === "Var" && node.operator.name === "assign") {
    const [target] = node.args;
    return target?.kind === "Var" ? [target.name] : [];
  }
  return [];
}
