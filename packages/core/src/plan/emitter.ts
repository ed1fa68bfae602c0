/**
 * Writes the statements of one function at a cursor. Planning moves the cursor inward (into the body of a Scan, say),
 * and whatever is planned next lands there: what other planners call the continuation is here simply what follows.
 */
import type { Block, Label, Local, Operand, Statement } from "../ir/statements.ts";

/** Where the next statement goes: the end of the innermost open block. */
export interface Cursor {
  readonly label: Label;
  readonly statements: Statement[];
}

export class Emitter {
  #locals = 0;
  #labels = 0;
  /** The innermost open block; a statement that is undefined leaves it. */
  cursor: Cursor;
  /** The outermost block of the function. */
  readonly body: Cursor;

  constructor() {
    this.body = this.#newBlock();
    this.cursor = this.body;
  }

  get locals(): number {
    return this.#locals;
  }

  newLocal(): Local {
    return this.#locals++ as Local;
  }

  #newBlock(): Cursor {
    return { label: this.#labels++ as Label, statements: [] };
  }

  emit(statement: Statement): void {
    this.cursor.statements.push(statement);
  }

  /** Emits a statement that yields a value, and returns the local that holds it. */
  emitTo(make: (target: Local) => Statement): Local {
    const target = this.newLocal();
    this.emit(make(target));
    return target;
  }

  /** Opens a block at the cursor and moves into it. */
  open(): Cursor {
    const block = this.#newBlock();
    this.emit({ kind: "Block", blocks: [block] });
    this.cursor = block;
    return block;
  }

  /** Runs `plan` in a block of its own; an undefined statement in it goes on behind the block. */
  block(plan: (block: Cursor) => void): void {
    this.scoped(() => plan(this.open()));
  }

  /** Runs `plan` and puts the cursor back, however far inward it went. */
  scoped(plan: () => void): void {
    const before = this.cursor;
    plan();
    this.cursor = before;
  }

  /** Opens a Scan and moves into its body. */
  scan(source: Operand): { readonly key: Local; readonly value: Local; readonly body: Cursor } {
    const key = this.newLocal();
    const value = this.newLocal();
    const body = this.#newBlock();
    this.emit({ kind: "Scan", source, key, value, body });
    this.cursor = body;
    return { key, value, body };
  }

  /** Undefined from here on: leaves the given block, or the innermost. */
  leave(block: Cursor = this.cursor): void {
    this.emit({ kind: "Break", label: block.label });
  }

  /** Undefined when what `plan` emits is defined. */
  negate(plan: () => void): void {
    const outer = this.cursor;
    const inner = this.open();
    plan();
    if (this.cursor === inner) {
      outer.statements.pop();
      outer.statements.push({ kind: "Not", body: inner as Block });
    } else {
      // A scan always runs to its end, so the first solution has to say so itself.
      this.leave(outer);
    }
    this.cursor = outer;
  }
}

export function local(of: Local): Operand {
  return { kind: "local", local: of };
}
