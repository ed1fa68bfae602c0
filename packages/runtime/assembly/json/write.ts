// Values to text: JSON, where sets are arrays and keys are strings; or Rego's notation, which loses nothing.

import {
  NODE_KIND,
  NUMBER_INTEGER,
  NUMBER_KIND_TEXT,
  NUMBER_LENGTH,
  NUMBER_POINTER,
  TYPE_ARRAY,
  TYPE_BOOLEAN,
  TYPE_NUMBER,
  TYPE_OBJECT,
  TYPE_SET,
  TYPE_STRING,
} from "../layout";
import { formatInteger, formatted } from "../number/format-integer";
import { arrayAt, arrayLength } from "../value/array";
import { tableKey, tableLength, tableValue } from "../value/columns";
import { tableSort } from "../value/sort";
import { TRUE, typeOf } from "../value/word";
import { outputEnd, outputStart, writeByte, writeBytes, writeWord } from "./output";
import { withStringKeys } from "./string-keys";
import { writeString } from "./write-string";

/** `{1, 2}`, `set()` and keys of any type, instead of what JSON has. */
export const WRITE_REGO: i32 = 1;
/** `<`, `>` and `&` escaped. */
export const WRITE_HTML: i32 = 2;
/** Bytes that are part of no code point told apart, for hosts that want the bytes of a string. */
export const WRITE_BYTES: i32 = 4;

/** Address of the text, NUL-terminated; `outputLength()` tells its length until the next one is written. */
export function writeText(value: i32, mode: i32): i32 {
  outputStart();
  writeValue(value, mode);
  return outputEnd();
}

function writeValue(value: i32, mode: i32): void {
  switch (typeOf(value)) {
    case TYPE_STRING:
      writeString(value, (mode & WRITE_HTML) != 0, (mode & WRITE_BYTES) != 0);
      break;
    case TYPE_NUMBER:
      writeNumber(value);
      break;
    case TYPE_BOOLEAN:
      if (value == TRUE) {
        writeWord(0x65757274, 4);
      } else {
        writeWord(0x736c6166, 4);
        writeByte(0x65);
      }
      break;
    case TYPE_ARRAY:
      writeArray(value, mode);
      break;
    case TYPE_OBJECT:
      writeObject(mode & WRITE_REGO ? value : withStringKeys(value, mode), mode);
      break;
    case TYPE_SET:
      writeSet(value, mode);
      break;
    default:
      writeWord(0x6c6c756e, 4);
  }
}

function writeNumber(value: i32): void {
  if ((value & 1) == 0 && load<u16>(value, NODE_KIND) == NUMBER_KIND_TEXT) {
    writeBytes(load<i32>(value, NUMBER_POINTER), load<i32>(value, NUMBER_LENGTH));
    return;
  }
  const length = formatInteger(value & 1 ? <i64>(value >> 1) : load<i64>(value, NUMBER_INTEGER));
  writeBytes(formatted(), length);
}

function writeArray(array: i32, mode: i32): void {
  writeByte(0x5b);
  const length = arrayLength(array);
  for (let i = 0; i < length; i++) {
    if (i > 0) writeByte(0x2c);
    writeValue(arrayAt(array, i), mode);
  }
  writeByte(0x5d);
}

function writeObject(object: i32, mode: i32): void {
  tableSort(object);
  writeByte(0x7b);
  const length = tableLength(object);
  for (let i = 0; i < length; i++) {
    if (i > 0) writeByte(0x2c);
    writeValue(tableKey(object, i), mode);
    writeByte(0x3a);
    writeValue(tableValue(object, i), mode);
  }
  writeByte(0x7d);
}

function writeSet(set: i32, mode: i32): void {
  tableSort(set);
  const rego = (mode & WRITE_REGO) != 0;
  const length = tableLength(set);
  if (rego && length == 0) {
    writeWord(0x28746573, 4);
    writeByte(0x29);
    return;
  }
  writeByte(rego ? 0x7b : 0x5b);
  for (let i = 0; i < length; i++) {
    if (i > 0) writeByte(0x2c);
    writeValue(tableKey(set, i), mode);
  }
  writeByte(rego ? 0x7d : 0x5d);
}
