/** hex.encode and hex.decode. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail, failWith } from "../failure";
import { MESSAGE_INVALID_HEX, MESSAGE_ODD_HEX } from "../messages";
import { bufferByte, bufferNew, bufferToString } from "../text/buffer";
import { bufferHex } from "../text/quote";
import { bufferToText, rawText } from "../text/valid-text";

/** The value of a hexadecimal digit, or -1. */
export function hexValue(byte: i32): i32 {
  if (<u32>(byte - 0x30) < 10) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

export function hexEncode(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const raw = rawText(text);
  const length = stringLength(raw);
  const buffer = bufferNew(length * 2 + 1);
  for (let i = 0; i < length; i++) bufferHex(buffer, load<u8>(stringPointer(raw) + i), 2);
  return bufferToString(buffer);
}

export function hexDecode(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const raw = rawText(text);
  const digits = stringPointer(raw);
  const length = stringLength(raw);
  const buffer = bufferNew(length / 2 + 1);
  for (let i = 0; i < length; i += 2) {
    const high = hexValue(load<u8>(digits + i));
    if (high < 0) return failWith(MESSAGE_INVALID_HEX, text, load<u8>(digits + i));
    if (i + 1 == length) return fail(MESSAGE_ODD_HEX);
    const low = hexValue(load<u8>(digits + i + 1));
    if (low < 0) return failWith(MESSAGE_INVALID_HEX, text, load<u8>(digits + i + 1));
    bufferByte(buffer, high * 16 + low);
  }
  return bufferToText(buffer);
}
