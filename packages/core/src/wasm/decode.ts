/** The bytes of a module → what reviews look at: imports, exports, and the extent of each function body. */
import { decodeUtf8 } from "./utf8.ts";
import type { FunctionType } from "./value-types.ts";

export interface DecodedModule {
  readonly types: readonly FunctionType[];
  readonly imports: readonly {
    readonly module: string;
    readonly name: string;
    readonly kind: number;
    readonly type: number;
  }[];
  readonly exports: readonly { readonly name: string; readonly kind: number; readonly index: number }[];
  /** Type index and body (locals and instructions) per defined function. */
  readonly functions: readonly { readonly type: number; readonly body: Uint8Array }[];
  readonly data: readonly { readonly address: number; readonly bytes: Uint8Array }[];
}

export function decodeModule(bytes: Uint8Array): DecodedModule {
  const sections = new Map<number, ByteReader>();
  for (let reader = new ByteReader(bytes, 8); !reader.done; ) {
    const id = reader.byte();
    sections.set(id, new ByteReader(reader.vector()));
  }
  const many = <Item>(id: number, read: (reader: ByteReader) => Item): Item[] => {
    const reader = sections.get(id);
    return reader === undefined ? [] : reader.many(() => read(reader));
  };
  const types = many(1, (reader) => {
    reader.byte();
    return { params: [...reader.vector()], results: [...reader.vector()] };
  });
  const imports = many(2, readImport);
  const functionTypes = many(3, (reader) => reader.unsigned());
  const exports = many(7, (reader) => ({
    name: decodeUtf8(reader.vector()),
    kind: reader.byte(),
    index: reader.unsigned(),
  }));
  const bodies = many(10, (reader) => reader.vector());
  const data = many(11, (reader) => {
    reader.byte();
    reader.byte();
    const address = reader.signed();
    reader.byte();
    return { address, bytes: reader.vector() };
  });
  return {
    types,
    imports,
    exports,
    functions: bodies.map((body, index) => ({ type: functionTypes[index]!, body })),
    data,
  };
}

function readImport(reader: ByteReader): DecodedModule["imports"][number] {
  const module = decodeUtf8(reader.vector());
  const name = decodeUtf8(reader.vector());
  const kind = reader.byte();
  if (kind === 0) return { module, name, kind, type: reader.unsigned() };
  if (kind !== 2) throw new Error(`${module}.${name}: only functions and memories are imported`);
  const maximum = reader.byte();
  reader.unsigned();
  if (maximum !== 0) reader.unsigned();
  return { module, name, kind, type: 0 };
}

/** Reads WASM's primitives from a run of bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new Error("the module is cut short");
    return byte;
  }

  unsigned(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  signed(): number {
    let value = 0;
    for (let shift = 7; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << (shift - 7);
      if (byte < 0x80) return shift < 32 && (byte & 0x40) !== 0 ? value | (-1 << shift) : value;
    }
  }

  vector(): Uint8Array {
    const length = this.unsigned();
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  many<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.unsigned() }, read);
  }
}
