import { expect, test } from "vitest";
import { printModule, printTerm } from "../ast/print.ts";
import { codeFrame } from "../diagnostics/code-frame.ts";
import { startOf } from "../source/line-index.ts";
import { type ParseOptions, parseModule, parseQuery, parseTerm } from "./parser.ts";

/** The module's rules as canonical text: what the parser understood. */
function read(text: string, options: ParseOptions = {}): string {
  const { module, diagnostics } = parseModule({ name: "p.rego", text: `package p\n${text}` }, options);
  expect(diagnostics).toEqual([]);
  return printModule(module!, { version: module!.regoVersion }).replace("package p\n\n", "");
}

/** `line: message` of each diagnostic. */
function mistakes(text: string, options: ParseOptions = {}): readonly string[] {
  const { module, diagnostics } = parseModule({ name: "p.rego", text }, options);
  expect(module).toBeUndefined();
  return diagnostics.map(({ code, span, message }) => `${startOf(span!).line}: ${code} ${message}`);
}

const v0: ParseOptions = { regoVersion: "v0" };

test("operators bind as in OPA, and to the left", () => {
  const text = (source: string) => {
    const { term } = parseTerm({ name: "t", text: source });
    return printTerm(term!);
  };
  expect(text("a + b * c - d")).toBe("(a + (b * c)) - d");
  expect(text("a | b & c == d")).toBe("(a | (b & c)) == d");
  expect(text("a == b in c")).toBe("(a == b) in c");
  expect(text("[-x, -1, .5]")).toBe("[0 - x, -1, 0.5]");
});

test("braces after `if` are a body, unless they are an object or a comprehension", () => {
  expect(read("a if { x }\nb if {x: 1}\nc if { x | y }\nd if { x } == y")).toMatchInlineSnapshot(`
    "a if x

    b if {x: 1}

    c if {x | y}

    d if {x} == y
    "
  `);
});

test("a comprehension comes before a union, but a list of unions is a list", () => {
  expect(read("a := {x | y}\nb := {x | y, z}\nc := [(x | y)]\nd := {k: v | w}")).toMatchInlineSnapshot(`
    "a := {x | y}

    b := {(x | y), z}

    c := [(x | y)]

    d := {k: v | w}
    "
  `);
});

test("v0 reads partial sets, chained bodies and bare functions", () => {
  expect(
    read('s[x] { x := 1 } { x := 2 }\no[k] = v { k := "a"; v := 1 }\nf(1)\np.q { true }', v0),
  ).toMatchInlineSnapshot(`
    "s[x] {
    	x := 1
    }

    s[x] {
    	x := 2
    }

    o[k] = v {
    	k := "a"
    	v := 1
    }

    f(1) {
    	true
    }

    p["q"]
    "
  `);
});

test("keywords are names where a dot or a bracket follows, and after a dot", () => {
  expect(read('if.x if not.in.every["as"]\ncontains.foo contains 1')).toMatchInlineSnapshot(`
    "if.x if not["in"]["every"]["as"]

    contains.foo contains 1
    "
  `);
});

test("in v0 the keywords of v1 are names until they are imported", () => {
  expect(read("in := 1\nevery := in", v0)).toMatchInlineSnapshot(`
    "in := 1

    every := in
    "
  `);
  expect(read("import rego.v1\ns contains x if some x in [1]", v0)).toMatchInlineSnapshot(`
    "import rego.v1

    s contains x if some x in [1]
    "
  `);
});

test("`and`, `or` and `not { … }` are keywords once they are imported", () => {
  expect(
    read("import future.keywords\np if a and {b; c} or not (d or e)\nq if not { x; y }\nr := and({1}, {2})"),
  ).toMatchInlineSnapshot(`
    "import future.keywords

    p if a and { b; c } or not (d or e)

    q if not { x; y }

    r := {1} & {2}
    "
  `);
});

test("template strings hold expressions", () => {
  expect(read('p := $"a {x + 1} \\{b} {count(y)}"\nq := $`{z}\n"`')).toMatchInlineSnapshot(`
    "p := $"a {x + 1} \\{b} {count(y)}"

    q := $\`{z}
    "\`
    "
  `);
  expect(mistakes('package p\nq := $"{x := 1}"')).toMatchInlineSnapshot(`
    [
      "2: RG125 unexpected assignment (':=') in template-string expression",
    ]
  `);
});

test("else chains, defaults and modifiers", () => {
  expect(
    read(
      "default f(_) := 0\nf(x) := 1 if x > 1 else := 2 if { x > 0 } else := 3\np if { q with input.a as 1 with data.b as {} }",
    ),
  ).toMatchInlineSnapshot(`
    "default f(_) := 0

    f(x) := 1 if x > 1

    else := 2 if x > 0

    else := 3

    p if q with input.a as 1 with data.b as {}
    "
  `);
});

test("wildcards get names of their own", () => {
  const { body } = parseQuery({ name: "q", text: "x[_] == y[_]" });
  expect(JSON.stringify(body, ["name", "term", "args", "terms"])).toContain('{"name":"$1"}');
});

test("strings have the escapes of JSON; half pairs become U+FFFD, as in Go", () => {
  const { term } = parseTerm({ name: "t", text: '"\\u00e4\\n\\ud83d\\ude00\\ud800"' });
  expect(term).toMatchObject({ kind: "String", value: "ä\n😀\ufffd", raw: false });
});

test("spans are offsets of the source, parentheses included", () => {
  const text = "package p\np := (a + b) * c\n";
  const { module } = parseModule({ name: "p.rego", text });
  const value = module!.rules[0]!.head.value!;
  expect(text.slice(value.span.start, value.span.end)).toBe("(a + b) * c");
});

