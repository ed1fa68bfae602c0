/**
 * Writes one function: locals, labels as objects, and a relocation per reference. Branches stay open until the end, when
 * it is known which blocks they leave: blocks that nobody leaves vanish, and blocks that end together are one. What is
 * written where nothing arrives is left out.
 */
import { ByteWriter } from "./leb128.ts";
import { type RelocatableFunction, relocationKinds } from "./object-module.ts";
import { type Opcode, opcodes } from "./opcodes.ts";
import { emptyBlock, type FunctionType, valueTypes } from "./value-types.ts";

/** Where a branch may go: the end of a block or the beginning of a loop. */
export interface BranchTarget {
  readonly kind: "block" | "loop" | "if";
  /** Where a branch to this one ends up, because its end is right in front of that one's or of a branch there. */
  outer: BranchTarget | undefined;
  /** Branches that stay, counted at the end. */
  branches: number;
  /** Those so far, and those to blocks that end in front of it. */
  arrivals: number;
  /** Nothing arrives at its beginning. */
  readonly isDead: boolean;
  /** How many structures surround its inside, once it is written. */
  depth: number;
  /** In the order of opening. */
  readonly place: number;
  isOpen: boolean;
}

/** What happens between two bytes of the code. A relocation's mark is its kind. */
const marks = { open: 4, close: 5, branch: 6 } as const;

/** Bytes of `br` and `br_if` without their depth, of a structure's beginning, and of its end. */
const branchSize = 1;
const openSize = 2;
const closeSize = 1;
const returnSize = 1;

export class FunctionBuilder {
  /** Without depths of branches and the holes of relocations. */
  readonly #code = new ByteWriter(256);
  /** Triples in the order of the code: offset, kind, and the target of a relocation or a place in `#targets`. */
  readonly #marks: number[] = [];
  readonly #targets: BranchTarget[] = [];
  readonly #opened: BranchTarget[] = [];
  readonly #type: FunctionType;
  #locals: number;
  /** The structure that was closed last, and the offset behind it. */
  #closed: BranchTarget | undefined;
  #closedAt = -1;
  /** The offset behind the last `i32.eqz`. */
  #negatedAt = -1;
  /** The last `local.set` and the last `local.tee`: the local, where it is, and the offset behind it. */
  #setLocal = -1;
  #setAt = -1;
  #setEnd = -1;
  #teeAt = -1;
  #teeEnd = -1;
  /** The offset behind the last `return`. */
  #returnAt = -1;
  /** Nothing arrives here. */
  #isDead = false;

