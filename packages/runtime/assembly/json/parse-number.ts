// A JSON number at the cursor.


import { allocate } from "../memory/bump";
import { numberFromText, numberTextNew } from "../value/number";
import { smallNew } from "../value/word";
import { at, copying, cursorSet, end } from "./cursor";

@inline
function isDigit(position: i32): bool {
  return position < end && <u32>(<i32>load<u8>(position) - 0x30) <= 9;
}

/** 0 when what stands there is no number. */
export function parseNumber(): i32 {
  const start = at;
  let position = start;
  if (position < end && load<u8>(position) == 0x2d) position++;
  if (!isDigit(position)) return 0;
  const leadingZero = load<u8>(position) == 0x30;
  const firstDigit = position;
  let integer = 0;
  while (isDigit(position)) integer = integer * 10 + <i32>load<u8>(position++) - 0x30;
  if (leadingZero && position - firstDigit > 1) return 0;
  const digits = position - firstDigit;
  const next = position < end ? <i32>load<u8>(position) : 0;
  if (next != 0x2e && (next | 0x20) != 0x65) {
    cursorSet(position);
    // Nine digits fit 30 bits; "-0" keeps its sign as text.
    if (digits <= 9 && integer < 0x40000000) {
      if (firstDigit == start) return smallNew(integer);
      if (integer != 0) return smallNew(-integer);
    }
    return keep(start, position, true);
  }
  position = fractionEnd(position);
  if (position == 0) return 0;
  cursorSet(position);
  return keep(start, position, false);
}

/** The end of fraction and exponent, or 0 when a digit is missing. */
function fractionEnd(start: i32): i32 {
  let position = start;
  if (load<u8>(position) == 0x2e) {
    if (!isDigit(++position)) return 0;
    while (isDigit(position)) position++;
  }
  if (position < end && (load<u8>(position) | 0x20) == 0x65) {
    position++;
    if (position < end && (load<u8>(position) == 0x2b || load<u8>(position) == 0x2d)) position++;
    if (!isDigit(position)) return 0;
    while (isDigit(position)) position++;
  }
  return position;
}

function keep(start: i32, stop: i32, integer: bool): i32 {
  const length = stop - start;
  let text = start;
  if (copying) {
    text = allocate(length);
    memory.copy(text, start, length);
  }
  return integer ? numberFromText(text, length) : numberTextNew(text, length);
}
