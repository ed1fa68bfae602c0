/** Where values of wrong types make a difference even when no type is trusted: why, and an object that shows it. */
import type { Input } from "../three-way.ts";
import { widget } from "./widgets.ts";

export interface Difference {
  readonly reason: string;
  readonly shows: Input;
}

const identity = "Rego's values have no identity: a list is not the same as itself, as `===` and indexOf ask";
const order = "JavaScript's order of keys of different kinds depends on how its sort goes about it";

const item = (name: unknown, size: unknown, team?: unknown) => ({ name, size, owner: { name: "ops", team } });

/** By the policy's name in the corpus. */
export const totalDifferences: ReadonlyMap<string, Difference> = new Map([
  ["array/duplicates", { reason: identity, shows: widget({ words: ["a", []] }) }],
  ["array/filter-index", { reason: identity, shows: widget({ words: ["a", []] }) }],
  ["object/group", { reason: identity, shows: widget({ items: [item("a", 1, [])] }) }],
  ["accumulate/set", { reason: identity, shows: widget({ items: [{ tags: [[], []] }] }) }],
  ["array/sort-compare", { reason: order, shows: widget({ items: [item({ inner: "x" }, 1), item("web", 2)] }) }],
  [
    "array/sort-key",
    { reason: order, shows: widget({ items: [item("a", -3), item("b", "x"), item("c", 6), item("d", 3)] }) },
  ],
  ["array/sort-numbers", { reason: order, shows: widget({ numbers: [["a", "b"], 5, 1] }) }],
  ["array/sort-stable", { reason: order, shows: widget({ items: [item("b", 5), item("a", ["a"])] }) }],
]);
