/** SHA-256 (FIPS 180-4) over one block of 64 bytes. Its constants are the upper halves of SHA-512's. */
import { allocate, release } from "../../memory/bump";

@external("data", "sha2_rounds") declare const ROUNDS: usize;
@external("data", "sha2_start") declare const START: usize;

export function sha256Start(state: i32): void {
  for (let i = 0; i < 8; i++) store<u32>(state + 4 * i, load<u32>(START + 8 * i, 4));
}

/** The block's words, and those that follow from them. */
function schedule(words: i32, block: i32): void {
  for (let i = 0; i < 64; i += 4) store<u32>(words + i, bswap<u32>(load<u32>(block + i)));
  for (let i = 64; i < 256; i += 4) {
    const early = load<u32>(words + i - 60);
    const late = load<u32>(words + i - 8);
    const mixedEarly = rotr<u32>(early, 7) ^ rotr<u32>(early, 18) ^ (early >> 3);
    const mixedLate = rotr<u32>(late, 17) ^ rotr<u32>(late, 19) ^ (late >> 10);
    store<u32>(words + i, load<u32>(words + i - 64) + mixedEarly + load<u32>(words + i - 28) + mixedLate);
  }
}

export function sha256Block(state: i32, block: i32): void {
  const words = allocate(256);
  schedule(words, block);
  let a = load<u32>(state);
  let b = load<u32>(state, 4);
  let c = load<u32>(state, 8);
  let d = load<u32>(state, 12);
  let e = load<u32>(state, 16);
  let f = load<u32>(state, 20);
  let g = load<u32>(state, 24);
  let h = load<u32>(state, 28);
  for (let i = 0; i < 64; i++) {
    const chosen = (e & f) ^ (~e & g);
    const first = h + (rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25)) + chosen;
    const sum = first + load<u32>(ROUNDS + 8 * i, 4) + load<u32>(words + 4 * i);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = d + sum;
    d = c;
    c = b;
    b = a;
    a = sum + second;
  }
  store<u32>(state, load<u32>(state) + a);
  store<u32>(state, load<u32>(state, 4) + b, 4);
  store<u32>(state, load<u32>(state, 8) + c, 8);
  store<u32>(state, load<u32>(state, 12) + d, 12);
  store<u32>(state, load<u32>(state, 16) + e, 16);
  store<u32>(state, load<u32>(state, 20) + f, 20);
  store<u32>(state, load<u32>(state, 24) + g, 24);
  store<u32>(state, load<u32>(state, 28) + h, 28);
  release(words);
}
