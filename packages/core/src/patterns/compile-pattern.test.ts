import { describe, expect, test } from "vitest";
import { matches } from "../../test/matches.ts";
import { compileGlob, compileRegex } from "./compile-pattern.ts";

/** Pattern, texts that match, texts that do not. */
const regexes: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["", ["", "a"], []],
  ["^$", [""], ["a", "\n"]],
  ["b+", ["abc", "b"], ["", "ac"]],
  ["^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", ["a", "a-b", "0"], ["", "-a", "a-", "a\n", "A"]],
  ["^[0-9]{1,3}(\\.[0-9]{1,3}){3}$", ["10.0.0.255"], ["10.0.0", "10.0.0.2555", "1234.0.0.1"]],
  ["^(?:a|ab)(?:c|bcd)$", ["abcd", "ac", "abbcd"], ["ab"]],
  ["(?i)kube", ["KuBe", "\u{212a}ube"], ["kub"]],
  ["(?i)^[^s]$", ["a"], ["s", "S", "ſ"]],
  ["(?i)^\\W$", ["é", "-"], ["s", "ſ", "\u{212a}"]],
  ["a(?i)b(?-i)c", ["aBc", "abc"], ["Abc", "abC"]],
  ["(?m)^b$", ["a\nb\nc", "b"], ["ab", "b c"]],
  ["(?s)a.b", ["a\nb", "aéb"], ["ab"]],
  ["a.b", ["a-b", "a😀b"], ["a\nb"]],
  ["\\bpod\\b", ["a pod", "pod", "épodé"], ["pods", "_pod"]],
  ["x\\B", ["xx", "xy"], ["x", "x-"]],
  ["\\A-\\z", ["-"], ["--", "-\n"]],
  ["^[[:alpha:]_][[:^digit:]]$", ["a-", "_é"], ["1-", "a1"]],
  ["^[]a]$|^[^]]b$|^[a-]c$", ["]", "a", "xb", "-c"], ["]b", "bc"]],
  ["\\x41\\x{e9}\\101\\n\\.\\-", ["AéA\n.-"], ["AéA\n--"]],
  ["\\Qa.b\\Ec", ["a.bc"], ["axbc"]],
  ["^a{,2}$", ["a{,2}"], ["aa"]],
  ["^[é-ü]+$", ["éü", "ê"], ["e", "ý", ""]],
  ["^.{3}$", ["日本語", "abc", "😀é1"], ["日本", "abcd"]],
  ["^[^\\x{fffd}]$", ["a", "é"], ["\ufffd"]],
];

describe("regular expressions", () => {
  test.each(regexes)("%j", (pattern, yes, no) => {
    const table = compileRegex(pattern)!;
    expect(yes.filter((text) => !matches(table, text))).toEqual([]);
    expect(no.filter((text) => matches(table, text))).toEqual([]);
  });

  test("what is no UTF-8 counts as U+FFFD, byte by byte, as Go reads it", () => {
    const any = compileRegex("^.$")!;
    expect(matches(any, Uint8Array.of(0xff))).toBe(true);
    expect(matches(any, Uint8Array.of(0xe2, 0x82))).toBe(false);
    expect(matches(compileRegex("^..$")!, Uint8Array.of(0xe2, 0x82))).toBe(true);
    expect(matches(compileRegex("^.a$")!, Uint8Array.of(0xc3, 0x61))).toBe(true);
    expect(matches(compileRegex("^\\x{fffd}{3}é$")!, Uint8Array.of(0xf0, 0x9f, 0x98, 0xc3, 0xa9))).toBe(true);
    // A surrogate in the form of UTF-8, and an overlong slash.
    expect(matches(compileRegex("^...$")!, Uint8Array.of(0xed, 0xa0, 0x80))).toBe(true);
    expect(matches(compileRegex("/")!, Uint8Array.of(0xc0, 0xaf))).toBe(false);
  });

  test.each([
    [
      "malformed",
      ["(", ")", "[", "[b-a]", "a**", "*", "a{2,1}", "a{1001}", "(a{50}){50}", "\\8", "\\1", "(?P<n>a)(?P<n>b)"],
    ],
    ["malformed flags", ["(?)", "(?-)", "(?i-)", "(?x)", "(?i", "(?i)*"]],
    ["malformed escapes", ["\\", "\\x4", "\\x{110000}", "\\C", "\\Z", "\\é", "[\\b]", "[[:nothing:]]"]],
    ["Unicode's classes and cases", ["\\pL", "[\\p{Greek}]", "(?i)é"]],
    ["more states than a byte can name", ["(a|b)*a(a|b){9}", "^.{300}$"]],
  ])("the run time is left with %s", (_, patterns) => {
    expect(patterns.filter((pattern) => compileRegex(pattern) !== undefined)).toEqual([]);
  });
});

/** Glob, separators, texts that match, texts that do not. */
const globs: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ["*.example.com", ".", ["api.example.com", ".example.com"], ["a.b.example.com", "example.com"]],
  ["**.example.com", ".", ["a.b.example.com"], ["example.com"]],
  ["docker.io/*/?", "/", ["docker.io/a.b/c"], ["docker.io/a/b/c", "docker.io/a/", "docker.io/a//"]],
  ["{cat,bat,[fr]at}s", "", ["cats", "rats"], ["mats", "cat"]],
  ["[!a-c]x,}]", "", ["dx,}]"], ["ax,}]"]],
  ["[abc]\\*", "", ["b*"], ["bb", "d*"]],
  ["{a,{b,c*}}!", "", ["a!", "cc!"], ["d!"]],
  ["é?", "", ["é😀"], ["é", "é12"]],
];

describe("globs", () => {
  test.each(globs)("%j with %j", (pattern, separators, yes, no) => {
    const table = compileGlob(
      pattern,
      [...separators].map((one) => one.codePointAt(0)!),
    )!;
    expect(yes.filter((text) => !matches(table, text))).toEqual([]);
    expect(no.filter((text) => matches(table, text))).toEqual([]);
  });

  test("the run time is left with malformed ones", () => {
    expect(["[a", "[]", "[b-a]", "{a", "a\\"].filter((one) => compileGlob(one, []) !== undefined)).toEqual([]);
  });
});

test("a table holds no more than what tells texts apart", () => {
  const { transitions, classes, classCount } = compileRegex("^[0-9]+$")!;
  expect({ transitions: [...transitions], classes: [...classes], classCount }).toMatchInlineSnapshot(`
    {
      "classCount": 2,
      "classes": [
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        0,
      ],
      "transitions": [
        0,
        3,
        0,
        3,
      ],
    }
  `);
});
