/**
 * `http.send` and `net.lookup_ip_addr`: what reaches out of the process is off. A policy that calls them loads, so that
 * tests may replace them with `with`; a call that is not replaced ends the evaluation, unless the caller supplies it.
 */

import { PolicyError } from "../../policy-error.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import { type Json, RegoSet } from "../host/json.ts";
import { checkRequest } from "../host/request.ts";

export const offBuiltins: readonly HostBuiltin[] = [
  defineHostBuiltin("http.send", ["object"], (request) => {
    checkRequest(request);
    throw off("http.send");
  }),
  // Addresses are their own answer; names would have to be asked for.
  defineHostBuiltin(
    "net.lookup_ip_addr",
    ["string"],
    (name) => {
      const own = ownAddress(name);
      if (own !== undefined) return RegoSet.of<Json>(own);
      throw off("net.lookup_ip_addr");
    },
    { keepsSets: true },
  ),
];

/** What needs no asking: of an address, and of `localhost`. */
export function ownAddress(name: string): string | undefined {
  if (name === "localhost") return "127.0.0.1";
  return isAddress(name) ? name : undefined;
}

function isAddress(name: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || /^[0-9a-fA-F]*:[0-9a-fA-F:.]*$/.test(name);
}

function off(name: string): PolicyError {
  return new PolicyError(
    "eval_builtin_error",
    `${name} is off: allow hosts with the option network, or supply a function of that name with the builtins that you load the policy with`,
  );
}
