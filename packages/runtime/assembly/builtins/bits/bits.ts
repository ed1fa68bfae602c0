/** bits.and, or, xor, negate, lsh, rsh: on whole numbers of any size, negative ones as if in endless two's complement. */
import { integerMagnitude, integerNegative, integerNumber } from "../../number/integer";
import { natAllocate, natBits, natLength, natLimb, natLimbSet, natShiftLeft, natTrim } from "../../number/nat";
import { fitsI64, numberFromI64, toI64 } from "../../value/number";
import { fail } from "../failure";
import { MESSAGE_TOO_LARGE } from "../messages";
import { failInteger, failUnsigned, isWhole } from "../operand";

/** Results with more bits are refused; they would have more digits than numbers are computed with. */
const BIT_LIMIT = 16600;

const AND = 0;
const OR = 1;
const XOR = 2;

/** Inverts every limb and adds one: from a magnitude to two's complement, and back. */
function negateLimbs(nat: i32): void {
  let carry: u64 = 1;
  for (let i = 0; i < natLength(nat); i++) {
    const sum = <u64>~natLimb(nat, i) + carry;
    natLimbSet(nat, i, <u32>sum);
    carry = sum >> 32;
  }
}

function twosComplement(magnitude: i32, negative: bool, limbs: i32): i32 {
  const result = natAllocate(limbs);
  for (let i = 0; i < natLength(magnitude); i++) natLimbSet(result, i, natLimb(magnitude, i));
  if (negative) negateLimbs(result);
  return result;
}

function combine(a: u64, b: u64, operation: i32): u64 {
  if (operation == AND) return a & b;
  return operation == OR ? a | b : a ^ b;
}

function combineWide(left: i32, right: i32, operation: i32): i32 {
  const a = integerMagnitude(left);
  const aNegative = integerNegative;
  const b = integerMagnitude(right);
  const bNegative = integerNegative;
  if (a == 0 || b == 0) return fail(MESSAGE_TOO_LARGE);
  // One limb more than either, so that its highest bit is the sign.
  const limbs = max(natLength(a), natLength(b)) + 1;
  const x = twosComplement(a, aNegative, limbs);
  const y = twosComplement(b, bNegative, limbs);
  for (let i = 0; i < limbs; i++) natLimbSet(x, i, <u32>combine(natLimb(x, i), natLimb(y, i), operation));
  const negative = natLimb(x, limbs - 1) >> 31 != 0;
  if (negative) negateLimbs(x);
  return integerNumber(negative, natTrim(x));
}

function binary(left: i32, right: i32, operation: i32): i32 {
  if (!isWhole(left)) return failInteger(1, left);
  if (!isWhole(right)) return failInteger(2, right);
  if (!fitsI64(left) || !fitsI64(right)) return combineWide(left, right, operation);
  return numberFromI64(<i64>combine(<u64>toI64(left), <u64>toI64(right), operation));
}

export function bitsAnd(left: i32, right: i32): i32 {
  return binary(left, right, AND);
}

export function bitsOr(left: i32, right: i32): i32 {
  return binary(left, right, OR);
}

export function bitsXor(left: i32, right: i32): i32 {
  return binary(left, right, XOR);
}

export function bitsNegate(number: i32): i32 {
  return binary(number, numberFromI64(-1), XOR);
}

function shiftRight(nat: i32, bits: i32): i32 {
  const skipped = bits >> 5;
  const length = natLength(nat) - skipped;
  if (length <= 0) return natTrim(natAllocate(1));
  const result = natAllocate(length);
  const rest = <u64>(bits & 31);
  for (let i = 0; i < length; i++) {
    const high = i + 1 < length ? <u64>natLimb(nat, skipped + i + 1) : 0;
    natLimbSet(result, i, <u32>(((high << 32) | <u64>natLimb(nat, skipped + i)) >> rest));
  }
  return natTrim(result);
}

function isNegative(number: i32): bool {
  return integerMagnitude(number) != 0 && integerNegative;
}

export function bitsLsh(number: i32, count: i32): i32 {
  if (!isWhole(number)) return failInteger(1, number);
  if (!isWhole(count)) return failInteger(2, count);
  if (isNegative(count)) return failUnsigned(2, count);
  const magnitude = integerMagnitude(number);
  if (magnitude == 0 || !fitsI64(count) || toI64(count) > BIT_LIMIT) return fail(MESSAGE_TOO_LARGE);
  if (natBits(magnitude) + <i32>toI64(count) > BIT_LIMIT) return fail(MESSAGE_TOO_LARGE);
  return integerNumber(integerNegative, natShiftLeft(magnitude, <i32>toI64(count)));
}

/** Rounds towards minus infinity, as shifting two's complement does. */
export function bitsRsh(number: i32, count: i32): i32 {
  if (!isWhole(number)) return failInteger(1, number);
  if (!isWhole(count)) return failInteger(2, count);
  if (isNegative(count)) return failUnsigned(2, count);
  const magnitude = integerMagnitude(number);
  if (magnitude == 0) return fail(MESSAGE_TOO_LARGE);
  const negative = integerNegative;
  const bits = fitsI64(count) && toI64(count) <= natBits(magnitude) ? <i32>toI64(count) : natBits(magnitude);
  if (!negative) return integerNumber(false, shiftRight(magnitude, bits));
  // In two's complement -n is ~(n - 1), and shifting commutes with inverting.
  const inverted = integerMagnitude(bitsNegate(number));
  return bitsNegate(integerNumber(false, shiftRight(inverted, bits)));
}
