/** Options that several commands hand on to the compiler. */
import type { Capabilities, CompileOptions } from "@portcullis/core";
import { usageError } from "@portcullis/testing/sources";
import { readDocument } from "../data-files.ts";
import { loadSchemas } from "../schemas.ts";

type PolicyOptions = Pick<
  CompileOptions,
  | "strict"
  | "strictInput"
  | "total"
  | "regoVersion"
  | "strictBuiltinErrors"
  | "capabilities"
  | "schemas"
  | "documentSchemas"
>;

export async function compilerOptions(options: {
  readonly strict?: true;
  readonly strictInput?: true;
  readonly total?: true;
  readonly v0Compatible?: true;
  readonly strictBuiltinErrors?: true;
  readonly capabilities?: string;
  readonly schema?: readonly string[];
}): Promise<PolicyOptions> {
  return {
    ...(options.schema === undefined ? {} : await loadSchemas(options.schema)),
    ...(options.strict ? { strict: true } : {}),
    ...(options.strictInput ? { strictInput: true } : {}),
    ...(options.total ? { total: true } : {}),
    ...(options.v0Compatible ? { regoVersion: "v0" } : {}),
    ...(options.strictBuiltinErrors ? { strictBuiltinErrors: true } : {}),
    ...(options.capabilities === undefined ? {} : { capabilities: await readCapabilities(options.capabilities) }),
  };
}

/** OPA's `capabilities.json`: of it, the builtins count. */
async function readCapabilities(file: string): Promise<Capabilities> {
  const value = await readDocument(file);
  const builtins = (value as { readonly builtins?: unknown } | null)?.builtins;
  const named = Array.isArray(builtins) && builtins.every((each: unknown) => isNamed(each));
  if (!named) throw usageError(`${file} has no list \`builtins\``, "`opa capabilities --current` writes one");
  return { builtins } as Capabilities;
}

function isNamed(value: unknown): boolean {
  return typeof (value as { readonly name?: unknown } | null)?.name === "string";
}
