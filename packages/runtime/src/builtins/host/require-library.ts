/** Libraries that few policies need, loaded by Node when the first call does and not before. */

import { PolicyError } from "../../policy-error.ts";

interface NodeModule {
  createRequire(from: string): (specifier: string) => unknown;
}

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/** At once, for an evaluation never yields. Where there is no Node, `@portcullis/runtime/builtins` has them from the start. */
export function requireLibrary<T>(specifier: string): () => T {
  let library: T | undefined;
  return () => {
    const { process } = globalThis as unknown as Platform;
    const node = process?.getBuiltinModule?.("node:module") as NodeModule | undefined;
    if (node === undefined) {
      throw new PolicyError(
        "load_error",
        `this platform cannot load ${specifier} during an evaluation; use the builtins of @portcullis/runtime/builtins`,
      );
    }
    library ??= node.createRequire((import.meta as { readonly url: string }).url)(specifier) as T;
    return library;
  };
}
