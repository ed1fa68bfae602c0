/** sort: the elements in Rego order, duplicates kept. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_SET } from "../../layout";
import { allocate } from "../../memory/bump";
import { arrayAppend, arrayNew } from "../../value/array";
import { valueCompare } from "../../value/compare";
import { scanLength, scanValue } from "../../value/scan";
import { isArrayOrSet } from "../operand";

/** Merges the sorted runs [from, middle) and [middle, to) of words. */
function mergeRuns(source: i32, target: i32, from: i32, middle: i32, to: i32): void {
  let left = from;
  let right = middle;
  for (let i = from; i < to; i++) {
    let takeLeft = left < middle;
    if (takeLeft && right < to) {
      takeLeft = valueCompare(load<i32>(source + left * 4), load<i32>(source + right * 4)) <= 0;
    }
    store<i32>(target + i * 4, load<i32>(source + (takeLeft ? left : right) * 4));
    if (takeLeft) left += 1;
    else right += 1;
  }
}

/** Sorts `length` words and returns the address where they lie then: `words` or the scratch space. */
export function sortWords(words: i32, length: i32): i32 {
  let source = words;
  let target = allocate(length * 4);
  for (let width = 1; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      const middle = from + width < length ? from + width : length;
      const to = middle + width < length ? middle + width : length;
      mergeRuns(source, target, from, middle, to);
    }
    const sorted = target;
    target = source;
    source = sorted;
  }
  return source;
}

export function sort(collection: i32): i32 {
  if (!isArrayOrSet(collection)) return failOperand(1, (1 << TYPE_ARRAY) | (1 << TYPE_SET), collection);
  const length = scanLength(collection);
  const words = allocate(length * 4);
  for (let i = 0; i < length; i++) store<i32>(words + i * 4, scanValue(collection, i));
  const sorted = sortWords(words, length);
  const result = arrayNew(length);
  for (let i = 0; i < length; i++) arrayAppend(result, load<i32>(sorted + i * 4));
  return result;
}
