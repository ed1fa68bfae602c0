/** Whether a schema is one, said in OPA's words. */

import { fail } from "../host/builtin-error.ts";
import { isObject, type Json, type JsonObject } from "../host/json.ts";
import type { CompilePattern } from "./pattern.ts";
import { resolveReference } from "./reference.ts";

const types = ["array", "boolean", "integer", "null", "number", "object", "string"];

export function checkSchema(root: Json, compilePattern: CompilePattern): void {
  if (typeof root !== "boolean" && !isObject(root)) fail("schema is invalid");
  check(root, { root, seen: new Set(), compilePattern });
}

interface Checking {
  readonly root: Json;
  readonly seen: Set<Json>;
  readonly compilePattern: CompilePattern;
}

/** Follows references, each once, for what they name must be a schema too. */
function check(schema: Json, checking: Checking): void {
  const { root, seen, compilePattern } = checking;
  if (typeof schema === "boolean" || seen.has(schema)) return;
  if (!isObject(schema)) fail("Expected: Valid Schema, given: Invalid JSON");
  seen.add(schema);
  const object = schema as JsonObject;
  for (const member of ["$schema", "$id", "$ref", "title", "description"]) checkText(object, member);
  if (typeof object.$ref === "string") {
    check(resolveReference(root, object.$ref), checking);
    return;
  }
  const each = (child: Json): void => check(child, checking);
  checkDefinitions(object, each);
  checkType(object.type);
  checkProperties(object, each, compilePattern);
  checkItems(object, each);
  checkNumbers(object);
  checkSizes(object);
  checkStrings(object, compilePattern);
  checkLists(object);
  checkCombinations(object, each);
}

function checkText(schema: JsonObject, member: string): void {
  if (schema[member] === undefined || typeof schema[member] === "string") return;
  if (member === "$schema") fail("$schema must be of type string");
  wrongType("string", member);
}

function checkDefinitions({ definitions }: JsonObject, each: (child: Json) => void): void {
  if (definitions === undefined) return;
  if (!isObject(definitions) || !Object.values(definitions).every(isSchema)) {
    wrongType("Array Of Schemas", "definitions");
  }
  for (const child of Object.values(definitions as JsonObject)) each(child);
}

function checkType(type: Json | undefined): void {
  if (type === undefined) return;
  const names = Array.isArray(type) ? (type as readonly Json[]) : [type];
  if (!names.every((name) => typeof name === "string"))
    fail("Invalid type. Expected: type, given: string/Array Of Strings");
  for (const [index, name] of names.entries()) {
    if (!types.includes(name as string)) {
      const expected = "array boolean integer number null object string";
      fail(`has a primitive type that is NOT VALID -- given: /${name}/ Expected valid values are:[${expected}]`);
    }
    if (names.indexOf(name) < index) fail(`${name} type is duplicated`);
  }
}

function checkProperties(schema: JsonObject, each: (child: Json) => void, compilePattern: CompilePattern): void {
  const { properties, additionalProperties, patternProperties, propertyNames, dependencies } = schema;
  if (properties !== undefined) {
    if (!isObject(properties)) fail("Properties must be of type object");
    Object.values(properties as JsonObject).forEach(each);
  }
  if (additionalProperties !== undefined) {
    if (!isSchema(additionalProperties)) wrongType("boolean/Valid Schema", "additionalProperties");
    each(additionalProperties);
  }
  if (patternProperties !== undefined) {
    if (!isObject(patternProperties)) wrongType("Valid Schema", "patternProperties");
    for (const [pattern, child] of Object.entries(patternProperties as JsonObject)) {
      if (compilePattern(pattern) === undefined) fail(`Invalid regex pattern '${pattern}'`);
      each(child);
    }
  }
  if (propertyNames !== undefined) {
    if (!isSchema(propertyNames)) wrongType("Valid Schema", "patternProperties");
    each(propertyNames);
  }
  if (dependencies !== undefined) checkDependencies(dependencies, each);
}

function checkDependencies(dependencies: Json, each: (child: Json) => void): void {
  if (!isObject(dependencies)) fail("dependencies must be of type object");
  for (const dependency of Object.values(dependencies as JsonObject)) {
    if (Array.isArray(dependency) && (dependency as readonly Json[]).every((name) => typeof name === "string"))
      continue;
    if (!isSchema(dependency)) fail("Dependency must be of type Schema Or Array Of Strings");
    each(dependency);
  }
}

