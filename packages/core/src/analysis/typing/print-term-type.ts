/** The type of a term as messages show it: what is not known yet is `???`, as in OPA. */
import type { Term } from "../../ast/nodes.ts";
import { printType } from "../../types/print.ts";
import { constantOf, type TypeScope, typeOf } from "./type-scope.ts";

export function printTermType(term: Term, scope: TypeScope): string {
  const type = typeOf(term, scope);
  if (type !== undefined) return printType(type);
  const print = (part: Term) => printTermType(part, scope);
  switch (term.kind) {
    case "Array":
      return `array<${term.elements.map(print).join(", ")}>`;
    case "Object": {
      const known = term.entries.filter(({ key }) => constantOf(key) !== undefined);
      const others = term.entries.filter(({ key }) => constantOf(key) === undefined);
      const fixed = known.map(({ key, value }) => `${String(constantOf(key))}: ${print(value)}`);
      const rest = others.map(({ key, value }) => `[${print(key)}: ${print(value)}]`);
      return `object${fixed.length === 0 ? "" : `<${fixed.join(", ")}>`}${rest.join("")}`;
    }
    default:
      return "???";
  }
}
