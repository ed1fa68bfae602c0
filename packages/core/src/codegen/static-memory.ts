/**
 * The static part of a module's memory: first zeroed slots and nodes of strings, which the start function fills, then other
 * nodes, then bytes, which nodes point to. Nodes come first so that the addresses in code are small and no byte is lost to
 * alignment between strings.
 */
import { STATIC_BASE, STRING_SIZE } from "@portcullis/runtime/layout";
import { ByteWriter } from "../wasm/leb128.ts";

/** What nodes of strings are made of, as the runtime's `constant-strings.ts` reads it. */
export interface StringTable {
  /** Addresses of the first node and behind the last, of the bytes of all strings, and of their lengths. */
  readonly node: number;
  readonly end: number;
  readonly bytes: number;
  readonly lengths: number;
}

/** Bytes without alignment are put down in pieces of this size or more. */
const looseSize = 64;

export class StaticMemory {
  readonly #strings: number;
  readonly #base: number;
  readonly #texts = new ByteWriter(4096);
  readonly #lengths = new ByteWriter(512);
  #stringCount = 0;
  /** Room among the nodes for bytes without alignment. */
  #loose = { at: 0, end: 0 };
  readonly #nodes = new ByteWriter(4096);
  readonly #bytes = new ByteWriter(4096);
  /** Places in `#nodes` of words that hold an offset into `#bytes`. */
  readonly #pointers: number[] = [];

  /**
   * `slots` are so many zero bytes from `STATIC_BASE` on, a multiple of eight; `strings` the most that there may be, 0 when
   * their nodes are not left to the start function.
   */
  constructor(slots: number, strings: number) {
    this.#strings = STATIC_BASE + slots;
    this.#base = this.#strings + strings * STRING_SIZE;
  }

  /** Nodes of strings are left to the start function. */
  get hasStrings(): boolean {
    return this.#base > this.#strings;
  }

  /** The address of a string's node. */
  string(bytes: Uint8Array, ascii: boolean): number {
    const address = this.#strings + this.#stringCount++ * STRING_SIZE;
    if (address >= this.#base) throw new Error("more strings than were counted");
    this.#lengths.unsigned(bytes.length * 2 + (ascii ? 1 : 0));
    this.#texts.raw(bytes);
    return address;
  }

  /** Room for a node, zeroed; the address of its first byte. */
  allocate(size: number): number {
    const place = this.#nodes.length;
    const rounded = (size + 7) & ~7;
    this.#nodes.reserve(rounded);
    this.#nodes.length += rounded;
    return this.#base + place;
  }

  store8(address: number, value: number): void {
    this.#nodes.bytes[address - this.#base] = value;
  }

  store16(address: number, value: number): void {
    this.store8(address, value);
    this.store8(address + 1, value >> 8);
  }

  store32(address: number, value: number): void {
    const at = address - this.#base;
    const { bytes } = this.#nodes;
    bytes[at] = value;
    bytes[at + 1] = value >> 8;
    bytes[at + 2] = value >> 16;
    bytes[at + 3] = value >> 24;
  }

  /** Puts bytes behind the nodes; their place is for `storePointer`. */
  append(bytes: Uint8Array): number {
    const place = this.#bytes.length;
    this.#bytes.raw(bytes);
    return place;
  }

  /** Stores the address of appended bytes once it is known. */
  storePointer(address: number, place: number): void {
    this.store32(address, place);
    this.#pointers.push(address);
  }

  /** Bytes among the nodes, for code to name. */
  loose(bytes: Uint8Array): number {
    if (this.#loose.at + bytes.length > this.#loose.end) {
      const size = Math.max(looseSize, bytes.length);
      const at = this.allocate(size);
      this.#loose = { at, end: at + size };
    }
    const address = this.#loose.at;
    this.#nodes.bytes.set(bytes, address - this.#base);
    this.#loose.at += bytes.length;
    return address;
  }

  finish(): {
    readonly address: number;
    readonly bytes: Uint8Array;
    readonly end: number;
    readonly strings: StringTable;
  } {
    const start = this.#base + this.#nodes.length;
    for (const pointer of this.#pointers) {
      const at = pointer - this.#base;
      const { bytes } = this.#nodes;
      const offset = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      this.store32(pointer, start + offset);
    }
    const bytes = start + this.#bytes.length;
    const lengths = bytes + this.#texts.length;
    for (const part of [this.#bytes, this.#texts, this.#lengths]) this.#nodes.raw(part.bytes, 0, part.length);
    const node = this.#strings;
    return {
      address: this.#base,
      bytes: this.#nodes.finish(),
      end: lengths + this.#lengths.length,
      strings: { node, end: node + this.#stringCount * STRING_SIZE, bytes, lengths },
    };
  }
}
