import { expect, test } from "vitest";
import { decodeInputPart, encodeInputPart, type InputPart } from "./input-section.ts";
import { projectInput } from "./project-input.ts";

const whole = "whole";
const nothing: InputPart = { keys: [] };
const part: InputPart = {
  keys: [
    { key: "kind", part: whole },
    { key: "metadata", part: { keys: [{ key: "labels", part: whole }] } },
  ],
};
const containers: InputPart = { keys: [{ key: "containers", part: { keys: [], elements: part } }] };

function written(value: unknown, read = part): string {
  return JSON.stringify(projectInput(value, read));
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

test("of elements that are read there is what is read of each, and so of the values of an object", () => {
  expect(written({ containers: [{ kind: "a", image: 1 }, "b", [1], undefined], more: 1 }, containers)).toBe(
    '{"containers":[{"kind":"a"},"b",[],null]}',
  );
  expect(written({ containers: { a: { kind: "a", image: 1 } } }, containers)).toBe('{"containers":{"a":{"kind":"a"}}}');
  const values: InputPart = { keys: [{ key: "a", part: whole }], elements: part };
  expect(written({ a: { b: 1 }, c: { kind: "c", d: 1 }, e: "e" }, values)).toBe(
    '{"a":{"b":1},"c":{"kind":"c"},"e":"e"}',
  );
  const proto = '{"__proto__":{"kind":1,"more":1}}';
  expect(written(JSON.parse(proto), values)).toBe(proto);
});

test("what costs more to make than to write is left as it is", () => {
  const labels: InputPart = { keys: [], elements: nothing };
  expect(projectInput({ a: "b", c: {} }, labels)).toEqual({ a: "b", c: {} });
  const many = { containers: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [index, { more: index }])) };
  expect(projectInput(many, containers)).toEqual(many);
  const alike = { containers: [{ kind: "a" }, { metadata: { labels: {} } }, { more: 1 }] };
  expect(projectInput(alike, containers)).toEqual(alike);
});

test("where nothing is read of a value, scalars stay, and of others what they are", () => {
  const types: InputPart = {
    keys: ["a", "c", "e", "f", "g"].map((key) => ({ key, part: nothing })),
    elements: nothing,
  };
  expect(written([{ a: 1 }, [2], 3], types)).toBe("[{},[],3]");
  const object = { keys: types.keys };
  expect(written({ a: { b: 1 }, c: [1, { d: 1 }], e: "e", f: 1, g: null }, object)).toBe(
    '{"a":{},"c":[],"e":"e","f":1,"g":null}',
  );
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
  expect(written({ containers: Object.assign([{ more: 1 }], { toJSON: () => ["by toJSON"] }) }, containers)).toBe(
    '{"containers":["by toJSON"]}',
  );
  expect(written(new Map())).toBe("{}");
});

test("what nobody reads need not be JSON, nor be a tree", () => {
  const circular: Record<string, unknown> = { kind: "Pod", count: 1n };
  circular.self = circular;
  expect(written(circular)).toBe('{"kind":"Pod"}');
});

test("the section holds what was put into it; one that is broken says that everything is read", () => {
  const long: InputPart = { keys: [{ key: "é".repeat(100), part }], elements: containers };
  expect(decodeInputPart(encodeInputPart(long))).toEqual(long);
  const same: InputPart = { keys: ["a", "b", "c"].map((key) => ({ key, part: containers })), elements: nothing };
  expect(decodeInputPart(encodeInputPart(same))).toEqual(same);
  expect(encodeInputPart(same).length).toBeLessThan(2 * encodeInputPart(containers).length);
  expect(decodeInputPart(encodeInputPart(long).slice(0, -1))).toEqual(whole);
  expect(decodeInputPart(encodeInputPart(part).slice(0, -1))).toEqual(whole);
  expect(decodeInputPart(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f))).toEqual(whole);
  expect(decodeInputPart(new Uint8Array(1_000_000).fill(3))).toEqual(whole);
  for (const key of ["__proto__", "constructor", "toString"]) {
    expect(decodeInputPart(encodeInputPart({ keys: [{ key, part: whole }] }))).toEqual(whole);
  }
});
