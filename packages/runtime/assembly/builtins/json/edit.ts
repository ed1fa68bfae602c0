/** Documents with one place changed: copies along the path, so that everything else is shared. */
import { TYPE_ARRAY, TYPE_NUMBER, TYPE_OBJECT, TYPE_SET, TYPE_STRING } from "../../layout";
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "../../value/array";
import { valueEqual } from "../../value/compare";
import { objectGet, objectNew, objectPut } from "../../value/object";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { setHas, setNew, setPut } from "../../value/set";
import { stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { clampedInteger, isInt64 } from "../operand";

const POSITION_DIGITS = 9;

/** A position of an array, where `-` is the one behind the last; -1 for what names none up to that. */
function positionOf(array: i32, key: i32): i32 {
  const length = arrayLength(array);
  let position = -1;
  if (typeOf(key) == TYPE_NUMBER && isInt64(key)) position = clampedInteger(key);
  else if (typeOf(key) == TYPE_STRING) position = positionOfText(key, length);
  return position <= length ? position : -1;
}

/** Leading zeros are refused, as in JSON Pointer. */
function positionOfText(text: i32, length: i32): i32 {
  const start = stringPointer(text);
  const size = stringLength(text);
  if (size == 1 && load<u8>(start) == 0x2d) return length;
  if (size == 0 || size > POSITION_DIGITS || (size > 1 && load<u8>(start) == 0x30)) return -1;
  let position = 0;
  for (let at = start; at < start + size; at++) {
    const digit = <i32>load<u8>(at) - 0x30;
    if (<u32>digit > 9) return -1;
    position = position * 10 + digit;
  }
  return position;
}

/** What a key names in a value, or 0. */
function childAt(value: i32, key: i32): i32 {
  const type = typeOf(value);
  if (type == TYPE_OBJECT) return objectGet(value, key);
  if (type == TYPE_SET) return setHas(value, key) ? key : 0;
  if (type != TYPE_ARRAY) return 0;
  const position = positionOf(value, key);
  return position >= 0 && position < arrayLength(value) ? arrayAt(value, position) : 0;
}

/** What lies at a path, or 0. */
export function valueAt(value: i32, path: i32): i32 {
  const length = arrayLength(path);
  for (let i = 0; i < length && value != 0; i++) value = childAt(value, arrayAt(path, i));
  return value;
}

/** A copy of an array without the element at a position, with another one in front of it (0 for none), or both. */
function splice(array: i32, position: i32, inserted: i32, dropped: i32): i32 {
  const length = arrayLength(array);
  const result = arrayNew(length + 1);
  for (let i = 0; i < position; i++) arrayAppend(result, arrayAt(array, i));
  if (inserted != 0) arrayAppend(result, inserted);
  for (let i = position + dropped; i < length; i++) arrayAppend(result, arrayAt(array, i));
  return result;
}

function withoutEntry(table: i32, key: i32): i32 {
  const isObject = typeOf(table) == TYPE_OBJECT;
  const length = scanLength(table);
  const result = isObject ? objectNew(length) : setNew(length);
  for (let i = 0; i < length; i++) {
    const each = scanKey(table, i);
    if (valueEqual(each, key)) continue;
    if (isObject) objectPut(result, each, scanValue(table, i));
    else setPut(result, each);
  }
  return result;
}

/** Puts in front of what has the position in an array, beside what a set has, in place of what an object has. */
function withChild(value: i32, key: i32, child: i32): i32 {
  const type = typeOf(value);
  if (type == TYPE_ARRAY) {
    const position = positionOf(value, key);
    return position < 0 ? 0 : splice(value, position, child, 0);
  }
  if (type != TYPE_OBJECT && !(type == TYPE_SET && valueEqual(key, child))) return 0;
  const result = withoutEntry(value, key);
  if (type == TYPE_OBJECT) objectPut(result, key, child);
  else setPut(result, child);
  return result;
}

function withoutChild(value: i32, key: i32): i32 {
  if (childAt(value, key) == 0) return 0;
  return typeOf(value) == TYPE_ARRAY ? splice(value, positionOf(value, key), 0, 1) : withoutEntry(value, key);
}

/** The value with another child in place of the one that the key names now. */
function replaceChild(value: i32, key: i32, child: i32): i32 {
  if (typeOf(value) == TYPE_ARRAY) return splice(value, positionOf(value, key), child, 1);
  const result = withoutEntry(value, key);
  if (typeOf(value) == TYPE_OBJECT) objectPut(result, key, child);
  else setPut(result, child);
  return result;
}

/** Inserts at a path, or deletes when `inserted` is 0; 0 when the path leads nowhere. */
export function edit(value: i32, path: i32, depth: i32, inserted: i32): i32 {
  const rest = arrayLength(path) - depth;
  if (rest == 0) return inserted;
  const key = arrayAt(path, depth);
  if (rest == 1) return inserted != 0 ? withChild(value, key, inserted) : withoutChild(value, key);
  const child = childAt(value, key);
  if (child == 0) return 0;
  const edited = edit(child, path, depth + 1, inserted);
  return edited == 0 ? 0 : replaceChild(value, key, edited);
}
