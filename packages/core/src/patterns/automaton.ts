/** A pattern as a nondeterministic automaton over symbols (Thompson's construction). */
import { type Assertion, type Pattern, Unread } from "./pattern.ts";
import { type Symbols, symbolsIn } from "./symbols.ts";

export type State =
  | { readonly kind: "symbol"; readonly members: Uint8Array; readonly next: number }
  | { readonly kind: "assertion"; readonly assertion: Assertion; readonly next: number }
  | { readonly kind: "split"; readonly next: readonly number[] }
  | { readonly kind: "match" };

export interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
}

/** More are left to the run time. */
const stateLimit = 4_000;

/** Built from the end, so that every state knows what follows it; loops are closed afterwards. */
export function automatonOf(pattern: Pattern, symbols: Symbols): Automaton {
  const states: State[] = [{ kind: "match" }];
  const add = (state: State): number => {
    if (states.length >= stateLimit) throw new Unread();
    return states.push(state) - 1;
  };
  const build = (one: Pattern, next: number): number => {
    switch (one.kind) {
      case "class":
        return add({ kind: "symbol", members: symbolsIn(one.ranges, symbols), next });
      case "assertion":
        return add({ kind: "assertion", assertion: one.assertion, next });
      case "sequence":
        return one.parts.reduceRight((behind, part) => build(part, behind), next);
      case "alternatives":
        return add({ kind: "split", next: one.parts.map((part) => build(part, next)) });
      case "repetition": {
        let start = next;
        if (one.most === undefined) {
          const exits: number[] = [next];
          start = add({ kind: "split", next: exits });
          exits.push(build(one.part, start));
        } else {
          for (let copy = one.least; copy < one.most; copy++) {
            start = add({ kind: "split", next: [next, build(one.part, start)] });
          }
        }
        for (let copy = 0; copy < one.least; copy++) start = build(one.part, start);
        return start;
      }
    }
  };
  const start = build(pattern, 0);
  return { states, start };
}
