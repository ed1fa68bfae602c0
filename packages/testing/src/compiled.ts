/** What a compilation made, or its errors as a UsageError. */
import type { CompileResult, Diagnostic } from "@portcullis/core";
import { UsageError } from "./usage-error.ts";

export function compiledModule(result: Pick<CompileResult, "wasm" | "diagnostics">): Uint8Array {
  const { wasm } = passed(result);
  if (wasm === undefined) throw new Error("the compiler gave neither a module nor an error");
  return wasm;
}

/** The result itself, where none of its diagnostics is an error. */
export function passed<Result extends { readonly diagnostics: readonly Diagnostic[] }>(result: Result): Result {
  if (result.diagnostics.some(({ severity }) => severity === "error")) throw new UsageError(result.diagnostics);
  return result;
}
