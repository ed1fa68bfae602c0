/** Places the archive's tables, those that somebody reads, after all else that is static. */
import type { Archive } from "@portcullis/runtime/archive";
import type { ObjectModule } from "../wasm/object-module.ts";

export interface Placed {
  readonly segments: readonly { readonly address: number; readonly bytes: Uint8Array }[];
  /** By import name, `data.<table>`. */
  readonly addresses: ReadonlyMap<string, number>;
  /** Where the heap begins. */
  readonly end: number;
}

export function placeTables(policy: ObjectModule, archive: Archive, constants: ReadonlySet<number>): Placed {
  const segments: { address: number; bytes: Uint8Array }[] = [];
  const addresses = new Map<string, number>();
  let end = align(policy.end);
  archive.globalImports.forEach((name, index) => {
    if (!name.startsWith("data.") || !constants.has(index) || addresses.has(name)) return;
    const bytes = archive.tables.get(name.slice("data.".length));
    if (policy.unreadTables?.has(name.slice("data.".length)) === true) {
      addresses.set(name, 0);
      return;
    }
    if (bytes === undefined) throw new Error(`the archive has no table ${name}`);
    segments.push({ address: end, bytes });
    addresses.set(name, end);
    end = align(end + bytes.length);
  });
  return { segments, addresses, end };
}

function align(address: number): number {
  return (address + 7) & ~7;
}
