/** How our own host calls a builtin, a caller's or one of ours. */

import type { BuiltinMap } from "../../builtin-map.ts";
import { isHostBuiltin } from "./define.ts";
import { beginEvaluation, type Evaluation, systemTime } from "./evaluation.ts";
import { parseJson, writeJson } from "./json.ts";

/** The result's JSON text, undefined when there is none. */
export function callBuiltin(
  builtins: BuiltinMap,
  name: string,
  evaluation: Evaluation,
  operands: readonly string[],
): string | undefined {
  const builtin = builtins[name]!;
  if (!isHostBuiltin(builtin)) {
    return JSON.stringify(builtin(...operands.map((operand) => JSON.parse(operand) as unknown))) as string | undefined;
  }
  const result = builtin.evaluateIn(evaluation, operands.map(parseJson));
  return result === undefined ? undefined : writeJson(result);
}

/** A caller's own `time.now_ns` is the clock of every builtin. */
export function evaluationFor(builtins: BuiltinMap): Evaluation {
  const clock = builtins["time.now_ns"];
  if (clock === undefined || isHostBuiltin(clock)) return beginEvaluation(systemTime);
  return beginEvaluation(() => BigInt(clock() as number | bigint));
}
