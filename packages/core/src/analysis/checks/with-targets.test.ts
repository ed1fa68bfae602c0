import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("with targets", () => {
  it("refuses what is no document and no function", () => {
    expect(
      mistakes(`package p

a if { true with foo as 1 }`),
    ).toMatchInlineSnapshot(
      `"3:18 rego_type_error: with keyword target must reference existing input, data, or a function"`,
    );
  });

  it("refuses to replace a part of a rule", () => {
    expect(
      mistakes(`package p

q := {"r": 1}
a if { true with data.p.q.r as 1 }`),
    ).toMatchInlineSnapshot(`"4:18 rego_compile_error: with keyword cannot partially replace virtual document(s)"`);
  });

  it("refuses relations, valueless and internal builtins", () => {
    expect(
      mistakes(`package p

a if { true with walk as 1 }
b if { true with print as 1 }
c if { true with internal.print as 1 }`),
    ).toMatchInlineSnapshot(`
  "3:18 rego_compile_error: with keyword replacing built-in function: target must not be a relation
  4:18 rego_compile_error: with keyword replacing built-in function: target must not be a void function
  5:18 rego_compile_error: with keyword replacing built-in function: replacement of internal function "internal.print" invalid"
`);
  });

  it("allows documents, rules and functions", () => {
    expect(
      mistakes(`package p

q := 1
f(x) := x
a if { q with input.x as 1 with data.p.q as 2 with data.p.f as 3 with count as f }`),
    ).toMatchInlineSnapshot(`""`);
  });
});
