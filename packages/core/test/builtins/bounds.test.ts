/** What is small to ask and large to do: refused with an error, in little time and memory. */
import { load, PolicyError } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";

const manyAs = "a".repeat(100_000);
const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

/** Nine lists, each of ten times the one before. */
const laughs = "bcdefghi"
  .split("")
  .map((name, at) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${"abcdefgh"[at]}`).join()}]`);

/** Each definition asks the next one twice. */
const doubling = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [
    `d${at}`,
    { allOf: [{ $ref: `#/definitions/d${at + 1}` }, { $ref: `#/definitions/d${at + 1}` }] },
  ]),
);

const input = {
  manyAs,
  almost: `${"a".repeat(30_000)}b`,
  laughs: `a: &a [x,x,x,x,x,x,x,x,x,x]\n${laughs.join("\n")}`,
  brackets: nested("[", "]", 1_000_000),
  selection: nested("{a", "}", 20_000),
  parentheses: `${"(".repeat(5_000)}a${")".repeat(5_000)}`,
  doubling: { definitions: { ...doubling, d40: {} }, $ref: "#/definitions/d0" },
  cyclic: { $ref: "#" },
};

async function answer(query: string): Promise<unknown> {
  const { wasm, diagnostics } = await compile({ sources: [], query: `x := ${query}`, strictBuiltinErrors: true });
  if (wasm === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  try {
    const [solution] = (await load(wasm)).evaluate(input) as [{ x: unknown }?];
    return solution?.x;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return `error: ${error.text}`;
  }
}

const tooLong = "error: a builtin makes a text of more than 128 MiB";

test.each([
  ["numbers.range(0, 1e12)", "error: numbers.range: result is too large"],
  ["numbers.range_step(0, 1e12, 1)", "error: numbers.range_step: result is too large"],
  ["bits.lsh(1, 1e9)", "error: bits.lsh: result is too large"],
  ['net.cidr_expand("::/0")', "error: net.cidr_expand: result is too large"],
  ['units.parse("1e999999999")', "error: units.parse: units.parse: exponent too large"],
  [
    "graph.reachable_paths({x: numbers.range(0, 12) | some x in numbers.range(0, 12)}, [0])",
    "error: graph.reachable_paths: result is too large",
  ],
])("%s", async (query, expected) => {
  expect(await answer(query)).toBe(expected);
});

test.each([
  ['replace(input.manyAs, "a", input.manyAs)', tooLong],
  ['replace(input.manyAs, "", input.manyAs)', tooLong],
  ['strings.replace_n({"a": input.manyAs}, input.manyAs)', tooLong],
  ['regex.replace(input.manyAs, "a", input.manyAs)', tooLong],
  ['concat(input.manyAs, [s | some s in split(input.manyAs, "")])', tooLong],
  ['sprintf(concat("", ["%999999d" | some _ in numbers.range(1, 300)]), numbers.range(1, 300))', tooLong],
  ['json.marshal_with_options(split(input.manyAs, ""), {"indent": input.manyAs})', tooLong],
  [
    'strings.render_template(`{{range .a}}{{range $.a}}{{range $.a}}{{range $.a}}x{{end}}{{end}}{{end}}{{end}}`, {"a": numbers.range(1, 300)})',
    "error: strings.render_template: template: template: too many steps",
  ],
  [
    "strings.render_template(`{{range 1000000000}}x{{end}}`, {})",
    "error: strings.render_template: template: template: too many steps",
  ],
])("texts that grow: %s", async (query, expected) => {
  expect(await answer(query)).toBe(expected);
});

test("a width beyond a million is no width, as in Go", async () => {
  expect(await answer('sprintf("%999999999d", [1])')).toBe("%!(NOVERB)%!(EXTRA int64=1)");
  expect(await answer('sprintf("%*d", [999999999, 1])')).toBe("%!(BADWIDTH)1");
});

test.each([
  ["yaml.unmarshal(input.laughs)", "error: yaml.unmarshal: yaml: document contains excessive aliasing"],
  ["yaml.is_valid(input.laughs)", false],
  ["yaml.unmarshal(input.brackets)", "error: yaml.unmarshal: yaml: exceeded max depth of 10000"],
  ["json.unmarshal(input.brackets)", "error: json.unmarshal: invalid JSON"],
  ["json.is_valid(input.brackets)", false],
  ['graphql.is_valid(input.selection, "type Query { a: Query }")', false],
  ["json.match_schema({}, input.doubling)", "error: json.match_schema: the schema takes too many steps to validate"],
])("documents: %s", async (query, expected) => {
  expect(await answer(query)).toBe(expected);
});

test("a schema that refers to itself ends the evaluation", async () => {
  expect(await answer("json.match_schema({}, input.cyclic)")).toBe("error: the evaluation is nested too deeply");
});

test.each([
  ['regex.match("((((a*)*)*)*)*$", input.almost)', true],
  ['regex.match("^(a|a|aa)+$", input.almost)', false],
  [
    'regex.match("((a{1,100}){1,100}){1,100}", "a")',
    "error: regex.match: error parsing regexp: invalid repeat count: `{1,100}`",
  ],
  ["regex.is_valid(input.parentheses)", false],
  ['glob.match("*a*a*a*a*a*a*a*a*c", [], input.almost)', false],
  ['regex.globs_match("a*a*a*a*a*a*a*a*", "b*b*b*b*b*b*b*b*")', false],
  ['json.match_schema({"a": input.almost}, {"properties": {"a": {"pattern": "^(a|a|aa)+$"}}})[0]', false],
])("patterns take linear time: %s", async (query, expected) => {
  expect(await answer(query)).toBe(expected);
});
