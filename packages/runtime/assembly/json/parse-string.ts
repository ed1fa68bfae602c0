// A JSON string at the cursor. Without escapes its bytes stay where they are, unless the parse is one that copies.

import { NODE_FLAGS, STRING_FLAG_ASCII, STRING_FLAG_WIDE, STRING_LENGTH } from "../layout";
import { stringAllocate, stringNew, stringPointer } from "../value/string";
import { at, copying, cursorSet, end } from "./cursor";
import { encode, sequenceLength } from "./utf8";

/** 0 when it is not closed, not UTF-8, or has a control character or a wrong escape. */
export function parseString(): i32 {
  const start = at + 1;
  let position = start;
  let escapes = false;
  let wide = false;
  while (position < end) {
    const byte = <i32>load<u8>(position);
    if (byte == 0x22) {
      cursorSet(position + 1);
      const text = escapes ? unescape(start, position) : plain(start, position - start);
      if (text != 0) store<u8>(text, wide ? STRING_FLAG_WIDE : escapes ? 0 : STRING_FLAG_ASCII, NODE_FLAGS);
      return text;
    }
    if (byte < 0x20) return 0;
    if (byte == 0x5c) {
      escapes = true;
      position += 2;
    } else if (byte < 0x80) {
      position++;
    } else {
      const length = sequenceLength(position, end);
      if (length == 0) return 0;
      wide = true;
      position += length;
    }
  }
  return 0;
}

function plain(start: i32, length: i32): i32 {
  if (!copying) return stringNew(start, length);
  const text = stringAllocate(length);
  memory.copy(stringPointer(text), start, length);
  return text;
}

/** What an escape stands for is never longer than the escape. */
function unescape(start: i32, stop: i32): i32 {
  const text = stringAllocate(stop - start);
  const target = stringPointer(text);
  let to = target;
  let position = start;
  while (position < stop) {
    const byte = <i32>load<u8>(position++);
    if (byte != 0x5c) {
      store<u8>(to++, byte);
      continue;
    }
    const kind = <i32>load<u8>(position++);
    if (kind == 0x75) {
      const unit = hexUnit(position, stop);
      if (unit < 0) return 0;
      position += 4;
      let point = unit;
      if ((unit & 0xf800) == 0xd800) {
        // Half a pair alone means U+FFFD, as in Go.
        point = 0xfffd;
        const low = secondUnit(position, stop);
        if (unit < 0xdc00 && low >= 0) {
          point = 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
          position += 6;
        }
      }
      to = encode(to, point);
      continue;
    }
    const simple = simpleEscape(kind);
    if (simple == 0) return 0;
    store<u8>(to++, simple);
  }
  store<i32>(text, to - target, STRING_LENGTH);
  return text;
}

function simpleEscape(kind: i32): i32 {
  switch (kind) {
    case 0x22:
    case 0x5c:
    case 0x2f:
      return kind;
    case 0x62:
      return 8;
    case 0x66:
      return 12;
    case 0x6e:
      return 10;
    case 0x72:
      return 13;
    case 0x74:
      return 9;
    default:
      return 0;
  }
}

/** The low half of a surrogate pair, when one is escaped here; -1 otherwise. */
function secondUnit(position: i32, stop: i32): i32 {
  if (position + 6 > stop || load<u16>(position) != 0x755c) return -1;
  const unit = hexUnit(position + 2, stop);
  return (unit & 0xfc00) == 0xdc00 ? unit : -1;
}

function hexUnit(position: i32, stop: i32): i32 {
  if (position + 4 > stop) return -1;
  let unit = 0;
  for (let i = 0; i < 4; i++) {
    const byte = <i32>load<u8>(position + i);
    const letter = byte | 0x20;
    let digit = byte - 0x30;
    if (<u32>digit > 9) digit = letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
    if (digit < 0) return -1;
    unit = (unit << 4) | digit;
  }
  return unit;
}
