/** What a Rego module or a JSON file looks like to the type checker: declarations, derived from what they hold. */
import type { Call, Module, Rule, Term } from "../ast/nodes.ts";
import { findBuiltin } from "../builtins/registry.ts";
import type { Type } from "../types/type.ts";

/** A function for each Rego function, a constant for each other rule. */
export function regoDeclarations({ rules }: Module): string {
  const byName = new Map<string, Rule[]>();
  for (const rule of rules) {
    const [name, ...rest] = rule.head.reference.terms;
    if (name?.kind !== "Var" || !/^[A-Za-z_$][\w$]*$/.test(name.name)) continue;
    byName.set(name.name, [...(byName.get(name.name) ?? []), rule]);
    if (rest.length > 0) byName.set(name.name, []);
  }
  return [...byName].map(([name, own]) => declaration(name, own)).join("\n");
}

function declaration(name: string, rules: readonly Rule[]): string {
  const [first] = rules;
  // A rule of several levels is an object of anything.
  if (first === undefined) return `export declare const ${name}: any;`;
  const result = resultOf(rules);
  const { args } = first.head;
  if (args === undefined) return `export declare const ${name}: ${result};`;
  const parameters = args.map(
    (term, index) => `${term.kind === "Var" ? parameterName(term.name, index) : `value${index}`}: any`,
  );
  return `export declare function ${name}(${parameters.join(", ")}): ${result};`;
}

function parameterName(name: string, index: number): string {
  return /^[a-z_]\w*$/.test(name) ? `${name}_${index}` : `value${index}`;
}

/** A test is true or undefined, which is falsy; any other rule may be undefined unless it has a default. */
function resultOf(rules: readonly Rule[]): string {
  if (rules.some(({ head }) => head.contains)) return "ReadonlySet<any>";
  const values = rules.flatMap(valuesOf);
  if (values.every((value) => value === undefined || (value.kind === "Boolean" && value.value))) return "boolean";
  const types = new Set(values.map((value) => (value === undefined ? "boolean" : typeOfTerm(value))));
  const type = types.has("any") ? "any" : [...types].join(" | ");
  return rules.some(isAlwaysThere) ? type : `${type} | undefined`;
}

/** A default, or a constant without conditions. */
function isAlwaysThere({ default: isDefault, head, body }: Rule): boolean {
  const [only, second] = body;
  const isPlain = second === undefined && only?.kind === "TermExpression" && only.term.kind === "Boolean";
  return isDefault || (isPlain && head.value !== undefined && isConstant(head.value));
}

function isConstant(term: Term): boolean {
  if (term.kind === "Array" || term.kind === "Set") return term.elements.every(isConstant);
  if (term.kind === "Object") return term.entries.every(({ key, value }) => isConstant(key) && isConstant(value));
  return term.kind === "String" || term.kind === "Number" || term.kind === "Boolean" || term.kind === "Null";
}

function valuesOf(rule: Rule): (Term | undefined)[] {
  return [rule.head.value, ...(rule.else === undefined ? [] : valuesOf(rule.else))];
}

function typeOfTerm(term: Term): string {
  switch (term.kind) {
    case "String":
    case "TemplateString":
      return "string";
    case "Number":
      return "number";
    case "Boolean":
      return "boolean";
    case "Array":
    case "ArrayComprehension":
      return "any[]";
    case "Set":
    case "SetComprehension":
      return "ReadonlySet<any>";
    case "Object":
    case "ObjectComprehension":
      return "{ [key: string]: any }";
    case "Call":
      return typeOfCall(term);
    default:
      return "any";
  }
}

function typeOfCall({ operator }: Call): string {
  const parts = operator.kind === "Ref" ? operator.terms : [operator];
  const name = parts.map((part) => (part.kind === "Var" ? part.name : part.kind === "String" ? part.value : "?"));
  const result: Type | undefined = findBuiltin(name.join("."))?.result;
  return result !== undefined && scalars.has(result.kind) ? result.kind : "any";
}

const scalars: ReadonlySet<string> = new Set(["string", "number", "boolean"]);

/** The type of a JSON file's value; throws where the text is no JSON. */
export function jsonDeclaration(text: string): string {
  return `declare const value: ${jsonType(JSON.parse(text))};\nexport default value;`;
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) {
    const types = [...new Set(value.map(jsonType))];
    return types.length === 0 ? "never[]" : `(${types.join(" | ")})[]`;
  }
  if (value === null || typeof value !== "object") return value === null ? "null" : typeof value;
  const fields = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${jsonType(inner)}`);
  return `{ ${fields.join("; ")} }`;
}
