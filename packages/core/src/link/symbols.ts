/** One numbering for what both sides of a link define: the policy's functions first, the archive's after them. */
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

/** i32.const 0, end. */
const zero = { code: Uint8Array.of(0x41, 0x00, 0x0b), relocations: [] };

/** What a builtin calls when it fails: in a lenient module it answers "undefined", in a strict one it also remembers why. */
function failing(name: string): boolean {
  return name.startsWith("gen.fail_");
}

export function resolveSymbols(policy: ObjectModule, archive: Archive, strict: boolean): Symbols {
  const fromPolicy = policy.functions.map((one): Definition => ({ ...one, owner: "policy", indirect: false }));
  const fromArchive = archive.functions.map(
    (one): Definition => ({
      type: archive.types[one.type]!,
      code: one.code,
      relocations: one.relocations,
      owner: "archive",
      indirect: one.indirect,
      name: "",
    }),
  );
  const definitions = [...fromPolicy, ...fromArchive];
  const archiveBase = fromPolicy.length;
  const imported = archive.functionImports.map(({ name, type }): Place => {
    if (name.startsWith("env.")) return hostFunction(name.slice(4));
    if (failing(name)) {
      if (strict) return exported(`runtime_${name.slice("gen.".length)}`);
      const type_ = archive.types[type]!;
      const code = type_.results.length === 0 ? Uint8Array.of(0x00, 0x0b) : Uint8Array.of(0x00, 0x41, 0x00, 0x0b);
      definitions.push({ type: type_, code, relocations: [], owner: "archive", indirect: false, name });
      return definitions.length - 1;
    }
    const found = policy.functions.findIndex((one) => `gen.${one.name}` === name);
    if (found < 0) throw new Error(`nothing defines ${name}`);
    return found;
  });

  function archiveFunction(index: number): Place {
    const count = archive.functionImports.length;
    return index < count ? imported[index]! : archiveBase + index - count;
  }
  function exported(name: string): Place {
    const index = archive.exportedFunctions.get(name);
    if (index === undefined) throw new Error(`the archive has no function ${name}`);
    return archiveFunction(index);
  }
  const policyImports = policy.functionImports.map((name) =>
    name.startsWith("env.") ? hostFunction(name.slice(4)) : exported(name),
  );
  const policyGlobals = policy.globals.map((): Global => ({ type: 0x7f, mutable: true, init: zero, owner: "policy" }));
  const globals = [...policyGlobals, ...archive.globals.map((one): Global => ({ ...one, owner: "archive" }))];
  const archiveGlobal = (index: number) => policyGlobals.length + index - archive.globalImports.length;
  const policyGlobalImports = policy.globalImports.map((name) => {
    const index = archive.exportedGlobals.get(name);
    if (index === undefined) throw new Error(`the archive has no global ${name}`);
    return archiveGlobal(index);
  });
  return {
    definitions,
    globals,
    exported,
    functionOf: (owner, target) =>
      owner === "archive" ? archiveFunction(target) : target < 0 ? policyImports[-1 - target]! : target,
    globalOf: (owner, target) =>
      owner === "archive" ? archiveGlobal(target) : target < 0 ? policyGlobalImports[-1 - target]! : target,
  };
}

function hostFunction(name: string): Place {
  const index = hostImports.findIndex((one) => one.name === name);
  if (index < 0) throw new Error(`a host has no function ${name}`);
  return -1 - index;
}
