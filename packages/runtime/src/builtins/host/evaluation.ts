/** What builtins share within one evaluation: the time does not move, and the same question gets the same answer. */

export interface Evaluation {
  /** Nanoseconds since 1970, the same for the whole evaluation. */
  readonly now: () => bigint;
  /** Answers of builtins that would otherwise differ from call to call. */
  readonly answers: Map<string, unknown>;
  /** Whether an operand of the call that is an array here was a set, where the host knows. */
  readonly isSet?: (index: number) => boolean;
  /** Of the call's operands, for builtins that keep sets: as the module wrote them, where the host knows. */
  readonly spellings?: readonly (string | undefined)[];
}

interface Clock {
  readonly Date: { now(): number };
  readonly queueMicrotask: (callback: () => void) => void;
}

const platform = globalThis as unknown as Clock;

export function systemTime(): bigint {
  return BigInt(platform.Date.now()) * 1_000_000n;
}

export function beginEvaluation(clock: () => bigint = systemTime): Evaluation {
  let time: bigint | undefined;
  return { now: () => (time ??= clock()), answers: new Map() };
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
