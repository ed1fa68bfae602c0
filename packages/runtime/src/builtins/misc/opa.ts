/** `opa.runtime` and `trace`: what there is of OPA itself in a module. */

import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";

export const opaBuiltins: readonly HostBuiltin[] = [
  // A host that has something to say about itself supplies its own.
  defineHostBuiltin("opa.runtime", [], () => ({})),
  defineHostBuiltin("trace", ["string"], () => true),
];
