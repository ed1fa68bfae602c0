// Equality, order and hashes of values.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashArray, hashBoolean, hashNull, hashNumberText, hashObject, hashUtf8 } from "../src/hash.ts";
import { runtime } from "./runtime.ts";

const { call, parse, parseRego, print, printRego } = runtime();
const json = () => fc.jsonValue().map((value) => JSON.stringify(value));

function hashOf(value: unknown): number {
  if (value === null) return hashNull();
  if (typeof value === "boolean") return hashBoolean(value);
  if (typeof value === "number") return hashNumberText(JSON.stringify(value));
  if (typeof value === "string") return hashUtf8(new TextEncoder().encode(value));
  if (Array.isArray(value)) return hashArray(value.map(hashOf));
  return hashObject(Object.entries(value as object).map(([key, each]) => [hashOf(key), hashOf(each)] as const));
}

describe("hashes", () => {
  test("are what the compiler computes for constants", () => {
    fc.assert(
      fc.property(json(), (text) => {
        expect(call.value_hash!(parse(text)) >>> 0).toBe(hashOf(JSON.parse(text)));
      }),
      { seed: 1 },
    );
  });

  test.each([
    "0",
    "-0",
    "1.50",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "-9223372036854775809",
    "1e400",
    "-123.456e-7",
    "0.00",
    "12300e-2",
  ])("agree on the number %s", (text) => {
    expect(call.value_hash!(parse(text)) >>> 0).toBe(hashNumberText(text));
  });
});

describe("equality and order", () => {
  test("equal values have equal hashes, whatever their spelling", () => {
    for (const [left, right] of [
      ["1", "1.0"],
      ["100", "1e2"],
      ["1.5", "15e-1"],
      ["0", "-0"],
      ["0", "0.000e9"],
      ["12345678901234567890123", "12345678901234567890123.0"],
      ['{"a":1,"b":2}', '{"b":2.0,"a":10e-1}'],
    ] as const) {
      const [a, b] = [parse(left), parse(right)];
      expect(call.value_equal!(a, b), `${left} == ${right}`).toBe(1);
      expect(call.value_compare!(a, b)).toBe(0);
      expect(call.value_hash!(a)).toBe(call.value_hash!(b));
    }
  });

  test("types are ordered as in Rego, values within them", () => {
    const ordered = [
      "null",
      "false",
      "true",
      "-123456789012345678901234567890",
      "-1e10",
      "-1.5",
      "0",
      "1e-9",
      "1",
      "1.5",
      "2",
      "10",
      "1073741824",
      "9223372036854775807",
      "9223372036854775808",
      "1e400",
      '""',
      '"a"',
      '"aa"',
      '"b"',
      '"é"',
      "[]",
      "[1]",
      "[1,1]",
      "[2]",
      "{}",
      '{"a":1}',
      '{"a":1,"b":1}',
      '{"a":2}',
      '{"b":0}',
      "set()",
      "{1}",
      "{1,2}",
      "{2}",
    ].map(parseRego);
    for (const [i, left] of ordered.entries()) {
      for (const [j, right] of ordered.entries()) {
        expect(call.value_compare!(left, right), `${printRego(left)} ? ${printRego(right)}`).toBe(Math.sign(i - j));
        expect(call.value_equal!(left, right)).toBe(i === j ? 1 : 0);
      }
    }
  });

  test("order is total, and agrees with equality", () => {
    fc.assert(
      fc.property(json(), json(), json(), (x, y, z) => {
        const [a, b, c] = [parse(x), parse(y), parse(z)];
        const compare = call.value_compare!;
        expect(compare(a, b)).toBe(0 - compare(b, a) || 0);
        expect(compare(a, b) === 0).toBe(call.value_equal!(a, b) === 1);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      { seed: 1 },
    );
  });
});

describe("objects and sets", () => {
  test("hold thousands of keys, and give them back in order", () => {
    const { call, print, parse } = runtime();
    const object = call.object_new!(0);
    const set = call.set_new!(0);
    for (let i = 0; i < 5000; i++) {
      const key = parse(`"k${(i * 7919) % 5000}"`);
      call.object_put!(object, key, (i << 1) | 1);
      call.set_put!(set, key);
      call.set_put!(set, key);
    }
    expect(call.value_length!(object)).toBe(5000);
    const sorted = Array.from({ length: 5000 }, (_, i) => `k${i}`).sort();
    expect(JSON.parse(print(set))).toEqual(sorted);
    expect(Object.keys(JSON.parse(print(object)))).toEqual(sorted);
    for (let i = 0; i < 5000; i++) {
      expect(call.value_get!(object, parse(`"k${(i * 7919) % 5000}"`))).toBe((i << 1) | 1);
    }
    expect(call.value_get!(object, parse('"absent"'))).toBe(0);
  });

  test("a second, different value for a key is refused by object_put_once", () => {
    const object = call.object_new!(0);
    expect(call.object_put_once!(object, parse('"a"'), parse("1"))).toBe(1);
    expect(call.object_put_once!(object, parse('"a"'), parse("1.0"))).toBe(1);
    expect(call.object_put_once!(object, parse('"a"'), parse("2"))).toBe(0);
    expect(print(object)).toBe('{"a":1}');
  });

  test.each([
    ["[10,20]", "1", "20"],
    ["[10,20]", "1.0", "20"],
    ["[10,20]", "2", undefined],
    ["[10,20]", "-1", undefined],
    ["[10,20]", '"1"', undefined],
    ['{"a":{"b":1}}', '"a"', '{"b":1}'],
    ["{1:2}", "1.0", "2"],
    ["{[1]}", "[1]", "[1]"],
    ["{[1]}", "1", undefined],
    ['"a"', "0", undefined],
  ])("%s at %s", (source, key, expected) => {
    const found = call.value_get!(parseRego(source), parseRego(key));
    expect(found === 0 ? undefined : printRego(found)).toBe(expected);
  });

  test("merging keeps the left where both have something", () => {
    const left = parse('{"a":{"x":1,"y":[1]},"b":1}');
    const right = parse('{"a":{"x":2,"z":3},"b":{"q":1},"c":4}');
    expect(print(call.value_merge!(left, right))).toBe('{"a":{"x":1,"y":[1],"z":3},"b":1,"c":4}');
    expect(print(left)).toBe('{"a":{"x":1,"y":[1]},"b":1}');
    expect(call.value_merge!(0, right)).toBe(right);
    expect(call.value_merge!(left, 0)).toBe(left);
  });

  test("putting a value at a path copies what is on the way", () => {
    const source = parse('{"a":{"b":1,"c":2}}');
    expect(print(call.value_upsert!(source, parse('["a","b"]'), parse("9")))).toBe('{"a":{"b":9,"c":2}}');
    expect(print(call.value_upsert!(source, parse('["a","b","d"]'), parse("9")))).toBe('{"a":{"b":{"d":9},"c":2}}');
    expect(print(call.value_upsert!(0, parse('["x"]'), parse("1")))).toBe('{"x":1}');
    expect(print(call.value_upsert!(source, parse("[]"), parse("1")))).toBe("1");
    expect(print(source)).toBe('{"a":{"b":1,"c":2}}');
  });
});
