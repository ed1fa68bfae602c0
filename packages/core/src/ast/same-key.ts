/** Whether two keys of objects are the same before anything is evaluated: written alike, numbers and sets by value. */
import { compareNumbers } from "./compare-numbers.ts";
import type { ObjectTerm, Term } from "./nodes.ts";

export function sameKey(left: Term, right: Term): boolean {
  switch (left.kind) {
    case "Null":
      return right.kind === "Null";
    case "Boolean":
      return right.kind === "Boolean" && left.value === right.value;
    case "Number":
      return right.kind === "Number" && compareNumbers(left.text, right.text) === 0;
    case "String":
      return right.kind === "String" && left.value === right.value;
    case "Var":
      return right.kind === "Var" && left.name === right.name;
    case "Ref":
      return right.kind === "Ref" && sameKeys(left.terms, right.terms);
    case "Array":
      return right.kind === "Array" && sameKeys(left.elements, right.elements);
    case "Set":
      return right.kind === "Set" && covers(left.elements, right.elements) && covers(right.elements, left.elements);
    case "Object":
      return right.kind === "Object" && sameEntries(left, right);
    default:
      return false;
  }
}

/** The value under a key that is the same; undefined where there is none. */
export function valueUnder(object: ObjectTerm, key: Term): Term | undefined {
  return object.entries.find((entry) => sameKey(entry.key, key))?.value;
}

function sameKeys(left: readonly Term[], right: readonly Term[]): boolean {
  return left.length === right.length && left.every((each, index) => sameKey(each, right[index]!));
}

function covers(some: readonly Term[], others: readonly Term[]): boolean {
  return others.every((other) => some.some((each) => sameKey(each, other)));
}

function sameEntries(left: ObjectTerm, right: ObjectTerm): boolean {
  return (
    left.entries.length === right.entries.length &&
    left.entries.every(({ key, value }) => {
      const other = valueUnder(right, key);
      return other !== undefined && sameKey(value, other);
    })
  );
}
