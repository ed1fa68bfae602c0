/** Trees of templates → text. */

import { fail } from "../host/builtin-error.ts";
import { compareCodePoints } from "../host/go-json.ts";
import { isObject, type Json } from "../host/json.ts";
import { callFunction } from "./functions.ts";
import type { Body, Command, Operand, Pipe, TemplateNode } from "./nodes.ts";
import { field, isNumber, isTrue, jsonOf, print, type TemplateValue } from "./values.ts";

/** Variables are looked up from the innermost scope outwards. */
interface Scope {
  readonly dot: TemplateValue;
  readonly variables: Map<string, TemplateValue>;
  readonly outer: Scope | undefined;
}

type Stop = "break" | "continue" | undefined;

/** Ranges in ranges let a small template write without end. */
const longestText = 1 << 24;
const mostSteps = 1 << 22;

class Output {
  readonly #parts: string[] = [];
  #length = 0;
  #steps = 0;

  push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#length > longestText) fail("template: template: the text is too long");
  }

  step(): void {
    if (++this.#steps > mostSteps) fail("template: template: too many steps");
  }

  text(): string {
    return this.#parts.join("");
  }
}

export function evaluateTemplate(body: Body, data: Json): string {
  const dot = { json: data };
  const output = new Output();
  run(body, { dot, variables: new Map([["$", dot]]), outer: undefined }, output);
  return output.text();
}

function run(body: Body, scope: Scope, output: Output): Stop {
  for (const node of body) {
    const stop = step(node, scope, output);
    if (stop !== undefined) return stop;
  }
  return undefined;
}

function step(node: TemplateNode, scope: Scope, output: Output): Stop {
  output.step();
  switch (node.kind) {
    case "text":
      output.push(node.text);
      return undefined;
    case "print": {
      const value = evaluate(node.pipe, scope);
      assign(node.pipe, value, scope);
      if (node.pipe.variables.length === 0) output.push(print(value));
      return undefined;
    }
    case "break":
    case "continue":
      return node.kind;
    case "range":
      return range(node, scope, output);
    default: {
      const value = evaluate(node.pipe, scope);
      const inner = inside(scope, node.kind === "with" && isTrue(value) ? value : scope.dot);
      assign(node.pipe, value, inner);
      return run(isTrue(value) ? node.body : node.otherwise, inner, output);
    }
  }
}

function range(node: TemplateNode & { kind: "if" | "with" | "range" }, scope: Scope, output: Output): Stop {
  const entries = entriesOf(evaluate(node.pipe, scope));
  if (entries.length === 0) return run(node.otherwise, inside(scope, scope.dot), output);
  const { variables } = node.pipe;
  for (const [key, value] of entries) {
    const inner = inside(scope, value);
    if (variables.length === 1) inner.variables.set(variables[0]!, value);
    if (variables.length === 2) {
      inner.variables.set(variables[0]!, key);
      inner.variables.set(variables[1]!, value);
    }
    if (run(node.body, inner, output) === "break") break;
  }
  return undefined;
}

function entriesOf(value: TemplateValue): readonly (readonly [TemplateValue, TemplateValue])[] {
  if (isNumber(value)) {
    if (value.number > mostSteps) fail("template: template: too many steps");
    return Array.from({ length: Math.max(value.number, 0) }, (_, number) => [{ number }, { number }] as const);
  }
  const json = jsonOf(value);
  if (json === null) return [];
  if (Array.isArray(json))
    return (json as readonly Json[]).map((item, number) => [{ number }, { json: item }] as const);
  if (!isObject(json)) return fail("template: template: range can't iterate over that");
  const keys = Object.keys(json).sort(compareCodePoints);
  return keys.map((key) => [{ json: key }, { json: json[key]! }] as const);
}

function inside(outer: Scope, dot: TemplateValue): Scope {
  return { dot, variables: new Map(), outer };
}

function assign({ variables, declares }: Pipe, value: TemplateValue, scope: Scope): void {
  for (const name of variables) (declares ? scope : owner(scope, name)).variables.set(name, value);
}

function owner(scope: Scope, name: string): Scope {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) if (at.variables.has(name)) return at;
  return fail(`template: template:1: undefined variable ${JSON.stringify(name)}`);
}

/** Each command gets the result of the one before as its last operand. */
function evaluate({ commands }: Pipe, scope: Scope): TemplateValue {
  let result: TemplateValue | undefined;
  for (const command of commands) result = runCommand(command, scope, result);
  return result!;
}

function runCommand(command: Command, scope: Scope, last: TemplateValue | undefined): TemplateValue {
  const [first, ...others] = command as [Operand, ...Operand[]];
  if (first.kind === "function") {
    const values = others.map((operand) => operandValue(operand, scope));
    return callFunction(first.name, last === undefined ? values : [...values, last]);
  }
  if (others.length > 0 || last !== undefined) fail("template: template: can't give argument to non-function");
  return operandValue(first, scope);
}

function operandValue(operand: Operand, scope: Scope): TemplateValue {
  switch (operand.kind) {
    case "field":
      return operand.path.reduce(field, scope.dot);
    case "variable":
      return operand.path.reduce(field, owner(scope, operand.name).variables.get(operand.name)!);
    case "pipe":
      return operand.path.reduce(field, evaluate(operand.pipe, scope));
    case "function":
      return callFunction(operand.name, []);
    case "number":
      return { number: operand.value };
    case "nil":
      return { json: null };
    default:
      return { json: operand.value };
  }
}
