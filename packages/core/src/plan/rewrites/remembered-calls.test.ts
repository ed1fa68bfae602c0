import { expect, test } from "vitest";
import { planText } from "../../../test/planned.ts";

/** The functions with params that remember. */
function remembering(policy: string): readonly string[] {
  const planned = planText(`package t\n${policy}`, { entrypoints: ["t/p"], optimise: ["remembered-calls"] });
  return planned.functions.filter(({ memoize, params }) => memoize && params.length > 0).map(({ name }) => name);
}

const work = `f(x) := y if { count(x.a) > 1; startswith(x.b, "b"); y := concat("", [x.b, "c"]) }`;

test("a function of one argument that does much remembers, when it is called in two places", () => {
  expect(remembering(`${work}\n p := [f(input.x), f(input.y)]`)).toEqual(["data.t.f"]);
  expect(remembering(`${work}\n p := f(input.x)`)).toEqual([]);
});

test("not one that does little, takes several arguments, or runs where something prints", () => {
  expect(remembering(`f(x) := x.y\n p := [f(input.x), f(input.y)]`)).toEqual([]);
  expect(remembering(`${work.replace("f(x)", "f(x, _)")}\n p := [f(input.x, 1), f(input.y, 1)]`)).toEqual([]);
  expect(remembering(`${work}\n p := [f(input.x), f(input.y), trace("p")]`)).toEqual([]);
});
