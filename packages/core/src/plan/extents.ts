/** The extent of a package: an object of everything in it, merged with what `data` has there. */

import { lookUpBase } from "./base-documents.ts";
import type { Context } from "./context.ts";
import { local } from "./emitter.ts";
import { arityOf, type Document } from "./virtual-documents.ts";

export function planExtent(context: Context, document: Document): void {
  const { code, program } = context;
  const object = code.emitTo((target) => ({ kind: "MakeObject", target }));
  for (const [name, child] of [...document.children].toSorted(byName)) {
    if (arityOf(child) !== undefined) continue;
    code.block(() => {
      const value = program.planners.callDocument(context, child);
      code.emit({ kind: "ObjectInsert", key: program.constants.string(name), value, object });
    });
  }
  const base = code.newLocal();
  code.emit({ kind: "ResetLocal", target: base });
  code.block(() => code.emit({ kind: "AssignVar", source: lookUpBase(context, document.path), target: base }));
  // As OPA merges: where a rule and `data` both have a value that is no object, the extent shows that of `data`.
  const merged = code.emitTo((target) => ({ kind: "ObjectMerge", left: local(base), right: local(object), target }));
  code.emit({ kind: "Return", source: merged });
}

export function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
