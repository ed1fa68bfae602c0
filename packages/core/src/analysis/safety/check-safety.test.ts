import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("safety", () => {
  it("refuses variables that nothing binds", () => {
    expect(
      mistakes(`package p

a if { x == 1 }`),
    ).toMatchInlineSnapshot(`
  "3:8 rego_unsafe_var_error: var x is unsafe
    bind it outside negation and calls first, for example with :=, some … in, or a reference"
`);
  });

  it("refuses them in heads", () => {
    expect(
      mistakes(`package p

a := x`),
    ).toMatchInlineSnapshot(`
  "3:6 rego_unsafe_var_error: var x is unsafe
    bind it outside negation and calls first, for example with :=, some … in, or a reference"
`);
  });

  it("refuses them under negation", () => {
    expect(
      mistakes(`package p

a if { not x }`),
    ).toMatchInlineSnapshot(`
  "3:8 rego_unsafe_var_error: var x is unsafe
    bind it outside negation and calls first, for example with :=, some … in, or a reference"
`);
  });

  it("refuses them in closures", () => {
    expect(
      mistakes(`package p

a := [x | x := y]
b if { every x in [1] { x == z } }`),
    ).toMatchInlineSnapshot(`
  "3:11 rego_unsafe_var_error: var y is unsafe
    bind it outside negation and calls first, for example with :=, some … in, or a reference
  4:25 rego_unsafe_var_error: var z is unsafe
    bind it outside negation and calls first, for example with :=, some … in, or a reference"
`);
  });

  it("refuses what binds in a circle", () => {
    expect(
      mistakes(`package p

a if { x := y; y := x }`),
    ).toMatchInlineSnapshot(`
  "3:16 rego_compile_error: var y referenced above
    declare y before its first use, or choose another name"
`);
  });

  it("reports the cause, not what follows from it", () => {
    expect(
      mistakes(`package p

a if { u := users[0]; n := u.name; upper(n) == "A" }`),
    ).toMatchInlineSnapshot(`
  "3:8 rego_unsafe_var_error: var users is unsafe
    bind it outside negation and calls first, for example with :=, some … in, or a reference"
`);
  });

  it("names the rule where a line holds several", () => {
    expect(
      mistakes(`package p

a if { x == 2 } b if { true }`),
    ).toMatchInlineSnapshot(`
  "3:8 rego_unsafe_var_error: var x is unsafe in rule a
    bind it outside negation and calls first, for example with :=, some … in, or a reference"
`);
  });

  it("binds nothing in a pattern that the value cannot have", () => {
    expect(
      mistakes(`package p

a if { {"a": x} := "text"; x }
b if { {"a": x} = {"a": 1 | true}; x }
c if { [x] = [1 | true]; x }`),
    ).toMatchInlineSnapshot(`
      "3:8 rego_unsafe_var_error: var x is unsafe
        bind it outside negation and calls first, for example with :=, some … in, or a reference
      4:8 rego_unsafe_var_error: var x is unsafe
        bind it outside negation and calls first, for example with :=, some … in, or a reference"
    `);
  });

  it("binds no wildcard in a head", () => {
    expect(
      mistakes(`package p

a := _ if { _ := input.x }
b contains _ if { some _; true }`),
    ).toMatchInlineSnapshot(`
      "3:6 rego_unsafe_var_error: var _ is unsafe
        bind it outside negation and calls first, for example with :=, some … in, or a reference
      4:12 rego_unsafe_var_error: var _ is unsafe
        bind it outside negation and calls first, for example with :=, some … in, or a reference
      4:24 rego_compile_error: declared var _ unused
        remove it"
    `);
  });

  it("hints at keywords that are not imported", () => {
    expect(
      mistakes(
        `package p

a(x) if {
	x == 2
}`,
        { regoVersion: "v0" },
      ),
    ).toMatchInlineSnapshot(`
  "4:2 rego_unsafe_var_error: var x is unsafe in rule if
    bind it outside negation and calls first, for example with :=, some … in, or a reference"
`);
  });

  it("finds an order", () => {
    expect(
      mistakes(`package p

a if { y > 1; y = x + 1; x := input.x }`),
    ).toMatchInlineSnapshot(`
  "3:26 rego_compile_error: var x referenced above
    declare x before its first use, or choose another name"
`);
  });

  it("lets not bind nothing, with the keyword of the future as without", () => {
    expect(
      mistakes(`package p

import future.keywords.not

a if { not input.xs[i] == 1 }
b if { not { some i; input.xs[i] == 1 } }`),
    ).toMatchInlineSnapshot(`
      "5:8 rego_unsafe_var_error: var i is unsafe
        bind it outside negation and calls first, for example with :=, some … in, or a reference"
    `);
  });
});
