import { describe, expect, it } from "vitest";
import { rewritten } from "../../../test/analyse-text.ts";

describe("expanded calls", () => {
  it("takes nested calls out", () => {
    expect(
      rewritten(`package p

a := upper(lower(input.x))`),
    ).toMatchInlineSnapshot(`
      "package p

      a := _l1 if {
      	_l2 = input.x
      	lower(_l2, _l0)
      	upper(_l0, _l1)
      }
      "
    `);
  });

  it("takes them out under the modifiers of their expression", () => {
    expect(
      rewritten(`package p

f(x) := x
a if { f(f(input.x)) == 1 with input.x as count([1]) }`),
    ).toMatchInlineSnapshot(`
      "package p

      f(x$0) := x$0

      a = true if {
      	count([1], _l0)
      	_l3 = input.x with input.x as _l0
      	data.p.f(_l3, _l1) with input.x as _l0
      	data.p.f(_l1, _l2) with input.x as _l0
      	_l2 = 1 with input.x as _l0
      }
      "
    `);
  });

  it("keeps references under = and takes them out of calls", () => {
    expect(
      rewritten(`package p

a if { not input.x == 1 }
b if { not startswith(input.x, "a") }`),
    ).toMatchInlineSnapshot(`
      "package p

      a = true if not input.x = 1

      b = true if {
      	_l0 = input.x
      	not startswith(_l0, "a")
      }
      "
    `);
  });

  it("takes the domain of every out", () => {
    expect(
      rewritten(`package p

a if { every x in numbers.range(1, input.n) { x > 0 } }`),
    ).toMatchInlineSnapshot(`
      "package p

      a = true if {
      	_l3 = input.n
      	numbers.range(1, _l3, _l2)
      	_l1 = _l2
      	every x$0 in _l1 { x$0 > 0 }
      }
      "
    `);
  });

  it("binds what heads and comprehensions yield", () => {
    expect(
      rewritten(`package p

a[input.k] := [upper(x) | some x in input.xs]`),
    ).toMatchInlineSnapshot(`
      "package p

      a[_l2] := _l4 if {
      	_l2 = input.k
      	_l4 = [_l3 | x$0 = input.xs[_l1]; upper(x$0, _l3)]
      }
      "
    `);
  });

  it("keeps functions as the values of with", () => {
    expect(
      rewritten(`package p

f(x) := x
a if { count([1]) == 1 with count as f }`),
    ).toMatchInlineSnapshot(`
      "package p

      f(x$0) := x$0

      a = true if {
      	count([1], _l0) with count as data.p.f
      	_l0 = 1 with count as data.p.f
      }
      "
    `);
  });
});
