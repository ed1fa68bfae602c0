/** The runtime library as core's linker takes it: functions cut at every index that must be renumbered. */
import { archiveBase64 } from "./archive.generated.ts";
import { decodeBase64 } from "./base64.ts";

/** Bytes with holes; see `RelocatableFunction` in core's WASM kit for the kinds, which are the same. */
export interface Cut {
  readonly code: Uint8Array;
  /** Triples: offset in `code`, kind (0 function, 1 type, 2 global, 3 constant), index in the archive. */
  readonly relocations: readonly number[];
}

export interface ArchiveFunction extends Cut {
  readonly type: number;
  /** It calls through the table, so it may reach any function there. */
  readonly indirect: boolean;
}

export interface ArchiveGlobal {
  readonly type: number;
  readonly mutable: boolean;
  readonly init: Cut;
}

export interface Archive {
  readonly types: readonly { readonly params: readonly number[]; readonly results: readonly number[] }[];
  /** `env.opa_abort`, `gen.eval_entrypoint`; their indices come before those of `functions`. */
  readonly functionImports: readonly { readonly name: string; readonly type: number }[];
  /** `gen.heap_base`, `data.<table>`: constants; their indices come before those of `globals`. */
  readonly globalImports: readonly string[];
  readonly functions: readonly ArchiveFunction[];
  readonly globals: readonly ArchiveGlobal[];
  /** Name → index, imports included in the numbering. */
  readonly exportedFunctions: ReadonlyMap<string, number>;
  readonly exportedGlobals: ReadonlyMap<string, number>;
  readonly elements: readonly { readonly offset: number; readonly functions: readonly number[] }[];
  /** Bytes at fixed addresses, all below STATIC_BASE. */
  readonly data: readonly { readonly address: number; readonly bytes: Uint8Array }[];
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

let parsed: Archive | undefined;

/** The archive of this build; decoded once. */
export function runtimeArchive(): Archive {
  parsed ??= parseArchive(decodeBase64(archiveBase64));
  return parsed;
}

/** Reads what `scripts/archive.mjs` wrote, in its order. */
export function parseArchive(bytes: Uint8Array): Archive {
  const reader = new ArchiveReader(bytes);
  const types = reader.many(() => ({ params: [...reader.vector()], results: [...reader.vector()] }));
  const functionImports = reader.many(() => ({ name: reader.name(), type: reader.unsigned() }));
  const globalImports = reader.many(() => reader.name());
  const functions = reader.many(() => {
    const packed = reader.unsigned();
    const { code, relocations } = reader.cut();
    return { type: packed >>> 1, indirect: (packed & 1) === 1, code, relocations };
  });
  const globals = reader.many(() => ({
    type: reader.unsigned(),
    mutable: reader.unsigned() === 1,
    init: reader.cut(),
  }));
  const exportedFunctions = new Map<string, number>();
  const exportedGlobals = new Map<string, number>();
  reader.many(() => {
    const name = reader.name();
    const exported = reader.unsigned() === 0 ? exportedFunctions : exportedGlobals;
    exported.set(name, reader.unsigned());
  });
  const elements = reader.many(() => ({ offset: reader.unsigned(), functions: reader.many(() => reader.unsigned()) }));
  const data = reader.many(() => ({ address: reader.unsigned(), bytes: reader.vector() }));
  const tables = new Map(reader.many(() => [reader.name(), reader.vector()] as const));
  return {
    types,
    functionImports,
    globalImports,
    functions,
    globals,
    exportedFunctions,
    exportedGlobals,
    elements,
    data,
    tables,
  };
}

class ArchiveReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  unsigned(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error("the archive is cut short");
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** A view, not a copy. */
  vector(): Uint8Array {
    const length = this.unsigned();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Names of functions and tables are ASCII. */
  name(): string {
    return String.fromCharCode(...this.vector());
  }

  many<Item>(read: () => Item): Item[] {
    const count = this.unsigned();
    const items: Item[] = [];
    for (let index = 0; index < count; index++) items.push(read());
    return items;
  }

  cut(): Cut {
    const code = this.vector();
    const count = this.unsigned();
    const relocations: number[] = [];
    let offset = 0;
    for (let index = 0; index < count; index++) {
      offset += this.unsigned();
      const packed = this.unsigned();
      relocations.push(offset, packed & 3, packed >>> 2);
    }
    return { code, relocations };
  }
}
