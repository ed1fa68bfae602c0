/**
 * Documents with one place changed: copies along the path, so that everything else is shared. What leads nowhere is a
 * failure, reported here, and 0.
 */
import { TYPE_ARRAY, TYPE_NUMBER, TYPE_OBJECT, TYPE_SET, TYPE_STRING } from "../../layout";
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "../../value/array";
import { valueEqual } from "../../value/compare";
import { objectGet, objectNew, objectPut } from "../../value/object";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { setHas, setNew, setPut } from "../../value/set";
import { numberFromI64 } from "../../value/number";
import { stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail } from "../failure";
import { failAboutValues } from "../failure-values";
import * as message from "../messages";
import { clampedInteger, isInt64 } from "../operand";

/** More digits name no position of an array that memory has room for. */
const POSITION_DIGITS = 18;

/** What `positionOf` says of a key that names no position; the failure has been reported. */
const NO_POSITION: i64 = i64.MIN_VALUE;

/** The position that a key means, within the array or not; `-` is the one behind the last. */
function positionOf(array: i32, key: i32): i64 {
  const type = typeOf(key);
  if (type == TYPE_STRING) return positionOfText(key, arrayLength(array));
  if (type == TYPE_NUMBER && isInt64(key)) return clampedInteger(key);
  fail(type == TYPE_NUMBER ? message.MESSAGE_INDEX_NUMBER : message.MESSAGE_INDEX_TYPE);
  return NO_POSITION;
}

/** A sign is read, leading zeros are refused. */
function positionOfText(text: i32, length: i32): i64 {
  let at = stringPointer(text);
  const end = at + stringLength(text);
  const first = at < end ? <i32>load<u8>(at) : 0;
  if (first == 0x2d && at + 1 == end) return length;
  if (first == 0x2d || first == 0x2b) at++;
  const digits = end - at;
  let position: i64 = 0;
  let isNumber = digits > 0 && digits <= POSITION_DIGITS;
  for (; isNumber && at < end; at++) {
    const digit = <i32>load<u8>(at) - 0x30;
    isNumber = <u32>digit <= 9;
    position = position * 10 + digit;
  }
  if (isNumber && (first != 0x30 || digits == 1)) return first == 0x2d ? -position : position;
  fail(isNumber ? message.MESSAGE_INDEX_ZEROS : message.MESSAGE_INDEX_STRING);
  return NO_POSITION;
}

/** A position from 0 up to the limit; -1, the failure reported, for others. */
function positionWithin(array: i32, key: i32, limit: i32, outside: i32): i32 {
  const position = positionOf(array, key);
  if (position >= 0 && position <= limit) return <i32>position;
  if (position != NO_POSITION) fail(outside);
  return -1;
}

/** What a key names in an object or a set, or 0. */
function memberAt(table: i32, key: i32): i32 {
  return typeOf(table) == TYPE_OBJECT ? objectGet(table, key) : setHas(table, key) ? key : 0;
}

/** The way down a path: what a key names in a value. */
function childAt(value: i32, key: i32): i32 {
  const type = typeOf(value);
  if (type == TYPE_ARRAY) {
    const position = positionOf(value, key);
    if (position == NO_POSITION) return 0;
    if (position >= 0 && position < arrayLength(value)) return arrayAt(value, <i32>position);
    return failAboutValues(message.MESSAGE_NOT_IN_ARRAY, numberFromI64(position), value);
  }
  if (type < TYPE_ARRAY) return failAboutValues(message.MESSAGE_NOT_COMPOSITE_AT, key, value);
  const child = memberAt(value, key);
  if (child != 0) return child;
  return failAboutValues(type == TYPE_OBJECT ? message.MESSAGE_NOT_IN_OBJECT : message.MESSAGE_NOT_IN_SET, key, value);
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
    const position = positionWithin(value, key, arrayLength(value), message.MESSAGE_INSERT_OUTSIDE);
    return position < 0 ? 0 : splice(value, position, child, 0);
  }
  if (type < TYPE_ARRAY) return failAboutValues(message.MESSAGE_NOT_COMPOSITE, value, value);
  if (type == TYPE_SET && !valueEqual(key, child)) return failAboutValues(message.MESSAGE_SET_KEY, key, child);
  const result = withoutEntry(value, key);
  if (type == TYPE_OBJECT) objectPut(result, key, child);
  else setPut(result, child);
  return result;
}

function withoutChild(value: i32, key: i32): i32 {
  const type = typeOf(value);
  if (type == TYPE_ARRAY) {
    const position = positionWithin(value, key, arrayLength(value) - 1, message.MESSAGE_DELETE_OUTSIDE);
    return position < 0 ? 0 : splice(value, position, 0, 1);
  }
  if (type < TYPE_ARRAY) return failAboutValues(message.MESSAGE_NOT_COMPOSITE, value, value);
  return memberAt(value, key) == 0 ? failAboutValues(message.MESSAGE_DELETE_MISSING, key, value) : withoutEntry(value, key);
}

/** The value with another child in place of the one that the key names now. */
function replaceChild(value: i32, key: i32, child: i32): i32 {
  if (typeOf(value) == TYPE_ARRAY) return splice(value, <i32>positionOf(value, key), child, 1);
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
  const edited = child == 0 ? 0 : edit(child, path, depth + 1, inserted);
  return edited == 0 ? 0 : replaceChild(value, key, edited);
}
