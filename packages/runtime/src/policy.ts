/** A loaded policy: evaluates its entrypoints. */

import { parseExact } from "./exact-numbers.ts";
import type { Instance } from "./instance.ts";
import { decoder } from "./platform.ts";
import { PolicyError } from "./policy-error.ts";
import { projectInput } from "./project-input.ts";

export interface EvaluateOptions {
  /** What becomes of numbers in results whose digits a double would change: a rounded number (default), or their text. */
  readonly numbers?: "number" | "text";
}

export interface Policy {
  /** Names of the entrypoints, in the order of their numbers. */
  readonly entrypoints: readonly string[];
  /**
   * OPA's result set. The input is any JSON value, `undefined` for none, of which only that is looked at which the module
   * can read; an ArrayBuffer or Uint8Array is taken for JSON text in UTF-8. Text that is none is an undefined input, or ends the evaluation when a rule reads the part that is
   * wrong; what no rule reads is not looked at, but by modules compiled with `strictInput`. Without an entrypoint, the
   * first one.
   */
  evaluate(input?: unknown, entrypoint?: string | number, options?: EvaluateOptions): unknown[];
  /** As `evaluate`, of JSON text as it is: a text that was read or received need not be parsed only to be written again. */
  evaluateText(text: string | Uint8Array, entrypoint?: string | number, options?: EvaluateOptions): unknown[];
  /** The result set of each input, in order. Throws what the first evaluation throws that fails. */
  evaluateAll(inputs: Iterable<unknown>, entrypoint?: string | number, options?: EvaluateOptions): unknown[][];
  /** The result set as JSON text, with every digit. */
  evaluateJson(input?: unknown, entrypoint?: string | number): string;
  /** Replaces the data document, an object; an ArrayBuffer or Uint8Array is taken for its JSON text in UTF-8. */
  setData(data: unknown): void;
}

export function createPolicy(instance: Instance): Policy {
  const entrypoints = [...instance.entrypoints.keys()];
  const evaluateJson = (input?: unknown, entrypoint: string | number = 0): string =>
    instance.evaluate(inputText(input, instance), entrypointId(instance, entrypoint));
  return {
    entrypoints,
    evaluateJson,
    evaluate: (input, entrypoint, options) => resultSet(evaluateJson(input, entrypoint), options),
    evaluateText(text, entrypoint = 0, options) {
      return resultSet(instance.evaluate(text, entrypointId(instance, entrypoint)), options);
    },
    evaluateAll(inputs, entrypoint = 0, options) {
      const id = entrypointId(instance, entrypoint);
      return Array.from(inputs, (input) => resultSet(instance.evaluate(inputText(input, instance), id), options));
    },
    setData(data) {
      const bytes = bytesOf(data);
      if (bytes !== undefined) return instance.setData(decoder.decode(bytes));
      if (typeof data !== "object" || data === null || Array.isArray(data)) {
        throw new TypeError("the data document must be an object");
      }
      instance.setData(JSON.stringify(data));
    },
  };
}

function resultSet(json: string, options: EvaluateOptions | undefined): unknown[] {
  // What conditions come to: parsing it takes as long as a small evaluation.
  switch (json) {
    case "[]":
      return [];
    case '[{"result":true}]':
      return [{ result: true }];
    case '[{"result":false}]':
      return [{ result: false }];
  }
  return (options?.numbers === "text" ? parseExact(json) : JSON.parse(json)) as unknown[];
}

function inputText(input: unknown, instance: Instance): string | Uint8Array | undefined {
  return bytesOf(input) ?? (JSON.stringify(projectInput(input, instance.input)) as string | undefined);
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

function entrypointId(instance: Instance, entrypoint: string | number): number {
  const id = typeof entrypoint === "number" ? entrypoint : instance.entrypoints.get(entrypoint);
  if (id !== undefined && Number.isInteger(id) && id >= 0 && id < instance.entrypoints.size) return id;
  const names = [...instance.entrypoints.keys()].join(", ");
  throw new PolicyError("eval_entrypoint_error", `there is no entrypoint ${entrypoint}; there are: ${names}`);
}
