/** A finding of the pre-flight: what Gatekeeper would refuse, in its words, with the place. */
import type { Diagnostic } from "@portcullis/core";

export type RestrictionCode = "GK201" | "GK202" | "GK203" | "GK204" | "GK205" | "GK206";

export function restriction(
  code: RestrictionCode,
  message: string,
  span: Diagnostic["span"] | undefined,
  hint: string,
): Diagnostic {
  return {
    code,
    family: "rego_compile_error",
    severity: "error",
    message,
    hint,
    ...(span === undefined ? {} : { span }),
  };
}
