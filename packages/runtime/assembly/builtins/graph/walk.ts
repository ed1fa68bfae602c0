/** walk: every [path, value] of a document, the document itself first, parts in Rego order. */
import { ARRAY_ELEMENTS, ARRAY_LENGTH, TYPE_ARRAY, TYPE_SET } from "../../layout";
import { copyBytes } from "../../memory/copy";
import { arrayAppend, arrayLength, arrayNew } from "../../value/array";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { typeOf } from "../../value/word";

/** Parts nested deeper are left out; the parser of inputs does not nest as deep. */
const DEPTH_LIMIT = 20000;

function pathWith(path: i32, key: i32): i32 {
  const length = arrayLength(path);
  const result = arrayNew(length + 1);
  copyBytes(load<i32>(result, ARRAY_ELEMENTS), load<i32>(path, ARRAY_ELEMENTS), length << 2);
  store<i32>(result, length, ARRAY_LENGTH);
  arrayAppend(result, key);
  return result;
}

function visit(results: i32, path: i32, value: i32, depth: i32): void {
  const pair = arrayNew(2);
  arrayAppend(pair, path);
  arrayAppend(pair, value);
  arrayAppend(results, pair);
  const type = typeOf(value);
  if (type < TYPE_ARRAY || depth > DEPTH_LIMIT) return;
  const length = scanLength(value);
  for (let i = 0; i < length; i++) {
    const part = scanValue(value, i);
    visit(results, pathWith(path, type == TYPE_SET ? part : scanKey(value, i)), part, depth + 1);
  }
}

export function walk(value: i32): i32 {
  const results = arrayNew(16);
  visit(results, arrayNew(0), value, 0);
  return results;
}
