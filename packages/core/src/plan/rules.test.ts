import { describe, expect, test } from "vitest";
import { valueOfTerm } from "../../test/planned.ts";

describe("complete rules", () => {
  test("have the value of the definition that holds", () => {
    const policy = `package t
      p := "small" if input.n < 10
      p := "large" if input.n >= 10`;
    expect(valueOfTerm(policy, "data.t.p", { input: { n: 3 } })).toBe("small");
    expect(valueOfTerm(policy, "data.t.p", { input: { n: 30 } })).toBe("large");
    expect(valueOfTerm(policy, "data.t.p", { input: {} })).toBeUndefined();
  });

  test("contradict themselves with two values, not with one value twice", () => {
    expect(valueOfTerm("package t\np := x if some x in [1, 1]", "data.t.p")).toBe(1);
    expect(() => valueOfTerm("package t\np := x if some x in [1, 2]", "data.t.p")).toThrowErrorMatchingInlineSnapshot(
      `[Error: eval_conflict_error: complete rules must not produce multiple outputs]`,
    );
  });

  test("take the first branch of an else chain that holds", () => {
    const policy = `package t
      p := 1 if { input.a } else := 2 if { input.b } else := 3`;
    expect(valueOfTerm(policy, "data.t.p", { input: { a: true, b: true } })).toBe(1);
    expect(valueOfTerm(policy, "data.t.p", { input: { b: true } })).toBe(2);
    expect(valueOfTerm(policy, "data.t.p")).toBe(3);
  });

  test("fall back to their default", () => {
    expect(valueOfTerm("package t\ndefault p := false\np if input.ok", "data.t.p")).toBe(false);
    expect(valueOfTerm("package t\ndefault p := false\np if input.ok", "data.t.p", { input: { ok: 1 } })).toBe(true);
  });
});

describe("functions", () => {
  test("match patterns in their arguments", () => {
    const policy = `package t
      f([x, 1]) := x
      f({"k": y}) := y`;
    expect(valueOfTerm(policy, "data.t.f([7, 1])")).toBe(7);
    expect(valueOfTerm(policy, `data.t.f({"k": 8})`)).toBe(8);
    expect(valueOfTerm(policy, "data.t.f([7, 2])")).toBeUndefined();
  });

  test("have defaults and else branches", () => {
    const policy = `package t
      default f(_) := "other"
      f(1) := "one"
      g(x) := "one" if { x == 1 } else := "two" if { x == 2 } else := "many"`;
    expect(valueOfTerm(policy, "[data.t.f(1), data.t.f(2)]")).toEqual(["one", "other"]);
    expect(valueOfTerm(policy, "[data.t.g(1), data.t.g(2), data.t.g(3)]")).toEqual(["one", "two", "many"]);
  });

  test("contradict themselves with two values for the same arguments", () => {
    expect(() => valueOfTerm("package t\nf(x) := x\nf(x) := x + 1", "data.t.f(1)")).toThrowErrorMatchingInlineSnapshot(
      `[Error: eval_conflict_error: functions must not produce multiple outputs for same inputs]`,
    );
  });
});

describe("partial rules", () => {
  test("collect elements and keys of every definition", () => {
    const policy = `package t
      s contains x if some x in [3, 1]
      s contains 2
      o[k] := v if some k, v in {"a": 1, "b": 2}
      o.c := 3`;
    expect(valueOfTerm(policy, "data.t.s")).toEqual([1, 2, 3]);
    expect(valueOfTerm(policy, "data.t.o")).toEqual({ a: 1, b: 2, c: 3 });
  });

  test("have variables at any depth of their heads", () => {
    const policy = `package t
      p[x].q[y] := x + y if { some x in [1, 2]; some y in [10, 20] }
      sets[x] contains y if { some x in ["a", "b"]; some y in [1, 2] }`;
    expect(valueOfTerm(policy, "data.t.p")).toEqual({ 1: { q: { 10: 11, 20: 21 } }, 2: { q: { 10: 12, 20: 22 } } });
    expect(valueOfTerm(policy, "data.t.p[2].q[20]")).toBe(22);
    expect(valueOfTerm(policy, "data.t.sets")).toEqual({ a: [1, 2], b: [1, 2] });
  });

  test("contradict themselves with two values for a key, or with keys below a value", () => {
    const message = "eval_conflict_error: object keys must be unique";
    expect(() => valueOfTerm(`package t\np["k"] := v if some v in [1, 2]`, "data.t.p")).toThrow("eval_conflict_error");
    expect(() => valueOfTerm(`package t\np[k] := v if { k := "a"; some v in [1, 2] }`, "data.t.p")).toThrow(message);
    expect(() => valueOfTerm(`package t\np[x] := {"b": 2} if x := "a"\np[x].b := 2 if x := "a"`, "data.t.p")).toThrow(
      message,
    );
  });
});
