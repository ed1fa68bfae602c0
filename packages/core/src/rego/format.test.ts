import { expect, test } from "vitest";
import { format } from "./format.ts";

/** The formatted text, which must stay as it is when it is formatted again. */
function formatted(text: string, regoVersion: "v0" | "v1" = "v1"): string {
  const first = format({ name: "p.rego", text, regoVersion });
  expect(first.diagnostics).toEqual([]);
  expect(format({ name: "p.rego", text: first.text!, regoVersion }).text).toBe(first.text);
  return first.text!;
}

test("tabs, one expression a line, one empty line between rules", () => {
  expect(
    formatted(`package   p
import   data.b
import data.a

allow   if{input.x==1;input.y!=2


   count( input.z )>0 }
deny if   not allow
a:=1
b  =  2
`),
  ).toMatchInlineSnapshot(`
    "package p

    import data.a
    import data.b

    allow if {
    	input.x == 1
    	input.y != 2

    	count(input.z) > 0
    }

    deny if not allow
    a := 1
    b := 2
    "
  `);
});

test("rows of collections and bodies stay where the source breaks them", () => {
  expect(
    formatted(`package p

x := {"a": 1,
  "b": [1, 2,
    3]}
y := {v | v := x[_]
  v > 1}
z := f(1,
  2)
w if { every v in x {
  v } }
`),
  ).toMatchInlineSnapshot(`
    "package p

    x := {
    	"a": 1,
    	"b": [
    		1, 2,
    		3,
    	],
    }

    y := {v |
    	v := x[_]
    	v > 1
    }

    z := f(
    	1,
    	2,
    )

    w if every v in x {
    	v
    }
    "
  `);
});

test("comments stay with what they stand by", () => {
  expect(
    formatted(`# top

# METADATA
# title: p
package p # the package

# about b
import data.b # b
# before the rule
allow if { # opens
  # first
  input.x # behind

  # second
  y := [ # list
    1, # one
    # two
    2
    # last
  ]
  # end
} # closes
# else
else := 1 if {
  true == input.z
}
#no space


# the very last
`),
  ).toMatchInlineSnapshot(`
    "# top

    # METADATA
    # title: p
    package p # the package

    # about b
    import data.b # b

    # before the rule
    allow if { # opens
    	# first
    	input.x # behind

    	# second
    	y := [ # list
    		1, # one
    		# two
    		2,
    		# last
    	]
    	# end
    }

    # closes
    # else
    else := 1 if {
    	true == input.z
    }

    #no space
    # the very last
    "
  `);
});

test("strings keep their spelling; `=` in heads becomes `:=`, and `:= true` goes where a body says it", () => {
  expect(
    formatted('package p\na = `raw`\nb = "\\u00e4"\nc := true if x\nd if { true }\ne := -x\n'),
  ).toMatchInlineSnapshot(`
    "package p

    a := \`raw\`
    b := "\\u00e4"
    c if x
    d := true
    e := -x
    "
  `);
});

test("v0 stays v0", () => {
  expect(
    formatted(
      'package p\nimport future.keywords.in\np[x]{x:=1}{some x in y}\nf(1)\nq = 2{ p["a"] }else = 3 { true }\n',
      "v0",
    ),
  ).toMatchInlineSnapshot(`
    "package p

    import future.keywords.in

    p[x] {
    	x := 1
    }

    p[x] {
    	some x in y
    }

    f(1)

    q = 2 {
    	p.a
    }

    else = 3
    "
  `);
});

test("`and` and `or` keep their parentheses and lines", () => {
  expect(
    formatted(
      "package p\nimport future.keywords\nq if {\n  (a or b)   and c\n  not   ( a and b )\n  {x; y} or z\n  not {x}\n}\n",
    ),
  ).toMatchInlineSnapshot(`
    "package p

    import future.keywords

    q if {
    	(a or b) and c
    	not (a and b)
    	{ x; y } or z
    	not { x }
    }
    "
  `);
});

test("v0 tells an object from a set by its value", () => {
  expect(formatted("package p\na.b = true { input.x }\nc.d { input.y }\n", "v0")).toMatchInlineSnapshot(`
    "package p

    a["b"] = true {
    	input.x
    }

    c["d"] {
    	input.y
    }
    "
  `);
});

