/** Fills the holes of a function or an initial value with the indices of the module that is being made. */
import type { ByteWriter } from "../wasm/leb128.ts";
import { relocationKinds } from "../wasm/object-module.ts";
import { opcodes } from "../wasm/opcodes.ts";
import type { Owner } from "./symbols.ts";

export interface Numbering {
  functionIndex(owner: Owner, target: number): number;
  globalIndex(owner: Owner, target: number): number;
  typeIndex(target: number): number;
  constant(target: number): number;
}

interface Cut {
  readonly code: Uint8Array;
  readonly relocations: readonly number[];
}

export function patch({ code, relocations }: Cut, owner: Owner, numbering: Numbering, into: ByteWriter): void {
  let copied = 0;
  for (let at = 0; at < relocations.length; at += 3) {
    const offset = relocations[at]!;
    const target = relocations[at + 2]!;
    into.raw(code, copied, offset);
    copied = offset;
    const kind = relocations[at + 1];
    if (kind === relocationKinds.function) into.unsigned(numbering.functionIndex(owner, target));
    else if (kind === relocationKinds.global) into.unsigned(numbering.globalIndex(owner, target));
    else if (kind === relocationKinds.constant) {
      into.byte(opcodes["i32.const"]);
      into.signed(numbering.constant(target));
    } else {
      // A block type is signed and a called type unsigned; they are written alike below 64.
      const type = numbering.typeIndex(target);
      if (type >= 64) throw new Error("too many function types");
      into.byte(type);
    }
  }
  into.raw(code, copied, code.length);
}
