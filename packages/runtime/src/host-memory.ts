/** The memory of an instance, as the host reads and writes it. */
import { importedPages } from "./memory-import.ts";
import { decoder, encoder, type WasmMemory, WebAssembly } from "./platform.ts";
import { PolicyError } from "./policy-error.ts";

const PAGE = 65_536;
const DEFAULT_PAGES = 5;
/** Longer texts are not compared with the last one. */
const MOST_KEPT = 256;

export interface MemoryOptions {
  /** Pages of 64 KiB to begin with; a module that needs more gets more. */
  readonly initial?: number;
  /** Pages that the module may grow to. */
  readonly maximum?: number;
}

export class HostMemory {
  /** What the module imports. */
  readonly memory: WasmMemory;
  #bytes: Uint8Array;
  /** The last text that was read, when it is short and has a byte for each of its characters. */
  #last = "";

  constructor(wasm: Uint8Array, options: MemoryOptions | undefined) {
    const initial = Math.max(options?.initial ?? DEFAULT_PAGES, importedPages(wasm));
    const maximum = options?.maximum;
    this.memory = new WebAssembly.Memory(maximum === undefined ? { initial } : { initial, maximum });
    this.#bytes = new Uint8Array(this.memory.buffer);
  }

  /** A view is empty once the memory has grown; making one each time would take as long as a small evaluation. */
  #view(): Uint8Array {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.memory.buffer);
    return this.#bytes;
  }

  /** The text up to a NUL. Results are often those of the evaluation before. */
  text(address: number): string {
    const bytes = this.#view();
    const last = this.#last;
    let same = 0;
    while (same < last.length && bytes[address + same] === last.charCodeAt(same)) same++;
    if (same === last.length && bytes[address + same] === 0) return last;
    const end = bytes.indexOf(0, address);
    const text = decoder.decode(bytes.subarray(address, end));
    this.#last = text.length === end - address && text.length <= MOST_KEPT ? text : "";
    return text;
  }

  /** Puts a text or its bytes there, growing the memory to make room; returns the number of bytes. */
  put(address: number, input: string | Uint8Array): number {
    const room = typeof input === "string" ? input.length * 3 : input.length;
    this.#reserve(address + room);
    if (typeof input === "string") return encoder.encodeInto(input, this.#view().subarray(address)).written;
    this.#view().set(input, address);
    return room;
  }

  #reserve(end: number): void {
    const missing = end - this.#view().length;
    if (missing <= 0) return;
    try {
      this.memory.grow(Math.ceil(missing / PAGE));
    } catch {
      throw new PolicyError(
        "eval_memory_error",
        `the input needs ${end} bytes of memory, more than the module may have`,
      );
    }
  }
}