function checkItems({ items, additionalItems, contains }: JsonObject, each: (child: Json) => void): void {
  if (items !== undefined) {
    const list = Array.isArray(items) ? (items as readonly Json[]) : [items];
    if (!list.every(isSchema)) wrongType("Valid Schema/Array Of Schemas", "items");
    list.forEach(each);
  }
  if (additionalItems !== undefined) {
    if (!isSchema(additionalItems)) wrongType("boolean/Valid Schema", "additionalItems");
    each(additionalItems);
  }
  if (contains !== undefined) each(contains);
}

function checkNumbers(schema: JsonObject): void {
  const { multipleOf } = schema;
  if (multipleOf !== undefined) {
    if (!isNumber(multipleOf)) wrongType("Number", "multipleOf");
    if ((multipleOf as number) <= 0) fail("multipleOf must be strictly greater than 0");
  }
  for (const bound of ["minimum", "maximum"]) {
    if (schema[bound] !== undefined && !isNumber(schema[bound])) fail(`${bound} must be of a Number`);
    const exclusive = `exclusive${bound[0]!.toUpperCase()}${bound.slice(1)}`;
    const value = schema[exclusive];
    if (value === undefined) continue;
    if (typeof value !== "boolean" && !isNumber(value)) wrongType("boolean/number", exclusive);
    if (typeof value === "boolean" && schema[bound] === undefined) fail(`${exclusive} cannot be used without ${bound}`);
  }
}

function checkSizes(schema: JsonObject): void {
  for (const kind of ["Length", "Items", "Properties"]) {
    const [low, high] = [`min${kind}`, `max${kind}`].map((member) => {
      const value = schema[member];
      if (value === undefined) return undefined;
      if (!isNumber(value) || !Number.isInteger(Number(value))) fail(`${member} must be of an integer`);
      if ((value as number) < 0) fail(`${member} must be greater than or equal to 0`);
      return Number(value);
    });
    if (low !== undefined && high !== undefined && low > high) fail(`min${kind} cannot be greater than max${kind}`);
  }
  if (schema.uniqueItems !== undefined && typeof schema.uniqueItems !== "boolean") {
    fail("uniqueItems must be of a boolean");
  }
}

function checkStrings({ pattern, format }: JsonObject, compilePattern: CompilePattern): void {
  if (pattern !== undefined) {
    if (typeof pattern !== "string") wrongType("string", "pattern");
    if (compilePattern(pattern as string) === undefined) fail("pattern must be a valid regex");
  }
  if (format !== undefined && typeof format !== "string") wrongType("string", "format");
}

function checkLists({ required, enum: values }: JsonObject): void {
  if (required !== undefined) {
    if (!Array.isArray(required)) fail("required must be of an array");
    const names = required as readonly Json[];
    if (!names.every((name) => typeof name === "string")) wrongType("string", "required");
    if (new Set(names).size < names.length) fail("required items must be unique");
  }
  if (values !== undefined) {
    if (!Array.isArray(values)) fail("enum must be of an array");
    const texts = (values as readonly Json[]).map((value) => JSON.stringify(value, bigintText));
    if (new Set(texts).size < texts.length) fail("enum items must be unique");
  }
}

function checkCombinations(schema: JsonObject, each: (child: Json) => void): void {
  for (const member of ["oneOf", "anyOf", "allOf"]) {
    const list = schema[member];
    if (list === undefined) continue;
    if (!Array.isArray(list)) fail(`${member} must be of an array`);
    (list as readonly Json[]).forEach(each);
  }
  for (const member of ["not", "if", "then", "else"]) {
    const child = schema[member];
    if (child === undefined) continue;
    if (!isSchema(child)) fail(`${member} must be of an object`);
    each(child);
  }
}

function bigintText(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

function isSchema(value: Json): boolean {
  return typeof value === "boolean" || isObject(value);
}

function isNumber(value: Json | undefined): boolean {
  return typeof value === "number" || typeof value === "bigint";
}

function wrongType(expected: string, given: string): never {
  return fail(`Invalid type. Expected: ${expected}, given: ${given}`);
}
