/** The builtins that run on the host rather than in the module. */

import type { BuiltinMap } from "../builtin-map.ts";
import { requireLibrary } from "./host/require-library.ts";
import { builtinMap } from "./list.ts";

/**
 * Give this to `@open-policy-agent/opa-wasm` as its third argument and every module runs there too. What reaches out of
 * the process (`http.send`, `net.lookup_ip_addr`) is off in it: callers supply that themselves.
 */
export const hostBuiltins: BuiltinMap = builtinMap({
  graphql: requireLibrary("graphql"),
  yaml: requireLibrary("yaml"),
  re2: requireLibrary("re2js"),
});
