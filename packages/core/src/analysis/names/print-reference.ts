/** References and terms as messages show them: the user's names, `[…]` where a dot will not do. */
import type { Ref, Term } from "../../ast/nodes.ts";
import { isGenerated, originalName } from "./local-names.ts";

export function printReference({ terms }: Ref): string {
  const [head, ...path] = terms;
  return (head === undefined ? "" : printShort(head)) + path.map(step).join("");
}

function step(term: Term): string {
  return term.kind === "String" && /^[A-Za-z_]\w*$/.test(term.value) ? `.${term.value}` : `[${printShort(term)}]`;
}

function printShort(term: Term): string {
  switch (term.kind) {
    case "Var":
      return isGenerated(term.name) ? "_" : originalName(term.name);
    case "String":
      return JSON.stringify(term.value);
    case "Number":
      return term.text;
    case "Boolean":
      return String(term.value);
    case "Null":
      return "null";
    case "Ref":
      return printReference(term);
    case "Array":
      return `[${term.elements.map(printShort).join(", ")}]`;
    case "Set":
      return term.elements.length === 0 ? "set()" : `{${term.elements.map(printShort).join(", ")}}`;
    case "Object":
      return `{${term.entries.map(({ key, value }) => `${printShort(key)}: ${printShort(value)}`).join(", ")}}`;
    case "Call": {
      const operator = term.operator.kind === "Var" ? term.operator.name : printReference(term.operator);
      return `${operator}(${term.args.map(printShort).join(", ")})`;
    }
    default:
      return "…";
  }
}

/** A term as messages show it; comprehensions are left out. */
export const printTermShort = printShort;
