import { expect, test } from "vitest";
import { interpret } from "../../../test/interpreter.ts";
import { evaluatePlan } from "../../../test/plan-evaluator.ts";
import { planText } from "../../../test/planned.ts";
import { builtinsOf } from "../../builtins/capabilities.ts";
import { exportPlan } from "./export.ts";

const programs: readonly (readonly [name: string, policy: string, inputs: readonly unknown[]])[] = [
  [
    "conditions and defaults",
    `default p := "no"
     p := "yes" if { some x in input.xs; x > 2; not input.off }
     p := {"deep": [1, null, {input.off}]} if input.off`,
    [{}, { xs: [1, 3] }, { xs: [3], off: true }, undefined],
  ],
  [
    "sets, objects and what is nested in them",
    `p.set contains x if some x in input.xs
     p.object[k] := v if some k, v in input.o
     p.deep[k][v] := true if some k, v in input.o`,
    [{ xs: [2, 1, 2], o: { a: "b", c: "d" } }, {}],
  ],
  [
    "searches that end early",
    `p contains 1 if not any_large
     p contains 2 if every x in input.xs { x > 1; every y in input.ys { y > x } }
     p contains 3 if { some x in input.xs; not x in input.ys; false }
     p contains 4 if [1, x] = [x, 1]
     any_large if { some x in input.xs; some y in input.ys; x + y > 10 }`,
    [
      { xs: [2, 3], ys: [4] },
      { xs: [2, 3], ys: [9] },
      { xs: [2, 3], ys: [1, 9] },
      { xs: 7, ys: [] },
    ],
  ],
  [
    "functions, else and conflicts",
    `f(x) := "small" if { x < 3 } else := "large"
     g([a, {"b": b}]) := [b, a]
     p := [f(input.x), g([1, {"b": input.x}]), q]
     q := input.a
     q := input.b`,
    [{ x: 1, a: 1, b: 1 }, { x: 5, a: 1, b: 2 }, {}],
  ],
  [
    "with, around conditions and enumerations",
    `p contains [x, input.y] if { some x in q with input.xs as [1, 2]; input.y }
     p contains q if true with input as {"xs": ["only"]}
     p contains "nested" if { count(q) == 1 with input.xs as [1] with data.a.b as 3 }
     q contains x if some x in input.xs
     q contains data.a.b`,
    [{ xs: [7], y: 8 }, {}, undefined],
  ],
  [
    "with, in place of functions, builtins and rules",
    `p contains "function" if { g(2) == 8 with f as mock; g(2) == 4 }
     p contains "value" if g(2) == 14 with f as 12
     p contains ["builtin", x] if x := h(input.xs) with count as 7
     p contains ["rule", x] if x := q with q as "other"
     p contains ["below", x] if { some x in r.s with data.t.r.s as {5, 6} }
     p contains ["nested", x] if x := g(1) with f as mock with h as 3
     p contains ["original", x] if x := f(1) with f as through
     p contains ["undefined", 1] if not g("a") with f as mock
     f(x) := x
     g(x) := f(x) + 2
     h(xs) := count(xs)
     mock(x) := x * 3
     through(x) := f(x) + 100
     q := input.a
     r.s contains x if some x in input.xs`,
    [{ xs: [1, 2], a: 1 }, {}],
  ],
];

test.each(programs)("%s mean the same in OPA's statements", (_, policy, inputs) => {
  const planned = planText(`package t\n${policy}`, { entrypoints: ["t/p"], optimise: false });
  const { plan, diagnostics } = exportPlan(planned, builtinsOf(undefined));
  expect(diagnostics).toEqual([]);
  const outcome = (run: () => unknown) => {
    try {
      return run();
    } catch (error) {
      return String(error).includes("conflict") ? "conflict" : String(error);
    }
  };
  for (const input of inputs) {
    expect(outcome(() => evaluatePlan(plan!, "t/p", { input }))).toEqual(
      outcome(() => interpret(planned, "t/p", { input })),
    );
  }
});

test("a key of `with` that is not a string is refused", () => {
  const planned = planText("package t\np if input.a with input[1] as 2", { entrypoints: ["t/p"], optimise: false });
  const { plan, diagnostics } = exportPlan(planned, builtinsOf(undefined));
  expect(plan).toBeUndefined();
  expect(diagnostics.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "OPA's plan cannot express \`with\` whose target has keys that are not strings",
    ]
  `);
});
