import { describe, expect, it } from "vitest";
import { rewritten } from "../../../test/analyse-text.ts";

describe("resolved names", () => {
  it("makes rules and imports full references", () => {
    expect(
      rewritten(`package p

import data.lib.helper as h
import input.review

q := 1

a := q + h if { review.x; not h }`),
    ).toMatchInlineSnapshot(`
      "package p

      import data.lib.helper as h
      import input.review

      q := 1

      a := _l0 if {
      	input.review.x
      	not data.lib.helper
      	_l1 = data.p.q
      	_l2 = data.lib.helper
      	plus(_l1, _l2, _l0)
      }
      "
    `);
  });

  it("gives every local a name of its own", () => {
    expect(
      rewritten(`package p

a if { x := 1; y := [x | x := input.xs[_]]; y[0] == x }`),
    ).toMatchInlineSnapshot(`
      "package p

      a = true if {
      	x$0 = 1
      	y$2 = [x$1 | x$1 = input.xs[_0]]
      	y$2[0] = x$0
      }
      "
    `);
  });

  it("shares a variable with the closures of its body", () => {
    expect(
      rewritten(`package p

a := y if { y := [v | v := input[k]]; k = input.key }`),
    ).toMatchInlineSnapshot(`
  "package p

  a := y$2 if {
  	k$0 = input.key
  	y$2 = [v$1 | v$1 = input[k$0]]
  }
  "
`);
  });

  it("turns some … in into references", () => {
    expect(
      rewritten(`package p

a contains [k, v] if { some k, v in input.xs; some {"n": n} in input.ys; n }`),
    ).toMatchInlineSnapshot(`
      "package p

      a contains [k$0, v$1] if {
      	v$1 = input.xs[k$0]
      	{"n": n$2} = input.ys[_l3]
      	n$2
      }
      "
    `);
  });

  it("keeps else branches and arguments together", () => {
    expect(
      rewritten(`package p

f(x) := 1 if { x > 1 } else := y if { y := x }`),
    ).toMatchInlineSnapshot(`
  "package p

  f(x$0) := 1 if x$0 > 1

  else := y$1 if y$1 = x$0
  "
`);
  });
});
