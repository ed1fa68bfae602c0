/** urlquery.encode, decode, encode_object, decode_object. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_OBJECT, TYPE_STRING } from "../../layout";
import { withStringKeys } from "../../json/string-keys";
import { arrayAppend, arrayNew } from "../../value/array";
import { objectGet, objectNew, objectPut } from "../../value/object";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail, failAbout } from "../failure";
import { MESSAGE_INVALID_ESCAPE, MESSAGE_QUERY_VALUES, MESSAGE_SEMICOLON } from "../messages";
import { isArrayOrSet } from "../operand";
import { Buffer, bufferByte, bufferNew, bufferToString } from "../text/buffer";
import { hexDigit } from "../text/quote";
import { bufferToText, rawText } from "../text/valid-text";
import { hexValue } from "./hex";

function isUnreserved(byte: i32): bool {
  if (<u32>(byte - 0x30) < 10 || <u32>((byte | 0x20) - 0x61) < 26) return true;
  return byte == 0x2d || byte == 0x2e || byte == 0x5f || byte == 0x7e;
}

function bufferEscaped(buffer: Buffer, text: i32): void {
  const raw = rawText(text);
  const end = stringPointer(raw) + stringLength(raw);
  for (let at = stringPointer(raw); at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (isUnreserved(byte)) {
      bufferByte(buffer, byte);
    } else if (byte == 0x20) {
      bufferByte(buffer, 0x2b);
    } else {
      bufferByte(buffer, 0x25);
      bufferByte(buffer, hexDigit(byte >> 4, true));
      bufferByte(buffer, hexDigit(byte & 15, true));
    }
  }
}

/** The text between the addresses with its escapes undone; 0, the failure reported, when one is malformed. */
function unescape(at: i32, end: i32): i32 {
  const buffer = bufferNew(end - at + 1);
  for (; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte != 0x25) {
      bufferByte(buffer, byte == 0x2b ? 0x20 : byte);
      continue;
    }
    const high = at + 2 < end ? hexValue(load<u8>(at + 1)) : -1;
    const low = at + 2 < end ? hexValue(load<u8>(at + 2)) : -1;
    if (high < 0 || low < 0) return failAbout(MESSAGE_INVALID_ESCAPE, stringNew(at, min(3, end - at)));
    bufferByte(buffer, high * 16 + low);
    at += 2;
  }
  return bufferToText(buffer);
}

export function urlqueryEncode(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const buffer = bufferNew(stringLength(text) + 8);
  bufferEscaped(buffer, text);
  return bufferToString(buffer);
}

export function urlqueryDecode(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const raw = rawText(text);
  return unescape(stringPointer(raw), stringPointer(raw) + stringLength(raw));
}

function bufferPair(buffer: Buffer, key: i32, value: i32): void {
  if (buffer.length > 0) bufferByte(buffer, 0x26);
  bufferEscaped(buffer, key);
  bufferByte(buffer, 0x3d);
  bufferEscaped(buffer, value);
}

export function urlqueryEncodeObject(object: i32): i32 {
  if (typeOf(object) != TYPE_OBJECT) return failOperand(1, 1 << TYPE_OBJECT, object);
  const buffer = bufferNew(64);
  // A key that is no string is its own JSON text.
  object = withStringKeys(object, 0);
  const length = scanLength(object);
  for (let i = 0; i < length; i++) {
    const key = scanKey(object, i);
    const value = scanValue(object, i);
    if (typeOf(value) == TYPE_STRING) {
      bufferPair(buffer, key, value);
      continue;
    }
    if (!isArrayOrSet(value)) return fail(MESSAGE_QUERY_VALUES);
    const count = scanLength(value);
    for (let j = 0; j < count; j++) {
      const each = scanValue(value, j);
      if (typeOf(each) != TYPE_STRING) return fail(MESSAGE_QUERY_VALUES);
      bufferPair(buffer, key, each);
    }
  }
  return bufferToString(buffer);
}

/** False after the failure has been reported. */
function putPair(result: i32, from: i32, to: i32): bool {
  let equals = to;
  for (let at = to - 1; at >= from; at--) {
    const byte = load<u8>(at);
    if (byte == 0x3d) equals = at;
    else if (byte == 0x3b) {
      fail(MESSAGE_SEMICOLON);
      return false;
    }
  }
  const key = unescape(from, equals);
  if (key == 0) return false;
  const value = unescape(min(equals + 1, to), to);
  if (value == 0) return false;
  let values = objectGet(result, key);
  if (values == 0) {
    values = arrayNew(1);
    objectPut(result, key, values);
  }
  arrayAppend(values, value);
  return true;
}

export function urlqueryDecodeObject(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const result = objectNew(4);
  const raw = rawText(text);
  let at = stringPointer(raw);
  const end = at + stringLength(raw);
  while (at < end) {
    let to = at;
    while (to < end && load<u8>(to) != 0x26) to += 1;
    if (to > at && !putPair(result, at, to)) return 0;
    at = to + 1;
  }
  return result;
}
