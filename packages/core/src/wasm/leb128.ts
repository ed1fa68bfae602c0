/** A growable byte array that writes WASM's integers: LEB128, section 5.2.2. */

export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for `count` bytes more. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = value;
  }

  unsigned(value: number): void {
    if (this.length + 5 > this.bytes.length) this.reserve(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  signed(value: number): void {
    if (this.length + 5 > this.bytes.length) this.reserve(5);
    let rest = value | 0;
    while (rest < -0x40 || rest > 0x3f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>= 7;
    }
    this.bytes[this.length++] = rest & 0x7f;
  }

  raw(source: Uint8Array, start = 0, end = source.length): void {
    const count = end - start;
    this.reserve(count);
    // A call of `set` costs more than a few stores.
    if (count < 24) for (let at = start; at < end; at++) this.bytes[this.length++] = source[at]!;
    else {
      this.bytes.set(source.subarray(start, end), this.length);
      this.length += count;
    }
  }

  /** A vector of bytes: its length first. */
  vector(source: Uint8Array): void {
    this.unsigned(source.length);
    this.raw(source);
  }

  /** A copy of what has been written. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
