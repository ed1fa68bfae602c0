import { describe, expect, test } from "vitest";
import { solutions, valueOfTerm } from "../../test/planned.ts";

const policy = `package t
  p := input.a
  q := count(input.xs)
  f(x) := x + 1
  g(x) := x + 100
  r := f(1)
  allow if data.users[input.user]
  each contains x if some x in input.xs`;

describe("with", () => {
  test("replaces input and parts of it, and puts it back", () => {
    expect(solutions(policy, 'data.t.p = x with input as {"a": 1}; data.t.p = y', { input: { a: 2 } })).toEqual([
      { x: 1, y: 2 },
    ]);
    expect(solutions(policy, "data.t.p = x with input.a as 3; y = input", { input: { a: 2, b: 1 } })).toEqual([
      { x: 3, y: { a: 2, b: 1 } },
    ]);
  });

  test("is put back between the solutions of what it modifies", () => {
    const query = "some x in data.t.each with input.xs as [1, 2]; input.xs = y";
    expect(solutions(policy, query, { input: { xs: 0 } })).toEqual([
      { x: 1, y: 0 },
      { x: 2, y: 0 },
    ]);
  });

  test("replaces data and virtual documents", () => {
    expect(solutions(policy, `data.t.allow with data.users as {"bob": true} with input.user as "bob"`)).toEqual([{}]);
    expect(valueOfTerm(policy, "data.t.p with data.t.p as 5")).toBe(5);
    expect(valueOfTerm(policy, `data.t with data.t as {"only": 1}`)).toEqual({ only: 1 });
    expect(valueOfTerm(policy, `data.t.p with data.t as {"p": {"q": 1}}`)).toEqual({ q: 1 });
    expect(valueOfTerm(policy, "data.t.p with data.t as 5", { input: { a: 1 } })).toBeUndefined();
  });

  test("replaces functions by values and by functions, which see the originals", () => {
    expect(valueOfTerm(policy, "data.t.r with data.t.f as 7")).toBe(7);
    expect(valueOfTerm(policy, "data.t.r with data.t.f as data.t.g")).toBe(101);
    const wrapper = "package t\nf(x) := x + 1\nh(x) := f(x) * 10\nr := f(1)";
    expect(valueOfTerm(wrapper, "data.t.r with data.t.f as data.t.h")).toBe(20);
  });

  test("replaces builtins", () => {
    expect(valueOfTerm(policy, "data.t.q with input.xs as [1] with count as 9")).toBe(9);
    const mock = "package t\nq := count(input.xs)\nmy_count(x) := count(x) + 100";
    expect(valueOfTerm(mock, "data.t.q with input.xs as [1] with count as data.t.my_count")).toBe(101);
  });

  test("applies in any order, and nests", () => {
    expect(valueOfTerm(policy, "data.t.q with count as 5 with data.foo as 1 with input.xs as []")).toBe(5);
    const nested = "package t\np := input.a\nq := x if { x := data.t.p with input.a as 2 }\nr := [data.t.q, data.t.p]";
    expect(valueOfTerm(nested, "[data.t.r, data.t.p] with input.a as 1")).toEqual([[2, 1], 1]);
  });

  test("does not keep what was evaluated under it", () => {
    expect(
      solutions(policy, "a = data.t.p; b = data.t.p with input.a as 9; c = data.t.p", { input: { a: 1 } }),
    ).toEqual([{ a: 1, b: 9, c: 1 }]);
  });
});
