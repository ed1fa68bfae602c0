/** The custom section in which a module tells what it can read of its input: written by the linker, read by this host. */
import { decoder, encoder } from "./platform.ts";

/** An object of which only these keys are read; without keys, the whole value is. */
export type InputPart = readonly InputEntry[];

export interface InputEntry {
  readonly key: string;
  readonly part: InputPart;
}

/** Hosts other than ours know nothing of it, which custom sections are for. */
export const inputSection = "portcullis.input";

export const wholeInput: InputPart = [];

/** The number of entries, and for each the length of its key, the key in UTF-8, and its part; numbers are LEB128. */
export function encodeInputPart(part: InputPart): Uint8Array {
  const bytes: number[] = [];
  writePart(part, bytes);
  return Uint8Array.from(bytes);
}

function writePart(part: InputPart, bytes: number[]): void {
  writeNumber(part.length, bytes);
  for (const { key, part: below } of part) {
    const text = encoder.encode(key);
    writeNumber(text.length, bytes);
    bytes.push(...text);
    writePart(below, bytes);
  }
}

function writeNumber(number: number, bytes: number[]): void {
  let rest = number;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

/** What no section, or one that is not as above, tells: that everything may be read. */
export function decodeInputPart(bytes: Uint8Array): InputPart {
  const reader = new Reader(bytes);
  const part = reader.part();
  return reader.isAtEnd ? part : wholeInput;
}

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  part(): InputPart {
    const entries: InputEntry[] = [];
    for (let left = this.#number(); left > 0 && this.#at < this.#bytes.length; left--) {
      const end = this.#number() + this.#at;
      const key = decoder.decode(this.#bytes.subarray(this.#at, end));
      this.#at = end;
      entries.push({ key, part: this.part() });
    }
    // Of plain objects these would be found though they are not theirs.
    return entries.some(({ key }) => key in Object.prototype) ? wholeInput : entries;
  }

  #number(): number {
    let number = 0;
    let byte: number;
    let shift = 0;
    do {
      byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    return number >>> 0;
  }
}
