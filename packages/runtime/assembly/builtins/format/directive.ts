/** One directive of a format: its flags, width, precision, and the cursor that reads them. */

/** What `%-08.3d` says. */
@unmanaged
export class Directive {
  width: i32;
  hasWidth: bool;
  precision: i32;
  hasPrecision: bool;
  minus: bool;
  plus: bool;
  sharp: bool;
  space: bool;
  zero: bool;
  /** `%#v`: strings are quoted. */
  sharpValue: bool;
}

export function directiveClear(directive: Directive): void {
  memory.fill(changetype<usize>(directive), 0, offsetof<Directive>());
}

/** Consumes one flag; false when the byte is none. */
export function directiveFlag(directive: Directive, byte: i32): bool {
  if (byte == 0x2d) directive.minus = true;
  else if (byte == 0x2b) directive.plus = true;
  else if (byte == 0x23) directive.sharp = true;
  else if (byte == 0x20) directive.space = true;
  else if (byte == 0x30) directive.zero = true;
  else return false;
  return true;
}

/** Beyond this a width, precision or index is malformed, as in Go. */
export const NUMBER_LIMIT = 1000000;

/** Where the last `readNumber` stopped. */
export let numberEnd: i32 = 0;

/** The decimal number at the address; -1 when there is none, or, with `numberEnd` at the end, when it is too large. */
export function readNumber(at: i32, end: i32): i32 {
  const start = at;
  let value = 0;
  while (at < end && <u32>(<i32>load<u8>(at) - 0x30) < 10) {
    if (value > NUMBER_LIMIT) {
      numberEnd = end;
      return -1;
    }
    value = value * 10 + (<i32>load<u8>(at) - 0x30);
    at += 1;
  }
  numberEnd = at;
  return at == start ? -1 : value;
}
