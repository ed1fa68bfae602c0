/** Marks what a module needs, and puts what is named most at the smallest indices, which take the fewest bytes. */
import { relocationKinds } from "../wasm/object-module.ts";
import type { Owner, Place, Symbols } from "./symbols.ts";

export interface Reachable {
  /** Places in `Symbols.definitions`, in the order of the module's function indices. */
  readonly functions: readonly number[];
  /** Places in `Symbols.globals`, in order. */
  readonly globals: readonly number[];
  /** Constants of the archive (its numbering of imported globals) that somebody reads. */
  readonly constants: ReadonlySet<number>;
  readonly usesTable: boolean;
}

interface Code {
  readonly relocations: readonly number[];
  readonly owner: Owner;
}

export function markReachable(symbols: Symbols, roots: readonly Place[], tableFunctions: readonly Place[]): Reachable {
  const uses = new Int32Array(symbols.definitions.length);
  const globalUses = new Int32Array(symbols.globals.length);
  const constants = new Set<number>();
  const waiting: Code[] = [];
  let usesTable = false;

  function useFunction(symbol: Place): void {
    if (symbol < 0) return;
    if (uses[symbol]!++ > 0) return;
    const definition = symbols.definitions[symbol]!;
    waiting.push(definition);
    if (!usesTable && definition.indirect) {
      usesTable = true;
      tableFunctions.forEach(useFunction);
    }
  }
  function useGlobal(index: number): void {
    if (globalUses[index]!++ > 0) return;
    const { init, owner } = symbols.globals[index]!;
    waiting.push({ relocations: init.relocations, owner });
  }

  roots.forEach(useFunction);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { relocations, owner } = next;
    for (let at = 0; at < relocations.length; at += 3) {
      const kind = relocations[at + 1]!;
      const target = relocations[at + 2]!;
      if (kind === relocationKinds.function) useFunction(symbols.functionOf(owner, target));
      else if (kind === relocationKinds.global) useGlobal(symbols.globalOf(owner, target));
      else if (kind === relocationKinds.constant) constants.add(target);
    }
  }
  return { functions: byUse(uses), globals: byUse(globalUses), constants, usesTable };
}

/** What is used at all, the most used first; as numbers, which sort faster than pairs. */
function byUse(uses: Int32Array): number[] {
  const count = uses.length;
  const keys: number[] = [];
  for (let place = 0; place < count; place++) if (uses[place]! > 0) keys.push(place - uses[place]! * count);
  return Array.from(Float64Array.from(keys).sort(), (key) => ((key % count) + count) % count);
}
