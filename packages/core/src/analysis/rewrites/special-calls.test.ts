import { describe, expect, it } from "vitest";
import { rewritten } from "../../../test/analyse-text.ts";

describe("special calls", () => {
  it("erases print", () => {
    expect(
      rewritten(`package p

a if { print("x", input.x) }`),
    ).toMatchInlineSnapshot(`
  "package p

  a = true
  "
`);
  });

  it("keeps print when asked to", () => {
    expect(
      rewritten(
        `package p

a if { print("x", input.x) }`,
        { print: true },
      ),
    ).toMatchInlineSnapshot(`
      "package p

      a = true if {
      	_l2 = {_l0 | _l0 = "x"}
      	_l3 = {_l1 | _l1 = input.x}
      	internal.print([_l2, _l3])
      }
      "
    `);
  });

  it("makes templates calls", () => {
    expect(
      rewritten(`package p

a := $"x {input.y} {z}" if { z := 1 }`),
    ).toMatchInlineSnapshot(`
      "package p

      a := _l2 if {
      	z$0 = 1
      	_l3 = {_l1 | _l1 = input.y}
      	internal.template_string(["x ", _l3, " ", {z$0}], _l2)
      }
      "
    `);
  });

  it("makes metadata constants", () => {
    expect(
      rewritten(`# METADATA
# title: all
package p

# METADATA
# title: one
a := [rego.metadata.rule(), rego.metadata.chain()]`),
    ).toMatchInlineSnapshot(`
  "package p

  a := [
  	{"title": "one", "scope": "rule"},
  	[
  		{"annotations": {"title": "one", "scope": "rule"}, "path": ["p", "a"]},
  		{"annotations": {"title": "all", "scope": "package"}, "path": ["p"]},
  	],
  ]
  "
`);
  });

  it("makes templates calls under print, too", () => {
    expect(
      rewritten(
        `package p

a if { print(input.x) with input.x as $"{input.y}!" }`,
        { print: true },
      ),
    ).toMatchInlineSnapshot(`
      "package p

      a = true if {
      	_l3 = {_l1 | _l1 = input.y}
      	internal.template_string([_l3, "!"], _l2)
      	_l4 = {_l0 | _l0 = input.x} with input.x as _l2
      	internal.print([_l4]) with input.x as _l2
      }
      "
    `);
  });

  it("makes templates calls in arguments, too", () => {
    expect(
      rewritten(`package p

f($"{x}!") := 1 if { x = "a" }`),
    ).toMatchInlineSnapshot(`
      "package p

      f(_l1) := 1 if {
      	x$0 = "a"
      	internal.template_string([{x$0}, "!"], _l1)
      }
      "
    `);
  });
});
