/** The module of a compilation, or its errors as a UsageError. */
import type { CompileResult } from "@portcullis/core";
import { UsageError } from "./usage-error.ts";

export function compiledModule({ wasm, diagnostics }: Pick<CompileResult, "wasm" | "diagnostics">): Uint8Array {
  if (wasm !== undefined) return wasm;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) throw new Error("the compiler gave neither a module nor an error");
  throw new UsageError(diagnostics);
}
