import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("calls", () => {
  it("refuses unknown functions, and suggests a similar builtin", () => {
    expect(
      mistakes(`package p

a if { startwith("a", "b") }`),
    ).toMatchInlineSnapshot(`
      "3:8 rego_type_error: undefined function startwith
        did you mean \`startswith\`?"
    `);
  });

  it("leaves unknown functions alone when they may be linked later", () => {
    expect(
      mistakes(
        `package p

a if { other.f("a", "b") }`,
        { allowUndefinedFunctions: true },
      ),
    ).toMatchInlineSnapshot(`""`);
  });

  it("counts the arguments of functions", () => {
    expect(
      mistakes(`package p

f(x) := x
a := f(1, 2)`),
    ).toMatchInlineSnapshot(`"4:6 rego_type_error: function data.p.f has arity 1, got 2 arguments"`);
  });

  it("counts the arguments of builtins", () => {
    expect(
      mistakes(`package p

a := count()`),
    ).toMatchInlineSnapshot(`
  "3:6 rego_type_error: count: arity mismatch
    got 0 arguments, want: (collection: any<array[any], object[any: any], set[any], string>)"
`);
  });

  it("allows one argument more than the arity, for the result", () => {
    expect(
      mistakes(`package p

a if { count([1], n); n == 1 }`),
    ).toMatchInlineSnapshot(`""`);
  });

  it("refuses a call without a value as a value", () => {
    expect(
      mistakes(`package p

a if { x := print(1); x }`),
    ).toMatchInlineSnapshot(`"3:13 rego_type_error: print(1) used as value"`);
  });

  it("refuses deprecated builtins in v1", () => {
    expect(
      mistakes(`package p

a if { any([true]) }`),
    ).toMatchInlineSnapshot(`"3:8 rego_type_error: deprecated built-in function calls in expression: any"`);
  });

  it("allows deprecated builtins in v0", () => {
    expect(
      mistakes(
        `package p

a { any([true]) }`,
        { regoVersion: "v0" },
      ),
    ).toMatchInlineSnapshot(`""`);
  });
});
