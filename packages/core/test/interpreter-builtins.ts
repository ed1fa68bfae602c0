/** The few builtins that tests of planning call. */
import type { Constant } from "../src/ir/constant.ts";
import { compareConstants } from "../src/ir/order.ts";
import { elementsOf, number } from "./interpreter-values.ts";

type Implementation = (...args: Constant[]) => Constant | undefined;

const boolean = (value: boolean): Constant => ({ kind: "boolean", value });

function arithmetic(compute: (left: number, right: number) => number): Implementation {
  return (left, right) => {
    if (left?.kind !== "number" || right?.kind !== "number") return undefined;
    return number(compute(Number(left.text), Number(right.text)));
  };
}

function comparison(holds: (order: number) => boolean): Implementation {
  return (left, right) => boolean(holds(compareConstants(left!, right!)));
}

function members(value: Constant): readonly Constant[] {
  return elementsOf(value).map(([, member]) => member);
}

function* walk(value: Constant, path: readonly Constant[]): Iterable<Constant> {
  yield { kind: "array", elements: [{ kind: "array", elements: path }, value] };
  for (const [key, member] of elementsOf(value)) yield* walk(member, [...path, key]);
}

function startsWith(text: Constant | undefined, prefix: Constant | undefined): Constant | undefined {
  if (text?.kind !== "string" || prefix?.kind !== "string") return undefined;
  return boolean(text.value.startsWith(prefix.value));
}

function count(value: Constant | undefined): Constant | undefined {
  if (value?.kind === "string") return number([...value.value].length);
  return value?.kind === "array" || value?.kind === "object" || value?.kind === "set"
    ? number(members(value).length)
    : undefined;
}

const implementations: Readonly<Record<string, Implementation>> = {
  plus: arithmetic((left, right) => left + right),
  minus: arithmetic((left, right) => left - right),
  mul: arithmetic((left, right) => left * right),
  lt: comparison((order) => order < 0),
  lte: comparison((order) => order <= 0),
  gt: comparison((order) => order > 0),
  gte: comparison((order) => order >= 0),
  equal: comparison((order) => order === 0),
  neq: comparison((order) => order !== 0),
  count,
  upper: (value) => (value?.kind === "string" ? { kind: "string", value: value.value.toUpperCase() } : undefined),
  startswith: startsWith,
  "internal.member_2": (member, list) => boolean(members(list!).some((one) => compareConstants(one, member!) === 0)),
  walk: (value) => ({ kind: "array", elements: [...walk(value!, [])] }),
};

export function builtinsForTests(name: string, args: readonly Constant[]): Constant | undefined {
  const implementation = implementations[name];
  if (implementation === undefined) throw new Error(`tests have no builtin ${name}`);
  return implementation(...args);
}
