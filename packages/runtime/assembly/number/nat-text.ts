// Natural numbers from decimal digits and back.

import { allocate } from "../memory/bump";
import { natAllocate, natLength, natLimb, natLimbSet, natScale, natTrim } from "./nat";

/** From the digits between two addresses, skipping a `.`; then times ten to a power that is not negative. */
export function natFromDigits(first: i32, last: i32, zeros: i32): i32 {
  // Nine digits are less than a limb.
  const nat = natAllocate((last - first + 1 + zeros) / 9 + 2);
  store<i32>(nat, 0);
  for (let at = first; at <= last; at++) {
    const byte = <i32>load<u8>(at);
    if (byte != 0x2e) natScale(nat, 10, byte - 0x30);
  }
  let left = zeros;
  for (; left >= 9; left -= 9) natScale(nat, 1000000000, 0);
  for (; left > 0; left--) natScale(nat, 10, 0);
  return nat;
}

/** Number of bytes at `natDigits`. */
export let natDigitCount: i32 = 0;

/** Address of the decimal digits, without leading zeros; none for zero. */
export function natDigits(nat: i32): i32 {
  const length = natLength(nat);
  const rest = natAllocate(length);
  memory.copy(rest, nat, 4 + (length << 2));
  const room = length * 10 + 9;
  const start = allocate(room);
  let at = start + room;
  while (natLength(rest) > 0) {
    let chunk = divideByBillion(rest);
    for (let i = 0; i < 9; i++) {
      store<u8>(--at, <u8>(chunk % 10) + 0x30);
      chunk /= 10;
    }
  }
  const end = start + room;
  while (at < end && load<u8>(at) == 0x30) at++;
  natDigitCount = end - at;
  return at;
}

/** In place; returns the remainder. */
function divideByBillion(nat: i32): u32 {
  let rest: u64 = 0;
  for (let i = natLength(nat) - 1; i >= 0; i--) {
    rest = (rest << 32) | <u64>natLimb(nat, i);
    natLimbSet(nat, i, <u32>(rest / 1000000000));
    rest %= 1000000000;
  }
  natTrim(nat);
  return <u32>rest;
}
