/** Orders bodies so that every variable is bound before it is needed; what cannot be ordered is unsafe. */
import type { Body, Comprehension, Expression, Term } from "../../ast/nodes.ts";
import { statementWith } from "../../ast/with-parts.ts";
import type { Environment } from "../environment.ts";
import { isFunctionTerm } from "../names/function-values.ts";
import { mapSubterms } from "../terms.ts";
import { expressionOutputs } from "./outputs.ts";
import { closureVariables, expressionVariables, termVariables } from "./variables.ts";

/** An expression and the variables that it needs and nobody binds. */
export interface Unsafe {
  readonly expression: Expression;
  readonly variables: ReadonlySet<string>;
}

interface Candidate {
  readonly expression: Expression;
  readonly variables: ReadonlySet<string>;
  /** Whether there are variables in its closures. */
  readonly closes: boolean;
  /** What its closures share with the body. */
  readonly closedOver: readonly string[];
}

/** The body in a safe order, with its closures in theirs; `bound` are the variables from outside. */
export function reorderBody(body: Body, bound: ReadonlySet<string>, environment: Environment, unsafe: Unsafe[]): Body {
  const candidates = candidatesOf(body, bound, environment);
  const safe = new Set(bound);
  const ordered: Candidate[] = [];
  let waiting = candidates;
  for (let progress = true; progress && waiting.length > 0; ) {
    const left: Candidate[] = [];
    for (const candidate of waiting) {
      const outputs = expressionOutputs(candidate.expression, safe, environment);
      if (!isSafe(candidate, safe, outputs)) {
        left.push(candidate);
        continue;
      }
      ordered.push(candidate);
      for (const name of outputs) safe.add(name);
    }
    progress = left.length < waiting.length;
    waiting = left;
  }
  for (const candidate of waiting) {
    const outputs = expressionOutputs(candidate.expression, safe, environment);
    unsafe.push({ expression: candidate.expression, variables: missing(candidate, safe, outputs) });
  }
  return reorderClosures(ordered, bound, environment, unsafe);
}

function candidatesOf(body: Body, bound: ReadonlySet<string>, environment: Environment): readonly Candidate[] {
  const isFunction = (term: Term) => isFunctionTerm(environment, term);
  const direct = body.map((expression) => expressionVariables(expression, isFunction, new Set()));
  let own: ReadonlySet<string> | undefined;
  const isOwn = (name: string) => (own ??= new Set(direct.flatMap((names) => [...names]))).has(name);
  const inClosures = new Set<string>();
  return body.map((expression, index) => {
    inClosures.clear();
    closureVariables(expression, isFunction, inClosures);
    const closes = inClosures.size > 0;
    const closedOver = closes ? [...inClosures].filter((name) => !bound.has(name) && isOwn(name)) : none;
    return { expression, variables: direct[index]!, closes, closedOver };
  });
}

const none: readonly string[] = [];

function isSafe(candidate: Candidate, safe: ReadonlySet<string>, outputs: ReadonlySet<string>): boolean {
  for (const name of candidate.variables) if (!safe.has(name) && !outputs.has(name)) return false;
  for (const name of candidate.closedOver) if (!safe.has(name)) return false;
  return true;
}

function missing(candidate: Candidate, safe: ReadonlySet<string>, outputs: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  for (const name of candidate.variables) if (!safe.has(name) && !outputs.has(name)) names.add(name);
  for (const name of candidate.closedOver) if (!safe.has(name)) names.add(name);
  return names;
}

/** A closure sees the variables of the expressions before its own; without variables it needs no order. */
function reorderClosures(
  ordered: readonly Candidate[],
  bound: ReadonlySet<string>,
  environment: Environment,
  unsafe: Unsafe[],
): Body {
  if (!ordered.some(({ closes }) => closes)) return ordered.map(({ expression }) => expression);
  const visible = new Set(bound);
  return ordered.map(({ expression, variables, closes }) => {
    const reordered = closes ? inExpression(expression, { expression, visible, environment, unsafe }) : expression;
    for (const name of variables) visible.add(name);
    return reordered;
  });
}

/** Where the closures of one expression stand. */
interface Place {
  readonly expression: Expression;
  readonly visible: ReadonlySet<string>;
  readonly environment: Environment;
  readonly unsafe: Unsafe[];
}

function inExpression(node: Expression, place: Place): Expression {
  const { visible, environment, unsafe } = place;
  switch (node.kind) {
    case "TermExpression": {
      const term = inTerm(node.term, place);
      return term === node.term ? node : statementWith(node, term, node.with);
    }
    case "Every": {
      const inner = new Set(visible).add(node.value.name);
      if (node.key !== undefined) inner.add(node.key.name);
      return { ...node, domain: inTerm(node.domain, place), body: reorderBody(node.body, inner, environment, unsafe) };
    }
    case "NotBody":
      return { ...node, body: reorderBody(node.body, visible, environment, unsafe) };
    default:
      return node;
  }
}

function inTerm(term: Term, place: Place): Term {
  switch (term.kind) {
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
      return inComprehension(term, place);
    default:
      return mapSubterms(term, (part) => inTerm(part, place));
  }
}

function inComprehension(term: Comprehension, { expression, visible, environment, unsafe }: Place): Comprehension {
  const yielded = new Set<string>();
  if (term.kind === "ObjectComprehension") {
    termVariables(term.key, yielded);
    termVariables(term.value, yielded);
  } else termVariables(term.term, yielded);
  const isFunction = (value: Term) => isFunctionTerm(environment, value);
  for (const each of term.body)
    for (const name of expressionVariables(each, isFunction, new Set())) yielded.delete(name);
  for (const name of visible) yielded.delete(name);
  if (yielded.size > 0) unsafe.push({ expression, variables: yielded });
  return { ...term, body: reorderBody(term.body, visible, environment, unsafe) };
}
