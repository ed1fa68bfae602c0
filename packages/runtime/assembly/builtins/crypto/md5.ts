/** MD5 (RFC 1321) over one block of 64 bytes. */
@external("data", "md5_sines") declare const SINES: usize;

export function md5Start(state: i32): void {
  store<u32>(state, 0x67452301);
  store<u32>(state, 0xefcdab89, 4);
  store<u32>(state, 0x98badcfe, 8);
  store<u32>(state, 0x10325476, 12);
}

/** By how much step `i` rotates: four amounts per round, a byte each. */
function rotation(i: i32): u32 {
  const round = i >> 4;
  const amounts: u32 = round == 0 ? 0x16110c07 : round == 1 ? 0x140e0905 : round == 2 ? 0x17100b04 : 0x150f0a06;
  return (amounts >> (<u32>(i & 3) << 3)) & 0xff;
}

export function md5Block(state: i32, block: i32): void {
  let a = load<u32>(state);
  let b = load<u32>(state, 4);
  let c = load<u32>(state, 8);
  let d = load<u32>(state, 12);
  for (let i = 0; i < 64; i++) {
    let mixed: u32;
    let word: i32;
    if (i < 16) {
      mixed = (b & c) | (~b & d);
      word = i;
    } else if (i < 32) {
      mixed = (d & b) | (~d & c);
      word = (5 * i + 1) & 15;
    } else if (i < 48) {
      mixed = b ^ c ^ d;
      word = (3 * i + 5) & 15;
    } else {
      mixed = c ^ (b | ~d);
      word = (7 * i) & 15;
    }
    const sum = mixed + a + load<u32>(SINES + 4 * i) + load<u32>(block + 4 * word);
    a = d;
    d = c;
    c = b;
    b += rotl<u32>(sum, rotation(i));
  }
  store<u32>(state, load<u32>(state) + a);
  store<u32>(state, load<u32>(state, 4) + b, 4);
  store<u32>(state, load<u32>(state, 8) + c, 8);
  store<u32>(state, load<u32>(state, 12) + d, 12);
}
