/** Which local or constant holds each variable at the cursor; a body's own bindings are undone at its end. */
import type { Operand } from "../ir/statements.ts";

export class Variables {
  readonly #operands = new Map<string, Operand>();
  readonly #trail: string[] = [];

  find(name: string): Operand | undefined {
    return this.#operands.get(name);
  }

  bind(name: string, operand: Operand): void {
    this.#operands.set(name, operand);
    this.#trail.push(name);
  }

  /** A point to come back to with `undo`. */
  mark(): number {
    return this.#trail.length;
  }

  /** What was bound since the mark. */
  since(mark: number): readonly Operand[] {
    return this.#trail.slice(mark).map((name) => this.#operands.get(name)!);
  }

  undo(mark: number): void {
    while (this.#trail.length > mark) this.#operands.delete(this.#trail.pop()!);
  }
}
