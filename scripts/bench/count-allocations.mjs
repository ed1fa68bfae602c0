/** A module → the same module that counts how often it moves the top of its heap: each allocation does. */
import { decodeWasm } from "../../packages/runtime/scripts/decode-wasm.mjs";
import { readUnsigned, sectionsOf } from "./module-sections.mjs";

const GLOBAL = 6;
const EXPORT = 7;
const CODE = 10;
const globalGet = 0x23;
const globalSet = 0x24;
const i32Const = 0x41;
const i32Add = 0x6a;
const end = 0x0b;
const exportedGlobal = 3;

/** The count is the exported global `allocations`, which begins with 0 and can be set. */
export function countAllocations(wasm) {
  const module = decodeWasm(wasm);
  const heap = heapOf(module);
  const counter = module.globals.length;
  const added = {
    [GLOBAL]: [Uint8Array.of(0x7f, 1, i32Const, 0, end)],
    [EXPORT]: [Uint8Array.of(...vector(new TextEncoder().encode("allocations")), exportedGlobal, ...unsigned(counter))],
  };
  const bodies = module.bodies.map((body) => vector(counted(body, heap, counter)));
  const sections = sectionsOf(wasm).map(({ id, bytes }) => {
    if (id === CODE) return [id, ...vector([...unsigned(bodies.length), ...bodies.flat()])];
    return [id, ...vector(added[id] === undefined ? bytes : withMore(bytes, added[id]))];
  });
  return Uint8Array.from([...wasm.subarray(0, 8), ...sections.flat()]);
}

/** The global that `opa_heap_ptr_get` reads, which is all that it does. */
function heapOf({ exports, functionImports, bodies }) {
  const { index } = exports.find(({ name }) => name === "opa_heap_ptr_get");
  const { code, relocations } = bodies[index - functionImports.length];
  const [read, ...others] = relocations;
  if (read === undefined || others.length > 0 || code[read.offset - 1] !== globalGet)
    throw new Error("opa_heap_ptr_get does not just read a global");
  return read.target;
}

/** With the indices that `decodeWasm` leaves out, and one more on the counter behind each write of the heap's top. */
function counted({ code, relocations }, heap, counter) {
  const bytes = [];
  const increment = [globalGet, ...unsigned(counter), i32Const, 1, i32Add, globalSet, ...unsigned(counter)];
  let from = 0;
  for (const { offset, target } of relocations) {
    bytes.push(...code.subarray(from, offset), ...unsigned(target));
    if (code[offset - 1] === globalSet && target === heap) bytes.push(...increment);
    from = offset;
  }
  return [...bytes, ...code.subarray(from)];
}

/** A vector's bytes, with items behind the last. */
function withMore(bytes, items) {
  const [count, start] = readUnsigned(bytes, 0);
  return [...unsigned(count + items.length), ...bytes.subarray(start), ...items.flatMap((item) => [...item])];
}

function vector(bytes) {
  return [...unsigned(bytes.length), ...bytes];
}

/** Of a type's index too, which is read as a signed number where a block has it: none of those is as large as 64. */
function unsigned(value) {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return [...bytes, rest];
}
