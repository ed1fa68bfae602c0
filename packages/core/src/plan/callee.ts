/** What an operator names: a function of the policy, or a builtin. */
import type { Ref, Term, Var } from "../ast/nodes.ts";
import type { Builtins } from "../builtins/capabilities.ts";
import type { Builtin } from "../builtins/define.ts";
import { arityOf, type Document, findDocument, namesOf } from "./virtual-documents.ts";

export type Callee =
  | { readonly kind: "document"; readonly document: Document; readonly arity: number }
  | { readonly kind: "builtin"; readonly builtin: Builtin; readonly arity: number };

/** Nothing when no function has this name. */
export function calleeOf(documents: Document, builtins: Builtins, operator: Term): Callee | undefined {
  if (operator.kind !== "Ref" && operator.kind !== "Var") return undefined;
  if (operator.kind === "Ref" && isData(operator)) {
    const path = namesOf(operator.terms.slice(1));
    const document = path && findDocument(documents, path);
    const arity = document && arityOf(document);
    return arity === undefined ? undefined : { kind: "document", document: document!, arity };
  }
  const builtin = builtins.get(builtinName(operator));
  return builtin && { kind: "builtin", builtin, arity: builtin.args.length };
}

export function isData(ref: Ref): boolean {
  const head = ref.terms[0]!;
  return head.kind === "Var" && head.name === "data";
}

/** `array.concat`; a ref that cannot be a builtin gives a name that none has. */
function builtinName(operator: Ref | Var): string {
  if (operator.kind === "Var") return operator.name;
  return operator.terms
    .map((term) => (term.kind === "Var" ? term.name : term.kind === "String" ? term.value : "?"))
    .join(".");
}
