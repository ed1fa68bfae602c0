/**
 * `http.send` and `net.lookup_ip_addr`: what reaches out of the process is off. A policy that calls them loads, so that
 * tests may replace them with `with`; a call that is not replaced ends the evaluation, unless the caller supplies it.
 */

import { PolicyError } from "../../policy-error.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import { type Json, type JsonObject, RegoSet } from "../host/json.ts";
import { operandError } from "../host/operands.ts";

const required = ["method", "url"];

/** What OPA lets a request say. */
const known = new Set([
  ...required,
  "body",
  "cache",
  "cache_ignored_headers",
  "caching_mode",
  "enable_redirect",
  "force_cache",
  "force_cache_duration_seconds",
  "force_json_decode",
  "force_yaml_decode",
  "headers",
  "max_retry_attempts",
  "raise_error",
  "raw_body",
  "timeout",
  "tls_ca_cert",
  "tls_ca_cert_env_variable",
  "tls_ca_cert_file",
  "tls_client_cert",
  "tls_client_cert_env_variable",
  "tls_client_cert_file",
  "tls_client_key",
  "tls_client_key_env_variable",
  "tls_client_key_file",
  "tls_insecure_skip_verify",
  "tls_server_name",
  "tls_use_system_certs",
]);

export const networkBuiltins: readonly HostBuiltin[] = [
  defineHostBuiltin("http.send", ["object"], (request) => {
    checkRequest(request);
    throw off("http.send");
  }),
  // Addresses are their own answer; names would have to be asked for.
  defineHostBuiltin(
    "net.lookup_ip_addr",
    ["string"],
    (name) => {
      if (name === "localhost") return RegoSet.of<Json>("127.0.0.1");
      if (isAddress(name)) return RegoSet.of<Json>(name);
      throw off("net.lookup_ip_addr");
    },
    { keepsSets: true },
  ),
];

function isAddress(name: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || /^[0-9a-fA-F]*:[0-9a-fA-F:.]*$/.test(name);
}

function checkRequest(request: JsonObject): void {
  const keys = Object.keys(request);
  const invalid = keys.filter((key) => !known.has(key));
  if (invalid.length > 0) throw operandError(1, `invalid request parameters(s): ${setText(invalid)}`);
  const missing = required.filter((key) => !keys.includes(key));
  if (missing.length > 0) throw operandError(1, `missing required request parameters(s): ${setText(missing)}`);
}

function setText(keys: readonly string[]): string {
  return `{${[...keys]
    .sort()
    .map((key) => JSON.stringify(key))
    .join(", ")}}`;
}

function off(name: string): PolicyError {
  return new PolicyError(
    "eval_builtin_error",
    `${name} is off: supply a function of that name with the builtins that you load the policy with`,
  );
}
