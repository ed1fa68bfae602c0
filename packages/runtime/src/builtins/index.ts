/** The builtins that run on the host rather than in the module. */

import type { BuiltinMap } from "../builtin-map.ts";
import { isHostBuiltin } from "./host/define.ts";
import { requireLibrary } from "./host/require-library.ts";
import { builtinMap } from "./list.ts";
import { offBuiltins } from "./network/off.ts";

/**
 * Give this to `@open-policy-agent/opa-wasm` as its third argument and every module runs there too. What reaches out of
 * the process (`http.send`, `net.lookup_ip_addr`) is off in it: callers supply that themselves.
 */
export const hostBuiltins: BuiltinMap = builtinMap({
  graphql: requireLibrary("graphql"),
  yaml: requireLibrary("yaml"),
  re2: requireLibrary("re2js"),
});

const off = new Set(offBuiltins.map(({ builtinName }) => builtinName));

/** Whether `hostBuiltins` runs the builtin, rather than saying that it is off or not having it. */
export function hostSupplies(name: string): boolean {
  return Object.hasOwn(hostBuiltins, name) && !off.has(name);
}

/** The same of browsers, where those are missing that need Node's cryptography. */
export function browserSupplies(name: string): boolean {
  const builtin = hostBuiltins[name];
  return hostSupplies(name) && isHostBuiltin(builtin) && !builtin.needsNode;
}

/** Whether `hostBuiltins` has the builtin, and it must tell sets from arrays in its operands. */
export function hostKeepsSets(name: string): boolean {
  const builtin = Object.hasOwn(hostBuiltins, name) ? hostBuiltins[name] : undefined;
  return isHostBuiltin(builtin) && builtin.keepsSets;
}