  constructor(type: FunctionType) {
    this.#type = type;
    this.#locals = type.params.length;
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
    if (this.#isDead) return;
    // Nobody reads a local behind a return.
    if (name === "return" && this.#teeEnd === this.#code.length) {
      this.#code.length = this.#teeAt;
      this.#teeEnd = -1;
    }
    this.#code.byte(opcodes[name]);
    if (name === "i32.eqz") this.#negatedAt = this.#code.length;
    else if (name === "return") this.#returnAt = this.#code.length;
    this.#isDead = name === "return" || name === "unreachable";
  }

  localGet(local: number): void {
    if (this.#isDead) return;
    if (this.#setLocal === local && this.#setEnd === this.#code.length) {
      this.#code.bytes[this.#setAt] = opcodes["local.tee"];
      this.#teeAt = this.#setAt;
      this.#teeEnd = this.#setEnd;
      this.#setLocal = -1;
      return;
    }
    this.#code.byte(opcodes["local.get"]);
    this.#code.unsigned(local);
  }

  localSet(local: number): void {
    if (this.#isDead) return;
    this.#setLocal = local;
    this.#setAt = this.#code.length;
    this.#code.byte(opcodes["local.set"]);
    this.#code.unsigned(local);
    this.#setEnd = this.#code.length;
  }

  localTee(local: number): void {
    if (this.#isDead) return;
    this.#teeAt = this.#code.length;
    this.#code.byte(opcodes["local.tee"]);
    this.#code.unsigned(local);
    this.#teeEnd = this.#code.length;
  }

  constant(value: number): void {
    if (this.#isDead) return;
    this.#code.byte(opcodes["i32.const"]);
    this.#code.signed(value);
  }

  /** A load or store; addresses of words are aligned. */
  memory(name: "i32.load" | "i32.store" | "i32.load8_u" | "i32.store8", offset: number): void {
    if (this.#isDead) return;
    this.#code.byte(opcodes[name]);
    this.#code.byte(name === "i32.load" || name === "i32.store" ? 2 : 0);
    this.#code.unsigned(offset);
  }

  call(target: number): void {
    if (this.#isDead) return;
    this.#code.byte(opcodes.call);
    this.#marks.push(this.#code.length, relocationKinds.function, target);
  }

  globalGet(target: number): void {
    if (this.#isDead) return;
    this.#code.byte(opcodes["global.get"]);
    this.#marks.push(this.#code.length, relocationKinds.global, target);
  }

  globalSet(target: number): void {
    if (this.#isDead) return;
    this.#code.byte(opcodes["global.set"]);
    this.#marks.push(this.#code.length, relocationKinds.global, target);
  }

  /** Opens a block, whose target is its end, or a loop, whose target is its beginning. */
  open(kind: BranchTarget["kind"], result?: "i32"): BranchTarget {
    const place = this.#targets.length;
    const target: BranchTarget = {
      kind,
      outer: undefined,
      branches: 0,
      arrivals: 0,
      isDead: this.#isDead,
      depth: -1,
      place,
      isOpen: true,
    };
    this.#targets.push(target);
    this.#opened.push(target);
    if (target.isDead) return target;
    this.#marks.push(this.#code.length, marks.open, place);
    this.#code.byte(opcodes[kind]);
    this.#code.byte(result === undefined ? emptyBlock : valueTypes[result]);
    return target;
  }

  close(target: BranchTarget): void {
    if (target !== this.#opened.pop()) throw new Error("blocks must close in the order of their nesting");
    target.isOpen = false;
    if (target.isDead) return;
    if (target.kind === "block") {
      this.#shortenEnd(target);
      if (target.arrivals === 0) return;
    }
    if (target.kind !== "loop") this.#goesOnTo(target);
    this.#marks.push(this.#code.length, marks.close, target.place);
    this.#code.byte(opcodes.end);
    this.#closed = target;
    this.#closedAt = this.#code.length;
    // Behind a structure that stays, an engine expects that something arrives.
    if (target.arrivals > 0 || target.kind === "if") this.#isDead = false;
  }

  branch(target: BranchTarget, condition: "always" | "if" = "always"): void {
    if (this.#isDead) {
      this.#check(target);
      return;
    }
    if (condition === "always") this.#goesOnTo(target);
    this.#code.byte(condition === "if" ? opcodes.br_if : opcodes.br);
    this.#mark(target);
    if (condition === "always") this.#isDead = true;
  }

  branchTable(targets: readonly BranchTarget[], otherwise: BranchTarget): void {
    if (this.#isDead) return;
    this.#code.byte(opcodes.br_table);
    this.#code.unsigned(targets.length);
    for (const target of targets) this.#mark(target);
    this.#mark(otherwise);
    this.#isDead = true;
  }

  finish(name: string): RelocatableFunction {
    if (this.#opened.length > 0) throw new Error("a block is still open");
    if (this.#returnAt === this.#code.length) this.#code.length -= returnSize;
    const written = new ByteWriter(this.#code.length + this.#marks.length / 3 + 8);
    this.#writeLocals(written);
    const relocations = this.#writeCode(written);
    written.byte(opcodes.end);
    return { type: this.#type, code: written.finish(), relocations, name };
  }

  /** What ends right here goes on to the target. */
  #goesOnTo(target: BranchTarget): void {
    const closed = this.#closed;
    if (closed === undefined || this.#closedAt !== this.#code.length || closed.kind === "loop") return;
    closed.outer = target;
    target.arrivals += closed.arrivals;
  }

  #check(target: BranchTarget): void {
    if (!target.isOpen || this.#targets[target.place] !== target)
      throw new Error("a branch out of a block that is closed");
  }

  #mark(target: BranchTarget): void {
    this.#check(target);
    target.arrivals++;
    this.#marks.push(this.#code.length, marks.branch, target.place);
  }

  /** `br_if x; br y; end x` is `i32.eqz; br_if y; end x`, and `br x; end x` is `end x`. */
  #shortenEnd(target: BranchTarget): void {
    const code = this.#code;
    const list = this.#marks;
    const last = list.length - 3;
    if (!this.#isBranch(last, code.length, opcodes.br)) return;
    const away = this.#targets[list[last + 2]!]!;
    if (away === target) {
      list.length = last;
      code.length -= branchSize;
      target.arrivals--;
      this.#isDead = false;
      return;
    }
    const before = last - 3;
    if (!this.#isBranch(before, code.length - branchSize, opcodes.br_if)) return;
    if (this.#targets[list[before + 2]!] !== target) return;
    code.length -= 2 * branchSize;
    list.length = before;
    target.arrivals--;
    away.arrivals--;
    this.#isDead = false;
    if (this.#negatedAt === code.length) code.length -= 1;
    else code.byte(opcodes["i32.eqz"]);
    this.branch(away, "if");
  }

  #isBranch(mark: number, end: number, opcode: number): boolean {
    const list = this.#marks;
    return mark >= 0 && list[mark] === end && list[mark + 1] === marks.branch && this.#code.bytes[end - 1] === opcode;
  }

  #writeLocals(written: ByteWriter): void {
    const extra = this.#locals - this.#type.params.length;
    written.byte(extra === 0 ? 0 : 1);
    if (extra === 0) return;
    written.unsigned(extra);
    written.byte(valueTypes.i32);
  }

  #writeCode(written: ByteWriter): number[] {
    const list = this.#marks;
    const { bytes, length } = this.#code;
    for (let at = 0; at < list.length; at += 3) {
      if (list[at + 1] === marks.branch) targetOf(this.#targets[list[at + 2]!]!).branches++;
    }
    const relocations: number[] = [];
    let depth = 0;
    let copied = 0;
    for (let at = 0; at < list.length; at += 3) {
      const offset = list[at]!;
      const kind = list[at + 1]!;
      written.raw(bytes, copied, offset);
      copied = offset;
      if (kind < marks.open) {
        relocations.push(written.length, kind, list[at + 2]!);
        continue;
      }
      const target = this.#targets[list[at + 2]!]!;
      const stays = target.branches > 0 || target.kind === "if";
      if (kind === marks.branch) written.unsigned(depth - targetOf(target).depth);
      else if (kind === marks.open) {
        if (stays) target.depth = ++depth;
        else copied += openSize;
      } else if (stays) depth--;
      else copied += closeSize;
    }
    written.raw(bytes, copied, length);
    return relocations;
  }
}

/** Where branches to a block end up. */
function targetOf(target: BranchTarget): BranchTarget {
  let at = target;
  while (at.outer !== undefined) at = at.outer;
  return at;
}
