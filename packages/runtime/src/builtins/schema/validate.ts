/** Validates documents against schemas of the drafts 4, 6 and 7, all at once, as OPA does. */

import { fail } from "../host/builtin-error.ts";
import { goJson } from "../host/go-json.ts";
import { isObject, type Json, type JsonObject } from "../host/json.ts";
import { hasFormat } from "./formats.ts";
import type { CompilePattern } from "./pattern.ts";
import { resolveReference } from "./reference.ts";
import { fieldOf, merge, newResult, report, type SchemaPath, type SchemaResult } from "./result.ts";

interface Target {
  readonly root: Json;
  readonly value: Json;
  readonly path: SchemaPath;
  readonly result: SchemaResult;
  readonly compilePattern: CompilePattern;
  /** What every part of one validation may still do: references let a small schema go on without end. */
  readonly budget: { steps: number };
  readonly references: Map<string, Json>;
}

const mostSteps = 400_000;

export function validate(root: Json, value: Json, compilePattern: CompilePattern): SchemaResult {
  return validated(root, {
    root,
    value,
    path: [],
    compilePattern,
    budget: { steps: mostSteps },
    references: new Map(),
  });
}

function validated(schema: Json, target: Omit<Target, "result">): SchemaResult {
  const result = newResult();
  visit(schema, { ...target, result });
  return result;
}

function visit(schema: Json, target: Target): void {
  const { value, path, result, budget } = target;
  if (--budget.steps < 0) fail("the schema takes too many steps to validate");
  if (!isObject(schema)) {
    if (schema === false) report(result, path, "false", "False always fails validation");
    return;
  }
  if (typeof schema.$ref === "string") {
    visit(referred(schema.$ref, target), target);
    return;
  }
  const given = typeOf(value);
  const types = schema.type === undefined ? [] : ([schema.type].flat() as string[]);
  if (types.length > 0 && !types.includes(given) && !(given === "integer" && types.includes("number"))) {
    const expected = types.length === 1 ? types[0]! : `[${types.join(",")}]`;
    report(result, path, "invalid_type", `Invalid type. Expected: ${expected}, given: ${given}`);
    return;
  }
  combinations(schema, target);
  if (Array.isArray(value)) arrays(schema, value, target);
  if (isObject(value)) objects(schema, value, target);
  if (typeof value === "number" || typeof value === "bigint") numbers(schema, value, target);
  common(schema, target);
  if (typeof value === "string") strings(schema, value, target);
  if (isObject(value) && isObject(schema.properties)) {
    for (const [name, child] of Object.entries(schema.properties)) {
      const member = own(value, name);
      if (member !== undefined) visit(child, { ...target, value: member, path: [...path, name] });
    }
  }
  result.score++;
}

/** Each reference is resolved once. */
function referred(reference: string, { root, references }: Target): Json {
  let found = references.get(reference);
  if (found === undefined) {
    found = resolveReference(root, reference);
    references.set(reference, found);
  }
  return found;
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "bigint") return "integer";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function combinations(schema: JsonObject, target: Target): void {
  const { path, result } = target;
  const results = (list: Json | undefined) =>
    ((list ?? []) as readonly Json[]).map((child) => validated(child, target));
  const any = results(schema.anyOf);
  if (any.length > 0 && any.every(fails)) {
    report(result, path, "number_any_of", "Must validate at least one schema (anyOf)");
    merge(result, best(any));
  }
  const one = results(schema.oneOf);
  const fitting = one.filter((found) => !fails(found)).length;
  if (one.length > 0 && fitting !== 1) {
    report(result, path, "number_one_of", "Must validate one and only one schema (oneOf)");
    if (fitting === 0) merge(result, best(one));
  }
  const all = results(schema.allOf);
  for (const found of all) merge(result, found);
  if (all.some(fails)) report(result, path, "number_all_of", "Must validate all the schemas (allOf)");
  if (schema.not !== undefined && !fails(validated(schema.not, target))) {
    report(result, path, "number_not", "Must not validate the schema (not)");
  }
  dependencies(schema, target);
  conditions(schema, target);
  result.score++;
}

function fails({ errors }: SchemaResult): boolean {
  return errors.length > 0;
}

