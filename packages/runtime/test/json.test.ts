// Reading and writing JSON.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runtime } from "./runtime.ts";

const { parse, parseRego, print, printRego } = runtime();

/** What a text reads as, written again; undefined when it is refused. */
function again(json: string): string | undefined {
  const value = parse(json);
  return value === 0 ? undefined : print(value);
}

describe("JSON", () => {
  test("survives a round trip, with keys in order", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false } as never), (value) => {
        expect(JSON.parse(again(JSON.stringify(value))!)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 1 },
    );
  });

  test.each([
    ['{"b":1,"a":[true,false,null]}', '{"a":[true,false,null],"b":1}'],
    [" [ 1 , 2 ] ", "[1,2]"],
    ['{"a":1,"a":2}', '{"a":2}'],
    ["1.0", "1.0"],
    ["1E5", "1E5"],
    ["-0", "-0"],
    ["-5", "-5"],
    ["1073741823", "1073741823"],
    ["1073741824", "1073741824"],
    ["-1073741825", "-1073741825"],
    ["9223372036854775807", "9223372036854775807"],
    ["-9223372036854775808", "-9223372036854775808"],
    ["9223372036854775808", "9223372036854775808"],
    ["123456789012345678901234567890", "123456789012345678901234567890"],
    ['"\\u00e9\\ud83d\\ude00\\/"', '"é😀/"'],
    ['"\\ud800x"', '"\ufffdx"'],
    ['"\\udc00\\ud800"', '"\ufffd\ufffd"'],
    ['"\\u0001\\b\\f\\n\\r\\t\\"\\\\\\u2028\\u007f<>&"', '"\\u0001\\b\\f\\n\\r\\t\\"\\\\\\u2028\u007f<>&"'],
  ])("%s is written as %s", (json, expected) => {
    expect(again(json)).toBe(expected);
  });

  test.each([
    "",
    " ",
    "01",
    "1.",
    ".5",
    "+1",
    "1e",
    "-",
    "tru",
    "truefalse",
    "nul",
    "falsy",
    '"',
    '"\\x"',
    '"\\u12g4"',
    '"\\',
    '"\t"',
    "[1,]",
    "[1",
    "[,1]",
    "{",
    '{"a"}',
    '{"a":1,}',
    "{1:2}",
    "{a:1}",
    "[1] 2",
    "set()",
    "{1,2}",
    "NaN",
  ])("%j is refused", (json) => {
    expect(again(json)).toBeUndefined();
  });

  test("bytes that are not UTF-8 are refused", () => {
    const { call } = runtime();
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0x80]]) {
      const address = call.opa_malloc!(bytes.length + 2);
      new Uint8Array(call.memory.buffer).set([0x22, ...bytes, 0x22], address);
      expect(call.opa_json_parse!(address, bytes.length + 2)).toBe(0);
    }
  });

  test("2,000 levels are read and written, more are refused", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(again(nested(2000))).toBe(nested(2000));
    expect(again(nested(2001))).toBeUndefined();
    expect(again(nested(1_000_000))).toBeUndefined();
    expect(again('{"a":'.repeat(100_000))).toBeUndefined();
  });

  test("keys that are no strings are written as their text, sets as arrays", () => {
    expect(print(parseRego('{10: 1, 9: {"x"}, [1, "a"]: 2, {"k"}: set(), null: {1: 2}}'))).toBe(
      '{"10":1,"9":["x"],"[\\"k\\"]":[],"[1,\\"a\\"]":2,"null":{"1":2}}',
    );
  });

  test("Rego's notation loses nothing", () => {
    const text = '{9:{"x"},10:1,"s":set(),[1,"a"]:2,{1,2}:{}}';
    expect(printRego(parseRego(text))).toBe(text);
    expect(printRego(parseRego("{1, 2, 1.0, 1}"))).toBe("{1,2}");
  });
});
