/** `yaml.*`. */

import { BuiltinError } from "../host/builtin-error.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import type { LoadYaml } from "./library.ts";
import { readYaml } from "./read.ts";
import { writeYaml } from "./write.ts";

export function yamlBuiltins(load: LoadYaml): readonly HostBuiltin[] {
  return [
    defineHostBuiltin("yaml.marshal", ["any"], writeYaml),
    defineHostBuiltin("yaml.unmarshal", ["string"], (text) => readYaml(load(), text)),
    defineHostBuiltin("yaml.is_valid", ["any"], (text) => {
      if (typeof text !== "string") return false;
      try {
        readYaml(load(), text);
        return true;
      } catch (error) {
        if (error instanceof BuiltinError) return false;
        throw error;
      }
    }),
  ];
}
