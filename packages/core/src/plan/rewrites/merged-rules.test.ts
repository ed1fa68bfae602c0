import { expect, test } from "vitest";
import { planText } from "../../../test/planned.ts";
import { expectSameOutcomes, type Program } from "../../../test/same-outcomes.ts";
import { printPolicy } from "../../ir/print.ts";

const containers = [
  { name: "a", image: "x:latest", ports: [1, 2] },
  { name: "b", image: "y:1", privileged: true },
  { name: "c", exempt: true },
  7,
];

const programs: Readonly<Record<string, Program>> = {
  "rules that go through one collection": {
    policy: `package t
      exempt(c) if c.exempt
      p contains ["latest", c.name] if { some c in input.containers; not exempt(c); endswith(c.image, ":latest") }
      p contains "anything" if input.other
      p contains ["privileged", c.name] if { some c in input.containers; not exempt(c); c.privileged == true }
      p contains ["named", c.name] if { some c in input.containers; not exempt(c) }
      p contains ["port", i, port] if { some i, c in input.containers; not exempt(c); some port in c.ports }
      p contains ["also", port] if { some c in input.containers; not exempt(c); some port in c.ports; port > 1 }`,
    inputs: [{ containers }, { containers: { k: containers[0] }, other: 1 }, { containers: [] }, {}],
  },
  "rules of which one ends where another goes on": {
    policy: `package t
      p contains x if { x := input.a.b }
      p contains x if { x := input.a.b; some y in input.ys; y > x }
      p contains "early" if { x := input.a.b; input.ys[_] > x }
      p contains "again" if { x := input.a.b; input.ys[_] > x }`,
    inputs: [{ a: { b: 1 } }, { a: { b: 1 }, ys: [0, 2] }, { a: {} }],
  },
  "what rules collect for themselves": {
    policy: `package t
      p contains ["odd", xs] if { some row in input.rows; xs := [x | some x in row; x % 2 == 1]; count(xs) > 0 }
      p contains ["even", xs] if { some row in input.rows; xs := [x | some x in row; x % 2 == 0]; count(xs) > 0 }
      p contains ["object", xs] if { some row in input.rows; xs := {x: row | some x in row} }`,
    inputs: [{ rows: [[1, 2, 3], [4], []] }, { rows: [] }],
  },
  "an order that shows": {
    policy: `package t
      f(x) := 1 if { y := x.a; y > 1; y < 5 }
      f(x) := 2 if { y := x.a; y > 7 }
      f(x) := 3 if { y := x.a; y > 1; y == 9 }
      g(x) := "a" if { x.k == 1; x.l == 1 } else := "b" if { x.k == 1; x.l == 2 } else := "c" if x.k
      p := [[f(x), g(x)] | some x in input]`,
    inputs: [
      [
        { a: 3, k: 1, l: 1 },
        { a: 8, k: 1, l: 2 },
      ],
      [{ a: 3, k: 2 }],
      [{ a: 9, k: 1, l: 1 }],
      [],
    ],
  },
  "objects, and rules that replace what they read": {
    policy: `package t
      q[k] := v if { some k, v in input.o; v > 1 }
      q[k] := v if { some k, v in input.o; v < 5 }
      r contains input.x if { input.y }
      s contains x if { some x in input.xs; r[1] with input as {"x": x, "y": 1} }
      s contains x if { some x in input.xs; r[2] with input as {"x": x, "y": 1} }
      p := [q, s]`,
    inputs: [
      { o: { a: 1, b: 3, c: 9 }, xs: [1, 2, 3] },
      { o: {}, xs: [] },
    ],
  },
};

test.each(Object.keys(programs))("%s: merging rules changes no result", (name) => {
  expectSameOutcomes(programs[name]!);
});

test("what rules ask first is asked once, and a collection is gone through once", () => {
  const policy = planText(
    `package t
    p contains 1 + c.a if { some c in input.cs; not c.x; c.a }
    p contains "other" if input.b
    p contains 2 + d.b if { some d in input.cs; not d.x; d.b }`,
    { entrypoints: ["t/p"], optimise: ["merged-rules"] },
  );
  expect(printPolicy(policy).split("\n\n")[2]).toMatchInlineSnapshot(`
    "function data.t.p() memoized
      #0:
        $0 = set()
        block
          #8:
            $1 = global input
            block
              #9:
                $2 = $1["cs"]
                scan $2 as $3, $4
                  #10:
                    not
                      #3:
                        $5 = $4["x"]
                        is truthy $5
                    block
                      #2:
                        $6 = $4["a"]
                        is truthy $6
                        $7 = $4["a"]
                        $8 = builtin plus(1, $7)
                        add $8 to $0
                    block
                      #6:
                        $16 = $4["b"]
                        is truthy $16
                        $17 = $4["b"]
                        $18 = builtin plus(2, $17)
                        add $18 to $0
            block
              #4:
                $10 = $1["b"]
                is truthy $10
                add "other" to $0
        return $0"
  `);
});

test("where something prints, the order of rules is as written", () => {
  const text = `package t
    p contains 1 if { some c in input.cs; trace("one"); c == 1 }
    p contains 2 if { some c in input.cs; trace("two"); c == 2 }`;
  const merged = planText(text, { entrypoints: ["t/p"], optimise: ["merged-rules"] });
  expect(printPolicy(merged)).toBe(printPolicy(planText(text, { entrypoints: ["t/p"], optimise: false })));
});
