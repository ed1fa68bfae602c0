/** What a query depends on as text, in the formats of `opa deps`. */
import { type DocumentsRead, printReference, type Ref, type Term } from "@portcullis/core";
import { table } from "./table.ts";

export function renderDependencies({ base, virtual }: DocumentsRead): string {
  const columns = [
    { heading: "BASE DOCUMENTS", cells: base.map(printReference) },
    { heading: "VIRTUAL DOCUMENTS", cells: virtual.map(printReference) },
  ].filter(({ cells }) => cells.length > 0);
  if (columns.length === 0) return "";
  const height = Math.max(...columns.map(({ cells }) => cells.length));
  const rows = Array.from({ length: height }, (_, row) => columns.map(({ cells }) => cells[row] ?? ""));
  return table(
    columns.map(({ heading }) => heading),
    rows,
  );
}

/** A kind without references is left out. */
export function dependenciesJson({ base, virtual }: DocumentsRead): string {
  const documents = { base: base.map(referenceJson), virtual: virtual.map(referenceJson) };
  const some = Object.entries(documents).filter(([, references]) => references.length > 0);
  return `${JSON.stringify(Object.fromEntries(some), null, 2)}\n`;
}

function referenceJson({ terms }: Ref): readonly unknown[] {
  return terms.map(termJson);
}

/** A reference that was cut where it is no longer known holds nothing but these. */
function termJson(term: Term): unknown {
  switch (term.kind) {
    case "Var":
      return { type: "var", value: term.name };
    case "String":
      return { type: "string", value: term.value };
    case "Boolean":
      return { type: "boolean", value: term.value };
    case "Number":
      return { type: "number", value: Number(term.text) };
    default:
      return { type: "null", value: {} };
  }
}
