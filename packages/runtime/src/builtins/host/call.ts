/** How our own host calls a builtin, a caller's or one of ours. */

import type { BuiltinMap } from "../../builtin-map.ts";
import { isHostBuiltin } from "./define.ts";
import { beginEvaluation, type Evaluation, systemTime } from "./evaluation.ts";
import { type Json, parseJson, RegoSet } from "./json.ts";
import { parseRego, writeRego } from "./rego-text.ts";

/** What the host's ABI gives a builtin's operands by, and takes its result in. */
export interface BuiltinExchange<T> {
  readonly dump: (operand: T, form: "json" | "rego") => string;
  readonly parse: (text: string, form: "json" | "rego") => T;
}

/** Undefined when there is no result. A caller's builtin makes a set by returning a `Set`. */
export function callBuiltin<T>(
  builtins: BuiltinMap,
  name: string,
  evaluation: Evaluation,
  operands: readonly T[],
  { dump, parse }: BuiltinExchange<T>,
): T | undefined {
  const builtin = builtins[name]!;
  if (!isHostBuiltin(builtin)) {
    const result: unknown = builtin(...operands.map((operand) => JSON.parse(dump(operand, "json")) as unknown));
    if (result instanceof Set) return parse(writeRego(RegoSet.from(result as Set<Json>) as RegoSet), "rego");
    return result === undefined ? undefined : parse(JSON.stringify(result), "json");
  }
  const { keepsSets } = builtin;
  const read = keepsSets ? parseRego : parseJson;
  const form = keepsSets ? "rego" : "json";
  const spellings = operands.map((operand) => dump(operand, form));
  const isSet = (index: number): boolean => /^(?:\{|set\()/.test(dump(operands[index]!, "rego"));
  const result = builtin.evaluateIn({ ...evaluation, isSet, ...(keepsSets ? { spellings } : {}) }, spellings.map(read));
  return result === undefined ? undefined : parse(writeRego(result), form);
}

/** A caller's own `time.now_ns` is the clock of every builtin. */
export function evaluationFor(builtins: BuiltinMap): Evaluation {
  const clock = builtins["time.now_ns"];
  if (clock === undefined || isHostBuiltin(clock)) return beginEvaluation(systemTime);
  return beginEvaluation(() => BigInt(clock() as number | bigint));
}
