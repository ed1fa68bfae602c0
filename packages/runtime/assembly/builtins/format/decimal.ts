/** Exact decimal expansions of doubles: reading them from digits, and rounding them to digits. */
import { allocate } from "../../memory/bump";

/** More digits than any double has. */
const CAPACITY = 800;

/** The value 0.d1d2d3… × 10^point. */
@unmanaged
export class Decimal {
  digits: i32;
  count: i32;
  point: i32;
}

export function decimalNew(): Decimal {
  const decimal = changetype<Decimal>(<usize>allocate(<i32>offsetof<Decimal>()));
  decimal.digits = allocate(CAPACITY + 32);
  decimal.count = 0;
  decimal.point = 0;
  return decimal;
}

/** Appends a digit; those beyond the capacity count only as "more than zero". */
export function decimalAppend(decimal: Decimal, digit: i32): void {
  if (decimal.count < CAPACITY) {
    store<u8>(decimal.digits + decimal.count, <u8>digit);
    decimal.count += 1;
  } else if (digit > 0) {
    store<u8>(decimal.digits + CAPACITY - 1, <u8>max(1, load<u8>(decimal.digits + CAPACITY - 1)));
  }
}

export function decimalAssign(decimal: Decimal, value: u64): void {
  let divisor: u64 = 1;
  let size = 1;
  while (value / divisor >= 10) {
    divisor *= 10;
    size += 1;
  }
  decimal.count = 0;
  for (let i = 0; i < size; i++) {
    decimalAppend(decimal, <i32>((value / divisor) % 10));
    divisor /= 10;
  }
  decimal.point = size;
  trim(decimal);
}

function trim(decimal: Decimal): void {
  while (decimal.count > 0 && load<u8>(decimal.digits + decimal.count - 1) == 0) decimal.count -= 1;
  if (decimal.count == 0) decimal.point = 0;
}

/** Multiplies by 2^bits. */
export function decimalShift(decimal: Decimal, bits: i32): void {
  while (bits > 0 && decimal.count > 0) {
    const step = min(bits, 59);
    multiply(decimal, step);
    bits -= step;
  }
  while (bits < 0 && decimal.count > 0) {
    const step = min(-bits, 59);
    divide(decimal, step);
    bits += step;
  }
}

function multiply(decimal: Decimal, bits: i32): void {
  let carry: u64 = 0;
  for (let at = decimal.digits + decimal.count - 1; at >= decimal.digits; at--) {
    carry += (<u64>load<u8>(at)) << bits;
    store<u8>(at, <u8>(carry % 10));
    carry /= 10;
  }
  let extra = 0;
  for (let rest = carry; rest > 0; rest /= 10) extra += 1;
  memory.copy(decimal.digits + extra, decimal.digits, decimal.count);
  for (let at = decimal.digits + extra - 1; at >= decimal.digits; at--) {
    store<u8>(at, <u8>(carry % 10));
    carry /= 10;
  }
  decimal.count = min(decimal.count + extra, CAPACITY);
  decimal.point += extra;
  trim(decimal);
}

function divide(decimal: Decimal, bits: i32): void {
  const length = decimal.count;
  const mask = ((<u64>1) << bits) - 1;
  let read = 0;
  let rest: u64 = 0;
  while (rest >> bits == 0) {
    rest = rest * 10 + (read < length ? <u64>load<u8>(decimal.digits + read) : 0);
    read += 1;
  }
  decimal.point -= read - 1;
  decimal.count = 0;
  while (read < length || rest != 0) {
    const digit = <i32>(rest >> bits);
    rest = (rest & mask) * 10;
    if (read < length) rest += load<u8>(decimal.digits + read);
    read += 1;
    decimalAppend(decimal, digit);
  }
  trim(decimal);
}

/** Whether keeping `count` digits rounds up, ties to even. */
function roundsUp(decimal: Decimal, count: i32): bool {
  if (count < 0 || count >= decimal.count) return false;
  const digit = load<u8>(decimal.digits + count);
  if (digit == 5 && count + 1 == decimal.count) return count > 0 && (load<u8>(decimal.digits + count - 1) & 1) != 0;
  return digit >= 5;
}

export function decimalRound(decimal: Decimal, count: i32): void {
  if (count < 0) {
    decimal.count = 0;
    decimal.point = 0;
  } else if (roundsUp(decimal, count)) decimalRoundUp(decimal, count);
  else decimalRoundDown(decimal, count);
}

export function decimalRoundDown(decimal: Decimal, count: i32): void {
  if (count >= decimal.count) return;
  decimal.count = count;
  trim(decimal);
}

export function decimalRoundUp(decimal: Decimal, count: i32): void {
  if (count >= decimal.count) return;
  for (let i = count - 1; i >= 0; i--) {
    const digit = load<u8>(decimal.digits + i);
    if (digit < 9) {
      store<u8>(decimal.digits + i, digit + 1);
      decimal.count = i + 1;
      return;
    }
  }
  store<u8>(decimal.digits, 1);
  decimal.count = 1;
  decimal.point += 1;
}

/** The nearest integer, ties to even. */
export function decimalInteger(decimal: Decimal): u64 {
  if (decimal.point > 20) return <u64>-1;
  let value: u64 = 0;
  for (let i = 0; i < decimal.point; i++) {
    value = value * 10 + (i < decimal.count ? <u64>load<u8>(decimal.digits + i) : 0);
  }
  return roundsUp(decimal, decimal.point) ? value + 1 : value;
}
