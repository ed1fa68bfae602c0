import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("imports", () => {
  it("refuses two imports of one name", () => {
    expect(
      mistakes(`package p

import data.a
import data.b as a

c if a`),
    ).toMatchInlineSnapshot(`"4:1 rego_compile_error: import must not shadow import data.a"`);
  });

  it("allows them in v0", () => {
    expect(
      mistakes(
        `package p

import data.a
import data.b as a

c { a }`,
        { regoVersion: "v0" },
      ),
    ).toMatchInlineSnapshot(`""`);
  });

  it("refuses unused imports in strict mode", () => {
    expect(
      mistakes(
        `package p

import data.a
import data.b as q

c if q`,
        { strict: true },
      ),
    ).toMatchInlineSnapshot(`"3:1 rego_compile_error: import data.a unused"`);
  });
});
