/** Merging two objects into a new one, inner objects too. */
import { TYPE_OBJECT } from "../../layout";
import { objectGet, objectLength, objectNew, objectPut } from "../../value/object";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { typeOf } from "../../value/word";

/** Deeper than this the right side wins as a whole. */
const DEPTH_LIMIT = 2000;

/** The right side wins where not both are objects. */
export function mergeObjects(left: i32, right: i32, depth: i32): i32 {
  const result = objectNew(objectLength(left) + objectLength(right));
  const leftLength = scanLength(left);
  for (let i = 0; i < leftLength; i++) objectPut(result, scanKey(left, i), scanValue(left, i));
  const rightLength = scanLength(right);
  for (let i = 0; i < rightLength; i++) {
    const key = scanKey(right, i);
    const value = scanValue(right, i);
    const other = typeOf(value) == TYPE_OBJECT && depth < DEPTH_LIMIT ? objectGet(left, key) : 0;
    objectPut(result, key, typeOf(other) == TYPE_OBJECT ? mergeObjects(other, value, depth + 1) : value);
  }
  return result;
}
