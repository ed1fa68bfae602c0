/** Interprets a program with every choice of optimisations: what they may not change. */
import { expect } from "vitest";
import { optimisations } from "../src/plan/rewrites/rewrites.ts";
import { interpret } from "./interpreter.ts";
import { planText } from "./planned.ts";

export interface Program {
  /** Its package is `t`, and its entrypoint `t/p`. */
  readonly policy: string;
  readonly inputs: readonly unknown[];
}

function outcomes({ policy, inputs }: Program, optimise: false | readonly string[]): readonly unknown[] {
  const planned = planText(policy, { entrypoints: ["t/p"], optimise });
  return inputs.map((input) => {
    try {
      return interpret(planned, "t/p", { input });
    } catch (error) {
      return String(error);
    }
  });
}

/** Some input must have a result, or nothing would be compared. */
export function expectSameOutcomes(program: Program): void {
  const plain = outcomes(program, false);
  expect(plain.some((outcome) => JSON.stringify(outcome) !== "[]")).toBe(true);
  expect(outcomes(program, optimisations)).toEqual(plain);
  for (const one of optimisations) expect(outcomes(program, [one]), one).toEqual(plain);
}
