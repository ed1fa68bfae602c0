/** is_*, type_name and the deprecated casts. */
import { failOperand } from "../../evaluation/errors";
import {
  TYPE_ARRAY,
  TYPE_BOOLEAN,
  TYPE_NULL,
  TYPE_NUMBER,
  TYPE_OBJECT,
  TYPE_SET,
  TYPE_STRING,
} from "../../layout";
import { arrayAppend, arrayNew } from "../../value/array";
import { scanLength, scanValue } from "../../value/scan";
import { setNew, setPut } from "../../value/set";
import { stringNew } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { failAbout } from "../failure";
import { MESSAGE_CAST_OPERAND } from "../messages";
import { isArrayOrSet } from "../operand";

@external("data", "type_names") declare const typeNames: usize;

export function isNull(value: i32): i32 {
  return fromBoolean(typeOf(value) == TYPE_NULL);
}

export function isBoolean(value: i32): i32 {
  return fromBoolean(typeOf(value) == TYPE_BOOLEAN);
}

export function isNumber(value: i32): i32 {
  return fromBoolean(typeOf(value) == TYPE_NUMBER);
}

export function isString(value: i32): i32 {
  return fromBoolean(typeOf(value) == TYPE_STRING);
}

export function isArray(value: i32): i32 {
  return fromBoolean(typeOf(value) == TYPE_ARRAY);
}

export function isObject(value: i32): i32 {
  return fromBoolean(typeOf(value) == TYPE_OBJECT);
}

export function isSet(value: i32): i32 {
  return fromBoolean(typeOf(value) == TYPE_SET);
}

/** The table holds eight bytes for each type, the name padded with zeros. */
export function typeName(value: i32): i32 {
  const start = <i32>typeNames + typeOf(value) * 8;
  let length = 0;
  while (length < 8 && load<u8>(start + length) != 0) length += 1;
  return stringNew(start, length);
}

export function castArray(value: i32): i32 {
  if (typeOf(value) == TYPE_ARRAY) return value;
  if (typeOf(value) != TYPE_SET) return failAbout(MESSAGE_CAST_OPERAND, value);
  const length = scanLength(value);
  const result = arrayNew(length);
  for (let i = 0; i < length; i++) arrayAppend(result, scanValue(value, i));
  return result;
}

export function castSet(value: i32): i32 {
  if (!isArrayOrSet(value)) return failAbout(MESSAGE_CAST_OPERAND, value);
  if (typeOf(value) == TYPE_SET) return value;
  const length = scanLength(value);
  const result = setNew(length);
  for (let i = 0; i < length; i++) setPut(result, scanValue(value, i));
  return result;
}

function castTo(value: i32, type: i32): i32 {
  return typeOf(value) == type ? value : failOperand(1, 1 << type, value);
}

export function castString(value: i32): i32 {
  return castTo(value, TYPE_STRING);
}

export function castBoolean(value: i32): i32 {
  return castTo(value, TYPE_BOOLEAN);
}

export function castNull(value: i32): i32 {
  return castTo(value, TYPE_NULL);
}

export function castObject(value: i32): i32 {
  return castTo(value, TYPE_OBJECT);
}
