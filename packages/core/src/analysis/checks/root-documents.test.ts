import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("root documents", () => {
  it("refuses rules, arguments and variables of their name", () => {
    expect(
      mistakes(`package p

input := 1
f(data) := 1
a if { input := 1 }`),
    ).toMatchInlineSnapshot(`
  "3:1 rego_compile_error: rules must not shadow input (use a different rule name)
  4:1 rego_compile_error: args must not shadow data (use a different variable name)
  5:8 rego_compile_error: variables must not shadow input (use a different variable name)"
`);
  });

  it("allows variables of their name in v0", () => {
    expect(
      mistakes(
        `package p

a { input := 1; input == 1 }`,
        { regoVersion: "v0" },
      ),
    ).toMatchInlineSnapshot(`""`);
  });
});