/** The first of those that came farthest. */
function best(results: readonly SchemaResult[]): SchemaResult {
  return results.reduce((left, right) => (right.score > left.score ? right : left));
}

function dependencies(schema: JsonObject, target: Target): void {
  const { value, path, result } = target;
  if (!isObject(schema.dependencies) || !isObject(value)) return;
  for (const [name, dependency] of Object.entries(schema.dependencies)) {
    if (!Object.hasOwn(value, name)) continue;
    if (!Array.isArray(dependency)) {
      visit(dependency, target);
      continue;
    }
    for (const needed of dependency as readonly string[]) {
      if (!Object.hasOwn(value, needed)) report(result, path, "missing_dependency", `Has a dependency on ${needed}`);
    }
  }
}

function conditions(schema: JsonObject, target: Target): void {
  if (schema.if === undefined) return;
  const holds = !fails(validated(schema.if, target));
  const branch = holds ? schema.then : schema.else;
  if (branch === undefined) return;
  const found = validated(branch, target);
  if (!fails(found)) return;
  const text = holds ? `Must validate "then" as "if" was valid` : `Must validate "else" as "if" was not valid`;
  report(target.result, target.path, holds ? "condition_then" : "condition_else", text);
  merge(target.result, found);
}

function common(schema: JsonObject, { value, path, result, compilePattern }: Target): void {
  const text = schema.const === undefined && schema.enum === undefined ? "" : goJson(value);
  if (schema.const !== undefined && text !== goJson(schema.const)) {
    report(result, path, "const", `${fieldOf(path)} does not match: ${goJson(schema.const)}`);
  }
  if (schema.enum !== undefined) {
    const allowed = (schema.enum as readonly Json[]).map(goJson);
    if (!allowed.includes(text)) {
      report(result, path, "enum", `${fieldOf(path)} must be one of the following: ${allowed.join(", ")}`);
    }
  }
  if (
    typeof schema.format === "string" &&
    typeof value === "string" &&
    !hasFormat(schema.format, value, compilePattern)
  ) {
    report(result, path, "format", `Does not match format '${schema.format}'`);
  }
  result.score++;
}

function arrays(schema: JsonObject, value: readonly Json[], target: Target): void {
  const { path, result } = target;
  const item = (child: Json, index: number): SchemaResult =>
    validated(child, { ...target, value: value[index]!, path: [...path, String(index)] });
  items(schema, value, target, item);
  if (schema.minItems !== undefined && value.length < Number(schema.minItems)) {
    report(result, path, "array_min_items", `Array must have at least ${schema.minItems} items`);
  }
  if (schema.maxItems !== undefined && value.length > Number(schema.maxItems)) {
    report(result, path, "array_max_items", `Array must have at most ${schema.maxItems} items`);
  }
  if (schema.uniqueItems === true) unique(value, target);
  if (schema.contains !== undefined) {
    const found = value.map((_, index) => item(schema.contains!, index));
    if (found.every(fails)) {
      report(result, path, "contains", "At least one of the items must match");
      if (found.length > 0) merge(result, best(found));
    }
  }
  result.score++;
}

function items(
  schema: JsonObject,
  value: readonly Json[],
  { path, result }: Target,
  item: (child: Json, index: number) => SchemaResult,
): void {
  const { items: list, additionalItems: more } = schema;
  if (list === undefined) return;
  if (!Array.isArray(list)) {
    for (const index of value.keys()) merge(result, item(list, index));
    return;
  }
  for (const [index, child] of (list as readonly Json[]).slice(0, value.length).entries())
    merge(result, item(child, index));
  if (list.length === 0 || list.length >= value.length || more === undefined || more === true) return;
  if (more === false) {
    report(result, path, "array_no_additional_items", "No additional items allowed on array");
    return;
  }
  for (let index = list.length; index < value.length; index++) merge(result, item(more, index));
}

function unique(value: readonly Json[], { path, result }: Target): void {
  const seen = new Map<string, number>();
  for (const [index, element] of value.entries()) {
    const text = goJson(element);
    const before = seen.get(text);
    if (before !== undefined) report(result, path, "unique", `array items[${before},${index}] must be unique`);
    seen.set(text, index);
  }
}

