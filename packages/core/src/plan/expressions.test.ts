import { describe, expect, test } from "vitest";
import { solutions, valueOfTerm } from "../../test/planned.ts";

describe("negation", () => {
  test("holds where there is no solution", () => {
    const policy = "package t\np if not input.xs[_] > 2";
    const bad = "package t\nhas_large if input.xs[_] > 2\np if not has_large";
    expect(valueOfTerm(bad, "data.t.p", { input: { xs: [1, 2] } })).toBe(true);
    expect(valueOfTerm(bad, "data.t.p", { input: { xs: [1, 3] } })).toBeUndefined();
    expect(() => valueOfTerm(policy, "data.t.p")).toThrow("unsafe");
  });

  test("of something undefined holds, but the arguments of a call stand outside of it, as in OPA", () => {
    expect(solutions([], `not startswith(input.missing, "a")`)).toEqual([]);
    expect(solutions([], "not input.missing.deeper")).toEqual([{}]);
    expect(solutions([], "not false")).toEqual([{}]);
    expect(solutions([], "not true")).toEqual([]);
  });
});

describe("every", () => {
  const policy = "package t\np if every k, x in input.xs { x > k }";
  test.each([
    [[1, 2, 3], true],
    [[1, 1], undefined],
    [[], true],
    [{}, true],
    ["text", undefined],
    [undefined, undefined],
  ])("over %j gives %j", (xs, expected) => {
    expect(valueOfTerm(policy, "data.t.p", { input: { xs } })).toBe(expected);
  });
});

describe("comprehensions", () => {
  test("collect every solution, and close over outer variables", () => {
    expect(solutions([], "some x in [1, 2]; ys = [z | some y in [10, 20]; z := x + y]")).toEqual([
      { x: 1, ys: [11, 21] },
      { x: 2, ys: [12, 22] },
    ]);
    expect(valueOfTerm([], "{y | some y in [2, 1, 2]}")).toEqual([1, 2]);
    expect(valueOfTerm([], '{k: v | some v, k in ["a", "b"]}')).toEqual({ a: 0, b: 1 });
  });

  test("of objects refuse two values for a key", () => {
    expect(() => valueOfTerm([], `{"k": v | some v in [1, 2]}`)).toThrow("object keys must be unique");
  });
});

describe("calls", () => {
  test("bind their result through one argument more", () => {
    expect(solutions([], "count([1, 2], n)")).toEqual([{ n: 2 }]);
    expect(solutions([], "count([1, 2], 3)")).toEqual([]);
  });

  test("of relations give each result in turn", () => {
    expect(solutions([], 'walk({"a": [1]}, [path, 1])')).toEqual([{ path: ["a", 0] }]);
  });

  test("of membership in a constant look it up", () => {
    expect(solutions([], "input.x in [false, 1]", { input: { x: false } })).toEqual([{}]);
    expect(solutions([], "input.x in [false, 1]", { input: { x: 0 } })).toEqual([]);
  });
});

describe("equations", () => {
  test("look a pattern's keys up before they bind anything under them, in the order of the keys", () => {
    expect(solutions([], `[x, {x: 1}] = ["a", {"a": 1}]`)).toEqual([{ x: "a" }]);
    expect(solutions([], `[{x: 1}, x] = [{"a": 1}, "a"]`)).toEqual([]);
    expect(solutions([], `{"b": x, "c": {x: 1}} = {"b": "k", "c": {"k": 1}}`)).toEqual([{ x: "k" }]);
    expect(solutions([], `{"c": {x: 1}, "b": x} = {"b": "k", "c": {"k": 1}}`)).toEqual([{ x: "k" }]);
    expect(solutions([], `{"b": {x: 1}, "c": x} = {"c": "k", "b": {"k": 1}}`)).toEqual([]);
    expect(valueOfTerm("package t\np if { {x: x} = input }", "data.t.p", { input: { a: "a" } })).toBeUndefined();
  });
});
