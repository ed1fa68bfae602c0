/** What builtins say of operands that are of the right type and still wrong: OPA's messages for the same calls. */
import { load, PolicyError } from "@portcullis/runtime";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";

async function messageOf(call: string): Promise<string> {
  const { wasm, diagnostics } = await compile({ sources: [], query: `x := ${call}`, strictBuiltinErrors: true });
  if (wasm === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const policy = await load(wasm);
  try {
    return `no error, but ${JSON.stringify(policy.evaluate())}`;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return `${error.code}: ${error.text}`;
  }
}

function describeMessages(title: string, code: string, cases: readonly (readonly [string, string])[]): void {
  describe(title, () => {
    for (const [call, message] of cases) {
      const name = call.slice(0, call.indexOf("("));
      test(call, async () => expect(await messageOf(call)).toBe(`${code}: ${name}: ${message}`));
    }
  });
}

describeMessages("a patch that is none", "eval_builtin_error", [
  [
    'json.patch({"a": 1}, json.unmarshal("[1]"))',
    "must be an array of JSON-Patch objects, but at least one element is not an object",
  ],
  ['json.patch({"a": 1}, [{"op": "add"}])', "missing required attribute 'path'"],
  ['json.patch({"a": 1}, [{"path": "a"}])', "missing required attribute 'op'"],
  ['json.patch({"a": 1}, [{"op": "add", "path": "b"}])', "missing required attribute 'value'"],
  ['json.patch({"a": 1}, [{"op": "move", "path": "b"}])', "missing required attribute 'from'"],
  [
    'json.patch({"a": 1}, [{"op": json.unmarshal("1"), "path": "a"}])',
    "attribute 'op' must be a string but found: number",
  ],
  ['json.patch({"a": 1}, [{"op": "x", "path": "a"}])', "unrecognized op: 'x'"],
]);

describeMessages("a path that is none", "eval_type_error", [
  [
    'json.patch({"a": 1}, [{"op": "remove", "path": 1}])',
    "operand 2 must be one of {set, array} containing string paths or array of path segments but got number",
  ],
]);

describeMessages("a patch that does not fit its document", "eval_builtin_error", [
  ['json.patch({"a": 1}, [{"op": "remove", "path": "b"}])', 'cannot delete child key "b" that does not exist'],
  ['json.patch({"a": 1}, [{"op": "remove", "path": "b/c"}])', 'path "b" does not exist in object term {"a": 1}'],
  ['json.patch([1, 2], [{"op": "test", "path": "-", "value": 1}])', "path 2 does not exist in array term [1, 2]"],
  ['json.patch({1, 2}, [{"op": "test", "path": [5], "value": 1}])', "path 5 does not exist in set term {1, 2}"],
  [
    'json.patch({"a": 1}, [{"op": "add", "path": "a/c", "value": 1}])',
    "expected composite type, found value: 1 (type: ast.Number)",
  ],
  [
    'json.patch("s", [{"op": "test", "path": "a", "value": 1}])',
    'expected composite type for path "a", found value: "s" (type: ast.String)',
  ],
  ['json.patch([1], [{"op": "add", "path": "5", "value": 1}])', "index for array insertion out of bounds"],
  ['json.patch([1], [{"op": "remove", "path": "-"}])', "index for array delete out of bounds"],
  ['json.patch([1], [{"op": "remove", "path": "x"}])', "invalid string for indexing"],
  ['json.patch([1], [{"op": "remove", "path": "00"}])', "leading zeros are not allowed in JSON paths"],
  ['json.patch([1], [{"op": "remove", "path": [0.5]}])', "invalid number type for indexing"],
  ['json.patch([1], [{"op": "remove", "path": [true]}])', "invalid type for indexing"],
  ['json.patch({1, 2}, [{"op": "add", "path": [3], "value": 4}])', "set key 3 does not equal value to be inserted 4"],
  [
    'json.patch({"a": 1}, [{"op": "test", "path": "a", "value": [2]}])',
    "value from EditTree != patch value.\n\nExpected: [2]\n\nFound: 1",
  ],
]);

describeMessages("a malformed URI", "eval_builtin_error", [
  ['uri.parse("http://a/b\\u007fc")', 'parse "http://a/b\\x7fc": net/url: invalid control character in URL'],
  ['uri.parse("http://a/%4x7#b")', 'parse "http://a/%4x7": invalid URL escape "%4x"'],
  ['uri.parse("http://a/b#%4x")', 'parse "http://a/b#%4x": invalid URL escape "%4x"'],
  ['uri.parse(":a")', 'parse ":a": missing protocol scheme'],
  ['uri.parse("1:b")', 'parse "1:b": first path segment in URL cannot contain colon'],
  ['uri.parse("http://u x@a")', 'parse "http://u x@a": net/url: invalid userinfo'],
  ['uri.parse("http://a:1:2")', 'parse "http://a:1:2": invalid port ":1:2" after host'],
  ['uri.parse("http://a|b/")', 'parse "http://a|b/": invalid character "|" in host name'],
  ['uri.parse("http://a%41/")', 'parse "http://a%41/": invalid URL escape "%41"'],
  ['uri.parse("http://[::1")', "parse \"http://[::1\": missing ']' in host"],
  ['uri.parse("http://x[::1]/")', 'parse "http://x[::1]/": invalid IP-literal'],
  ['uri.parse("http://[a]/")', 'parse "http://[a]/": invalid host: ParseAddr("a"): unable to parse IP'],
]);

describeMessages("a malformed pattern", "eval_builtin_error", [
  ['regex.match("a(b", "")', "error parsing regexp: missing closing ): `a(b`"],
  ['regex.match("a)b", "")', "error parsing regexp: unexpected ): `a)b`"],
  ['regex.match("a[b", "")', "error parsing regexp: missing closing ]: `[b`"],
  ['regex.match("a\\\\", "")', "error parsing regexp: trailing backslash at end of expression: ``"],
  ['regex.match("a\\\\xzz", "")', "error parsing regexp: invalid escape sequence: `\\xzz`"],
  ['regex.match("a\\\\x{110000}", "")', "error parsing regexp: invalid escape sequence: `\\x{110000`"],
  ['regex.match("[a\\\\q]", "")', "error parsing regexp: invalid escape sequence: `\\q`"],
  ['regex.match("[z-a]", "")', "error parsing regexp: invalid character class range: `z-a`"],
  ['regex.match("[[:foo:]]", "")', "error parsing regexp: invalid character class range: `[:foo:]`"],
  ['regex.match("a\\\\p{Foo}", "")', "error parsing regexp: invalid character class range: `\\p{Foo}`"],
  ['regex.match("a|*?b", "")', "error parsing regexp: missing argument to repetition operator: `*?`"],
  ['regex.match("a{2}*+", "")', "error parsing regexp: invalid nested repetition operator: `{2}*`"],
  ['regex.match("a{2,1}?", "")', "error parsing regexp: invalid repeat count: `{2,1}`"],
  ['regex.match("(a{1000}){1000}", "")', "error parsing regexp: invalid repeat count: `{1000}`"],
  ['regex.match("a(?P<n!>a)", "")', "error parsing regexp: invalid named capture: `(?P<n!>`"],
  ['regex.match("a(?<=b)", "")', "error parsing regexp: invalid named capture: `(?<=b)`"],
  ['regex.match("a(?=b)", "")', "error parsing regexp: invalid or unsupported Perl syntax: `(?=`"],
  ['regex.match("a(?i-)", "")', "error parsing regexp: invalid or unsupported Perl syntax: `(?i-)`"],
  ['regex.match(hex.decode("61ff62"), "")', "error parsing regexp: invalid UTF-8: `\ufffdb`"],
  ['glob.match("{a,{b}", [], "")', "glob: syntax error at 6: unclosed `{`"],
  ['glob.match("é[", [], "")', "glob: syntax error at 3: unexpected end of input"],
  ['glob.match("a\\\\", [], "")', "glob: syntax error at 2: trailing backslash"],
  ['glob.match("[]", [], "")', "glob: syntax error at 2: could not parse range"],
  ['glob.match("[z-a]", [], "")', "glob: syntax error at 5: range hi character is less than lo"],
  ['glob.match("[a-]b", [], "")', "glob: syntax error at 5: expected close range character"],
]);

describeMessages("a malformed duration or amount", "eval_builtin_error", [
  ['time.parse_duration_ns("1.5")', 'time: missing unit in duration "1.5"'],
  ['time.parse_duration_ns("1h2q3s")', 'time: unknown unit "q" in duration "1h2q3s"'],
  ['time.parse_duration_ns("1ü\\"")', 'time: unknown unit "\\xc3\\xbc\\"" in duration "1\\xc3\\xbc\\""'],
  ['time.parse_duration_ns("1d2ü")', 'time: invalid duration "1d2ü"'],
  ['time.parse_duration_ns("1d2")', 'time: invalid duration "1d2"'],
  ['units.parse("1MFoo")', "units.parse: unit Mfoo not recognized"],
  ['units.parse_bytes("1MFoo")', "units.parse_bytes: byte unit mfoo not recognized"],
]);

describeMessages("an element that is none", "eval_builtin_error", [
  ['net.cidr_contains_matches([[]], "a")', "operand 1: element must be string or non-empty array"],
  ['net.cidr_contains_matches("a", [[]])', "operand 2: element must be string or non-empty array"],
]);

describeMessages("texts that are no text", "eval_builtin_error", [
  ['hex.decode(hex.decode("ff"))', "encoding/hex: invalid byte: U+00FF 'ÿ'"],
  ['net.cidr_expand(hex.decode("61ff62"))', "invalid CIDR address: a\ufffdb"],
  // OPA writes the NUL itself, with which the text would end for hosts of modules.
  ['net.cidr_expand("a\\u0000b")', "invalid CIDR address: a\\x00b"],
]);
