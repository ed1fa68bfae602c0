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

/** What needs no asking, as Go writes it: of an address, and of `localhost`. */
export function ownAddress(name: string): string | undefined {
  if (name === "localhost") return "127.0.0.1";
  if (name.split(".").length === 4 && name.split(".").every(isOctet)) return name;
  const [, address = "", zone = ""] = /^([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(%.+)?$/.exec(name) ?? [];
  const written = ip6(address);
  return written === undefined ? undefined : `${written}${zone}`;
}

function isOctet(part: string): boolean {
  return /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256;
}

/** As URLs write addresses of version 6, but for those of version 4 in them, which stand for themselves. */
function ip6(address: string): string | undefined {
  const { URL } = globalThis as unknown as { readonly URL: new (url: string) => { readonly hostname: string } };
  try {
    const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
    const [, high, low] = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(written) ?? [];
    if (high === undefined || low === undefined) return written;
    const bits = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16);
    return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join(".");
  } catch {
    return undefined;
  }
}

function off(name: string): PolicyError {
  return new PolicyError(
    "eval_builtin_error",
    `${name} is off: allow hosts with the option network, or supply a function of that name with the builtins that you load the policy with`,
  );
}
