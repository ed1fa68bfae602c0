/** base64.* and base64url.*. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { stringLength, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { failAbout, failWith } from "../failure";
import { MESSAGE_INVALID_BASE64, MESSAGE_INVALID_BASE64URL } from "../messages";
import { Buffer, bufferByte, bufferNew } from "../text/buffer";
import { bufferToText, rawText } from "../text/valid-text";

function digit(value: i32, url: bool): i32 {
  if (value < 26) return 0x41 + value;
  if (value < 52) return 0x47 + value;
  if (value < 62) return value - 4;
  if (value == 62) return url ? 0x2d : 0x2b;
  return url ? 0x5f : 0x2f;
}

function digitValue(byte: i32, url: bool): i32 {
  if (<u32>(byte - 0x41) < 26) return byte - 0x41;
  if (<u32>(byte - 0x61) < 26) return byte - 0x47;
  if (<u32>(byte - 0x30) < 10) return byte + 4;
  if (byte == (url ? 0x2d : 0x2b)) return 62;
  return byte == (url ? 0x5f : 0x2f) ? 63 : -1;
}

function encode(text: i32, url: bool, padded: bool): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const raw = rawText(text);
  const length = stringLength(raw);
  const buffer = bufferNew((length / 3 + 1) * 4);
  const start = stringPointer(raw);
  for (let i = 0; i < length; i += 3) {
    const rest = length - i;
    let bits = <i32>load<u8>(start + i) << 16;
    if (rest > 1) bits |= <i32>load<u8>(start + i + 1) << 8;
    if (rest > 2) bits |= load<u8>(start + i + 2);
    bufferByte(buffer, digit(bits >> 18, url));
    bufferByte(buffer, digit((bits >> 12) & 63, url));
    if (rest > 1) bufferByte(buffer, digit((bits >> 6) & 63, url));
    else if (padded) bufferByte(buffer, 0x3d);
    if (rest > 2) bufferByte(buffer, digit(bits & 63, url));
    else if (padded) bufferByte(buffer, 0x3d);
  }
  return bufferToText(buffer);
}

/** Where the last text to be decoded is malformed, as Go's decoder counts. */
let corruptAt: i32 = 0;

/** Line breaks are passed over. The last quantum is padded, or, where allowed, all padding is missing. Null when malformed. */
function decodeBytes(text: i32, url: bool): Buffer {
  const buffer = bufferNew(stringLength(text) + 1);
  let bits = 0;
  let digits = 0;
  let padding = 0;
  const start = stringPointer(text);
  const end = start + stringLength(text);
  for (let at = start; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == 0x0a || byte == 0x0d) continue;
    corruptAt = at - start;
    if (byte == 0x3d) {
      if ((digits & 3) < 2 || padding == 4 - (digits & 3)) return changetype<Buffer>(0);
      padding += 1;
      continue;
    }
    const value = digitValue(byte, url);
    if (value < 0 || padding > 0) return changetype<Buffer>(0);
    bits = (bits << 6) | value;
    digits += 1;
    if ((digits & 3) != 0) continue;
    bufferByte(buffer, (bits >> 16) & 255);
    bufferByte(buffer, (bits >> 8) & 255);
    bufferByte(buffer, bits & 255);
    bits = 0;
  }
  const rest = digits & 3;
  corruptAt = padding > 0 ? end - start : end - start - rest;
  const complete = rest == 0 ? padding == 0 : padding == 4 - rest || (url && padding == 0);
  if (rest == 1 || !complete) return changetype<Buffer>(0);
  if (rest == 2) bufferByte(buffer, (bits >> 4) & 255);
  if (rest == 3) {
    bufferByte(buffer, (bits >> 10) & 255);
    bufferByte(buffer, (bits >> 2) & 255);
  }
  return buffer;
}

function decode(text: i32, url: bool): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const raw = rawText(text);
  const length = stringLength(raw);
  const isCut = url && (length & 3) == 1 && load<u8>(stringPointer(raw) + length - 1) != 0x3d;
  if (isCut) return failAbout(MESSAGE_INVALID_BASE64URL, text);
  const bytes = decodeBytes(raw, url);
  return changetype<usize>(bytes) != 0 ? bufferToText(bytes) : failWith(MESSAGE_INVALID_BASE64, text, corruptAt);
}

export function base64Encode(text: i32): i32 {
  return encode(text, false, true);
}

export function base64Decode(text: i32): i32 {
  return decode(text, false);
}

export function base64IsValid(text: i32): i32 {
  return fromBoolean(typeOf(text) == TYPE_STRING && changetype<usize>(decodeBytes(text, false)) != 0);
}

export function base64urlEncode(text: i32): i32 {
  return encode(text, true, true);
}

export function base64urlEncodeNoPad(text: i32): i32 {
  return encode(text, true, false);
}

export function base64urlDecode(text: i32): i32 {
  return decode(text, true);
}
