/** What the user did wrong, or what a policy failed on; anything else is a bug of ours and goes on. */
import type { Diagnostic } from "@portcullis/core";
import { UsageError } from "@portcullis/testing/usage-error";

export async function diagnosticsOf(error: unknown): Promise<readonly Diagnostic[]> {
  if (error instanceof UsageError) return error.diagnostics;
  const { PolicyError } = await import("@portcullis/runtime");
  if (!(error instanceof PolicyError)) throw error;
  const { code, text, place } = error;
  const where = place === undefined ? "" : `${place.file}:${place.row}:${place.column}: `;
  return [{ code: "EVL101", family: "rego_error", severity: "error", message: `${where}${code}: ${text}` }];
}
