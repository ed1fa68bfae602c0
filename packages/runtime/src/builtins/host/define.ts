/** From the definition of a builtin to the function that hosts call. */

import { PolicyError } from "../../policy-error.ts";
import { BuiltinError } from "./builtin-error.ts";
import { CryptoMissing } from "./crypto.ts";
import { type Evaluation, turnEvaluations } from "./evaluation.ts";
import type { Json } from "./json.ts";
import { checkOperands, type Operand, type OperandValues } from "./operands.ts";
import { parseRego } from "./rego-text.ts";
import { operandSpelling, replyError, replyValue } from "./reply.ts";

/** Any host may call it with JSON values; what JSON cannot say comes as the bytes of `reply.ts`. */
export interface HostBuiltin {
  (...operands: Json[]): unknown;
  readonly builtinName: string;
  /** Whether it wants to tell sets from arrays, because it gives back what it was given. */
  readonly keepsSets: boolean;
  /** Whether some operands need Node's cryptography, which browsers have not. */
  readonly needsNode: boolean;
  /** For hosts that know evaluations and exact numbers. Failing is a BuiltinError. */
  readonly evaluateIn: (evaluation: Evaluation, operands: readonly Json[]) => Json | undefined;
}

const currentTurn = turnEvaluations();

export function defineHostBuiltin<const T extends readonly Operand[]>(
  name: string,
  declared: T,
  call: (...operands: [...OperandValues<T>, Evaluation]) => Json | undefined,
  { keepsSets = false, needsNode = false } = {},
): HostBuiltin {
  const evaluateIn = (evaluation: Evaluation, operands: readonly Json[]): Json | undefined => {
    checkOperands(declared, operands, evaluation.isSet);
    try {
      return (call as (...values: unknown[]) => Json | undefined)(...operands, evaluation);
    } catch (error) {
      if (error instanceof CryptoMissing) throw new PolicyError("load_error", `${name}: ${error.message}`);
      throw error;
    }
  };
  const evaluateSpelled = (operands: readonly Json[]): Json | undefined => {
    const spellings = operands.map(operandSpelling);
    const read = operands.map((operand, index) => {
      const spelling = spellings[index];
      return spelling === undefined ? operand : parseRego(spelling);
    });
    return evaluateIn({ ...currentTurn(), spellings }, read);
  };
  const reply = (...operands: Json[]): unknown => {
    try {
      const result = keepsSets ? evaluateSpelled(operands) : evaluateIn(currentTurn(), operands);
      return result === undefined ? undefined : replyValue(result);
    } catch (error) {
      if (error instanceof BuiltinError) return replyError(error);
      throw error;
    }
  };
  return Object.assign(reply, { builtinName: name, keepsSets, needsNode, evaluateIn });
}

export function isHostBuiltin(builtin: unknown): builtin is HostBuiltin {
  return typeof builtin === "function" && "evaluateIn" in builtin;
}
