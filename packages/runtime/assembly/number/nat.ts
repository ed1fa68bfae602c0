// Natural numbers of any size: a count of limbs, then the limbs, u32 each, least first, without leading zeros.

import { allocate } from "../memory/bump";

@inline
export function natLength(nat: i32): i32 {
  return load<i32>(nat);
}

@inline
export function natLimb(nat: i32, i: i32): u32 {
  return load<u32>(nat + 4 + (i << 2));
}

@inline
export function natLimbSet(nat: i32, i: i32, limb: u32): void {
  store<u32>(nat + 4 + (i << 2), limb);
}

/** Room for that many limbs, all zero. Call `natTrim` when they are filled. */
export function natAllocate(limbs: i32): i32 {
  const nat = allocate(4 + (limbs << 2));
  memory.fill(nat, 0, 4 + (limbs << 2));
  store<i32>(nat, limbs);
  return nat;
}

export function natTrim(nat: i32): i32 {
  let length = natLength(nat);
  while (length > 0 && natLimb(nat, length - 1) == 0) length--;
  store<i32>(nat, length);
  return nat;
}

export function natFromU64(value: u64): i32 {
  const nat = natAllocate(2);
  store<u64>(nat + 4, value);
  return natTrim(nat);
}

export function natBits(nat: i32): i32 {
  const length = natLength(nat);
  return length == 0 ? 0 : (length << 5) - clz(natLimb(nat, length - 1));
}

export function natCompare(left: i32, right: i32): i32 {
  const length = natLength(left);
  if (length != natLength(right)) return length < natLength(right) ? -1 : 1;
  for (let i = length - 1; i >= 0; i--) {
    const a = natLimb(left, i);
    const b = natLimb(right, i);
    if (a != b) return a < b ? -1 : 1;
  }
  return 0;
}

export function natAdd(left: i32, right: i32): i32 {
  const length = max(natLength(left), natLength(right)) + 1;
  const sum = natAllocate(length);
  let carry: u64 = 0;
  for (let i = 0; i < length; i++) {
    if (i < natLength(left)) carry += <u64>natLimb(left, i);
    if (i < natLength(right)) carry += <u64>natLimb(right, i);
    natLimbSet(sum, i, <u32>carry);
    carry >>= 32;
  }
  return natTrim(sum);
}

/** The left is not less than the right. */
export function natSubtract(left: i32, right: i32): i32 {
  const length = natLength(left);
  const difference = natAllocate(length);
  let borrow: i64 = 0;
  for (let i = 0; i < length; i++) {
    borrow += <i64>natLimb(left, i);
    if (i < natLength(right)) borrow -= <i64>natLimb(right, i);
    natLimbSet(difference, i, <u32>borrow);
    borrow >>= 32;
  }
  return natTrim(difference);
}

export function natMultiply(left: i32, right: i32): i32 {
  const product = natAllocate(natLength(left) + natLength(right));
  for (let i = 0; i < natLength(left); i++) {
    const factor = <u64>natLimb(left, i);
    let carry: u64 = 0;
    for (let j = 0; j < natLength(right); j++) {
      carry += factor * <u64>natLimb(right, j) + <u64>natLimb(product, i + j);
      natLimbSet(product, i + j, <u32>carry);
      carry >>= 32;
    }
    natLimbSet(product, i + natLength(right), <u32>carry);
  }
  return natTrim(product);
}

export function natShiftLeft(nat: i32, bits: i32): i32 {
  const limbs = bits >> 5;
  const rest = <u64>(bits & 31);
  const length = natLength(nat);
  const shifted = natAllocate(length + limbs + 1);
  let carry: u64 = 0;
  for (let i = 0; i < length; i++) {
    carry |= <u64>natLimb(nat, i) << rest;
    natLimbSet(shifted, i + limbs, <u32>carry);
    carry >>= 32;
  }
  natLimbSet(shifted, length + limbs, <u32>carry);
  return natTrim(shifted);
}

/** In place, times a factor plus an addend. The number must have a limb to spare. */
export function natScale(nat: i32, factor: u32, addend: u32): void {
  const length = natLength(nat);
  let carry = <u64>addend;
  for (let i = 0; i < length; i++) {
    carry += <u64>natLimb(nat, i) * <u64>factor;
    natLimbSet(nat, i, <u32>carry);
    carry >>= 32;
  }
  if (carry != 0) {
    natLimbSet(nat, length, <u32>carry);
    store<i32>(nat, length + 1);
  }
}

export function natPowerOfFive(exponent: i32): i32 {
  // 13 fives are one limb; log2(5) is less than 7/3.
  const power = natAllocate(((exponent * 7) / 96 + 2) | 0);
  store<i32>(power, 1);
  natLimbSet(power, 0, 1);
  let left = exponent;
  for (; left >= 13; left -= 13) natScale(power, 1220703125, 0);
  for (; left > 0; left--) natScale(power, 5, 0);
  return power;
}
