// Copying bytes: few of them without a call of the host, which engines make of `memory.copy`.

const MANY: i32 = 64;

export function copyBytes(to: i32, from: i32, length: i32): void {
  if (length > MANY) {
    memory.copy(to, from, length);
    return;
  }
  let at = 0;
  for (; at + 8 <= length; at += 8) store<u64>(to + at, load<u64>(from + at));
  if (length & 4) {
    store<u32>(to + at, load<u32>(from + at));
    at += 4;
  }
  if (length & 2) {
    store<u16>(to + at, load<u16>(from + at));
    at += 2;
  }
  if (length & 1) store<u8>(to + at, load<u8>(from + at));
}
