// Long division of natural numbers (Knuth's algorithm D).

import { natAllocate, natLength, natLimb, natLimbSet, natShiftLeft, natTrim, natCompare, natFromU64 } from "./nat";

/** What the last division left over. */
export let natRemainder: i32 = 0;

/** The quotient; the divisor is not zero. */
export function natDivide(dividend: i32, divisor: i32): i32 {
  if (natCompare(dividend, divisor) < 0) {
    natRemainder = dividend;
    return natFromU64(0);
  }
  return natLength(divisor) == 1 ? divideSmall(dividend, natLimb(divisor, 0)) : divideLong(dividend, divisor);
}

function divideSmall(dividend: i32, divisor: u32): i32 {
  const quotient = natAllocate(natLength(dividend));
  let rest: u64 = 0;
  for (let i = natLength(dividend) - 1; i >= 0; i--) {
    rest = (rest << 32) | <u64>natLimb(dividend, i);
    natLimbSet(quotient, i, <u32>(rest / divisor));
    rest %= divisor;
  }
  natRemainder = natFromU64(rest);
  return natTrim(quotient);
}

function divideLong(dividend: i32, divisor: i32): i32 {
  const n = natLength(divisor);
  const shift = <i32>clz(natLimb(divisor, n - 1));
  const v = natShiftLeft(divisor, shift);
  const shifted = natShiftLeft(dividend, shift);
  const length = natLength(dividend) + 1;
  const u = natAllocate(length);
  memory.copy(u + 4, shifted + 4, natLength(shifted) << 2);
  const m = length - n;
  const quotient = natAllocate(m);
  for (let j = m - 1; j >= 0; j--) natLimbSet(quotient, j, quotientLimb(u, v, n, j));
  natRemainder = shiftRight(u, shift);
  return natTrim(quotient);
}

/** One limb of the quotient; subtracts what it accounts for. */
function quotientLimb(u: i32, v: i32, n: i32, j: i32): u32 {
  const top = (<u64>natLimb(u, j + n) << 32) | <u64>natLimb(u, j + n - 1);
  const lead = <u64>natLimb(v, n - 1);
  const second = <u64>natLimb(v, n - 2);
  let guess = top / lead;
  let rest = top % lead;
  while (guess >> 32 != 0 || guess * second > ((rest << 32) | <u64>natLimb(u, j + n - 2))) {
    guess--;
    rest += lead;
    if (rest >> 32 != 0) break;
  }
  let borrow: i64 = 0;
  let carry: u64 = 0;
  for (let i = 0; i < n; i++) {
    carry += guess * <u64>natLimb(v, i);
    borrow += <i64>natLimb(u, i + j) - <i64>(carry & 0xffffffff);
    natLimbSet(u, i + j, <u32>borrow);
    borrow >>= 32;
    carry >>= 32;
  }
  borrow += <i64>natLimb(u, j + n) - <i64>carry;
  natLimbSet(u, j + n, <u32>borrow);
  if (borrow < 0) {
    guess--;
    addBack(u, v, n, j);
  }
  return <u32>guess;
}

function addBack(u: i32, v: i32, n: i32, j: i32): void {
  let carry: u64 = 0;
  for (let i = 0; i < n; i++) {
    carry += <u64>natLimb(u, i + j) + <u64>natLimb(v, i);
    natLimbSet(u, i + j, <u32>carry);
    carry >>= 32;
  }
  natLimbSet(u, j + n, natLimb(u, j + n) + <u32>carry);
}

/** In place, by less than a limb. */
function shiftRight(nat: i32, bits: i32): i32 {
  const length = natLength(nat);
  for (let i = 0; i < length; i++) {
    const high = i + 1 < length ? <u64>natLimb(nat, i + 1) : 0;
    natLimbSet(nat, i, <u32>(((high << 32) | <u64>natLimb(nat, i)) >> <u64>bits));
  }
  return natTrim(nat);
}
