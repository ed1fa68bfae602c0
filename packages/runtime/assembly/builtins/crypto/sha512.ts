/** SHA-512 (FIPS 180-4) over one block of 128 bytes. */
import { allocate, release } from "../../memory/bump";

@external("data", "sha2_rounds") declare const ROUNDS: usize;
@external("data", "sha2_start") declare const START: usize;

export function sha512Start(state: i32): void {
  for (let i = 0; i < 8; i++) store<u64>(state + 8 * i, load<u64>(START + 8 * i));
}

/** The block's words, and those that follow from them. */
function schedule(words: i32, block: i32): void {
  for (let i = 0; i < 128; i += 8) store<u64>(words + i, bswap<u64>(load<u64>(block + i)));
  for (let i = 128; i < 640; i += 8) {
    const early = load<u64>(words + i - 120);
    const late = load<u64>(words + i - 16);
    const mixedEarly = rotr<u64>(early, 1) ^ rotr<u64>(early, 8) ^ (early >> 7);
    const mixedLate = rotr<u64>(late, 19) ^ rotr<u64>(late, 61) ^ (late >> 6);
    store<u64>(words + i, load<u64>(words + i - 128) + mixedEarly + load<u64>(words + i - 56) + mixedLate);
  }
}

export function sha512Block(state: i32, block: i32): void {
  const words = allocate(640);
  schedule(words, block);
  let a = load<u64>(state);
  let b = load<u64>(state, 8);
  let c = load<u64>(state, 16);
  let d = load<u64>(state, 24);
  let e = load<u64>(state, 32);
  let f = load<u64>(state, 40);
  let g = load<u64>(state, 48);
  let h = load<u64>(state, 56);
  for (let i = 0; i < 80; i++) {
    const chosen = (e & f) ^ (~e & g);
    const first = h + (rotr<u64>(e, 14) ^ rotr<u64>(e, 18) ^ rotr<u64>(e, 41)) + chosen;
    const sum = first + load<u64>(ROUNDS + 8 * i) + load<u64>(words + 8 * i);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (rotr<u64>(a, 28) ^ rotr<u64>(a, 34) ^ rotr<u64>(a, 39)) + majority;
    h = g;
    g = f;
    f = e;
    e = d + sum;
    d = c;
    c = b;
    b = a;
    a = sum + second;
  }
  store<u64>(state, load<u64>(state) + a);
  store<u64>(state, load<u64>(state, 8) + b, 8);
  store<u64>(state, load<u64>(state, 16) + c, 16);
  store<u64>(state, load<u64>(state, 24) + d, 24);
  store<u64>(state, load<u64>(state, 32) + e, 32);
  store<u64>(state, load<u64>(state, 40) + f, 40);
  store<u64>(state, load<u64>(state, 48) + g, 48);
  store<u64>(state, load<u64>(state, 56) + h, 56);
  release(words);
}
