// Where a parser stands in its text.

export let at: i32 = 0;
export let end: i32 = 0;
/** Strings and numbers are copied, because the text may be freed or overwritten before they are. */
export let copying: bool = false;

export function cursorStart(pointer: i32, length: i32, copy: bool): void {
  at = pointer;
  end = pointer + length;
  copying = copy;
}

@inline
export function cursorSet(position: i32): void {
  at = position;
}

/** Between tokens; most bytes are above all of these. */
@inline
export function isSpace(byte: i32): bool {
  return byte <= 0x20 && (byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09);
}

/** The next byte that is not white space, or -1 at the end. Does not consume it. */
export function peek(): i32 {
  let position = at;
  while (position < end) {
    const byte = <i32>load<u8>(position);
    if (!isSpace(byte)) {
      at = position;
      return byte;
    }
    position++;
  }
  at = position;
  return -1;
}
