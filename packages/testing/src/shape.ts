/** Objects whose parts are not where they belong: lost indentation makes every policy pass, because there is nothing to judge. */
import type { Diagnostic } from "@portcullis/core";
import { groupVersionKind, type KubernetesDocument } from "@portcullis/gatekeeper";

/** Undefined when the document may be judged. Files and reports have shapes of their own. */
export function checkShape({ value, source, rangeOf }: KubernetesDocument): Diagnostic | undefined {
  const { kind, version } = groupVersionKind(value);
  if (kind === "" || version === "") return undefined;
  for (const part of ["metadata", "spec"]) {
    const member = (value as Readonly<Record<string, unknown>>)[part];
    if (member === undefined || (typeof member === "object" && member !== null && !Array.isArray(member))) continue;
    const found = member === null ? "null" : Array.isArray(member) ? "a list" : `a ${typeof member}`;
    return {
      code: "DOC107",
      family: "document_error",
      severity: "error",
      message: `\`${part}\` of this ${kind} is ${found}, where a mapping belongs: no policy can judge it`,
      hint: `indent what belongs to \`${part}\` below it, or remove the key`,
      span: { source, ...rangeOf([part]) },
    };
  }
  return undefined;
}
