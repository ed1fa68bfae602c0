/** Writes one function straight into bytes: locals, labels as objects, and a relocation per reference. */
import { ByteWriter, unsignedSize } from "./leb128.ts";
import { type RelocatableFunction, relocationKinds } from "./object-module.ts";
import { type Opcode, opcodes } from "./opcodes.ts";
import { emptyBlock, type FunctionType, valueTypes } from "./value-types.ts";

/** A count, a number of locals and their type. */
const headSize = 7;

/** Where a branch may go: the end of a block or the beginning of a loop. */
export interface BranchTarget {
  readonly height: number;
}

export class FunctionBuilder {
  /** Begins with room for the locals, which are known at the end. */
  readonly #code = new ByteWriter(256);
  readonly #relocations: number[] = [];
  readonly #type: FunctionType;
  #height = 0;
  #locals: number;

  constructor(type: FunctionType) {
    this.#type = type;
    this.#locals = type.params.length;
    this.#code.length = headSize;
  }

  /** A fresh i32 local. */
  local(): number {
    return this.#locals++;
  }

  /** Declares locals until there are `count`, params included. */
  requireLocals(count: number): void {
    if (this.#locals < count) this.#locals = count;
  }

  op(name: Opcode): void {
    this.#code.byte(opcodes[name]);
  }

  localGet(local: number): void {
    this.#code.byte(opcodes["local.get"]);
    this.#code.unsigned(local);
  }

  localSet(local: number): void {
    this.#code.byte(opcodes["local.set"]);
    this.#code.unsigned(local);
  }

  localTee(local: number): void {
    this.#code.byte(opcodes["local.tee"]);
    this.#code.unsigned(local);
  }

  constant(value: number): void {
    this.#code.byte(opcodes["i32.const"]);
    this.#code.signed(value);
  }

  /** A load or store; addresses of words are aligned. */
  memory(name: "i32.load" | "i32.store" | "i32.load8_u" | "i32.store8", offset: number): void {
    this.#code.byte(opcodes[name]);
    this.#code.byte(name === "i32.load" || name === "i32.store" ? 2 : 0);
    this.#code.unsigned(offset);
  }

  call(target: number): void {
    this.#code.byte(opcodes.call);
    this.#relocations.push(this.#code.length, relocationKinds.function, target);
  }

  globalGet(target: number): void {
    this.#code.byte(opcodes["global.get"]);
    this.#relocations.push(this.#code.length, relocationKinds.global, target);
  }

  globalSet(target: number): void {
    this.#code.byte(opcodes["global.set"]);
    this.#relocations.push(this.#code.length, relocationKinds.global, target);
  }

  /** Opens a block, whose target is its end, or a loop, whose target is its beginning. */
  open(kind: "block" | "loop" | "if", result?: "i32"): BranchTarget {
    this.#code.byte(opcodes[kind]);
    this.#code.byte(result === undefined ? emptyBlock : valueTypes[result]);
    return { height: this.#height++ };
  }

  close(target: BranchTarget): void {
    if (target.height !== --this.#height) throw new Error("blocks must close in the order of their nesting");
    this.#code.byte(opcodes.end);
  }

  branch(target: BranchTarget, condition: "always" | "if" = "always"): void {
    this.#code.byte(condition === "if" ? opcodes.br_if : opcodes.br);
    this.#code.unsigned(this.#depth(target));
  }

  branchTable(targets: readonly BranchTarget[], otherwise: BranchTarget): void {
    this.#code.byte(opcodes.br_table);
    this.#code.unsigned(targets.length);
    for (const target of targets) this.#code.unsigned(this.#depth(target));
    this.#code.unsigned(this.#depth(otherwise));
  }

  finish(name: string): RelocatableFunction {
    if (this.#height !== 0) throw new Error("a block is still open");
    this.#code.byte(opcodes.end);
    const start = this.#writeLocals();
    const relocations = this.#relocations;
    for (let at = 0; at < relocations.length; at += 3) relocations[at]! -= start;
    return { type: this.#type, code: this.#code.bytes.slice(start, this.#code.length), relocations, name };
  }

  /** Writes the vector of locals right before the instructions; where it begins. */
  #writeLocals(): number {
    const code = this.#code;
    const end = code.length;
    const extra = this.#locals - this.#type.params.length;
    const start = extra === 0 ? headSize - 1 : headSize - 2 - unsignedSize(extra);
    code.length = start;
    code.byte(extra === 0 ? 0 : 1);
    if (extra > 0) {
      code.unsigned(extra);
      code.byte(valueTypes.i32);
    }
    code.length = end;
    return start;
  }

  #depth(target: BranchTarget): number {
    if (target.height >= this.#height) throw new Error("a branch out of a block that is closed");
    return this.#height - 1 - target.height;
  }
}
