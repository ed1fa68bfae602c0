/** How bytes outside of ASCII spell symbols. */

import { BYTE_UNITS } from "@portcullis/runtime/layout";
import { lastCodePoint } from "./ranges.ts";
import type { Symbols } from "./symbols.ts";
import { type ByteSequence, utf8Sequences } from "./utf8-ranges.ts";

/** Bytes from first to last go on to another node, or end a symbol. */
export interface TrieEdge {
  readonly first: number;
  readonly last: number;
  readonly to: TrieNode | number;
}

export interface TrieNode {
  /** Bytes read on the way here. */
  readonly depth: number;
  readonly id: number;
  readonly edges: readonly TrieEdge[];
}

/** The node before the first byte; nodes that spell the same are one. */
export function symbolTrie({ starts, symbolOf, replacement }: Symbols): TrieNode {
  const spelled: { bytes: ByteSequence; symbol: number }[] = [];
  starts.forEach((start, index) => {
    if (start < 0x80) return;
    const last = (starts[index + 1] ?? lastCodePoint + 1) - 1;
    for (const bytes of utf8Sequences(start, last)) spelled.push({ bytes, symbol: symbolOf[index]! });
  });
  // What strings hold for a byte that is no UTF-8, so that it is read as the one character that it counts as.
  for (const bytes of utf8Sequences(BYTE_UNITS, BYTE_UNITS + 0xff)) spelled.push({ bytes, symbol: replacement });
  const nodes = new Map<string, TrieNode>();
  const build = (entries: typeof spelled, depth: number): TrieNode => {
    const edges: TrieEdge[] = [];
    for (let at = 0; at < entries.length; ) {
      const [first, last] = entries[at]!.bytes[depth]!;
      const group = [];
      while (at < entries.length && entries[at]!.bytes[depth]![0] === first) group.push(entries[at++]!);
      const ends = group[0]!.bytes.length === depth + 1;
      edges.push({ first, last, to: ends ? group[0]!.symbol : build(group, depth + 1) });
    }
    const joined = joinEdges(edges);
    const key = `${depth}:${joined.map(({ first, last, to }) => `${first}-${last}=${typeof to === "number" ? to : `n${to.id}`}`).join()}`;
    let node = nodes.get(key);
    if (node === undefined) {
      node = { depth, id: nodes.size, edges: joined };
      nodes.set(key, node);
    }
    return node;
  };
  return build(spelled, 0);
}

function joinEdges(edges: readonly TrieEdge[]): TrieEdge[] {
  const result: TrieEdge[] = [];
  for (const edge of edges) {
    const before = result.at(-1);
    if (before !== undefined && before.to === edge.to && before.last + 1 === edge.first) {
      result[result.length - 1] = { ...before, last: edge.last };
    } else result.push(edge);
  }
  return result;
}
