/** Generated code + runtime archive → one module that has what it reaches and nothing else. */
import type { Archive } from "@portcullis/runtime/archive";
import { encodeModule, type Sections } from "../wasm/encode.ts";
import { ByteWriter } from "../wasm/leb128.ts";
import type { ObjectModule } from "../wasm/object-module.ts";
import { exportedFunctions, exportedVersions, hostImports } from "./abi.ts";
import { nameFunctions } from "./names.ts";
import { type Numbering, patch } from "./patch.ts";
import { markReachable, type Reachable } from "./reachable.ts";
import { type Owner, resolveSymbols, type Symbols } from "./symbols.ts";
import { type Placed, placeTables } from "./tables.ts";
import { TypeTable } from "./type-table.ts";

export interface LinkOptions {
  /** Builtins that fail say why. */
  readonly strict?: boolean;
  /** The input must be well-formed in every part. */
  readonly strictInput?: boolean;
  /** Write a name section. */
  readonly names?: boolean;
}

/** Addresses of the values that `builtins()` and `entrypoints()` return. */
export interface Listings {
  readonly entrypoints: number;
  readonly builtins: number;
}

export interface Sizes {
  readonly total: number;
  /** Bytes of function bodies, by who wrote them. */
  readonly policyCode: number;
  readonly runtimeCode: number;
  readonly data: number;
  readonly functions: number;
}

export interface Linked {
  readonly wasm: Uint8Array;
  readonly sizes: Sizes;
}

export function link(policy: ObjectModule, archive: Archive, listings: Listings, options: LinkOptions = {}): Linked {
  const symbols = resolveSymbols(policy, archive, options.strict === true);
  const table = archive.elements.map(({ offset, functions }) => ({
    offset,
    functions: functions.map((index) => symbols.functionOf("archive", index)),
  }));
  const start = policy.start === undefined ? undefined : symbols.functionOf("policy", policy.start);
  const roots = [...exportedFunctions.map((name) => symbols.exported(name)), ...(start === undefined ? [] : [start])];
  const everyInTable = table.flatMap(({ functions }) => functions);
  const reachable = markReachable(symbols, roots, everyInTable);
  const placed = placeTables(policy, archive, reachable.constants);
  const types = new TypeTable();
  const functionPlaces = places(reachable.functions, symbols.definitions.length, hostImports.length);
  const indexOf = (symbol: number) => (symbol < 0 ? -1 - symbol : functionPlaces[symbol]!);
  const globalPlaces = places(reachable.globals, symbols.globals.length, exportedVersions.length);
  const constants = constantsOf(archive, listings, placed, options.strictInput === true);
  const numbering: Numbering = {
    functionIndex: (owner, target) => indexOf(symbols.functionOf(owner, target)),
    globalIndex: (owner, target) => globalPlaces[symbols.globalOf(owner, target)]!,
    typeIndex: (target) => types.add(archive.types[target]!),
    constant: (target) => constants(target),
  };

  const imports = importSection(types, Math.max(1, Math.ceil(placed.end / 0x10000)));
  const bodies = reachable.functions.map((symbol) => symbols.definitions[symbol]!);
  const functions = bodies.map(({ type }) => types.add(type));
  const { code, sizes } = patchBodies(bodies, numbering);
  const data = [...archive.data, ...policy.data, ...placed.segments].filter(({ bytes }) => bytes.length > 0);
  const wasm = encodeModule({
    types: types.list,
    imports,
    functions,
    globals: globalSection(symbols, reachable, numbering),
    exports: exportSection(symbols, indexOf),
    ...(start === undefined ? {} : { start: indexOf(start) }),
    elements: reachable.usesTable
      ? table.map(({ offset, functions: listed }) => ({ offset, functions: listed.map(indexOf) }))
      : [],
    code,
    data,
    ...(policy.custom === undefined ? {} : { custom: policy.custom }),
    ...(options.names === true ? { names: nameFunctions(bodies, archive, symbols, indexOf) } : {}),
  });
  return {
    wasm,
    sizes: {
      total: wasm.length,
      policyCode: sizes.policy,
      runtimeCode: sizes.archive,
      data: data.reduce((sum, { bytes }) => sum + bytes.length, 0),
      functions: functions.length,
    },
  };
}

/** Inverse of an order: where each of `count` things ended up. */
function places(order: readonly number[], count: number, first: number): Int32Array {
  const inverse = new Int32Array(count).fill(-1);
  order.forEach((thing, place) => {
    inverse[thing] = first + place;
  });
  return inverse;
}

function constantsOf(
  archive: Archive,
  listings: Listings,
  placed: Placed,
  strictInput: boolean,
): (target: number) => number {
  const values = new Map<string, number>([
    ["gen.heap_base", placed.end],
    ["gen.entrypoints", listings.entrypoints],
    ["gen.builtins", listings.builtins],
    ["gen.strict_input", strictInput ? 1 : 0],
    ...placed.addresses,
  ]);
  return (target) => {
    const value = values.get(archive.globalImports[target]!);
    if (value === undefined) throw new Error(`nothing defines ${archive.globalImports[target]}`);
    return value;
  };
}

function patchBodies(bodies: Symbols["definitions"], numbering: Numbering) {
  const code = new ByteWriter(64 * 1024);
  const scratch = new ByteWriter(4096);
  const sizes: Record<Owner, number> = { policy: 0, archive: 0 };
  for (const body of bodies) {
    scratch.length = 0;
    patch(body, body.owner, numbering, scratch);
    sizes[body.owner] += scratch.length;
    code.unsigned(scratch.length);
    code.raw(scratch.bytes, 0, scratch.length);
  }
  return { code, sizes };
}

function importSection(types: TypeTable, pages: number): Sections["imports"] {
  return [
    { module: "env", name: "memory", kind: "memory", pages },
    ...hostImports.map(({ name, type }) => ({ module: "env", name, kind: "function", type: types.add(type) }) as const),
  ];
}

function globalSection(symbols: Symbols, reachable: Reachable, numbering: Numbering): Sections["globals"] {
  const versions = exportedVersions.map(({ value }) => ({
    type: 0x7f,
    mutable: false,
    init: Uint8Array.of(0x41, value, 0x0b),
  }));
  const others = reachable.globals.map((place) => {
    const { type, mutable, init, owner } = symbols.globals[place]!;
    const written = new ByteWriter(16);
    patch(init, owner, numbering, written);
    return { type, mutable, init: written.finish() };
  });
  return [...versions, ...others];
}

function exportSection(symbols: Symbols, indexOf: (symbol: number) => number): Sections["exports"] {
  return [
    { name: "memory", kind: "memory", index: 0 },
    ...exportedFunctions.map((name) => ({ name, kind: "function", index: indexOf(symbols.exported(name)) }) as const),
    ...exportedVersions.map(({ name }, index) => ({ name, kind: "global", index }) as const),
  ];
}
