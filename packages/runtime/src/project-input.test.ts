import { expect, test } from "vitest";
import { decodeInputPart, encodeInputPart, type InputPart } from "./input-section.ts";
import { projectInput } from "./project-input.ts";

const whole: InputPart = [];
const part: InputPart = [
  { key: "kind", part: whole },
  { key: "metadata", part: [{ key: "labels", part: whole }] },
];

function written(value: unknown): string {
  return JSON.stringify(projectInput(value, part));
}

test("the keys that are read stay, with all that lies below a whole one", () => {
  expect(written({ kind: "Pod", spec: { a: 1 }, metadata: { labels: { b: [1] }, managedFields: [] } })).toBe(
    '{"kind":"Pod","metadata":{"labels":{"b":[1]}}}',
  );
  expect(written({ metadata: "scalars stay as they are", kind: undefined })).toBe(
    '{"metadata":"scalars stay as they are"}',
  );
});

test("an array has none of the keys of an object, but stays an array", () => {
  expect(written([1, 2])).toBe("[]");
  expect(written({ metadata: [{ labels: {} }] })).toBe('{"metadata":[]}');
});

test("what JSON.stringify writes in its own way is left to it", () => {
  class Labels {
    readonly labels = { a: 1 };
    readonly more = 1;
  }
  const json = { toJSON: () => ({ labels: "by toJSON", more: 1 }) };
  expect(written({ metadata: new Labels() })).toBe('{"metadata":{"labels":{"a":1},"more":1}}');
  expect(written({ metadata: json })).toBe('{"metadata":{"labels":"by toJSON","more":1}}');
  expect(written({ metadata: new Date(0) })).toBe('{"metadata":"1970-01-01T00:00:00.000Z"}');
  expect(written(new Map())).toBe("{}");
});

test("what nobody reads need not be JSON, nor be a tree", () => {
  const circular: Record<string, unknown> = { kind: "Pod", count: 1n };
  circular.self = circular;
  expect(written(circular)).toBe('{"kind":"Pod"}');
});

test("the section holds what was put into it; one that is broken says that everything is read", () => {
  const long: InputPart = [{ key: "é".repeat(100), part }];
  expect(decodeInputPart(encodeInputPart(long))).toEqual(long);
  expect(decodeInputPart(encodeInputPart(part).slice(0, -1))).toEqual(whole);
  expect(decodeInputPart(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f))).toEqual(whole);
  for (const key of ["__proto__", "constructor", "toString"]) {
    expect(decodeInputPart(encodeInputPart([{ key, part: whole }]))).toEqual(whole);
  }
});
