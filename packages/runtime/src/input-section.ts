/** The custom section in which a module tells what it can read of its input: written by the linker, read by this host. */
import { decoder, encoder } from "./platform.ts";

/** What is read of a value: all of it, or these parts. Scalars are always read, and of other values what they are. */
export type InputPart = "whole" | InputParts;

export interface InputParts {
  /** Of an object the values of these keys. */
  readonly keys: readonly InputEntry[];
  /** Of every element of an array, and of the values of all other keys of an object, which are not read otherwise. */
  readonly elements?: InputPart;
}

export interface InputEntry {
  readonly key: string;
  readonly part: InputPart;
}

/** Hosts other than ours know nothing of it, which custom sections are for. */
export const inputSection = "portcullis.input";

/** Deeper ones are broken: no compiler writes them, and reading them takes stack. */
const deepest = 64;

/**
 * How a part begins: what is read as a whole, a part that was written before, or twice the number of keys and one more
 * when elements are read, added to the last of these.
 */
const WHOLE = 0;
const SAME = 1;
const PARTS = 2;

/**
 * Behind how it begins, the keys of a part: for each its length, the key in UTF-8, and its part; then the part of the
 * elements. Parts that have parts are numbered as they end; the same object again is its number. Numbers are LEB128.
 */
export function encodeInputPart(part: InputPart): Uint8Array {
  const writer = new Writer();
  writer.part(part);
  return Uint8Array.from(writer.bytes);
}

class Writer {
  readonly bytes: number[] = [];
  readonly #written = new Map<InputPart, number>();

  part(part: InputPart): void {
    const same = this.#written.get(part);
    if (part === "whole") this.#number(WHOLE);
    else if (same === undefined) this.#parts(part);
    else {
      this.#number(SAME);
      this.#number(same);
    }
  }

  #parts(part: InputParts): void {
    const { keys, elements } = part;
    this.#number(PARTS + keys.length * 2 + (elements === undefined ? 0 : 1));
    for (const { key, part: below } of keys) {
      const text = encoder.encode(key);
      this.#number(text.length);
      for (const byte of text) this.bytes.push(byte);
      this.part(below);
    }
    if (elements !== undefined) this.part(elements);
    if (!isEmptyPart(part)) this.#written.set(part, this.#written.size);
  }

  #number(number: number): void {
    let rest = number;
    for (; rest > 0x7f; rest >>>= 7) this.bytes.push((rest & 0x7f) | 0x80);
    this.bytes.push(rest);
  }
}

/** Nothing is read of it but whether it is there; it is shorter than its number. */
export function isEmptyPart({ keys, elements }: InputParts): boolean {
  return keys.length === 0 && elements === undefined;
}

/** What no section, or one that is not as above, tells: that everything may be read. */
export function decodeInputPart(bytes: Uint8Array): InputPart {
  const reader = new Reader(bytes);
  const part = reader.part(0);
  return reader.isAtEnd ? part : "whole";
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #read: InputPart[] = [];
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** Past the end there are only zeros, so nothing goes deeper there. */
  part(depth: number): InputPart {
    if (depth > deepest) this.#at = Number.POSITIVE_INFINITY;
    const begin = this.#number();
    if (begin === WHOLE) return "whole";
    if (begin === SAME) return this.#read[this.#number()] ?? "whole";
    const counts = begin - PARTS;
    const keys: InputEntry[] = [];
    for (let left = counts >>> 1; left > 0 && this.#at < this.#bytes.length; left--) {
      const end = this.#number() + this.#at;
      const key = decoder.decode(this.#bytes.subarray(this.#at, end));
      this.#at = end;
      keys.push({ key, part: this.part(depth + 1) });
    }
    const parts = { keys, ...((counts & 1) === 1 ? { elements: this.part(depth + 1) } : {}) };
    // Of plain objects these would be found though they are not theirs.
    const part = keys.some(({ key }) => key in Object.prototype) ? "whole" : parts;
    if (!isEmptyPart(parts)) this.#read.push(part);
    return part;
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
