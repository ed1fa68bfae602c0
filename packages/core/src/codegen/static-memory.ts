/**
 * The static part of a module's memory: first zeroed slots, then nodes, then the bytes of strings, which nodes point to.
 * Nodes come first so that the addresses in code are small and no byte is lost to alignment between strings.
 */
import { STATIC_BASE } from "@portcullis/runtime/layout";
import { ByteWriter } from "../wasm/leb128.ts";

export class StaticMemory {
  readonly #base: number;
  readonly #nodes = new ByteWriter(4096);
  readonly #bytes = new ByteWriter(4096);
  /** Places in `#nodes` of words that hold an offset into `#bytes`. */
  readonly #pointers: number[] = [];

  /** `slots` are so many zero bytes from `STATIC_BASE` on, a multiple of eight. */
  constructor(slots: number) {
    this.#base = STATIC_BASE + slots;
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

  /** A NUL-terminated text among the nodes, for code to name. */
  text(bytes: Uint8Array): number {
    const address = this.allocate(bytes.length + 1);
    this.#nodes.bytes.set(bytes, address - this.#base);
    return address;
  }

  finish(): { readonly address: number; readonly bytes: Uint8Array; readonly end: number } {
    const start = this.#base + this.#nodes.length;
    for (const pointer of this.#pointers) {
      const at = pointer - this.#base;
      const { bytes } = this.#nodes;
      const offset = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      this.store32(pointer, start + offset);
    }
    this.#nodes.raw(this.#bytes.bytes, 0, this.#bytes.length);
    return { address: this.#base, bytes: this.#nodes.finish(), end: start + this.#bytes.length };
  }
}
