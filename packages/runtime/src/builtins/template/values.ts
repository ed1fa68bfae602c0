/** Values as templates see them, and how Go prints, tests and compares them. */

import { fail } from "../host/builtin-error.ts";
import { compareCodePoints } from "../host/go-json.ts";
import { isObject, type Json } from "../host/json.ts";

/** A number of the template itself, a place in a list or a length. Numbers of the data are text to Go. */
export interface TemplateNumber {
  readonly number: number;
}

/** A member that is not there. */
export const missing = Symbol("missing");

export type TemplateValue = { readonly json: Json } | TemplateNumber | typeof missing;

export function isNumber(value: TemplateValue): value is TemplateNumber {
  return typeof value === "object" && "number" in value;
}

export function jsonOf(value: TemplateValue): Json {
  if (value === missing) return null;
  return isNumber(value) ? value.number : value.json;
}

export function isTrue(value: TemplateValue): boolean {
  if (value === missing) return false;
  if (isNumber(value)) return value.number !== 0;
  const { json } = value;
  if (typeof json === "number" || typeof json === "bigint") return true;
  if (typeof json === "object" && json !== null) return Object.keys(json).length > 0;
  return Boolean(json);
}

export function print(value: TemplateValue): string {
  if (value === missing) return "<no value>";
  const json = jsonOf(value);
  return json === null ? "<no value>" : printJson(json);
}

function printJson(json: Json): string {
  if (json === null) return "<nil>";
  if (Array.isArray(json)) return `[${(json as readonly Json[]).map(printJson).join(" ")}]`;
  if (!isObject(json)) return String(json);
  const members = Object.keys(json).sort(compareCodePoints);
  return `map[${members.map((key) => `${key}:${printJson(json[key]!)}`).join(" ")}]`;
}

export function field(value: TemplateValue, name: string): TemplateValue {
  if (value === missing) return missing;
  const json = jsonOf(value);
  if (json === null) return fail(`template: template: nil pointer evaluating interface {}.${name}`);
  if (!isObject(json)) return fail(`template: template: can't evaluate field ${name}`);
  return Object.hasOwn(json, name) ? { json: json[name]! } : missing;
}

/** Less than zero, zero, more than zero; values of different kinds cannot be compared. */
export function compare(left: TemplateValue, right: TemplateValue): number {
  if (isNumber(left) && isNumber(right)) return left.number - right.number;
  const [a, b] = [textOf(left), textOf(right)];
  if (a !== undefined && b !== undefined) return compareCodePoints(a, b);
  const [x, y] = [jsonOf(left), jsonOf(right)];
  if (typeof x === "boolean" && typeof y === "boolean") return x === y ? 0 : 1;
  return fail("template: template: error calling eq: incompatible types for comparison");
}

function textOf(value: TemplateValue): string | undefined {
  if (value === missing || isNumber(value)) return undefined;
  const { json } = value;
  return typeof json === "string" || typeof json === "number" || typeof json === "bigint" ? String(json) : undefined;
}
