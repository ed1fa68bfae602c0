import { describe, expect, it } from "vitest";
import { mistakes } from "../../../test/analyse-text.ts";

describe("types", () => {
  it("refuses arguments of the wrong type", () => {
    expect(
      mistakes(`package p

a if { array.concat(1, [2]) }`),
    ).toMatchInlineSnapshot(`
  "3:8 rego_type_error: array.concat: invalid argument(s)
    have: (number, array<number>)
    want: (x: array[any], y: array[any])"
`);
  });

  it("knows the types of variables", () => {
    expect(
      mistakes(`package p

a if { x := 1; startswith(x, "a") }`),
    ).toMatchInlineSnapshot(`
  "3:16 rego_type_error: startswith: invalid argument(s)
    have: (number, string)
    want: (search: string, base: string)"
`);
  });

  it("knows the types of rules", () => {
    expect(
      mistakes(`package p

q := 1
a if { startswith(q, "a") }`),
    ).toMatchInlineSnapshot(`
  "4:8 rego_type_error: startswith: invalid argument(s)
    have: (number, string)
    want: (search: string, base: string)"
`);
  });

  it("knows what builtins yield", () => {
    expect(
      mistakes(`package p

a if { x := input.a + input.b; lower(x) }`),
    ).toMatchInlineSnapshot(`
  "3:32 rego_type_error: lower: invalid argument(s)
    have: (number)
    want: (x: string)"
`);
  });

  it("refuses comparisons that cannot hold", () => {
    expect(
      mistakes(`package p

a if { "a" == 1 }`),
    ).toMatchInlineSnapshot(`
  "3:8 rego_type_error: match error
    left  : string
    right : number"
`);
  });

  it("pairs the parts of objects with unknown variables by keys that are written alike", () => {
    expect(
      mistakes(`package p

a if { k := input.k; j := input.j; {"a": x, k: 2, "c": [3, y]} = {"a": 1, j: 2, "c": [x, 4]}; y > 1 }
b if { k := input.k; {"a": x, k: 2} = {"a": 1, k: y}; x < y }
c if { [{"a": x}, x] = [[x], 1] }`),
    ).toMatchInlineSnapshot(`
      "3:36 rego_type_error: match error
        left  : object<a: ???, c: array<number, ???>>[any: number]
        right : object<a: number, c: array<???, number>>[any: number]
      5:8 rego_type_error: match error
        left  : array<object<a: ???>, ???>
        right : array<array<???>, number>"
    `);
  });

  it("knows nothing of rules under `with`, but of all else", () => {
    expect(
      mistakes(`package p

q := "a"
a if { q == 1 with data.p.q as 1 }
b if { q == 1 with input.x as 1 }
c if { count(1) with data.p.q as 1 }`),
    ).toMatchInlineSnapshot(`
      "5:8 rego_type_error: match error
        left  : string
        right : number
      6:8 rego_type_error: count: invalid argument(s)
        have: (number)
        want: (collection: any<array[any], object[any: any], set[any], string>)"
    `);
  });

  it("refuses references into values without such keys", () => {
    expect(
      mistakes(`package p

q := {"a": 1}
a if { q.b }
b if { x := [1]; x.foo }`),
    ).toMatchInlineSnapshot(`
  "4:8 rego_type_error: undefined ref: data.p.q.b
    have: "b" in object<a: number>
    want (one of): "a"
  5:18 rego_type_error: undefined ref: x.foo
    have: "foo" in array<number>"
`);
  });

  it("knows keys that are no strings, and places in arrays", () => {
    expect(
      mistakes(`package p

q := {1: "one", true: 2, "a": null}
a if { q[1]; q[true]; q.a == null; q[input.x] }
b if q[2]
c := [1, 2][-1]
d if { some k, v in q; k == 1; v == "one" }`),
    ).toMatchInlineSnapshot(`
      "5:6 rego_type_error: undefined ref: data.p.q[2]
        have: 2 in object<1: string, true: number, a: null>
        want (one of): 1, true, "a"
      6:6 rego_type_error: undefined ref: [1, 2][-1]
        have: -1 in array<number, number>"
    `);
  });

  it("takes `some x in 1` for never true, in keys of heads too", () => {
    expect(
      mistakes(`package p

a if { some x in "abc"; x == 1 }
b[{x | some x in 1}] := 2`),
    ).toBe("");
  });

  it("refuses functions as values", () => {
    expect(
      mistakes(`package p

f(x) := 1
a := f`),
    ).toMatchInlineSnapshot(`"4:6 rego_type_error: function data.p.f used as reference, not called"`);
  });

  it("knows functions by the patterns of their arguments, and by what their bodies do with them", () => {
    expect(
      mistakes(`package p

f("a") := 1
f("b") := 2
a := f(3)
g(x) := x + 1
b := g("s")
h(x) := upper(x) if input.x
else := x + 1
c := [h(1), h("s"), h(null)]
i([x, {"k": y}]) := [x, y]
d := i([1, {"l": 2}])
default j(_) := 1
j("a") := 2
e := j(3)`),
    ).toMatchInlineSnapshot(`
      "5:6 rego_type_error: data.p.f: invalid argument(s)
        have: (number, ???)
        want: (string, number)
      7:6 rego_type_error: data.p.g: invalid argument(s)
        have: (string, ???)
        want: (number, number)
      10:21 rego_type_error: data.p.h: invalid argument(s)
        have: (null, ???)
        want: (any<number, string>, any<number, string>)
      12:6 rego_type_error: data.p.i: invalid argument(s)
        have: (array<number, object<l: number>>, ???)
        want: (array<any, object<k: any>>, array<any, any>)"
    `);
  });

  it("lets input and base documents be anything", () => {
    expect(
      mistakes(`package p

a if { startswith(input.x, data.base.y); input.x + 1 == 2 }`),
    ).toMatchInlineSnapshot(`""`);
  });

  it("lets a replaced rule be anything", () => {
    expect(
      mistakes(`package p

q := 1
a if { lower(q) with data.p.q as "A" }`),
    ).toMatchInlineSnapshot(`""`);
  });

  it("shows a head that was taken out as it was written", () => {
    expect(
      mistakes(`package p

a := split("a", "b").x
b if { {"c": 1}.d }`),
    ).toMatchInlineSnapshot(`
      "3:6 rego_type_error: undefined ref: split("a", "b").x
        have: "x" in array[string]
      4:8 rego_type_error: undefined ref: {"c": 1}.d
        have: "d" in object<c: number>
        want (one of): "c""
    `);
  });
});
