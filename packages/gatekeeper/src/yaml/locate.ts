/** A path → where it stands in a YAML tree. Aliases and merge keys are followed to where the value is written. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { isMergeKey, keyOf } from "./convert.ts";
import type { Path, Range } from "./document.ts";

/** Undefined when not even the first step of a non-empty path exists. */
export function locate(document: Document.Parsed, path: Path): Range | undefined {
  let node: Node | null = document.contents;
  let found = rangeOfNode(node);
  for (const step of path) {
    const target = follow(document, node);
    if (isMap(target)) {
      const pair = findPair(document, target, String(step));
      if (pair === undefined) return found;
      found = rangeOfNode(pair.key) ?? found;
      node = pair.value;
    } else if (isSeq(target) && typeof step === "number" && step in target.items) {
      node = target.items[step] as Node;
      found = rangeOfNode(node) ?? found;
    } else return found;
  }
  return found;
}

function follow(document: Document.Parsed, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

function findPair(document: Document.Parsed, map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  const pairs = map.items as Pair<Node, Node | null>[];
  const own = pairs.find((pair) => !isMergeKey(pair.key) && keyOf(pair.key) === key);
  if (own !== undefined) return own;
  for (const pair of pairs) {
    if (!isMergeKey(pair.key)) continue;
    const value = follow(document, pair.value);
    const sources = isSeq(value) ? (value.items as Node[]) : [value];
    for (const source of sources) {
      const target = follow(document, source);
      const merged = isMap(target) ? findPair(document, target, key) : undefined;
      if (merged !== undefined) return merged;
    }
  }
  return undefined;
}

function rangeOfNode(node: unknown): Range | undefined {
  const range = (node as Node | null)?.range;
  if (range === null || range === undefined) return undefined;
  // A block collection's range ends where the next key begins: its first line is what a reader wants to see.
  return { start: range[0], end: isScalar(node) ? range[1] : range[0] };
}
