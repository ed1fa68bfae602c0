import { describe, expect, test } from "vitest";
import { planText } from "../../../test/planned.ts";
import { expectSameOutcomes, type Program } from "../../../test/same-outcomes.ts";
import { printPolicy } from "../../ir/print.ts";

const optimise = ["early-exit", "plain-lists"];

/** How the function `data.t.items` makes its result. */
function madeBy(policy: string): "array" | "set" {
  const text = printPolicy(planText(`package t\n${policy}`, { entrypoints: ["t/p"], optimise }));
  const items = text.split("\n\n").find((one) => one.startsWith("function data.t.items("))!;
  return items.includes("= set()") ? "set" : "array";
}

const items = "items contains x if some x in input.xs";

describe("a partial set that is only gone through is an array", () => {
  test("for sets, for objects that refuse a second value, and for questions", () => {
    expect(madeBy(`${items}\n p contains x.name if some x in items`)).toBe("array");
    expect(madeBy(`${items}\n p[x.name] := x.value if some x in items`)).toBe("array");
    expect(madeBy(`${items}\n p if { some x in items; x.bad }`)).toBe("array");
    expect(madeBy(`${items}\n p if { not any_bad }\n any_bad if items[x].bad`)).toBe("array");
    expect(madeBy(`${items}\n p if { every x in items { x.good } }`)).toBe("array");
  });

  test("also where it is a comprehension", () => {
    expect(madeBy(`items := {x | some x in input.xs}\n p contains x.name if some x in items`)).toBe("array");
  });

  test("not where its order, its number or its members show", () => {
    expect(madeBy(`${items}\n p := [x | some x in items]`)).toBe("set");
    expect(madeBy(`${items}\n p := count(items)`)).toBe("set");
    expect(madeBy(`${items}\n p := items`)).toBe("set");
    expect(madeBy(`${items}\n p if 1 in items`)).toBe("set");
    expect(madeBy(`${items}\n p if items[input.x]`)).toBe("set");
    expect(madeBy(`${items}\n p contains x if some x in items\n q := count(items)\n p contains q`)).toBe("set");
  });

  test("not where a search could end before the element that is an error", () => {
    const twice = "f(x) := x.a\n f(x) := x.b";
    expect(madeBy(`${items}\n ${twice}\n p if { some x in items; f(x) }`)).toBe("set");
    expect(madeBy(`${items}\n ${twice}\n p contains f(x) if some x in items`)).toBe("array");
  });

  test("not where equal elements are likely and each costs a search of its own", () => {
    const teams = "items contains x.team if some x in input.xs";
    expect(madeBy(`${teams}\n p contains [t, x] if { some t in items; some x in input.xs; x.team == t }`)).toBe("set");
    expect(madeBy(`${teams}\n p contains t if some t in items`)).toBe("array");
    const pairs = "items contains y if { some x in input.xs; some y in input.ys }";
    expect(madeBy(`${pairs}\n p contains f(y) if some y in items\n f(y) := y.name`)).toBe("set");
    const nested = "items contains y if { some x in input.xs; some y in x.ys }";
    expect(madeBy(`${nested}\n p contains f(y) if some y in items\n f(y) := y.name`)).toBe("array");
  });

  test("not where with can put something else in its place", () => {
    expect(
      madeBy(`${items}\n p contains x if some x in items\n p contains 1 if input.q with data.t.items as [7]`),
    ).toBe("set");
  });
});

const programs: Readonly<Record<string, Program>> = {
  "containers of two lists": {
    policy: `package t
      containers contains c if some c in input.spec.containers
      containers contains c if some c in input.spec.initContainers
      p contains c.name if some c in containers
      p contains [c.name, port] if { some c in containers; some port in c.ports }
      p contains "privileged" if { some c in containers; c.privileged }
      p contains "key" if { containers[c]; c.name == "b" }
      p contains "key and value" if { some k, v in containers; k == v; k.name == "a" }`,
    inputs: [
      {},
      { spec: { containers: [{ name: "a", ports: [1, 2] }] } },
      { spec: { containers: [{ name: "b" }, { name: "a" }, { name: "b" }], initContainers: [{ privileged: true }] } },
    ],
  },
  "one value of a rule, from elements that agree or not": {
    policy: `package t
      items contains x if some x in input.xs
      p := x.a if some x in items`,
    inputs: [{}, { xs: [{ a: 1, b: 1 }, { a: 1 }] }, { xs: [{ a: 1 }, { a: 2 }] }],
  },
  "keys from elements that agree or not": {
    policy: `package t
      items contains x if some x in input.xs
      p[x.a] := x.b if some x in items`,
    inputs: [
      {
        xs: [
          { a: 1, b: 1 },
          { a: 1, b: 1 },
          { a: 2, b: 1 },
        ],
      },
      {
        xs: [
          { a: 1, b: 1 },
          { a: 1, b: 2 },
        ],
      },
    ],
  },
  "sets within functions": {
    policy: `package t
      of(xs) := {x | some x in xs; x > 1}
      p contains y if { some y in of(input.xs); y != 3 }
      p contains "none" if { every y in of(input.ys) { y > 5 } }`,
    inputs: [{ xs: [1, 2, 2, 3] }, { xs: [1], ys: [1, 6] }, { xs: [1], ys: [2] }],
  },
};

test.each(Object.keys(programs))("%s: the same results", (name) => {
  expectSameOutcomes(programs[name]!);
});
