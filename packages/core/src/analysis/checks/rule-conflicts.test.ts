import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("rule conflicts", () => {
  it("refuses rules of different kinds under one name", () => {
    expect(
      mistakes(`package p

a := 1
a contains 1`),
    ).toMatchInlineSnapshot(`
  "3:1 rego_type_error: conflicting rules data.p.a found
    rules of one name must be of one kind: complete, partial set, partial object, or functions of one arity"
`);
  });

  it("refuses functions of different arity", () => {
    expect(
      mistakes(`package p

f(x) := 1
f(x, y) := 2`),
    ).toMatchInlineSnapshot(`
  "3:1 rego_type_error: conflicting rules data.p.f found
    rules of one name must be of one kind: complete, partial set, partial object, or functions of one arity"
`);
  });

  it("refuses a function beside a rule", () => {
    expect(
      mistakes(`package p

f := 1
f(x) := 2`),
    ).toMatchInlineSnapshot(`
  "3:1 rego_type_error: conflicting rules data.p.f found
    rules of one name must be of one kind: complete, partial set, partial object, or functions of one arity"
`);
  });

  it("refuses two defaults", () => {
    expect(
      mistakes(`package p

default a := 1
default a := 2`),
    ).toMatchInlineSnapshot(`"1:1 rego_type_error: multiple default rules data.p.a found at m0.rego:3, m0.rego:4"`);
  });

  it("refuses a rule inside the extent of a complete rule", () => {
    expect(
      mistakes(`package p

a.b := 1
a.b.c := 2`),
    ).toMatchInlineSnapshot(`
  "3:1 rego_type_error: rule data.p.a.b conflicts with:
    rule data.p.a.b.c at m0.rego:4"
`);
  });

  it("allows a rule inside the extent of a reference with variables", () => {
    expect(
      mistakes(`package p

a.b := 1
a[x] := 2 if { x := "c" }`),
    ).toMatchInlineSnapshot(`""`);
  });

  it("refuses a package of the name of a rule", () => {
    expect(
      mistakes([
        `package a

b := 1`,
        `package a.b

c := 1`,
      ]),
    ).toMatchInlineSnapshot(`
  "1:1 rego_type_error: package a.b conflicts with rule b defined at m0.rego:3
  3:1 rego_type_error: rule data.a.b conflicts with:
    rule data.a.b.c at m1.rego:3"
`);
  });
});
