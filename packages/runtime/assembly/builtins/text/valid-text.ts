/** Strings from bytes that may be no UTF-8: what is malformed becomes U+FFFD, as when Go writes it out. */
import { sequenceLength } from "../../json/utf8";
import { Buffer, bufferBytes, bufferCodePoint, bufferNew, bufferToString } from "./buffer";

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
    if (size == 0) bufferCodePoint(result, 0xfffd);
    else bufferBytes(result, at, size);
    at += max(size, 1);
  }
  return bufferToString(result);
}
