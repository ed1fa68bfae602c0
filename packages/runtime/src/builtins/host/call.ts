/** How our own host calls a builtin, a caller's or one of ours. */

import type { BuiltinMap } from "../../builtin-map.ts";
import { PolicyError } from "../../policy-error.ts";
import { isHostBuiltin } from "./define.ts";
import { beginEvaluation, type Evaluation, type EvaluationSources } from "./evaluation.ts";
import { type Json, parseJson, RegoSet, writeJson } from "./json.ts";
import { parseRego, writeRego } from "./rego-text.ts";
import { holdsBigint } from "./reply.ts";

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
    const texts = operands.map((operand) => dump(operand, "json"));
    // Each print is one, also of what has been printed before.
    const answer =
      name === "internal.print"
        ? callersAnswer(builtin, name, texts)
        : once(evaluation, [name, ...texts], () => callersAnswer(builtin, name, texts));
    return answer === undefined ? undefined : parse(answer.text, answer.form);
  }
  const { keepsSets } = builtin;
  const read = keepsSets ? parseRego : parseJson;
  const form = keepsSets ? "rego" : "json";
  const spellings = operands.map((operand) => dump(operand, form));
  const isSet = (index: number): boolean => /^(?:\{|set\()/.test(dump(operands[index]!, "rego"));
  const result = builtin.evaluateIn({ ...evaluation, isSet, ...(keepsSets ? { spellings } : {}) }, spellings.map(read));
  return result === undefined ? undefined : parse(writeRego(result), form);
}

interface Answer {
  readonly text: string;
  readonly form: "json" | "rego";
}

/** One evaluation asks a caller's builtin the same question once, whether it is pure or not. */
function once(
  { answers }: Evaluation,
  question: readonly string[],
  answer: () => Answer | undefined,
): Answer | undefined {
  const key = question.join("\0");
  if (!answers.has(key)) answers.set(key, answer());
  return answers.get(key) as Answer | undefined;
}

function callersAnswer(builtin: BuiltinMap[string], name: string, operands: readonly string[]): Answer | undefined {
  const result: unknown = builtin(...operands.map((operand) => JSON.parse(operand) as unknown));
  if (result === undefined) return undefined;
  if (result instanceof Set) return { text: writeRego(RegoSet.from(result as Set<Json>) as RegoSet), form: "rego" };
  if (typeof (result as { readonly then?: unknown } | null)?.then === "function") {
    throw new PolicyError("eval_builtin_error", `${name} must not return a promise: an evaluation does not wait`);
  }
  const text = holdsBigint(result as Json) ? writeJson(result as Json) : (JSON.stringify(result) as string | undefined);
  if (text !== undefined) return { text, form: "json" };
  throw new PolicyError("eval_builtin_error", `${name} must return a JSON value or undefined, not a ${typeof result}`);
}

/** A caller's own `time.now_ns` is the clock of every builtin. */
export function evaluationFor(builtins: BuiltinMap, sources: EvaluationSources): Evaluation {
  const clock = builtins["time.now_ns"];
  if (clock === undefined || isHostBuiltin(clock)) return beginEvaluation(sources);
  return beginEvaluation({ ...sources, clock: () => BigInt(clock() as number | bigint) });
}
