import { expect, test } from "vitest";
import { planText } from "../../../test/planned.ts";
import { expectSameOutcomes, type Program } from "../../../test/same-outcomes.ts";
import { printPolicy } from "../../ir/print.ts";

const programs: Readonly<Record<string, Program>> = {
  "rules that differ in a constant": {
    policy: `package t
      role := "reader" if input.method == "GET"
      role := "writer" if { input.method == "PUT"; input.path.owner == input.user }
      role := "writer" if { "POST" == input.method; input.user }
      role := "cleaner" if input.method == "DELETE"
      role := "second" if { input.method == 1.0 }
      role := "nobody" if not input.method
      p := role`,
    inputs: [
      {},
      { method: "GET" },
      { method: "PUT", user: "a", path: { owner: "a" } },
      { method: "PUT", user: "b", path: { owner: "a" } },
      { method: "POST", user: "a" },
      { method: "DELETE" },
      { method: "PATCH" },
      { method: 1 },
      { method: { an: "object" } },
      undefined,
    ],
  },
  "one constant as two numbers": {
    policy: `package t
      p contains "a" if input.n == 1
      p contains "b" if input.n == 1.0
      p contains "c" if input.n == 2
      p contains "d" if input.n == 3
      p contains "e" if input.n == 4
      p contains "f" if input.n == "1"`,
    inputs: [{ n: 1 }, { n: 4 }, { n: "1" }, {}],
  },
  "several rules for one constant": {
    policy: `package t
      p contains "a" if input.k == "x"
      p contains "b" if { input.k == "x"; input.l == "y" }
      p contains "c" if input.k == "y"
      p contains "d" if input.k == "z"
      p contains "always"
      p contains "e" if input.k == ["x"]
      p contains "f" if { input.k == null; input.l == false }`,
    inputs: [{ k: "x" }, { k: "x", l: "y" }, { k: ["x"] }, { k: null, l: false }, { k: null }, {}],
  },
  "contradicting rules": {
    policy: `package t
      p := 1 if input.a == "x"
      p := 2 if input.a == "y"
      p := 3 if { input.a == "x"; input.b }
      p := 4 if input.a == "z"
      p := 5 if input.a == "w"`,
    inputs: [{ a: "x" }, { a: "x", b: true }, { a: "w" }],
  },
  "functions of constants": {
    policy: `package t
      f("a", _) := 1
      f("b", x) := x
      f("c", x) := y if { some y in x }
      f("d", x) := 4 if x.deep.er == true
      f("e", x) := 5 if x.deep.er == false
      p := [f(input.k, input.x), f("a", 0)]`,
    inputs: [
      { k: "a", x: 0 },
      { k: "b", x: 7 },
      { k: "c", x: [1, 1] },
      { k: "c", x: [1, 2] },
      { k: "q", x: 0 },
    ],
  },
  "rules that say which constant it is": {
    policy: `package t
      factor("") := 1
      factor("k") := 1000
      factor("Ki") := 1024
      factor("off") := false
      factor("M") := 1000000
      other("a") := 1
      other("b") := 2
      other("c") := 3
      other("d") := 4
      other("d") := 5 if input.more
      p := [object.get({"f": factor(input.unit)}, "f", "none"), other(input.name)]`,
    inputs: [
      { unit: "", name: "a" },
      { unit: "Ki", name: "d" },
      { unit: "off", name: "c" },
      { unit: "M", name: "d", more: true },
      { unit: "x", name: "a" },
      { unit: ["k"], name: "b" },
      {},
    ],
  },
  "an else chain": {
    policy: `package t
      p := 1 if { input.a == "1" } else := 2 if { input.a == "2" } else := 3 if { input.a == "3" } else := 4 if {
        input.b
      } else := 5 if { input.a == "5" } else := 6`,
    inputs: [{ a: "1" }, { a: "3", b: 1 }, { a: "5", b: 1 }, { a: "5" }, {}],
  },
  "references in common": {
    policy: `package t
      object := input.review.object
      p contains 1 if object.spec.containers[_].image == "x"
      p contains 2 if { some c in object.spec.containers; c.ports; count(c.ports) > 1; c.ports[0] == object.first }
      p contains 3 if not object.spec.hostNetwork
      p contains 4 if object.spec.hostNetwork == object.spec.hostPID
      p contains 5 if { input.review.name; input.review.name != object.first }`,
    inputs: [
      {},
      { review: {} },
      { review: { name: "n", object: { first: 1, spec: { containers: [{ image: "x" }, { ports: [1, 2] }] } } } },
      { review: { object: { spec: { hostNetwork: false, hostPID: false } } } },
      { review: { name: 1, object: { first: 2 } } },
    ],
  },
  "a reference that with changes": {
    policy: `package t
      q := input.x
      p := [input.x, q, inner] if { inner := [input.x, q] with input.x as 5; input.x; q }`,
    inputs: [{ x: 1 }, {}],
  },
  "questions of existence": {
    policy: `package t
      none(xs) if count([x | some x in xs; x > 3]) == 0
      some_(xs) if count({x | some x in xs; x > 3}) > 0
      most(xs) if count({x | some x in xs; x > 3}) > 1
      p contains "none" if none(input.xs)
      p contains "some" if some_(input.ys)
      p contains "not none" if not none(input.ys)
      p contains "most" if most(input.ys)`,
    inputs: [{ xs: [1, 2], ys: [4] }, { xs: [1], ys: [5, 6] }, { xs: [5], ys: [4] }, { ys: [4] }],
  },
};

