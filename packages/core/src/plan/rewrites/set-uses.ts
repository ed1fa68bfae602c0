/** How each function makes, fills, goes through and returns sets: what decides whether a set may be an array. */
import { inventoryOf } from "../../ir/inventory.ts";
import type { Function as IrFunction } from "../../ir/policy.ts";
import type { Block, Local, Operand, Statement } from "../../ir/statements.ts";

export type Scan = Extract<Statement, { kind: "Scan" }>;

export interface SetUses {
  /** By local. */
  readonly reads: Uint32Array;
  readonly writes: Uint32Array;
  /** Scans by the local that they go through. */
  readonly scans: ReadonlyMap<Local, readonly Scan[]>;
  /** By local: how often `every` asks whether it is an array, an object or a set. Any of them will do. */
  readonly collectionTests: ReadonlyMap<Local, number>;
  readonly calls: readonly { readonly name: string; readonly result: Local }[];
  readonly sets: readonly MadeSet[];
}

export interface MadeSet {
  readonly local: Local;
  /** How often an element is added, somewhere in the text. */
  adds: number;
  /** It is the one result of its function. */
  isResult: boolean;
  /** Two elements come from two places of what is gone through, so that equal ones are the exception. */
  isDistinct: boolean;
  /** The scan that it is made in. */
  readonly madeIn: number;
}

class Walk implements SetUses {
  readonly reads: Uint32Array;
  readonly writes: Uint32Array;
  readonly scans = new Map<Local, Scan[]>();
  readonly collectionTests = new Map<Local, number>();
  readonly calls: { name: string; result: Local }[] = [];
  readonly sets: MadeSet[] = [];
  readonly #setOf = new Map<Local, MadeSet>();
  /** By local: the set that it is assigned, once and outside scans. */
  readonly #assigned = new Map<Local, MadeSet>();
  readonly #returned: Local[] = [];
  /** By scan, from 1: the scan around it, and whether what it goes through depends on that one's element. */
  readonly #around: number[] = [0];
  readonly #isChained: boolean[] = [false];
  /** By local: the innermost scan that its value depends on, and the innermost whose element it is or contains. */
  readonly #dependsOn: Uint32Array;
  readonly #contains: Uint32Array;
  #scan = 0;

  constructor(one: IrFunction) {
    const { locals, blocks } = one;
    const { reads, writes } = inventoryOf(one);
    this.reads = reads;
    this.writes = writes;
    this.#dependsOn = new Uint32Array(locals);
    this.#contains = new Uint32Array(locals);
    for (const block of blocks) this.#visit(block);
    this.#findResult();
  }

  #visit(block: Block): void {
    for (const statement of block.statements) {
      switch (statement.kind) {
        case "Block":
          for (const inner of statement.blocks) this.#visit(inner);
          break;
        case "Not":
          this.#visit(statement.body);
          break;
        case "Switch":
          for (const one of statement.cases) this.#visit(one.block);
          break;
        case "Scan":
          this.#visitScan(statement);
          break;
        default:
          this.#visitValue(statement);
          this.#visitSet(statement);
      }
    }
  }

  #visitScan(scan: Scan): void {
    const { source, key, value, body } = scan;
    const outer = this.#scan;
    this.#isChained.push(source.kind === "local" && this.#dependsOn[source.local] === outer);
    this.#scan = this.#around.push(outer) - 1;
    for (const local of [key, value]) {
      this.#dependsOn[local] = this.#scan;
      this.#contains[local] = this.#scan;
    }
    if (source.kind === "local") {
      const known = this.scans.get(source.local);
      if (known === undefined) this.scans.set(source.local, [scan]);
      else known.push(scan);
    }
    this.#visit(body);
    this.#scan = outer;
  }

  /** What a value is made of. */
  #visitValue(statement: Statement): void {
    switch (statement.kind) {
      case "Call":
        for (const arg of statement.args) this.#derive(statement.result, arg);
        if (statement.callee.kind === "function")
          this.calls.push({ name: statement.callee.name, result: statement.result });
        break;
      case "Dot":
        this.#derive(statement.target, statement.source);
        this.#derive(statement.target, statement.key);
        break;
      case "AssignVar":
      case "AssignVarOnce":
        this.#include(statement.target, statement.source);
        break;
      case "ArrayAppend":
        this.#include(statement.array, statement.value);
        break;
      case "ObjectInsert":
        this.#include(statement.object, statement.value);
        this.#include(statement.object, statement.key);
        break;
    }
  }

  /** What is done with sets. */
  #visitSet(statement: Statement): void {
    switch (statement.kind) {
      case "MakeSet":
        this.#make(statement.target);
        break;
      case "AssignVarOnce":
        if (statement.source.kind === "local" && this.#scan === 0) {
          const set = this.#setOf.get(statement.source.local);
          if (set !== undefined) this.#assigned.set(statement.target, set);
        }
        break;
      case "SetAdd":
        this.#add(statement.set, statement.value);
        break;
      case "IsSet":
        if (statement.source.kind === "local")
          this.collectionTests.set(statement.source.local, 1 + (this.collectionTests.get(statement.source.local) ?? 0));
        break;
      case "Return":
        this.#returned.push(statement.source);
        break;
    }
  }

  /** The value depends on another one. */
  #derive(target: Local, from: Operand): void {
    if (from.kind === "local" && this.#dependsOn[from.local]! > this.#dependsOn[target]!)
      this.#dependsOn[target] = this.#dependsOn[from.local]!;
  }

  /** The value is the other one, or has it as a part. */
  #include(target: Local, from: Operand): void {
    this.#derive(target, from);
    if (from.kind === "local" && this.#contains[from.local]! > this.#contains[target]!)
      this.#contains[target] = this.#contains[from.local]!;
  }

  #make(local: Local): void {
    const set = { local, adds: 0, isResult: false, isDistinct: true, madeIn: this.#scan };
    this.sets.push(set);
    this.#setOf.set(local, set);
  }

  #add(into: Local, value: Operand): void {
    const set = this.#setOf.get(into);
    if (set === undefined) return;
    set.adds++;
    if (this.#scan === set.madeIn) return;
    set.isDistinct &&= value.kind === "local" && this.#contains[value.local] === this.#scan;
    for (let scan = this.#scan; this.#around[scan] !== set.madeIn && scan !== 0; scan = this.#around[scan]!)
      set.isDistinct &&= this.#isChained[scan]!;
  }

  #findResult(): void {
    const [result, ...more] = this.#returned;
    if (result === undefined || more.length > 0) return;
    const set = this.#setOf.get(result);
    if (set !== undefined) {
      set.isResult = true;
      return;
    }
    // `x := {…}`: reset, assigned once, returned.
    const assigned = this.#assigned.get(result);
    if (assigned !== undefined && this.writes[result] === 2 && this.reads[result] === 2) assigned.isResult = true;
  }
}

export function findSetUses(of: IrFunction): SetUses {
  return new Walk(of);
}