test("what does not parse is not formatted", () => {
  const { text, diagnostics } = format({ name: "p.rego", text: "package p\nx := ]" });
  expect(text).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["RG101"]);
});

test("a minus at the beginning of a line does not go on with the line above", () => {
  expect(formatted("package p\nq if { x := input.x; -1 == x; -x != 2 }\n")).toMatchInlineSnapshot(`
    "package p

    q if {
    	x := input.x;
    	-1 == x;
    	-x != 2
    }
    "
  `);
});

test("a union that is the only item keeps parentheses, or it would be a comprehension", () => {
  expect(
    formatted(`package p

p := {(input.a - input.b | input.c)}
q := [(input.a - input.b | input.c), {1: (input.a | input.b)}]
`),
  ).toMatchInlineSnapshot(`
    "package p

    p := {((input.a - input.b) | input.c)}
    q := [((input.a - input.b) | input.c), {1: (input.a | input.b)}]
    "
  `);
});

test("a template string with a comment inside stays as it is", () => {
  const text = 'package p\n\nx := $"a {input.b # why\n} c"\n';
  expect(formatted(text)).toBe(text);
});

test("a comment behind `if` stays there, one in the midst of an expression goes above it", () => {
  expect(
    formatted(`package p

a if # why
  input.x
b if {
  input.x
  input.y == # what
   # wherefore
   1
}
c := 1
d := 2 + # one
  # two
  3
`),
  ).toMatchInlineSnapshot(`
    "package p

    a if { # why
    	input.x
    }

    b if {
    	input.x

    	# wherefore
    	input.y == 1 # what
    }

    c := 1

    # two
    d := 2 + 3 # one
    "
  `);
});

test("a chain on one line is taken apart; a modifier below the last one begins a line", () => {
  expect(
    formatted(`package p

a := 1 if { input.x; input.y } else := 2 if { input.z; input.y } else := 3
b if {
  input.x with input as {
   "x": 1
  } with data.y as 1
}
c if f(1)
f(_)
`),
  ).toMatchInlineSnapshot(`
    "package p

    a := 1 if {
    	input.x
    	input.y
    }

    else := 2 if {
    	input.z
    	input.y
    }

    else := 3

    b if {
    	input.x with input as {
    		"x": 1,
    	}
    		with data.y as 1
    }

    c if f(1)
    f(_)
    "
  `);
});

test("a comment that is no METADATA where it stands does not become it", () => {
  expect(
    formatted("package p\n\nallow if {\n\tinput.x\n} # METADATA\n# title: x\nelse := false\n"),
  ).toMatchInlineSnapshot(`
    "package p

    allow if {
    	input.x
    }

     # METADATA
    # title: x
    else := false
    "
  `);
  expect(formatted("package p\n\n  # METADATA\n  # a list of: things\nq := 1\n")).toMatchInlineSnapshot(`
    "package p

     # METADATA
    # a list of: things
    q := 1
    "
  `);
});

test("a METADATA block ends where the source ends it", () => {
  expect(
    formatted(`# METADATA
# title: x
  # no more of it
package p

# METADATA
# title: [not read
a := 1
`),
  ).toMatchInlineSnapshot(`
    "# METADATA
    # title: x

    # no more of it
    package p

    # METADATA
    # title: [not read
    a := 1
    "
  `);
});

test("rules of one line stay together unless one is printed on several", () => {
  const text = "package p\n\na := 1\nb := 2\n";
  expect(formatted(text)).toBe(text);
  const wide = formatted(
    "package p\na := {[v | v := 1] | print(input.x); some v in [w | w := 1\n w > 0]; v}\nb := 1\n",
  );
  expect(wide).toMatch(/\}\n\nb := 1\n$/);
});

test("a membership in a membership keeps its parentheses", () => {
  const text = "package p\n\na if 1, (2 in [2]) in [true]\nb if (1, 2 in [2]) in [true]\n";
  expect(formatted(text)).toBe(text);
});

test("a comment inside an empty set stands behind it", () => {
  expect(formatted("package p\n\na if {\n\tcount(set( # none\n\t)) == 0\n}\n")).toContain("set(), # none\n");
});
