/** object.get, object.keys, object.filter, object.remove, object.union, object.union_n. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_OBJECT, TYPE_SET } from "../../layout";
import { arrayAt, arrayLength } from "../../value/array";
import { objectGet, objectLength, objectNew, objectPut } from "../../value/object";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { setHas, setLength, setNew, setPut } from "../../value/set";
import { typeOf } from "../../value/word";
import { lookUp } from "../comparison/comparison";
import { failAbout } from "../failure";
import { MESSAGE_KEYS_OPERAND, MESSAGE_OBJECTS_ELEMENT } from "../messages";
import { elementOfOtherType } from "../operand";
import { mergeObjects } from "./merge";

const OBJECT = 1 << TYPE_OBJECT;

/** A key that is an array is a path; the empty path is the object itself. */
export function get(object: i32, key: i32, otherwise: i32): i32 {
  if (typeOf(object) != TYPE_OBJECT) return failOperand(1, OBJECT, object);
  if (typeOf(key) != TYPE_ARRAY) {
    const value = objectGet(object, key);
    return value == 0 ? otherwise : value;
  }
  const length = arrayLength(key);
  let at = object;
  for (let i = 0; i < length; i++) {
    at = lookUp(at, arrayAt(key, i));
    if (at == 0) return otherwise;
  }
  return at;
}

export function keys(object: i32): i32 {
  if (typeOf(object) != TYPE_OBJECT) return failOperand(1, OBJECT, object);
  const length = scanLength(object);
  const result = setNew(length);
  for (let i = 0; i < length; i++) setPut(result, scanKey(object, i));
  return result;
}

/** A set of the keys that an array, set or object names; 0 for anything else. */
function keySet(source: i32): i32 {
  const type = typeOf(source);
  if (type == TYPE_SET) return source;
  if (type != TYPE_ARRAY && type != TYPE_OBJECT) return 0;
  const length = scanLength(source);
  const result = setNew(length);
  for (let i = 0; i < length; i++) setPut(result, type == TYPE_ARRAY ? scanValue(source, i) : scanKey(source, i));
  return result;
}

function selectKeys(object: i32, names: i32, wanted: bool): i32 {
  if (typeOf(object) != TYPE_OBJECT) return failOperand(1, OBJECT, object);
  const chosen = keySet(names);
  if (chosen == 0) return failAbout(MESSAGE_KEYS_OPERAND, names);
  const length = scanLength(object);
  const result = objectNew(wanted ? setLength(chosen) : objectLength(object));
  for (let i = 0; i < length; i++) {
    const key = scanKey(object, i);
    if ((setHas(chosen, key) != 0) == wanted) objectPut(result, key, scanValue(object, i));
  }
  return result;
}

export function filter(object: i32, names: i32): i32 {
  return selectKeys(object, names, true);
}

export function remove(object: i32, names: i32): i32 {
  return selectKeys(object, names, false);
}

/** Inner objects are merged; otherwise the right side wins. */
export function objectUnion(left: i32, right: i32): i32 {
  if (typeOf(left) != TYPE_OBJECT) return failOperand(1, OBJECT, left);
  if (typeOf(right) != TYPE_OBJECT) return failOperand(2, OBJECT, right);
  return mergeObjects(left, right, 0);
}

export function objectUnionN(objects: i32): i32 {
  if (typeOf(objects) != TYPE_ARRAY) return failOperand(1, 1 << TYPE_ARRAY, objects);
  const other = elementOfOtherType(objects, TYPE_OBJECT);
  if (other != 0) return failAbout(MESSAGE_OBJECTS_ELEMENT, other);
  let result = objectNew(0);
  const length = arrayLength(objects);
  for (let i = 0; i < length; i++) result = mergeObjects(result, arrayAt(objects, i), 0);
  return result;
}
