/** Runs a TypeScript policy as the JavaScript that it is, for debugging and comparing; ended when it takes too long. */
import { runInNewContext } from "node:vm";
import type { Violation } from "./evaluator.ts";

/** What `definePolicy` gives, as far as running needs it. */
export interface NativePolicy {
  readonly definition: { readonly kind: string };
  evaluate(input: never): readonly Violation[];
}

export interface NativeOptions {
  /** In milliseconds; default 1000. */
  readonly timeLimit?: number;
}

export type NativeResult =
  | { readonly violations: readonly Violation[]; readonly failure?: undefined }
  | { readonly violations?: undefined; readonly failure: string };

/** The violations, or why there are none: the policy threw, or did not end. */
export function runNative(policy: NativePolicy, input: unknown, options: NativeOptions = {}): NativeResult {
  const { timeLimit = 1000 } = options;
  const { kind } = policy.definition;
  // Only what runs inside of a context can be ended from outside; the policy's own code is called, not read.
  try {
    const context = { run: () => policy.evaluate(input as never) };
    return { violations: runInNewContext("run()", context, { timeout: timeLimit }) as readonly Violation[] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      return { failure: `${kind} did not end within ${timeLimit} ms: a loop or a call of itself goes on for ever` };
    return { failure: `${kind} threw ${thrown(error)}` };
  }
}

/** `TypeError: Cannot read properties of undefined (reading 'name') at policy.ts:9:20` */
function thrown(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /\(?((?:file:\/\/)?[^\s()]+:\d+:\d+)\)?$/m.exec(error.stack ?? "")?.[1];
  return `${error.name}: ${error.message}${place === undefined ? "" : ` at ${place.replace(/^file:\/\//, "")}`}`;
}
