/** One numbering for what both sides of a link define: the archive's functions first, the policy's after them. */
import type { Archive } from "@portcullis/runtime/archive";
import type { ObjectModule } from "../wasm/object-module.ts";
import type { FunctionType } from "../wasm/value-types.ts";
import { hostImports } from "./abi.ts";

/** A function of the host is `-1 - index` in `hostImports`; any other is its place in `definitions`. */
export type Place = number;

export type Owner = "policy" | "archive";

export interface Definition {
  readonly type: FunctionType;
  readonly code: Uint8Array;
  readonly relocations: readonly number[];
  readonly owner: Owner;
  /** It may call any function of the table. */
  readonly indirect: boolean;
  readonly name: string;
}

export interface Global {
  readonly type: number;
  readonly mutable: boolean;
  readonly init: { readonly code: Uint8Array; readonly relocations: readonly number[] };
  readonly owner: Owner;
}

export interface Symbols {
  readonly definitions: readonly Definition[];
  readonly globals: readonly Global[];
  functionOf(owner: Owner, target: number): Place;
  /** Place in `globals`. */
  globalOf(owner: Owner, target: number): number;
  /** A function of the archive by its exported name. */
  exported(name: string): Place;
}

/** What the archive alone decides; links of one build share it. */
interface ArchiveSymbols {
  /** The archive's functions, and what takes the place of those that a policy's linking fills in. */
  readonly definitions: readonly Definition[];
  readonly globals: readonly Global[];
  /** Of each imported function but those of `pending`. */
  readonly imports: readonly Place[];
  /** Imports that generated code defines: their numbers, and the names of the functions. */
  readonly pending: readonly { readonly index: number; readonly name: string }[];
}

/** i32.const 0, end. */
const zero = { code: Uint8Array.of(0x41, 0x00, 0x0b), relocations: [] };
const unresolved = -1000;

/** What a module has of the functions that others do without. */
interface Kind {
  readonly strict: boolean;
  /** It calls the host. */
  readonly replies: boolean;
}

const known = new WeakMap<Archive, Map<string, ArchiveSymbols>>();

export function resolveSymbols(policy: ObjectModule, archive: Archive, strict: boolean): Symbols {
  const fixed = archiveSymbols(archive, {
    strict,
    replies: policy.functionImports.includes("runtime_reply_end"),
  });
  const base = fixed.definitions.length;
  const importCount = fixed.imports.length;
  const imports = [...fixed.imports];
  for (const { index, name } of fixed.pending) {
    const found = policy.functions.findIndex((one) => one.name === name);
    if (found < 0) throw new Error(`nothing defines gen.${name}`);
    imports[index] = base + found;
  }
  const archiveFunction = (index: number): Place => (index < importCount ? imports[index]! : index - importCount);
  const exported = (name: string): Place => archiveFunction(exportedFunction(archive, name));
  const policyImports = policy.functionImports.map((name) =>
    name.startsWith("env.") ? hostFunction(name.slice(4)) : exported(name),
  );
  const archiveGlobal = (index: number) => index - archive.globalImports.length;
  const policyGlobalImports = policy.globalImports.map((name) => {
    const index = archive.exportedGlobals.get(name);
    if (index === undefined) throw new Error(`the archive has no global ${name}`);
    return archiveGlobal(index);
  });
  const globalBase = fixed.globals.length;
  return {
    definitions: [
      ...fixed.definitions,
      ...policy.functions.map(({ type, code, relocations, name }): Definition => {
        return { type, code, relocations, owner: "policy", indirect: false, name };
      }),
    ],
    globals: [
      ...fixed.globals,
      ...policy.globals.map((): Global => ({ type: 0x7f, mutable: true, init: zero, owner: "policy" })),
    ],
    exported,
    functionOf: (owner, target) =>
      owner === "archive" ? archiveFunction(target) : target < 0 ? policyImports[-1 - target]! : base + target,
    globalOf: (owner, target) =>
      owner === "archive"
        ? archiveGlobal(target)
        : target < 0
          ? policyGlobalImports[-1 - target]!
          : globalBase + target,
  };
}

function archiveSymbols(archive: Archive, kind: Kind): ArchiveSymbols {
  const ofArchive = known.get(archive) ?? new Map<string, ArchiveSymbols>();
  known.set(archive, ofArchive);
  const key = `${kind.strict} ${kind.replies}`;
  let symbols = ofArchive.get(key);
  if (symbols === undefined) {
    symbols = makeArchiveSymbols(archive, kind);
    ofArchive.set(key, symbols);
  }
  return symbols;
}

function makeArchiveSymbols(archive: Archive, kind: Kind): ArchiveSymbols {
  const definitions = archive.functions.map(({ type, code, relocations, indirect }): Definition => {
    return { type: archive.types[type]!, code, relocations, owner: "archive", indirect, name: "" };
  });
  const pending: { index: number; name: string }[] = [];
  const imports = archive.functionImports.map(({ name, type: typeIndex }, index): Place => {
    if (name.startsWith("env.")) return hostFunction(name.slice(4));
    const own = name.slice("gen.".length);
    const wanted = isFailure(own) ? kind.strict : isReply(own) ? kind.replies : undefined;
    if (wanted === undefined) {
      pending.push({ index, name: own });
      return unresolved;
    }
    if (wanted) return exportedFunction(archive, `runtime_${own}`) - archive.functionImports.length;
    const type = archive.types[typeIndex]!;
    const code = type.results.length === 0 ? Uint8Array.of(0x00, 0x0b) : Uint8Array.of(0x00, 0x41, 0x00, 0x0b);
    return definitions.push({ type, code, relocations: [], owner: "archive", indirect: false, name }) - 1;
  });
  return {
    definitions,
    globals: archive.globals.map((one): Global => ({ ...one, owner: "archive" })),
    imports,
    pending,
  };
}

/** What a builtin calls when it fails: in a lenient module it answers "undefined", in a strict one it also remembers why. */
function isFailure(name: string): boolean {
  return name.startsWith("fail_");
}

/** What understands answers of the host that are no JSON. */
function isReply(name: string): boolean {
  return name.startsWith("reply_");
}

/** Its number in the archive. */
function exportedFunction(archive: Archive, name: string): number {
  const index = archive.exportedFunctions.get(name);
  if (index === undefined) throw new Error(`the archive has no function ${name}`);
  return index;
}

function hostFunction(name: string): Place {
  const index = hostImports.findIndex((one) => one.name === name);
  if (index < 0) throw new Error(`a host has no function ${name}`);
  return -1 - index;
}
