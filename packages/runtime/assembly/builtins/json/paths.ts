/** Paths into documents, as json.filter, json.remove and json.patch take them: `a/b~1c`, or an array of keys. */
import { EXPECTED_PATHS, failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_OBJECT, TYPE_SET, TYPE_STRING } from "../../layout";
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "../../value/array";
import { objectGet, objectNew, objectPut } from "../../value/object";
import { scanLength, scanValue } from "../../value/scan";
import { stringLength, stringPointer } from "../../value/string";
import { NULL, typeOf } from "../../value/word";
import { isArrayOrSet } from "../operand";
import { bufferByte, bufferNew, bufferToString } from "../text/buffer";

/** A path as an array of keys; 0 for what is none. */
export function pathOf(path: i32): i32 {
  const type = typeOf(path);
  if (type == TYPE_ARRAY) return path;
  return type == TYPE_STRING ? pathOfText(path) : 0;
}

function pathOfText(text: i32): i32 {
  let at = stringPointer(text);
  const end = at + stringLength(text);
  const result = arrayNew(4);
  if (at == end) return result;
  while (at < end && load<u8>(at) == 0x2f) at++;
  for (let from = at; ; at++) {
    if (at < end && load<u8>(at) != 0x2f) continue;
    arrayAppend(result, segment(from, at));
    if (at >= end) return result;
    from = at + 1;
  }
  return result;
}

/** `~1` is a slash and `~0` a tilde, in this order: `~01` becomes `~1`. */
function segment(at: i32, end: i32): i32 {
  const buffer = bufferNew(end - at + 1);
  for (; at < end; at++) {
    const byte = <i32>load<u8>(at);
    const next = byte == 0x7e && at + 1 < end ? <i32>load<u8>(at + 1) : 0;
    if (next == 0x30 || next == 0x31) {
      bufferByte(buffer, next == 0x31 ? 0x2f : 0x7e);
      at++;
    } else bufferByte(buffer, byte);
  }
  return bufferToString(buffer);
}

/**
 * The paths as one object in which a path is a chain of keys that ends in null; the shorter of two paths decides.
 * Fails, and returns 0, for what holds no paths.
 */
export function pathTree(paths: i32): i32 {
  if (!isArrayOrSet(paths)) return failOperand(2, (1 << TYPE_ARRAY) | (1 << TYPE_SET), paths);
  const root = objectNew(4);
  const length = scanLength(paths);
  for (let i = 0; i < length; i++) {
    const path = pathOf(scanValue(paths, i));
    if (path == 0) return failOperand(2, EXPECTED_PATHS, scanValue(paths, i));
    if (arrayLength(path) > 0) plant(root, path);
  }
  return root;
}

function plant(root: i32, path: i32): void {
  const last = arrayLength(path) - 1;
  let node = root;
  for (let i = 0; i < last; i++) {
    const key = arrayAt(path, i);
    let child = objectGet(node, key);
    if (child == NULL) return;
    if (typeOf(child) != TYPE_OBJECT) {
      child = objectNew(2);
      objectPut(node, key, child);
    }
    node = child;
  }
  objectPut(node, arrayAt(path, last), NULL);
}
