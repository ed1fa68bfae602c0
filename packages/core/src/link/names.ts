/** Names for the name section: the policy's rules, and what the archive exports. */
import type { Archive } from "@portcullis/runtime/archive";
import type { Definition, Place, Symbols } from "./symbols.ts";

export function nameFunctions(
  bodies: readonly Definition[],
  archive: Archive,
  symbols: Symbols,
  indexOf: (symbol: Place) => number,
): [number, string][] {
  const names = new Map<number, string>();
  for (const [name, index] of [...archive.exportedFunctions].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const place = indexOf(symbols.functionOf("archive", index));
    if (place >= 0 && !names.has(place)) names.set(place, name);
  }
  for (const body of bodies) {
    if (body.name !== "") names.set(indexOf(symbols.definitions.indexOf(body)), body.name);
  }
  return [...names].sort(([left], [right]) => left - right);
}
