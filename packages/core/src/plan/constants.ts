/** Ground terms as interned constants. */
import type { Term } from "../ast/nodes.ts";
import type { Constant } from "../ir/constant.ts";
import { compareConstants } from "../ir/order.ts";
import type { ConstantIndex, Operand } from "../ir/statements.ts";

export class Constants {
  readonly list: Constant[] = [];
  readonly #strings = new Map<string, ConstantIndex>();
  readonly #others = new Map<string, ConstantIndex>();

  intern(constant: Constant): ConstantIndex {
    // Nearly all are strings, which need no key but themselves.
    const indices = constant.kind === "string" ? this.#strings : this.#others;
    const key = constant.kind === "string" ? constant.value : keyOf(constant);
    let index = indices.get(key);
    if (index === undefined) {
      index = this.list.length as ConstantIndex;
      this.list.push(constant);
      indices.set(key, index);
    }
    return index;
  }

  operand(constant: Constant): Operand {
    return { kind: "constant", constant: this.intern(constant) };
  }

  string(value: string): Operand {
    return this.operand({ kind: "string", value });
  }

  get(index: ConstantIndex): Constant {
    return this.list[index]!;
  }
}

/** Numbers are one constant only when written alike, because their digits are kept. */
function keyOf(constant: Constant): string {
  switch (constant.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(constant.value);
    case "number":
      return constant.text;
    case "string":
      return JSON.stringify(constant.value);
    case "array":
      return `[${constant.elements.map(keyOf).join()}]`;
    case "set":
      return `<${constant.elements.map(keyOf).join()}>`;
    case "object":
      return `{${constant.entries.map(([key, value]) => `${keyOf(key)}:${keyOf(value)}`).join()}}`;
  }
}

/** The value of a ground term; nothing for a term that has to be evaluated. */
export function constantOf(term: Term): Constant | undefined {
  switch (term.kind) {
    case "Null":
      return { kind: "null" };
    case "Boolean":
      return { kind: "boolean", value: term.value };
    case "Number":
      return { kind: "number", text: term.text };
    case "String":
      return { kind: "string", value: term.value };
    case "Array": {
      const elements = constantsOf(term.elements);
      return elements && { kind: "array", elements };
    }
    case "Set": {
      const elements = constantsOf(term.elements);
      return elements && setConstant(elements);
    }
    case "Object": {
      const keys = constantsOf(term.entries.map((entry) => entry.key));
      const values = keys && constantsOf(term.entries.map((entry) => entry.value));
      return values && { kind: "object", entries: sortedEntries(keys.map((key, index) => [key, values[index]!])) };
    }
    default:
      return undefined;
  }
}

function constantsOf(terms: readonly Term[]): readonly Constant[] | undefined {
  const constants: Constant[] = [];
  for (const term of terms) {
    const constant = constantOf(term);
    if (constant === undefined) return undefined;
    constants.push(constant);
  }
  return constants;
}

/** A set of these elements: the first of equal ones is kept. */
export function setConstant(elements: readonly Constant[]): Constant {
  const sorted = elements.toSorted(compareConstants);
  return {
    kind: "set",
    elements: sorted.filter((one, at) => at === 0 || compareConstants(sorted[at - 1]!, one) !== 0),
  };
}

/** Of equal keys the last one wins. */
function sortedEntries(
  entries: readonly (readonly [Constant, Constant])[],
): readonly (readonly [Constant, Constant])[] {
  const sorted = entries.toSorted(([a], [b]) => compareConstants(a, b));
  return sorted.filter(([key], at) => at === sorted.length - 1 || compareConstants(key, sorted[at + 1]![0]) !== 0);
}
