/** A module's sections → bytes, section 5.5 of the specification. */
import { ByteWriter } from "./leb128.ts";
import type { CustomSection } from "./object-module.ts";
import { encodeUtf8 } from "./utf8.ts";
import { type FunctionType, valueTypes } from "./value-types.ts";

export interface Sections {
  readonly types: readonly FunctionType[];
  readonly imports: readonly Import[];
  /** Type index per defined function. */
  readonly functions: readonly number[];
  /** Initial values are whole expressions, their `end` included. */
  readonly globals: readonly { readonly type: number; readonly mutable: boolean; readonly init: Uint8Array }[];
  readonly exports: readonly {
    readonly name: string;
    readonly kind: keyof typeof exportKinds;
    readonly index: number;
  }[];
  /** The index of the function that runs when the module is instantiated. */
  readonly start?: number;
  readonly elements: readonly { readonly offset: number; readonly functions: readonly number[] }[];
  /** Bodies, each with its size in front. */
  readonly code: ByteWriter;
  readonly data: readonly { readonly address: number; readonly bytes: Uint8Array }[];
  readonly custom?: readonly CustomSection[];
  /** For the name section: function index and name. */
  readonly names?: readonly (readonly [number, string])[];
}

export type Import =
  | { readonly module: string; readonly name: string; readonly kind: "function"; readonly type: number }
  | { readonly module: string; readonly name: string; readonly kind: "memory"; readonly pages: number };

const exportKinds = { function: 0, memory: 2, global: 3 } as const;

export function encodeModule(sections: Sections): Uint8Array {
  const out = new ByteWriter(sections.code.length + 16 * 1024);
  out.raw(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00));
  section(out, 1, sections.types, ({ params, results }, body) => {
    body.byte(0x60);
    body.vector(Uint8Array.from(params));
    body.vector(Uint8Array.from(results));
  });
  section(out, 2, sections.imports, writeImport);
  section(out, 3, sections.functions, (type, body) => body.unsigned(type));
  const tableSize = Math.max(0, ...sections.elements.map(({ offset, functions }) => offset + functions.length));
  section(out, 4, tableSize === 0 ? [] : [tableSize], (size, body) => {
    body.byte(valueTypes.funcref);
    body.byte(1);
    body.unsigned(size);
    body.unsigned(size);
  });
  section(out, 6, sections.globals, ({ type, mutable, init }, body) => {
    body.byte(type);
    body.byte(mutable ? 1 : 0);
    body.raw(init);
  });
  section(out, 7, sections.exports, ({ name, kind, index }, body) => {
    body.vector(encodeUtf8(name));
    body.byte(exportKinds[kind]);
    body.unsigned(index);
  });
  if (sections.start !== undefined) writeStart(out, sections.start);
  section(out, 9, sections.elements, ({ offset, functions }, body) => {
    writeAddress(body, offset);
    body.unsigned(functions.length);
    for (const index of functions) body.unsigned(index);
  });
  writeCode(out, sections);
  section(out, 11, sections.data, ({ address, bytes }, body) => {
    writeAddress(body, address);
    body.vector(bytes);
  });
  for (const { name, bytes } of sections.custom ?? []) writeCustom(out, name, bytes);
  if (sections.names !== undefined) writeNames(out, sections.names);
  return out.finish();
}

/** A vector of items as a section; nothing when there are none. */
function section<Item>(
  out: ByteWriter,
  id: number,
  items: readonly Item[],
  write: (item: Item, body: ByteWriter) => void,
): void {
  if (items.length === 0) return;
  const body = new ByteWriter(items.length * 8 + 8);
  body.unsigned(items.length);
  for (const item of items) write(item, body);
  out.byte(id);
  out.unsigned(body.length);
  out.raw(body.bytes, 0, body.length);
}

function writeStart(out: ByteWriter, index: number): void {
  const body = new ByteWriter(5);
  body.unsigned(index);
  out.byte(8);
  out.vector(body.finish());
}

function writeImport(one: Import, body: ByteWriter): void {
  body.vector(encodeUtf8(one.module));
  body.vector(encodeUtf8(one.name));
  if (one.kind === "function") {
    body.byte(0);
    body.unsigned(one.type);
  } else {
    // No maximum: hosts bring memories of their own size.
    body.byte(2);
    body.byte(0);
    body.unsigned(one.pages);
  }
}

/** Segment kind 0, and `i32.const address; end`. */
function writeAddress(body: ByteWriter, address: number): void {
  body.byte(0);
  body.byte(0x41);
  body.signed(address);
  body.byte(0x0b);
}

function writeCode(out: ByteWriter, { code, functions }: Sections): void {
  if (functions.length === 0) return;
  const count = new ByteWriter(5);
  count.unsigned(functions.length);
  out.byte(10);
  out.unsigned(count.length + code.length);
  out.raw(count.bytes, 0, count.length);
  out.raw(code.bytes, 0, code.length);
}

/** Custom section `name`, subsection 1: functions. */
function writeNames(out: ByteWriter, names: readonly (readonly [number, string])[]): void {
  const map = new ByteWriter(names.length * 24 + 8);
  map.unsigned(names.length);
  for (const [index, name] of names) {
    map.unsigned(index);
    map.vector(encodeUtf8(name));
  }
  const body = new ByteWriter(map.length + 8);
  body.byte(1);
  body.vector(map.finish());
  writeCustom(out, "name", body.finish());
}

function writeCustom(out: ByteWriter, name: string, bytes: Uint8Array): void {
  const body = new ByteWriter(bytes.length + name.length + 8);
  body.vector(encodeUtf8(name));
  body.raw(bytes);
  out.byte(0);
  out.vector(body.finish());
}
