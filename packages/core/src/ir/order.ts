/** Rego's order over constants: by type, then by value; numbers exactly, strings by code point. */
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

/** Compares decimal texts of any size; exponents are never expanded further than the digits need. */
export function compareNumbers(left: string, right: string): number {
  if (left === right) return 0;
  const a = decimal(left);
  const b = decimal(right);
  if (a.sign !== b.sign) return a.sign - b.sign;
  if (a.sign === 0) return 0;
  if (a.magnitude !== b.magnitude) return a.sign * (a.magnitude < b.magnitude ? -1 : 1);
  const width = Math.max(a.digits.length, b.digits.length);
  const x = a.digits.padEnd(width, "0");
  const y = b.digits.padEnd(width, "0");
  return x === y ? 0 : a.sign * (x < y ? -1 : 1);
}

interface Decimal {
  readonly sign: -1 | 0 | 1;
  /** The value is 0.digits × 10^magnitude. */
  readonly magnitude: number;
  readonly digits: string;
}

function decimal(text: string): Decimal {
  const match = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a number: ${text}`);
  const [, minus, whole = "", fraction = "", exponent = "0"] = match;
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, "").length;
  const digits = all.slice(leading).replace(/0+$/, "");
  if (digits === "") return { sign: 0, magnitude: 0, digits };
  return { sign: minus === "-" ? -1 : 1, magnitude: whole.length - leading + Number(exponent), digits };
}
