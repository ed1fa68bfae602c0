// Patching the data document in place, as hosts do between evaluations.

import { TYPE_ARRAY, TYPE_OBJECT, TYPE_STRING } from "../layout";
import { arrayAt, arrayLength } from "../value/array";
import { nodeTouch } from "../value/node";
import { objectGet, objectNew, objectPut, objectRemove } from "../value/object";
import { typeOf } from "../value/word";

const OK: i32 = 0;
const INVALID_TYPE: i32 = 2;
const INVALID_PATH: i32 = 3;

/** Puts a value at a path, making the objects on the way. */
export function opa_value_add_path(base: i32, path: i32, value: i32): i32 {
  const wrong = pathError(path);
  if (wrong != OK) return wrong;
  const steps = arrayLength(path) - 1;
  let current = base;
  for (let i = 0; i < steps; i++) {
    if (typeOf(current) != TYPE_OBJECT) return INVALID_TYPE;
    const key = arrayAt(path, i);
    let next = objectGet(current, key);
    if (next == 0) {
      next = objectNew(1);
      objectPut(current, key, next);
    }
    nodeTouch(current);
    current = next;
  }
  if (typeOf(current) != TYPE_OBJECT) return INVALID_TYPE;
  objectPut(current, arrayAt(path, steps), value);
  return OK;
}

/** Removes what is at a path; nothing there is fine. */
export function opa_value_remove_path(base: i32, path: i32): i32 {
  const wrong = pathError(path);
  if (wrong != OK) return wrong;
  const steps = arrayLength(path) - 1;
  let current = base;
  for (let i = 0; i < steps; i++) {
    if (typeOf(current) != TYPE_OBJECT) return INVALID_TYPE;
    nodeTouch(current);
    current = objectGet(current, arrayAt(path, i));
    if (current == 0) return OK;
  }
  if (typeOf(current) != TYPE_OBJECT) return INVALID_TYPE;
  objectRemove(current, arrayAt(path, steps));
  return OK;
}

/** A path is an array of strings with at least one of them. */
function pathError(path: i32): i32 {
  if (typeOf(path) != TYPE_ARRAY || arrayLength(path) == 0) return INVALID_PATH;
  const length = arrayLength(path);
  for (let i = 0; i < length; i++) {
    if (typeOf(arrayAt(path, i)) != TYPE_STRING) return INVALID_PATH;
  }
  return OK;
}
