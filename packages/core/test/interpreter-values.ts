/** Operations on values for the interpreter; slow and plain. */
import type { Constant } from "../src/ir/constant.ts";
import { compareConstants } from "../src/ir/order.ts";

type Value = Constant | undefined;
type Entry = readonly [Constant, Constant];

export function number(value: number): Constant {
  return { kind: "number", text: String(value) };
}

export function elementsOf(value: Value): readonly Entry[] {
  if (value?.kind === "array") return value.elements.map((element, index) => [number(index), element]);
  if (value?.kind === "set") return value.elements.map((element) => [element, element]);
  return value?.kind === "object" ? [...value.entries] : [];
}

export function lookUp(source: Value, key: Constant): Value {
  return elementsOf(source).find(([one]) => compareConstants(one, key) === 0)?.[1];
}

export function insertMember(collection: Value, member: Constant): void {
  if (collection?.kind === "array") (collection.elements as Constant[]).push(member);
  else if (collection?.kind === "set") insertSorted(collection.elements as Constant[], member, compareConstants);
  else throw new Error("not an array or set");
}

export function insertEntry(object: Value, key: Constant, value: Constant): void {
  if (object?.kind !== "object") throw new Error("not an object");
  insertSorted(object.entries as Entry[], [key, value], ([left], [right]) => compareConstants(left, right));
}

function insertSorted<T>(list: T[], item: T, compare: (left: T, right: T) => number): void {
  const at = list.findIndex((one) => compare(one, item) >= 0);
  if (at < 0) list.push(item);
  else list.splice(at, compare(list[at]!, item) === 0 ? 1 : 0, item);
}

export function merge(left: Value, right: Value): Value {
  if (left === undefined || right === undefined) return left ?? right;
  if (left.kind !== "object" || right.kind !== "object") return left;
  const merged: Constant = { kind: "object", entries: [...right.entries] };
  for (const [key, value] of left.entries) insertEntry(merged, key, merge(value, lookUp(right, key))!);
  return merged;
}

export function upsert(source: Value, path: readonly Constant[], value: Constant): Constant {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: Constant = { kind: "object", entries: source?.kind === "object" ? [...source.entries] : [] };
  insertEntry(copy, key, upsert(lookUp(source, key), rest, value));
  return copy;
}

export function fromJson(value: unknown): Constant {
  if (value === null) return { kind: "null" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return { kind: "string", value };
  if (Array.isArray(value)) return { kind: "array", elements: value.map(fromJson) };
  const object: Constant = { kind: "object", entries: [] };
  for (const [key, member] of Object.entries(value as object)) {
    if (member !== undefined) insertEntry(object, fromJson(key), fromJson(member));
  }
  return object;
}

/** Sets as arrays in Rego order, as modules print them. */
export function toJson(value: Constant): unknown {
  switch (value.kind) {
    case "null":
      return null;
    case "boolean":
    case "string":
      return value.value;
    case "number":
      return Number(value.text);
    case "array":
    case "set":
      return value.elements.map(toJson);
    case "object":
      return Object.fromEntries(
        value.entries.map(([key, one]) => [
          key.kind === "string" ? key.value : JSON.stringify(toJson(key)),
          toJson(one),
        ]),
      );
  }
}
