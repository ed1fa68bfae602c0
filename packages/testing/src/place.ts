/** Where in its document a violation is: by its path, else by what its message quotes. */
import { type Position, positionAt } from "@portcullis/core";
import type { KubernetesDocument, Path } from "@portcullis/gatekeeper";
import type { Violation } from "./evaluator.ts";

export interface Place extends Position {
  readonly file: string;
}

export function placeOf(violation: Violation, document: KubernetesDocument, base: Path): Place {
  const path = violation.path ?? guessPath(document.value, violation.msg) ?? [];
  const { start } = document.rangeOf([...base, ...path]);
  return { file: document.source.name, ...positionAt(document.source, start) };
}

/** The only text of the document that the message quotes, if there is exactly one. */
function guessPath(value: unknown, msg: string): Path | undefined {
  const quoted = new Set(
    Array.from(msg.matchAll(/"([^"]+)"|'([^']+)'|`([^`]+)`|<([^<>]+)>/g), ([, ...groups]) => groups.find(Boolean)),
  );
  if (quoted.size === 0) return undefined;
  let found: Path | undefined;
  let count = 0;
  const search = (node: unknown, path: Path): void => {
    if (typeof node === "string" && quoted.has(node)) {
      count++;
      found = path;
    } else if (Array.isArray(node)) for (const [index, item] of node.entries()) search(item, [...path, index]);
    else if (typeof node === "object" && node !== null)
      for (const [key, member] of Object.entries(node)) search(member, [...path, key]);
  };
  search(value, []);
  return count === 1 ? found : undefined;
}
