/** The parts of the platform that the host stands on: the same in Node and in browsers, typed here so that neither's types are needed. */

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export type WasmExports = Record<string, ((...values: number[]) => number) | undefined>;

interface Platform {
  readonly TextEncoder: new () => {
    encode(text: string): Uint8Array<ArrayBuffer>;
    encodeInto(text: string, target: Uint8Array): { written: number };
  };
  readonly TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
  readonly WebAssembly: {
    readonly Memory: new (descriptor: { initial: number; maximum?: number }) => WasmMemory;
    readonly Module: {
      new (bytes: Uint8Array): object;
      customSections(module: object, name: string): ArrayBuffer[];
    };
    readonly Instance: new (module: object, imports: object) => { readonly exports: WasmExports };
    readonly RuntimeError: new () => Error;
    compile(bytes: Uint8Array): Promise<object>;
  };
}

const platform = globalThis as unknown as Platform;

export const { WebAssembly } = platform;
export const encoder = new platform.TextEncoder();
export const decoder = new platform.TextDecoder("utf-8", { fatal: false });