function objects(schema: JsonObject, value: JsonObject, target: Target): void {
  const { path, result } = target;
  const size = Object.keys(value).length;
  if (schema.minProperties !== undefined && size < Number(schema.minProperties)) {
    report(result, path, "array_min_properties", `Must have at least ${schema.minProperties} properties`);
  }
  if (schema.maxProperties !== undefined && size > Number(schema.maxProperties)) {
    report(result, path, "array_max_properties", `Must have at most ${schema.maxProperties} properties`);
  }
  for (const name of (schema.required ?? []) as readonly string[]) {
    if (Object.hasOwn(value, name)) result.score++;
    else report(result, path, "required", `${name} is required`);
  }
  for (const [name, member] of Object.entries(value)) property(schema, name, member, target);
  if (schema.propertyNames !== undefined) {
    for (const name of Object.keys(value)) {
      const found = validated(schema.propertyNames, { ...target, value: name });
      if (!fails(found)) continue;
      report(result, path, "invalid_property_name", `Property name of "${name}" does not match`);
      merge(result, found);
    }
  }
  result.score++;
}

/** A member that neither its name nor a pattern describes is an additional one. */
function property(schema: JsonObject, name: string, value: Json, target: Target): void {
  const { path, result, compilePattern } = target;
  const inside = { ...target, value, path: [...path, name] };
  let described = isObject(schema.properties) && Object.hasOwn(schema.properties, name);
  for (const [pattern, child] of Object.entries((schema.patternProperties ?? {}) as JsonObject)) {
    if (compilePattern(pattern)?.(name) !== true) continue;
    described = true;
    merge(result, validated(child, inside));
  }
  const additional = schema.additionalProperties;
  if (described || additional === undefined || additional === true) return;
  if (additional === false) {
    report(result, path, "additional_property_not_allowed", `Additional property ${name} is not allowed`);
    return;
  }
  merge(result, validated(additional, inside));
}

function strings(schema: JsonObject, value: string, { path, result, compilePattern }: Target): void {
  const length = [...value].length;
  if (schema.minLength !== undefined && length < Number(schema.minLength)) {
    report(result, path, "string_gte", `String length must be greater than or equal to ${schema.minLength}`);
  }
  if (schema.maxLength !== undefined && length > Number(schema.maxLength)) {
    report(result, path, "string_lte", `String length must be less than or equal to ${schema.maxLength}`);
  }
  if (typeof schema.pattern === "string" && compilePattern(schema.pattern)?.(value) !== true) {
    report(result, path, "pattern", `Does not match pattern '${schema.pattern}'`);
  }
  result.score++;
}

function numbers(schema: JsonObject, value: number | bigint, { path, result }: Target): void {
  const { multipleOf, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (multipleOf !== undefined && !isMultiple(value, multipleOf as number)) {
    report(result, path, "multiple_of", `Must be a multiple of ${multipleOf}`);
  }
  // In draft 4 a flag makes a bound exclusive, from draft 6 on it is a bound of its own.
  const below = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  const above = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  if (exclusiveMaximum !== true && maximum !== undefined && value > (maximum as number)) {
    report(result, path, "number_lte", `Must be less than or equal to ${maximum}`);
  }
  if (isNumber(below) && value >= below) report(result, path, "number_lt", `Must be less than ${below}`);
  if (exclusiveMinimum !== true && minimum !== undefined && value < (minimum as number)) {
    report(result, path, "number_gte", `Must be greater than or equal to ${minimum}`);
  }
  if (isNumber(above) && value <= above) report(result, path, "number_gt", `Must be greater than ${above}`);
  result.score++;
}

function isNumber(value: Json | undefined): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** By their decimal digits, for doubles of decimal fractions are not quite what they say. */
function isMultiple(value: number | bigint, factor: number | bigint): boolean {
  const [digits, scale] = decimal(value);
  const [factorDigits, factorScale] = decimal(factor);
  const common = Math.max(scale, factorScale);
  return (digits * 10n ** BigInt(common - scale)) % (factorDigits * 10n ** BigInt(common - factorScale)) === 0n;
}

function decimal(value: number | bigint): [bigint, number] {
  if (typeof value === "bigint") return [value, 0];
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  const [whole, fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${whole}${fraction}`);
  return scale < 0 ? [digits * 10n ** BigInt(-scale), 0] : [digits, scale];
}
