import { expect, test } from "vitest";
import { typeFromJsonSchema } from "./from-json-schema.ts";
import { printType } from "./print.ts";

const shown = (schema: unknown) => printType(typeFromJsonSchema(schema));

test("scalars, arrays and objects", () => {
  expect(shown({ type: "integer" })).toBe("number");
  expect(shown({ type: ["string", "null"] })).toBe("any<null, string>");
  expect(shown({ type: "array", items: { type: "string" } })).toBe("array[string]");
  expect(shown({ type: "object" })).toBe("object[any: any]");
  expect(shown({ properties: { b: { type: "string" }, a: {} } })).toBe("object<a: any, b: string>");
  expect(shown({ type: "object", additionalProperties: { type: "number" } })).toBe("object[any: number]");
});

test("choices are unions, and what is unknown in one of them is unknown", () => {
  expect(shown({ anyOf: [{ type: "string" }, { type: "number" }] })).toBe("any<number, string>");
  expect(shown({ oneOf: [{ type: "string" }, {}] })).toBe("any");
});

test("allOf joins properties", () => {
  const schema = { allOf: [{ properties: { a: { type: "string" } } }, { properties: { b: { type: "number" } } }] };
  expect(shown(schema)).toBe("object<a: string, b: number>");
});

test("references stay within the schema, and end where they meet themselves", () => {
  const schema = {
    $ref: "#/definitions/node",
    definitions: { node: { properties: { name: { type: "string" }, next: { $ref: "#/definitions/node" } } } },
  };
  expect(shown(schema)).toBe("object<name: string, next: any>");
  expect(shown({ $ref: "https://example.com/schema" })).toBe("any");
});
