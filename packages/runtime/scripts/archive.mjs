// build/runtime.wasm and tables/*.mjs → src/archive.generated.ts: what `src/archive.ts` reads and core's linker copies from.
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeWasm } from "./decode-wasm.mjs";

const root = new URL("../", import.meta.url);

/** Names of a file's exports are `name` and `bytes`; several tables of one file are in `tables`. */
async function readTables() {
  const folder = new URL("tables/", root);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".mjs"))
    .sort();
  const tables = [];
  for (const file of files) {
    const module = await import(new URL(file, folder).href);
    if (module.name !== undefined) tables.push({ name: module.name, bytes: Uint8Array.from(module.bytes) });
    for (const table of module.tables ?? []) tables.push({ name: table.name, bytes: Uint8Array.from(table.bytes) });
  }
  return tables;
}

class Writer {
  bytes = [];

  unsigned(value) {
    let rest = value >>> 0;
    for (; rest > 0x7f; rest >>>= 7) this.bytes.push((rest & 0x7f) | 0x80);
    this.bytes.push(rest);
  }

  vector(source) {
    this.unsigned(source.length);
    for (const byte of source) this.bytes.push(byte);
  }

  name(text) {
    this.vector(new TextEncoder().encode(text));
  }

  many(items, write) {
    this.unsigned(items.length);
    items.forEach(write);
  }

  /** Offsets as distances. */
  cut({ code, relocations }) {
    this.vector(code);
    let last = 0;
    this.many(relocations, ({ offset, kind, target }) => {
      this.unsigned(offset - last);
      this.unsigned(target * 4 + kind);
      last = offset;
    });
  }
}

/** The order here is the order in which `parseArchive` reads. */
function encodeArchive(module, tables) {
  const writer = new Writer();
  writer.many(module.types, ({ params, results }) => {
    writer.vector(params);
    writer.vector(results);
  });
  writer.many(module.functionImports, ({ name, type }) => {
    writer.name(name);
    writer.unsigned(type);
  });
  writer.many(module.globalImports, (name) => writer.name(name));
  writer.many(module.bodies, (body, index) => {
    writer.unsigned(module.functionTypes[index] * 2 + (body.indirect ? 1 : 0));
    writer.cut(body);
  });
  writer.many(module.globals, ({ type, mutable, init }) => {
    writer.unsigned(type);
    writer.unsigned(mutable ? 1 : 0);
    writer.cut(init);
  });
  const linked = module.exports.filter(({ kind }) => kind === 0 || kind === 3);
  writer.many(linked, ({ name, kind, index }) => {
    writer.name(name);
    writer.unsigned(kind);
    writer.unsigned(index);
  });
  writer.many(module.elements, ({ offset, functions }) => {
    writer.unsigned(offset);
    writer.many(functions, (index) => writer.unsigned(index));
  });
  writer.many(module.data, ({ address, bytes }) => {
    writer.unsigned(address);
    writer.vector(bytes);
  });
  writer.many(tables, ({ name, bytes }) => {
    writer.name(name);
    writer.vector(bytes);
  });
  return Uint8Array.from(writer.bytes);
}

const module = decodeWasm(new Uint8Array(readFileSync(new URL("build/runtime.wasm", root))));
const tables = await readTables();
const names = new Set(tables.map(({ name }) => name));
for (const name of module.globalImports) {
  if (name.startsWith("data.") && !names.has(name.slice(5))) throw new Error(`tables/ has no table ${name.slice(5)}`);
}
const archive = encodeArchive(module, tables);
const target = fileURLToPath(new URL("src/archive.generated.ts", root));
const text = `// Written by scripts/archive.mjs.
export const archiveBase64 =
  "${Buffer.from(archive).toString("base64")}";
`;
writeFileSync(`${target}.tmp`, text);
renameSync(`${target}.tmp`, target);
console.log(`archive: ${module.bodies.length} functions, ${tables.length} tables, ${archive.length} bytes`);