test("several mistakes are found in one run, each statement for itself", () => {
  expect(
    mistakes(
      "package p\n\na := ]\n\nb if {\n\tx ==\n}\n\nc { x }\n\nd[x] if x\n\nimport nowhere\ndefault e := f\nif := 1\n",
    ),
  ).toMatchInlineSnapshot(`
    [
      "3: RG101 unexpected \`]\`",
      "7: RG101 unexpected \`}\`",
      "9: RG114 \`if\` keyword is required before rule body",
      "13: RG112 invalid import: unexpected import path, must begin with one of: data, input, future, rego",
      "14: RG117 illegal default rule (value cannot contain var)",
      "15: RG120 if keyword cannot be used for rule name",
    ]
  `);
});

test("v1 demands `if` and `contains`", () => {
  expect(mistakes("package p\na { b }\nc[x]\nd.e.f\ng if { h } else = 1 { i }")).toMatchInlineSnapshot(`
    [
      "2: RG114 \`if\` keyword is required before rule body",
      "3: RG115 \`contains\` keyword is required for partial set rules",
      "4: RG116 rule must have value assignment and/or body declaration",
      "5: RG114 \`if\` keyword is required before rule body",
    ]
  `);
});

test("what the lexer refuses", () => {
  expect(
    mistakes('package p\na := "x\nb := "\\q"\nc := 01\nd := 1.\ne := 1e\nf := 2a\ng := 1e999999\nh := ?\ni :=\u00a01'),
  ).toMatchInlineSnapshot(`
    [
      "2: RG103 non-terminated string",
      "3: RG104 illegal escape sequence \\q",
      "4: RG105 illegal number 01: expected number without leading zero",
      "5: RG105 illegal number 1.: expected fraction",
      "6: RG105 illegal number 1e: expected exponent",
      "7: RG105 illegal number 2a: illegal number format",
      "8: RG105 illegal number 1e999999: number too big",
      "9: RG102 illegal ? character",
      "10: RG102 illegal non-breaking space character, use a regular space instead",
    ]
  `);
  expect(mistakes("package p\n# \0\na := `\ud800`")).toMatchInlineSnapshot(`
    [
      "2: RG102 illegal null character",
      "3: RG102 illegal lone surrogate, this is no Unicode text",
    ]
  `);
});

test("nesting is limited, in terms, chains and bodies alike: never a stack overflow", () => {
  const deep = 10_000;
  const sources = [
    `p := ${"[".repeat(deep)}`,
    `p := ${"{".repeat(deep)}1${"}".repeat(deep)}`,
    `p := ${"(".repeat(deep)}`,
    `p := ${'{"a":'.repeat(deep)}`,
    `p := ${"[x|x=".repeat(deep)}`,
    `p := 1${"+1".repeat(deep)}`,
    `p := ${"f(".repeat(deep)}`,
    `p := ${'$"{'.repeat(deep)}`,
    `p if { ${"every x in y { ".repeat(deep)}`,
    `p if a ${"else if b ".repeat(deep)}`,
    `import future.keywords\np if ${"not (a and ".repeat(deep)}`,
    `import future.keywords\np if a${" or a".repeat(deep)}`,
  ];
  for (const text of sources) {
    const { diagnostics } = parseModule({ name: "p.rego", text: `package p\n${text}` });
    expect(diagnostics.map(({ message }) => message)).toEqual(["nested deeper than 500 levels"]);
  }
});

test("looking again at nested sets costs no more than reading them once", () => {
  const text = `package p\np := ${"{a|".repeat(150)}(b, c`;
  const { diagnostics } = parseModule({ name: "p.rego", text }, { limits: { tokens: 20_000 } });
  expect(diagnostics.map(({ code }) => code)).toEqual(["RG101"]);
});

test("the limits are options", () => {
  const text = "package p\na := ]\nb := ]\nc := ]\n";
  const count = (limits: ParseOptions["limits"]) => parseModule({ name: "p", text }, { limits: limits! }).diagnostics;
  expect(count({ errors: 2 })).toHaveLength(2);
  expect(count({ tokens: 3 })[0]!.message).toBe("the source has more than 3 tokens");
  expect(count({ bytes: 3 })[0]!.message).toBe("the source has more than 3 characters");
});

test("a source of more rules than the compiler has room for is refused", () => {
  const text = `package p\n${Array.from({ length: 170_000 }, (_, index) => `r${index} := 1`).join("\n")}`;
  expect(parseModule({ name: "p.rego", text }).diagnostics.map(({ message }) => message)).toEqual([
    "the source has more than 500000 tokens",
  ]);
});

test("a diagnostic shows the place", () => {
  const { diagnostics } = parseModule({ name: "p.rego", text: "package p\n\nallow {\n\tinput.x\n}\n" });
  expect(codeFrame(diagnostics[0]!)).toMatchInlineSnapshot(`
    "error[RG114] rego_parse_error: \`if\` keyword is required before rule body
     --> p.rego:3:1
      |
    3 | allow {
      | ^^^^^^^
    4 |     input.x
      |     ^^^^^^^
    5 | }
      | ^
    hint: Rego v1 writes \`name if { … }\`; compile with Rego version v0 to keep the old form"
  `);
});

test.each([
  ["p if { true }", "if"],
  ['p contains "x" { true }', "contains"],
  ["p { some x in [1] }", "in"],
  ["p { every x in [1] { x } }", "every"],
])("in v0 `%s` is told to import %s", (text, keyword) => {
  const { diagnostics } = parseModule({ name: "p.rego", text: `package p\n${text}` }, v0);
  expect(diagnostics[0]?.hint).toBe(`\`import future.keywords.${keyword}\` makes \`${keyword}\` a keyword`);
});
