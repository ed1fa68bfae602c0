/** JSON Schema, YAML, GraphQL and templates. */

import { hostBuiltins } from "@portcullis/runtime";
import { hostBuiltins as bundledBuiltins } from "@portcullis/runtime/builtins";
import { expect, test } from "vitest";
import { call } from "./call.ts";

test("documents are held to schemas, in gojsonschema's words", () => {
  const schema = { properties: { a: { type: "string" } }, required: ["b"] };
  expect(call("json.match_schema", { a: 1 }, schema)).toEqual([
    false,
    [
      { type: "required", field: "(Root)", desc: "b is required", error: "(Root): b is required" },
      {
        type: "invalid_type",
        field: "a",
        desc: "Invalid type. Expected: string, given: integer",
        error: "a: Invalid type. Expected: string, given: integer",
      },
    ],
  ]);
  expect(call("json.match_schema", { a: "x", b: 1 }, schema)).toEqual([true, []]);
});

test("what is no schema is said to be none", () => {
  expect(call("json.verify_schema", { required: 1 })).toEqual([false, "jsonschema: required must be of an array"]);
  expect(call("json.verify_schema", { type: "object" })).toEqual([true, null]);
});

test("YAML is written with sorted keys, and quoted where it would be read as something else", () => {
  expect(call("yaml.marshal", { b: ["yes", "1", "a: b", 1.5, {}], a10: "x\ny\n", a9: null })).toBe(
    'a9: null\na10: |\n  x\n  y\nb:\n  - "yes"\n  - "1"\n  - \'a: b\'\n  - 1.5\n  - {}\n',
  );
});

test("YAML is read with merges, and the last of equal keys wins", () => {
  expect(call("yaml.unmarshal", "a: &x {k: 1}\nb: {<<: *x, j: 0x10}\nb2: 1\nb2: on\n")).toEqual({
    a: { k: 1 },
    b: { k: 1, j: 16 },
    b2: "on",
  });
  expect(call("yaml.is_valid", "a: [1")).toBe(false);
  expect(() => call("yaml.unmarshal", "a: *b")).toThrowError("yaml: unknown anchor 'b' referenced");
});

test("aliases that would stand for too much are refused", () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const items =
      level === 0
        ? "x,x,x,x,x,x,x,x,x,x"
        : Array(10)
            .fill(`*l${level - 1}`)
            .join(",");
    return `l${level}: &l${level} [${items}]`;
  });
  expect(() => call("yaml.unmarshal", levels.join("\n"))).toThrowError("excessive aliasing");
});

test("GraphQL is parsed into OPA's form and validated", () => {
  expect(call("graphql.parse_query", "{ a: b(c: 1) }")).toMatchObject({
    Operations: [
      {
        Operation: "query",
        Name: "",
        SelectionSet: [{ Alias: "a", Name: "b", Arguments: [{ Name: "c", Value: { Kind: 1, Raw: "1" } }] }],
      },
    ],
  });
  expect(call("graphql.is_valid", "{ a }", "type Query { a: Int }")).toBe(true);
  expect(call("graphql.is_valid", "{ b }", "type Query { a: Int }")).toBe(false);
  const query = call("graphql.parse_query", "query Q($n: [Int!]) { a(n: $n) { ... on T @include(if: true) { b } } }")!;
  const schema = "type Query { a(n: [Int!]): T } type T { b: Int }";
  expect(call("graphql.is_valid", query, call("graphql.parse_schema", schema)!)).toBe(true);
  expect(() => call("graphql.parse_query", "{")).toThrowErrorMatchingInlineSnapshot(
    `[BuiltinError: Expected Name, found <EOF> in GraphQL string at location 1:2]`,
  );
});

test("templates are Go's", () => {
  const render = (template: string, values: object) => call("strings.render_template", template, values as never);
  expect(render("{{range $i, $n := .l}}{{if $i}}, {{end}}{{$n}}{{end}}", { l: ["a", "b"] })).toBe("a, b");
  expect(render("{{with (index .l 0).x}}{{.|printf `%q`}}{{end}} {{.none}}", { l: [{ x: "y" }] })).toBe(
    '"y" <undefined>',
  );
  expect(() => render("{{define `x`}}{{end}}", {})).toThrowError("{{define}} is not supported");
});

test("the map with its libraries imported has the same builtins", () => {
  expect(Object.keys(bundledBuiltins)).toEqual(Object.keys(hostBuiltins));
  expect(bundledBuiltins["yaml.unmarshal"]!("a: 1")).toEqual({ a: 1 });
});
