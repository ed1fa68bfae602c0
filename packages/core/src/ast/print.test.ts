import { expect, test } from "vitest";
import { parseModule } from "../rego/parser.ts";
import type { RegoVersion } from "../source/source.ts";
import type { Module } from "./nodes.ts";
import { printModule } from "./print.ts";

function parse(text: string, regoVersion: RegoVersion): Module {
  const { module, diagnostics } = parseModule({ name: "p.rego", text, regoVersion });
  expect(diagnostics).toEqual([]);
  return module!;
}

/** The tree without places. */
function shape(module: Module): string {
  const dropped = new Set(["span", "source", "comments", "annotations", "raw"]);
  return JSON.stringify([module.imports, module.rules], (key, value: unknown) =>
    dropped.has(key) ? undefined : value,
  );
}

const modern = `package a.b["c d"]

import data.x as y
import future.keywords.not

default allow := false

allow if {
	some k, v in input.xs
	every i, x in v { x > i; not x in [1, 2] }
	{"a": 1, "b": {2, 3}} == {k: v | some k, v in y}
	not { k; v }
	x := (1 + 2) * 3 - (4 - 5)
	z := {(a | b), c} & set()
	f(x, {"k": (a | b)})[0].y["in"] with input.a as {"b": 1} with count as f
	(1, x in [1, 2])
	print($"a {x} \\{ {[y | y := z[_]]}", \`raw\\n\`)
} else := "no" if {
	x == (1 in [2])
}

s contains [x, y] if { x := 1; y := 2 }

p.q[x].r := y if z[x] = y

f(x, "a") := -x
`;

test("printing and parsing again gives the same tree and the same text", () => {
  const module = parse(modern, "v1");
  const text = printModule(module);
  const again = parse(text, "v1");
  expect(shape(again)).toBe(shape(module));
  expect(printModule(again)).toBe(text);
  expect(text).toMatchInlineSnapshot(`
    "package a.b["c d"]

    import data.x as y
    import future.keywords.not

    default allow := false

    allow if {
    	some k, v in input.xs
    	every i, x in v { x > i; not x in [1, 2] }
    	{"a": 1, "b": {2, 3}} == {k: v | some k, v in y}
    	not { k; v }
    	x := ((1 + 2) * 3) - (4 - 5)
    	z := {(a | b), c} & set()
    	f(x, {"k": (a | b)})[0].y["in"] with input.a as {"b": 1} with count as f
    	1, x in [1, 2]
    	print($"a {x} \\{ {[y | y := z[_]]}", \`raw\\n\`)
    } else := "no" if x == (1 in [2])

    s contains [x, y] if {
    	x := 1
    	y := 2
    }

    p.q[x].r := y if z[x] = y

    f(x, "a") := 0 - x
    "
  `);
});

test("what is too wide for a line gets rows of its own", () => {
  const items = Array.from({ length: 12 }, (_, index) => `"element number ${index}"`).join(", ");
  expect(printModule(parse(`package a\np := f({"list": [${items}]})`, "v1"))).toMatchInlineSnapshot(`
    "package a

    p := f(
    	{
    		"list": [
    			"element number 0",
    			"element number 1",
    			"element number 2",
    			"element number 3",
    			"element number 4",
    			"element number 5",
    			"element number 6",
    			"element number 7",
    			"element number 8",
    			"element number 9",
    			"element number 10",
    			"element number 11",
    		],
    	},
    )
    "
  `);
});

test("v0 has no `if`, writes sets as `p[x]`, and imports the keywords that it needs", () => {
  const text =
    "package a\ns contains x if { some x in [1] }\nm[k] if k := 1\nm.x contains 1\nn if { every x in y { x } }\n";
  const printed = printModule(parse(text, "v1"), { version: "v0" });
  expect(printed).toMatchInlineSnapshot(`
    "package a

    import future.keywords.contains
    import future.keywords.every

    s[x] {
    	some x in [1]
    }

    m[k] = true {
    	k := 1
    }

    m.x contains 1

    n {
    	every x in y { x }
    }
    "
  `);
  expect(printModule(parse(printed, "v0"), { version: "v0" })).toBe(printed);
});

test("a v0 module prints as v1", () => {
  const module = parse("package a\np[x] { x := 1 } { x := 2 }\nq = 1 { true } else = 2 { false }\nf(x) { x }\n", "v0");
  expect(printModule(module, { version: "v1" })).toMatchInlineSnapshot(`
    "package a

    p contains x if x := 1

    p contains x if x := 2

    q = 1 if true

    else = 2 if false

    f(x) if x
    "
  `);
});