test.each(Object.keys(programs))("%s: every optimisation, alone and with the others, changes no result", (name) => {
  expectSameOutcomes(programs[name]!);
});

test("functions and rules that do the same are one, whoever calls them", () => {
  const library = (name: string) => `package ${name}
    names contains name if { some name in input.names; wanted(name) }
    wanted(name) if not startswith(name, "x")`;
  const policy = planText([library("a"), library("b"), "package t\np := [data.a.names, data.b.names]"], {
    entrypoints: ["t/p"],
    optimise: ["identical-functions"],
  });
  expect(policy.functions.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "entrypoint:t/p",
      "data.t.p",
      "data.a.names",
      "data.a.wanted",
    ]
  `);
});

test("rules that print stay apart, so that both print", () => {
  const library = (name: string) => `package ${name}\nnames contains name if { some name in input.names; trace(name) }`;
  const policy = planText([library("a"), library("b"), "package t\np := [data.a.names, data.b.names]"], {
    entrypoints: ["t/p"],
    optimise: ["identical-functions"],
  });
  expect(policy.functions.map(({ name }) => name)).toContain("data.b.names");
});

test("functions whose conflicts would be at different places stay apart", () => {
  const library = (name: string) => `package ${name}
    size(x) := 1 if x > input.low
    size(x) := 2 if x > input.high`;
  const policy = planText([library("a"), library("b"), "package t\np := [data.a.size(1), data.b.size(1)]"], {
    entrypoints: ["t/p"],
    optimise: ["identical-functions"],
  });
  expect(policy.functions.map(({ name }) => name)).toContain("data.b.size");
});

test("the rule index looks the constant up once, and rules in it do not ask again", () => {
  const policy = planText(
    `package t
    p contains 1 if { input.kind == "a"; input.x }
    p contains 2 if input.kind == "b"
    p contains 3 if input.kind == "c"
    p contains 4 if input.kind == "d"`,
    { entrypoints: ["t/p"], optimise: ["rule-index", "common-references"] },
  );
  expect(printPolicy(policy).split("\n\n")[2]).toMatchInlineSnapshot(`
    "function data.t.p() memoized
      #0:
        $0 = set()
        block
          #5:
            $12 = global input
            $11 = $12["kind"]
            switch $11
              "a"
              #6:
                block
                  #1:
                    $4 = $12["x"]
                    is truthy $4
                    add 1 to $0
              "b"
              #7:
                block
                  #2:
                    add 2 to $0
              "c"
              #8:
                block
                  #3:
                    add 3 to $0
              "d"
              #9:
                block
                  #4:
                    add 4 to $0
        return $0"
  `);
});

test("cases that only say which constant it is are a look-up", () => {
  const policy = planText(
    `package t
    factor("k") := 1000
    factor("M") := 1000000
    factor("Ki") := 1024
    factor("Mi") := 1048576
    p := factor(input.unit)`,
    { entrypoints: ["t/p"], optimise: ["rule-index", "constant-cases"] },
  );
  expect(printPolicy(policy).split("\n\n")[3]).toMatchInlineSnapshot(`
    "function data.t.factor($0)
      #0:
        $1 = undefined
        block
          #5:
            block
              #10:
                $2 = {"Ki": 1024, "M": 1000000, "Mi": 1048576, "k": 1000}[$0]
                $1 = once $2
        return $1"
  `);
});

test("what every rule looks up first is looked up once", () => {
  const policy = planText(
    `package t
    p contains 1 if input.a.b.c
    p contains 2 if input.a.b.d
    p contains 3 if input.a.x`,
    { entrypoints: ["t/p"], optimise: ["common-references"] },
  );
  expect(printPolicy(policy).split("\n\n")[2]).toMatchInlineSnapshot(`
    "function data.t.p() memoized
      #0:
        $0 = set()
        $1 = global input
        $2 = undefined
        block
          #4:
            $2 = $1["a"]
        $3 = undefined
        block
          #5:
            $3 = $2["b"]
        block
          #1:
            $4 = $3["c"]
            is truthy $4
            add 1 to $0
        block
          #2:
            $8 = $3["d"]
            is truthy $8
            add 2 to $0
        block
          #3:
            $11 = $2["x"]
            is truthy $11
            add 3 to $0
        return $0"
  `);
});
