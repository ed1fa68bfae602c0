/**
 * Strings from bytes that may be no UTF-8, and the bytes of such strings. A byte that is part of no code point is kept as
 * one of its own, beyond those of Unicode, so that it counts, compares and moves as one character; what works on bytes,
 * as digests do, takes them back with `rawText`, and what is written out shows U+FFFD, as Go has it.
 */
import { byteUnit, isByteUnit, sequenceLength } from "../../json/utf8";
import { BYTE_UNITS } from "../../layout";
import { stringLength, stringPointer } from "../../value/string";
import { codePointAt, codePointSize } from "./code-point";
import { Buffer, bufferByte, bufferBytes, bufferCodePoint, bufferNew, bufferToString } from "./buffer";

export function bufferToText(source: Buffer): i32 {
  let at = source.pointer;
  const end = at + source.length;
  while (at < end) {
    const size = sequenceLengthAt(at, end);
    if (size == 0) return repaired(source, at);
    at += size;
  }
  return bufferToString(source);
}

function sequenceLengthAt(at: i32, end: i32): i32 {
  return load<u8>(at) < 0x80 ? 1 : sequenceLength(at, end);
}

function repaired(source: Buffer, firstBad: i32): i32 {
  const result = bufferNew(source.length + 16);
  const end = source.pointer + source.length;
  bufferBytes(result, source.pointer, firstBad - source.pointer);
  let at = firstBad;
  while (at < end) {
    const size = sequenceLengthAt(at, end);
    if (size == 0) bufferCodePoint(result, BYTE_UNITS + load<u8>(at));
    else bufferBytes(result, at, size);
    at += max(size, 1);
  }
  return bufferToString(result);
}

/** The same text over its bytes, for builtins that look at nothing else: such a string must not become a result. */
export function rawText(text: i32): i32 {
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at++) if (isByteUnit(at)) return rawCopy(text);
  return text;
}

function rawCopy(text: i32): i32 {
  const buffer = bufferNew(stringLength(text));
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at++) {
    if (isByteUnit(at)) {
      bufferByte(buffer, byteUnit(at));
      at += 3;
    } else bufferByte(buffer, load<u8>(at));
  }
  return bufferToString(buffer);
}

/** The same text as it is written out, with U+FFFD for every byte that is part of no code point. */
export function shownText(text: i32): i32 {
  const buffer = bufferNew(stringLength(text));
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at += codePointSize(load<u8>(at))) bufferCodePoint(buffer, codePointAt(at));
  return bufferToString(buffer);
}
