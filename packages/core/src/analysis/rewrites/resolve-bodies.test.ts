import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("names", () => {
  it("refuses a second assignment", () => {
    expect(
      mistakes(`package p

a if { x := 1; x := 2 }`),
    ).toMatchInlineSnapshot(`
  "3:16 rego_compile_error: var x assigned above
    a variable can be assigned once; choose another name, or compare with =="
`);
  });

  it("refuses a declaration after a use", () => {
    expect(
      mistakes(`package p

a if { x = 1; x := 2 }`),
    ).toMatchInlineSnapshot(`
  "3:15 rego_compile_error: var x referenced above
    declare x before its first use, or choose another name"
`);
  });

  it("refuses a declaration after a declaration", () => {
    expect(
      mistakes(`package p

a if { some x; x := 1 }`),
    ).toMatchInlineSnapshot(`"3:16 rego_compile_error: var x declared above"`);
  });

  it("refuses to redeclare an argument", () => {
    expect(
      mistakes(`package p

f(x) if { x := 1 }`),
    ).toMatchInlineSnapshot(`"3:11 rego_compile_error: arg x redeclared"`);
  });

  it("refuses a domain that names what is declared", () => {
    expect(
      mistakes(`package p

a if { some x in x }`),
    ).toMatchInlineSnapshot(`
  "3:8 rego_compile_error: var x assigned before
    \`some … in\` declares x, so its domain cannot use it"
`);
  });

  it("refuses unused declarations", () => {
    expect(
      mistakes(`package p

a if { some x; true }
b if { every y in [1] { true } }`),
    ).toMatchInlineSnapshot(`
  "3:8 rego_compile_error: declared var x unused
    use it, remove it, or write _
  4:25 rego_compile_error: declared var y unused
    use it, remove it, or write _"
`);
  });

  it("refuses unused assignments and arguments in strict mode", () => {
    expect(
      mistakes(
        `package p

f(x) if { y := 1 }`,
        { strict: true },
      ),
    ).toMatchInlineSnapshot(`
      "3:1 rego_compile_error: unused argument x. (hint: use _ (wildcard variable) instead)
      3:11 rego_compile_error: assigned var y unused"
    `);
  });

  it("refuses to assign to a constant", () => {
    expect(
      mistakes(`package p

a if { [x, 1] := [1, 1]; x }`),
    ).toMatchInlineSnapshot(`"3:12 rego_compile_error: cannot assign to number"`);
  });

  it("refuses to assign inside negation", () => {
    expect(
      mistakes(`package p

a if { not x := 1 }`),
    ).toMatchInlineSnapshot(`"3:8 rego_compile_error: cannot assign vars inside negated expression"`);
  });

  it("refuses to call a shadowed function", () => {
    expect(
      mistakes(`package p

a if { count := 1; count([1]) == 1 }`),
    ).toMatchInlineSnapshot(`
  "3:20 rego_compile_error: called function count shadowed
    a local variable hides the function; rename the variable count"
`);
  });

  it("refuses calls as arguments", () => {
    expect(
      mistakes(`package p

f(count([1])) := 1`),
    ).toMatchInlineSnapshot(`"3:3 rego_compile_error: rule arguments cannot contain calls"`);
  });

  it("refuses undeclared variables in print", () => {
    expect(
      mistakes(
        `package p

a if { print(x) }`,
        { print: true },
      ),
    ).toMatchInlineSnapshot(`"3:14 rego_compile_error: var x is undeclared"`);
  });
});
