/** The request objects of `http.send`, which `providers.aws.sign_req` signs: what they may and must have. */

import type { JsonObject } from "./json.ts";
import { operandError } from "./operands.ts";

export const requiredParameters = ["method", "url"];

const requestParameters: ReadonlySet<string> = new Set([
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
  "method",
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
  "url",
]);

/** The first operand as a request: what it must not have is named before what it lacks. */
export function checkRequest(request: JsonObject): void {
  const invalid = Object.keys(request).filter((key) => !requestParameters.has(key));
  if (invalid.length > 0) throw operandError(1, `invalid request parameters(s): ${regoSet(invalid)}`);
  checkPresent(request, requiredParameters, 1, "request");
}

export function checkPresent(object: JsonObject, keys: readonly string[], position: number, what: string): void {
  const missing = keys.filter((key) => !Object.hasOwn(object, key));
  if (missing.length > 0) throw operandError(position, `missing required ${what} parameters(s): ${regoSet(missing)}`);
}

export function regoSet(keys: readonly string[]): string {
  return `{${[...keys]
    .sort()
    .map((key) => JSON.stringify(key))
    .join(", ")}}`;
}
