/** Builtins that need the compiler: for hosts that have it at hand. */
import { BuiltinError, type BuiltinMap, defineHostBuiltin } from "@portcullis/runtime/host-builtins";
import { moduleJson } from "./module-json.ts";
import { parse } from "./parse.ts";
import { startOf } from "./source/line-index.ts";

/** Give it to `load` as `builtins`, or together with `hostBuiltins` to OPA's SDK. */
export const compilerBuiltins: BuiltinMap = {
  "rego.parse_module": defineHostBuiltin("rego.parse_module", ["string", "string"], (name, text) => {
    const { module, diagnostics } = parse({ name, text, language: "rego" }, { annotations: false });
    if (module !== undefined) return moduleJson(module);
    const errors = diagnostics.map(({ family, message, span }) => {
      const row = span === undefined || text.trim() === "" ? 0 : startOf(span).line;
      return `${name}:${row}: ${family}: ${message}`;
    });
    throw new BuiltinError(
      errors.length === 1
        ? `1 error occurred: ${errors[0]}`
        : `${errors.length} errors occurred:\n${errors.join("\n")}`,
    );
  }),
};
