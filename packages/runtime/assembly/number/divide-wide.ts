// 128 bits divided by 64, as WebAssembly has no instruction for it: Knuth's algorithm D with digits of 32 bits.

const LOW: u64 = 0xffffffff;

/** What the last division left. */
export let divideWideRest: u64 = 0;

/** The divisor has its highest bit set, and `high` is smaller than it, so that the quotient fits. */
export function divideWide(high: u64, low: u64, divisor: u64): u64 {
  const upper = quotientDigit(high, low >> 32, divisor);
  const between = ((high << 32) | (low >> 32)) - upper * divisor;
  const lower = quotientDigit(between, low & LOW, divisor);
  divideWideRest = ((between << 32) | (low & LOW)) - lower * divisor;
  return (upper << 32) | lower;
}

/** One digit: `high` and the next digit of the dividend, divided. The guess is at most two too large. */
function quotientDigit(high: u64, next: u64, divisor: u64): u64 {
  const first = divisor >> 32;
  const second = divisor & LOW;
  let digit = high / first;
  let rest = high - digit * first;
  while (digit > LOW || digit * second > ((rest << 32) | next)) {
    digit--;
    rest += first;
    if (rest > LOW) break;
  }
  return digit;
}
