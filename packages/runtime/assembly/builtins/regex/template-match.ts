/** regex.template_match: text with patterns between delimiters, `urn:{[a-z]+}:x`. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { stringLength, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { failAbout, failWith } from "../failure";
import { MESSAGE_END_DELIMITER, MESSAGE_START_DELIMITER, MESSAGE_UNBALANCED_BRACES } from "../messages";
import { refuseNonStrings } from "../strings/search";
import { Buffer, bufferByte, bufferBytes, bufferNew } from "../text/buffer";
import { bufferToText, rawText } from "../text/valid-text";
import { matchesText, programOrFail } from "./regex";

/** Whether RE2 gives the byte a meaning. */
function isMeta(byte: i32): bool {
  if (byte >= 0x28 && byte <= 0x2b) return true;
  return byte == 0x5c || byte == 0x2e || byte == 0x3f || byte == 0x7c || byte == 0x5b || byte == 0x5d ||
    byte == 0x7b || byte == 0x7d || byte == 0x5e || byte == 0x24;
}

export function bufferQuoted(buffer: Buffer, pointer: i32, end: i32): void {
  for (; pointer < end; pointer++) {
    const byte = <i32>load<u8>(pointer);
    if (isMeta(byte)) bufferByte(buffer, 0x5c);
    bufferByte(buffer, byte);
  }
}

/** The pattern of the whole template; 0, the failure reported, when the delimiters are not balanced. */
function templatePattern(template: i32, open: i32, close: i32): i32 {
  const buffer = bufferNew(stringLength(template) * 2 + 8);
  let at = stringPointer(template);
  const end = at + stringLength(template);
  let literal = at;
  let level = 0;
  bufferByte(buffer, 0x5e);
  for (; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == open) {
      level += 1;
      if (level > 1) continue;
      bufferQuoted(buffer, literal, at);
      bufferByte(buffer, 0x28);
      literal = at + 1;
    } else if (byte == close) {
      level -= 1;
      if (level < 0) return failAbout(MESSAGE_UNBALANCED_BRACES, template);
      if (level > 0) continue;
      bufferBytes(buffer, literal, at - literal);
      bufferByte(buffer, 0x29);
      literal = at + 1;
    }
  }
  if (level != 0) return failAbout(MESSAGE_UNBALANCED_BRACES, template);
  bufferQuoted(buffer, literal, end);
  bufferByte(buffer, 0x24);
  return bufferToText(buffer);
}

export function templateMatch(template: i32, value: i32, open: i32, close: i32): i32 {
  if (refuseNonStrings(template, value)) return 0;
  if (typeOf(open) != TYPE_STRING) return failOperand(3, 1 << TYPE_STRING, open);
  if (typeOf(close) != TYPE_STRING) return failOperand(4, 1 << TYPE_STRING, close);
  // In bytes; and both messages name the length of the first, as OPA's do.
  const first = rawText(open);
  const last = rawText(close);
  const length = stringLength(first);
  if (length != 1) return failWith(MESSAGE_START_DELIMITER, open, length);
  if (stringLength(last) != 1) return failWith(MESSAGE_END_DELIMITER, close, length);
  const pattern = templatePattern(rawText(template), load<u8>(stringPointer(first)), load<u8>(stringPointer(last)));
  if (pattern == 0) return 0;
  const program = programOrFail(pattern);
  if (changetype<usize>(program) == 0) return 0;
  return fromBoolean(matchesText(program, value));
}
