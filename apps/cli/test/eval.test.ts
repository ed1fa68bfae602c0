/** `portcullis eval` prints what `opa eval` prints; the expected texts are of OPA 1.22. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

async function evaluated(format: string, query: string, ...more: string[]): Promise<string> {
  const { stdout } = await portcullis(["eval", "-f", format, query, ...more]);
  return stdout;
}

/** OPA escapes `<`, `>` and `&` in JSON, which means the same. */
function json(text: string): unknown {
  return JSON.parse(text);
}

test("time and chance may be fixed", async () => {
  const query = '[time.format(time.now_ns()), rand.intn("a", 1000)]';
  const fixed = await evaluated("values", query, "--now", "2026-01-31T09:30:00.5+01:00", "--seed", "42");
  expect(json(fixed)).toEqual([["2026-01-31T08:30:00.5Z", expect.any(Number)]]);
  expect(await evaluated("values", query, "--now", "2026-01-31T08:30:00.5Z", "--seed", "42")).toBe(fixed);
  const { code, stderr } = await portcullis(["eval", "--now", "today", "1"]);
  expect(code).toBe(2);
  expect(stderr).toContain("--now today is no time");
});

describe("pretty", () => {
  test.each([
    ["1/3", "0.33333333333333333334\n"],
    ["1e400", "1e400\n"],
    ["[x | x := 1/3]", "[\n  0.33333333333333333334\n]\n"],
    ["{1,2}", "[\n  1,\n  2\n]\n"],
    ['"a"', '"a"\n'],
    ["data.none", "undefined\n"],
    ["data.none; 1", "undefined\n"],
    ["input", "undefined\n"],
    ["false", "false\n"],
    ["1 == 2", "false\n"],
    ["1 == 1; 2 > 1", "true\n"],
    ["false; 1", "undefined\n"],
    ["x := 1; x > 2", "undefined\n"],
    ['to_number("x")', "undefined\n"],
    ["every x in [1] { x > 0 }", "true\n"],
    ["not false", "true\n"],
  ])("%s", async (query, text) => {
    expect(await evaluated("pretty", query)).toBe(text);
  });

  test("without bindings, a table has all expressions", async () => {
    expect(await evaluated("pretty", 'count([1]) == 1; "a"')).toBe(
      [
        "┌─────────────────┬─────┐",
        '│ count([1]) == 1 │ "a" │',
        "├─────────────────┼─────┤",
        '│ true            │ "a" │',
        "└─────────────────┴─────┘",
        "",
      ].join("\n"),
    );
  });

  test("bindings are a table", async () => {
    expect(await evaluated("pretty", 'x := {"a":[1,"z"]}; "s"')).toBe(
      [
        "┌─────┬───────────────┐",
        '│ "s" │       x       │',
        "├─────┼───────────────┤",
        '│ "s" │ {"a":[1,"z"]} │',
        "└─────┴───────────────┘",
        "",
      ].join("\n"),
    );
    expect(await evaluated("pretty", "{1,2}[i]")).toBe(
      [
        "┌──────────┬───┐",
        "│ {1,2}[i] │ i │",
        "├──────────┼───┤",
        "│ 1        │ 1 │",
        "│ 2        │ 2 │",
        "└──────────┴───┘",
        "",
      ].join("\n"),
    );
  });
});

describe("json", () => {
  const location = (col: number) => ({ row: 1, col });
  test.each([
    ["data.none", {}],
    ["2 > 1", { result: [{ expressions: [{ value: true, text: "2 > 1", location: location(1) }] }] }],
    [
      "x := 1; y := 2",
      {
        result: [
          {
            expressions: [
              { value: true, text: "x := 1", location: location(1) },
              { value: true, text: "y := 2", location: location(9) },
            ],
            bindings: { x: 1, y: 2 },
          },
        ],
      },
    ],
    [
      "some x in [1,2]",
      {
        result: [1, 2].map((x) => ({
          expressions: [{ value: true, text: "some x in [1,2]", location: location(1) }],
          bindings: { x },
        })),
      },
    ],
    [
      "some x; x = 1",
      { result: [{ expressions: [{ value: true, text: "x = 1", location: location(9) }], bindings: { x: 1 } }] },
    ],
    [
      "walk([1], x)",
      {
        result: [
          [[], [1]],
          [[0], 1],
        ].map((x) => ({
          expressions: [{ value: true, text: "walk([1], x)", location: location(1) }],
          bindings: { x },
        })),
      },
    ],
  ])("%s", async (query, expected) => {
    expect(json(await evaluated("json", query))).toEqual(expected);
  });

  test("numbers keep their digits", async () => {
    expect(await evaluated("json", "1/3")).toContain('"value": 0.33333333333333333334,');
  });

  test("errors are JSON, too", async () => {
    const { code, stdout } = await portcullis(["eval", "-f", "json", "--strict-builtin-errors", 'to_number("x")']);
    expect(code).toBe(2);
    expect(json(stdout)).toMatchObject({ errors: [{ code: "eval_builtin_error" }] });
    const unsafe = await portcullis(["eval", "-f", "json", "x > 1"]);
    expect(unsafe.code).toBe(2);
    expect(json(unsafe.stdout)).toMatchObject({
      errors: [{ code: "rego_unsafe_var_error", message: "var x is unsafe" }],
    });
  });
});

