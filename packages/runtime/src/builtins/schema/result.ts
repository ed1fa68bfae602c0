/** What validating against a schema finds, in OPA's words. */

import type { Json } from "../host/json.ts";

export interface SchemaError {
  readonly type: string;
  readonly field: string;
  readonly text: string;
}

/** Errors, and how far validation came: of several schemas that do not fit, the best one explains why. */
export interface SchemaResult {
  readonly errors: SchemaError[];
  score: number;
}

/** Names of members and numbers of items, from the root. */
export type SchemaPath = readonly string[];

export function newResult(): SchemaResult {
  return { errors: [], score: 0 };
}

export function report(result: SchemaResult, path: SchemaPath, type: string, text: string): void {
  result.errors.push({ type, field: fieldOf(path), text });
  // What fails has come less far, however much of it was looked at.
  result.score -= 2;
}

export function merge(result: SchemaResult, other: SchemaResult): void {
  result.errors.push(...other.errors);
  result.score += other.score;
}

export function fieldOf(path: SchemaPath): string {
  return path.length === 0 ? "(Root)" : path.join(".");
}

export function errorsJson({ errors }: SchemaResult): readonly Json[] {
  return errors.map(({ type, field, text }) => ({ type, field, desc: text, error: `${field}: ${text}` }));
}
