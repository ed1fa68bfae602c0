import { describe, expect, test } from "vitest";
import { solutions, valueOfTerm } from "../../test/planned.ts";

const packages = [
  `package a.b
   p := 1
   q contains "x"
   f(x) := x
   missing := 1 if false`,
  `package a.c
   p := 2`,
];

describe("refs into virtual documents", () => {
  test("a package is an object of its rules, merged with data, whose values show where both have one", () => {
    expect(valueOfTerm(packages, "data.a", { data: { a: { b: { p: "shown", z: 0 }, d: 3 } } })).toEqual({
      b: { p: "shown", q: ["x"], z: 0 },
      c: { p: 2 },
      d: 3,
    });
  });

  test("enumerate packages and rules by unbound variables", () => {
    expect(solutions(packages, "data.a[x].p = y", { data: { a: { d: { p: 3 } } } })).toEqual([
      { x: "b", y: 1 },
      { x: "c", y: 2 },
      { x: "d", y: 3 },
    ]);
  });

  test("look up by a key that is known only at run time", () => {
    expect(valueOfTerm(packages, "data.a[input.k].p", { input: { k: "c" } })).toBe(2);
    expect(valueOfTerm(packages, "data.a[input.k].p", { input: { k: "d" }, data: { a: { d: { p: 3 } } } })).toBe(3);
    expect(
      valueOfTerm(packages, "data.a.b[input.k]", { input: { k: "missing" }, data: { a: { b: { missing: 9 } } } }),
    ).toBe(undefined);
  });

  test("reach only what the ref can reach", () => {
    const policies = ["package r.a\nx := data.r[_].y", "package r.b\ny := 5"];
    expect(valueOfTerm(policies, "data.r.a.x")).toBe(5);
  });
});

describe("refs through values", () => {
  const input = { list: [{ n: 1 }, { n: 2 }, { n: false }], pairs: [["a", 1]] };

  test("bind variables in turn", () => {
    expect(solutions([], "input.list[i].n = v", { input })).toEqual([
      { i: 0, v: 1 },
      { i: 1, v: 2 },
      { i: 2, v: false },
    ]);
  });

  test("are false where the value is false", () => {
    expect(solutions([], "input.list[i].n", { input })).toEqual([{ i: 0 }, { i: 1 }]);
  });

  test("match composite keys of sets", () => {
    expect(solutions("package t\ns contains [x, x + 1] if some x in [1, 2]", "data.t.s[[2, y]]")).toEqual([{ y: 3 }]);
  });
});

describe("unification", () => {
  test("goes both ways through composites", () => {
    expect(solutions([], `[x, {"k": 2}] = [1, {"k": y}]`)).toEqual([{ x: 1, y: 2 }]);
    expect(solutions([], "[x, y] = [y, 1]")).toEqual([{ x: 1, y: 1 }]);
    expect(solutions([], "x = input.xs; [a, [b]] = x", { input: { xs: [1, [2]] } })).toEqual([
      { x: [1, [2]], a: 1, b: 2 },
    ]);
  });

  test("fails for other lengths, keys and types", () => {
    expect(solutions([], "[1, y] = [x, 2]; x = input", { input: 2 })).toEqual([]);
    expect(solutions([], "x = input; [a, 1] = x", { input: [1] })).toEqual([]);
    expect(solutions([], `x = input; {"a": y} = x`, { input: { b: 1 } })).toEqual([]);
    expect(solutions([], "x = input; [a] = x", { input: { a: 1 } })).toEqual([]);
  });

  test("binds variables before what only compares them, however deep it stands", () => {
    expect(solutions([], "[[{x}, [y]], x, y] = [[{1}, [2]], 1, 2]")).toEqual([{ x: 1, y: 2 }]);
    expect(solutions([], "[[{x}], x, 3] = [[{1}], 1, z]")).toEqual([{ x: 1, z: 3 }]);
    expect(solutions([], "xs = [1, {1}]; {x} = xs[x]")).toEqual([{ xs: [1, [1]], x: 1 }]);
  });

  test("fails where OPA takes a variable for safe that nothing binds", () => {
    expect(solutions([], "input.xs[x] == {x.a, 1}", { input: { xs: [1] } })).toEqual([]);
    expect(solutions([], "y = input.z[{x, true}][{x}]", { input: { z: {} } })).toEqual([]);
  });

  test("pairs keys that are written alike: variables, numbers and sets by value, composites", () => {
    expect(solutions([], "k = input; {[k]: x, 1: 2} = {[k]: 1, 1.0: y}", { input: "b" })).toEqual([
      { k: "b", x: 1, y: 2 },
    ]);
    expect(solutions([], "{{1, 2}: x, 3: 4} = {{2, 1}: 1, 3: y}")).toEqual([{ x: 1, y: 4 }]);
    expect(solutions([], "{{1, 2}: 1, 3: 4} = {{2}: 1, 3: 4}")).toEqual([]);
  });
});