test.each([
  ["values", "x := [1,2][_]", "[\n  true\n]\n[\n  true\n]\n"],
  ["values", "1;2", "[\n  1,\n  2\n]\n"],
  ["values", "data.none", ""],
  ["bindings", "x := 1; y := 2", '{\n  "x": 1,\n  "y": 2\n}\n'],
  ["bindings", "1", "{}\n"],
  ["raw", '"a"', "a\n"],
  ["raw", "{1,2}", "[1,2]\n"],
  ["raw", "x := 1; y := 2", "true true\n"],
  ["raw", "data.none", ""],
])("%s of %s", async (format, query, text) => {
  expect(await evaluated(format, query)).toBe(text);
});

describe("data", () => {
  const files = {
    "data/x/y/data.json": '{"k": 1.00000000000000000001}',
    "data/x/other.yaml": "z: 0o17\n",
    "data/x/more.json": '{"q": 12345678901234567890}',
    "data/package.json": '{"name": "policies"}',
  };

  test("files lie where their folders are, and keep their digits", async () => {
    const folder = await folderOf(files);
    expect(await evaluated("raw", "data", "-d", join(folder, "data"))).toBe(
      '{"x":{"q":12345678901234567890,"y":{"k":1.00000000000000000001},"z":15}}\n',
    );
  });

  test("a prefix says where a file goes", async () => {
    const folder = await folderOf(files);
    expect(await evaluated("raw", "data", "-d", `a.b:${join(folder, "data/x/more.json")}`)).toBe(
      '{"a":{"b":{"q":12345678901234567890}}}\n',
    );
  });

  test("a file that is named twice is read once", async () => {
    const folder = await folderOf({ "a.json": '{"k": 1}' });
    const twice = ["-d", join(folder, "a.json"), "-d", `${folder}/./a.json`];
    expect(await evaluated("raw", "data", ...twice)).toBe('{"k":1}\n');
  });

  test("two values for one place are refused", async () => {
    const folder = await folderOf({ "a.json": '{"k": 1}', "b.json": '{"k": 2}' });
    const output = await portcullis(["eval", "-d", join(folder, "a.json"), "-d", join(folder, "b.json"), "data"]);
    expect(shown(output, folder)).toMatchInlineSnapshot(`
      "error[USE101] usage_error: <folder>/b.json gives data.k a second value
      hint: remove one of the two
      exit code 2"
    `);
  });
});

test("the input keeps its digits", async () => {
  const { stdout } = await portcullis(["eval", "-I", "-f", "raw", "input.n"], '{"n": 0.1000000000000000000000001}');
  expect(stdout).toBe("0.1000000000000000000000001\n");
});

test("nothing on standard input is null", async () => {
  expect((await portcullis(["eval", "-I", "-f", "raw", "input"], "\n")).stdout).toBe("null\n");
});

test("--fail and --fail-defined", async () => {
  expect((await portcullis(["eval", "--fail", "data.none"])).code).toBe(1);
  expect((await portcullis(["eval", "--fail", "1"])).code).toBe(0);
  expect((await portcullis(["eval", "--fail-defined", "1"])).code).toBe(1);
});

test("--v0-compatible reads the policy and the query as OPA did before 1.0", async () => {
  const folder = await folderOf({ "p.rego": "package a\n\np[x] { x := input[_] }\n" });
  const argv = ["eval", "--v0-compatible", "-I", "-f", "raw", "-d", join(folder, "p.rego"), "data.a.p"];
  expect((await portcullis(argv, '["b", "a"]')).stdout).toBe('["a","b"]\n');
});

test("print goes to standard error, undefined operands too", async () => {
  const query = 'print("hello", {"a": [1, "b"]}, input.x)';
  const { stderr, stdout } = await portcullis(["eval", "-f", "raw", query]);
  expect({ stderr, stdout }).toEqual({ stderr: 'hello {"a": [1, "b"]} <undefined>\n', stdout: "true\n" });
});
