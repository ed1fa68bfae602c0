/** Options that several commands hand on to the compiler. */
import type { CompileOptions } from "@portcullis/core";

export function compilerOptions(options: {
  readonly strict?: true;
  readonly v0Compatible?: true;
  readonly strictBuiltinErrors?: true;
}): Pick<CompileOptions, "strict" | "regoVersion" | "strictBuiltinErrors"> {
  return {
    ...(options.strict ? { strict: true } : {}),
    ...(options.v0Compatible ? { regoVersion: "v0" } : {}),
    ...(options.strictBuiltinErrors ? { strictBuiltinErrors: true } : {}),
  };
}
