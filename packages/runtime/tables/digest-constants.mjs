/** Constants of the digests: MD5's from sines (RFC 1321), SHA-2's from roots of primes (FIPS 180-4), little-endian. */

/** The largest integer whose power is not above the value. */
function root(value, power) {
  let low = 0n;
  let high = 1n << 80n;
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** power <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const primes = [];
for (let candidate = 2; primes.length < 80; candidate++) {
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
}

/** The first 64 bits behind the point of a prime's root. */
function fraction(prime, power) {
  return BigInt.asUintN(64, root(BigInt(prime) << (64n * power), power));
}

const rounds = primes.map((prime) => fraction(prime, 3n));
const start = primes.slice(0, 8).map((prime) => fraction(prime, 2n));
const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

export const tables = [
  { name: "md5_sines", bytes: new Uint8Array(Uint32Array.from(sines).buffer) },
  { name: "sha2_rounds", bytes: new Uint8Array(BigUint64Array.from(rounds).buffer) },
  { name: "sha2_start", bytes: new Uint8Array(BigUint64Array.from(start).buffer) },
];
