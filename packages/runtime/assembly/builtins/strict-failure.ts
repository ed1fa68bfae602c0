/** What `fail` is in a strict module: the text of the message, and the error. */
import { strictFailMessage, strictFailType } from "../evaluation/strict-errors";
import { stringLength, stringPointer } from "../value/string";
import { typeOf } from "../value/word";
import { failureDetail, failureNumber, failureSubject } from "./failure";
import { rangeFirst, rangeLast } from "./regex/glob-token";
import { Buffer, bufferByte, bufferCodePoint, bufferInteger, bufferNew, bufferString, bufferToString } from "./text/buffer";
import { bufferGoString, bufferHex, isPrintable } from "./text/quote";
import { rawText } from "./text/valid-text";

@external("data", "messages") declare const messages: usize;
@external("data", "type_names") declare const typeNames: usize;

/** A message that begins with `!` is a type error. */
const TYPE_MARK: u8 = 0x21;

// In a message, these bytes stand for what it is about.
const PLAIN_SUBJECT = 1;
const QUOTED_SUBJECT = 2;
const TYPE_OF_SUBJECT = 3;
const NUMBER = 4;
const CODE_POINT = 5;
const TYPE = 6;
const RANGE_LAST = 7;
const RANGE_FIRST = 8;
const PLAIN_DETAIL = 11;
const GO_TYPE = 12;
const QUOTED_BYTES_OF_SUBJECT = 14;
const QUOTED_BYTES_OF_DETAIL = 15;
const QUOTED_DETAIL = 16;

/** Bytes up to here are placeholders, but for the line break. */
const LAST_PLACEHOLDER = QUOTED_DETAIL;
const LINE_BREAK = 10;

function bufferTypeName(buffer: Buffer, type: i32): void {
  for (let at = <i32>typeNames + type * 8; load<u8>(at) != 0; at++) bufferByte(buffer, load<u8>(at));
}

/** `Number`, as the type of Go's values is called. */
function bufferGoType(buffer: Buffer, type: i32): void {
  const at = buffer.length;
  bufferTypeName(buffer, type);
  store<u8>(buffer.pointer + at, load<u8>(buffer.pointer + at) ^ 0x20);
}

function bufferQuoted(buffer: Buffer, text: i32): void {
  bufferGoString(buffer, stringPointer(text), stringLength(text), false);
}

/** As Go's time package quotes: whatever is no printable ASCII is written as its bytes. */
function bufferQuotedBytes(buffer: Buffer, text: i32): void {
  const raw = rawText(text);
  bufferByte(buffer, 0x22);
  for (let i = 0; i < stringLength(raw); i++) {
    const byte = <i32>load<u8>(stringPointer(raw) + i);
    const isPlain = byte >= 0x20 && byte < 0x80;
    if (!isPlain || byte == 0x22 || byte == 0x5c) bufferByte(buffer, 0x5c);
    if (isPlain) bufferByte(buffer, byte);
    else {
      bufferByte(buffer, 0x78);
      bufferHex(buffer, byte, 2);
    }
  }
  bufferByte(buffer, 0x22);
}

/** As Go writes `%#U`: its number, and itself where it can be seen. */
function bufferNumbered(buffer: Buffer, point: i32): void {
  bufferByte(buffer, 0x55);
  bufferByte(buffer, 0x2b);
  bufferHex(buffer, point, 4, true);
  if (!isPrintable(point)) return;
  bufferByte(buffer, 0x20);
  bufferByte(buffer, 0x27);
  bufferCodePoint(buffer, point);
  bufferByte(buffer, 0x27);
}

function bufferPlaceholder(buffer: Buffer, placeholder: i32): void {
  if (placeholder == PLAIN_SUBJECT) bufferString(buffer, failureSubject);
  else if (placeholder == QUOTED_SUBJECT) bufferQuoted(buffer, failureSubject);
  else if (placeholder == PLAIN_DETAIL) bufferString(buffer, failureDetail);
  else if (placeholder == QUOTED_DETAIL) bufferQuoted(buffer, failureDetail);
  else if (placeholder == QUOTED_BYTES_OF_SUBJECT) bufferQuotedBytes(buffer, failureSubject);
  else if (placeholder == QUOTED_BYTES_OF_DETAIL) bufferQuotedBytes(buffer, failureDetail);
  else if (placeholder == GO_TYPE) bufferGoType(buffer, failureNumber);
  else if (placeholder == TYPE_OF_SUBJECT) bufferTypeName(buffer, typeOf(failureSubject));
  else if (placeholder == NUMBER) bufferInteger(buffer, failureNumber);
  else if (placeholder == CODE_POINT) bufferNumbered(buffer, failureNumber);
  else if (placeholder == TYPE) bufferTypeName(buffer, failureNumber);
  else bufferCodePoint(buffer, placeholder == RANGE_LAST ? rangeLast : rangeFirst);
}

/** Messages lie one after another, each with a zero at its end. */
export function failNumbered(message: i32): i32 {
  let at = <i32>messages;
  for (; message > 0; message--) {
    while (load<u8>(at) != 0) at += 1;
    at += 1;
  }
  const isTypeError = load<u8>(at) == TYPE_MARK;
  if (isTypeError) at += 1;
  const buffer = bufferNew(64);
  for (; load<u8>(at) != 0; at++) {
    const byte = <i32>load<u8>(at);
    if (byte <= LAST_PLACEHOLDER && byte != LINE_BREAK) bufferPlaceholder(buffer, byte);
    else bufferByte(buffer, byte);
  }
  const text = bufferToString(buffer);
  return isTypeError ? strictFailType(text) : strictFailMessage(text);
}
