/** What builtins share within one evaluation: the time does not move, and the same question gets the same answer. */

import type { Bytes } from "./crypto.ts";
import { hmac, randomBytes } from "./digest.ts";

export interface Evaluation {
  /** Nanoseconds since 1970, the same for the whole evaluation. */
  readonly now: () => bigint;
  /** Up to 32 bytes of chance for a question. */
  readonly chance: (question: string, length: number) => Bytes;
  /** Answers of builtins that would otherwise differ from call to call. */
  readonly answers: Map<string, unknown>;
  /** Whether an operand of the call that is an array here was a set, where the host knows. */
  readonly isSet?: (index: number) => boolean;
  /** Of the call's operands, for builtins that keep sets: as the module wrote them, where the host knows. */
  readonly spellings?: readonly (string | undefined)[];
}

/** Where time and chance come from, so that an evaluation can be repeated. */
export interface EvaluationSources {
  /** Nanoseconds since 1970, asked once per evaluation; default the system's time. */
  readonly clock?: (() => bigint) | undefined;
  /** With one, chance is a function of seed and question: the same in every evaluation. */
  readonly seed?: string | undefined;
}

interface Clock {
  readonly Date: { now(): number };
  readonly queueMicrotask: (callback: () => void) => void;
}

const platform = globalThis as unknown as Clock;

function systemTime(): bigint {
  return BigInt(platform.Date.now()) * 1_000_000n;
}

export function beginEvaluation({ clock = systemTime, seed }: EvaluationSources = {}): Evaluation {
  let time: bigint | undefined;
  const chance = (question: string, length: number): Bytes =>
    seed === undefined ? randomBytes(length) : hmac("sha256", seed, question).slice(0, length);
  return { now: () => (time ??= clock()), chance, answers: new Map() };
}

/**
 * For hosts that do not say when an evaluation begins. An evaluation never yields, so what is called before the next
 * microtask may belong to the same one.
 */
export function turnEvaluations(): () => Evaluation {
  let current: Evaluation | undefined;
  return () => {
    if (current === undefined) {
      current = beginEvaluation();
      platform.queueMicrotask(() => {
        current = undefined;
      });
    }
    return current;
  };
}
