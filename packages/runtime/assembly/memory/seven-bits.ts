// Numbers in groups of seven bits, low ones first, each but the last with its high bit set: read one after the other.

/** Where the next number begins, or a byte that stands between them. */
let at: i32 = 0;

export function readFrom(address: i32): void {
  at = address;
}

export function readNumber(): i32 {
  let number = 0;
  let shift = 0;
  let byte: i32;
  do {
    byte = readByte();
    number |= (byte & 0x7f) << shift;
    shift += 7;
  } while (byte >= 0x80);
  return number;
}

@inline
export function readByte(): i32 {
  return load<u8>(at++);
}
