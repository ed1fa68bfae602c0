import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("recursion", () => {
  it("refuses a rule that needs itself", () => {
    expect(
      mistakes(`package p

a := a`),
    ).toMatchInlineSnapshot(`"3:1 rego_recursion_error: rule data.p.a is recursive: data.p.a -> data.p.a"`);
  });

  it("shows the way around", () => {
    expect(
      mistakes(`package p

a if b
b if c
c if a`),
    ).toMatchInlineSnapshot(`
      "3:1 rego_recursion_error: rule data.p.a is recursive: data.p.a -> data.p.b -> data.p.c -> data.p.a
      4:1 rego_recursion_error: rule data.p.b is recursive: data.p.b -> data.p.c -> data.p.a -> data.p.b
      5:1 rego_recursion_error: rule data.p.c is recursive: data.p.c -> data.p.a -> data.p.b -> data.p.c"
    `);
  });

  it("refuses recursive functions", () => {
    expect(
      mistakes(`package p

f(x) := f(x - 1)`),
    ).toMatchInlineSnapshot(`"3:1 rego_recursion_error: rule data.p.f is recursive: data.p.f -> data.p.f"`);
  });

  it("sees references to the whole package", () => {
    expect(
      mistakes(`package p

a if data.p`),
    ).toMatchInlineSnapshot(`"3:1 rego_recursion_error: rule data.p.a is recursive: data.p.a -> data.p.a"`);
  });

  it("sees references that only evaluation resolves", () => {
    expect(
      mistakes(`package p

a if data.p[input.x]`),
    ).toMatchInlineSnapshot(`"3:1 rego_recursion_error: rule data.p.a is recursive: data.p.a -> data.p.a"`);
  });

  it("tells rules of one reference head apart", () => {
    expect(
      mistakes(`package p

a.b := 1
a.c := a.b`),
    ).toMatchInlineSnapshot(`""`);
  });
});
