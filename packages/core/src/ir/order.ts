/** Rego's order over constants: by type, then by value; numbers exactly, strings by code point. */
import { compareNumbers } from "../ast/compare-numbers.ts";
import type { Constant } from "./constant.ts";

const rank = { null: 0, boolean: 1, number: 2, string: 3, array: 4, object: 5, set: 6 } as const;

export function compareConstants(left: Constant, right: Constant): number {
  if (left.kind !== right.kind) return rank[left.kind] - rank[right.kind];
  switch (left.kind) {
    case "null":
      return 0;
    case "boolean":
      return Number(left.value) - Number((right as typeof left).value);
    case "number":
      return compareNumbers(left.text, (right as typeof left).text);
    case "string":
      return compareStrings(left.value, (right as typeof left).value);
    case "array":
    case "set":
      return compareLists(left.elements, (right as typeof left).elements);
    case "object":
      return compareLists(left.entries.flat(), (right as typeof left).entries.flat());
  }
}

function compareLists(left: readonly Constant[], right: readonly Constant[]): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const order = compareConstants(left[index]!, right[index]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** UTF-16 order differs from code point order where one side has a surrogate. */
export function compareStrings(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    const surrogateA = a >= 0xd800 && a < 0xe000;
    const surrogateB = b >= 0xd800 && b < 0xe000;
    if (surrogateA !== surrogateB) return surrogateA ? 1 : -1;
    return a - b;
  }
  return left.length - right.length;
}
