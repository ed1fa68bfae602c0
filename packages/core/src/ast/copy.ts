/** A tree of new nodes with the same content: side tables are keyed by node, so no node may stand in two places. */
import type { Term } from "./nodes.ts";
import { transform } from "./transform.ts";

export function copyTerm(term: Term): Term {
  return transform(term, (node) => ({ ...node }));
}
