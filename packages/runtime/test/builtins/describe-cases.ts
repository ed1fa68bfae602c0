/** Runs a table of calls against the built runtime. */
import { describe, expect, test } from "vitest";
import { loadRuntime } from "./harness.ts";

export type Case = readonly [builtin: string, parameters: readonly unknown[], expected: unknown];

/** Results as JSON has them: sets become arrays, keys text. */
function asJson(value: unknown): unknown {
  if (value instanceof Set) return [...value].map(asJson);
  if (Array.isArray(value)) return value.map(asJson);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [`${key}`, asJson(each)]));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asJson(each)]));
}

export async function describeCases(title: string, cases: readonly Case[]): Promise<void> {
  const runtime = await loadRuntime();
  describe(title, () => {
    for (const [position, [builtin, parameters, expected]] of cases.entries()) {
      test(`${position}: ${builtin}`, () => {
        expect(asJson(runtime.call(builtin, ...parameters))).toEqual(expected);
      });
    }
  });
}
