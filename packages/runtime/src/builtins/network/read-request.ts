/** A request as `http.send` takes it → what is sent. */

import { fail } from "../host/builtin-error.ts";
import { isObject, type Json, type JsonObject, writeJson } from "../host/json.ts";
import { operandError } from "../host/operands.ts";
import type { NetworkOptions } from "./options.ts";

interface Address {
  readonly href: string;
  readonly hostname: string;
  readonly port: string;
  readonly protocol: string;
}

export interface SentRequest {
  readonly url: Address;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly follow: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  readonly maximumBytes: number;
  readonly tls: Readonly<Record<string, Json>>;
  readonly raisesError: boolean;
  readonly isJson: boolean;
  /** Seconds that a response is kept for, whatever it says itself. */
  readonly keptFor?: number;
  /** Whether a response is kept as long as it says itself. */
  readonly isCached: boolean;
}

/** By the parameter: the option of Node's TLS. */
const tlsOptions: Readonly<Record<string, string>> = {
  tls_ca_cert: "ca",
  tls_client_cert: "cert",
  tls_client_key: "key",
  tls_server_name: "servername",
};

const ignored = new Set(["tls_insecure_skip_verify", "tls_use_system_certs"]);

export function readRequest(request: JsonObject, options: NetworkOptions): SentRequest {
  const { method, url, headers = {}, body, raw_body: raw } = request;
  if (typeof method !== "string") throw operandError(1, "request parameter 'method' must be a string");
  if (typeof url !== "string") throw operandError(1, "request parameter 'url' must be a string");
  if (!isObject(headers)) throw operandError(1, "request parameter 'headers' must be an object");
  const text = raw !== undefined ? String(raw) : body === undefined ? undefined : writeJson(body);
  const seconds = request.force_cache === true ? Number(request.force_cache_duration_seconds ?? 0) : undefined;
  return {
    url: addressOf(url),
    method: method.toUpperCase(),
    headers: {
      ...(raw === undefined && body !== undefined ? { "content-type": "application/json" } : {}),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    },
    ...(text === undefined ? {} : { body: text }),
    follow: request.enable_redirect === true,
    timeout: request.timeout === undefined ? (options.timeout ?? 5000) : milliseconds(request.timeout),
    maximumBytes: options.maximumBytes ?? 1 << 24,
    tls: tlsOf(request),
    raisesError: request.raise_error !== false,
    isJson: request.force_json_decode === true,
    ...(seconds === undefined ? {} : { keptFor: seconds }),
    isCached: request.cache === true,
  };
}

function addressOf(url: string): Address {
  try {
    const address = new (globalThis as unknown as { readonly URL: new (url: string) => Address }).URL(url);
    if (address.protocol === "http:" || address.protocol === "https:") return address;
  } catch {
    // Said below.
  }
  return fail(`unsupported URL: ${url}`);
}

function tlsOf(request: JsonObject): SentRequest["tls"] {
  const tls: Record<string, Json> = {};
  for (const [name, value] of Object.entries(request)) {
    if (!name.startsWith("tls_") || ignored.has(name)) continue;
    const option = tlsOptions[name];
    if (option === undefined) fail(`${name} is not supported: policies read no files and no environment here`);
    else tls[option] = value;
  }
  return request.tls_insecure_skip_verify === true ? { ...tls, rejectUnauthorized: false } : tls;
}

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Nanoseconds, or text as Go writes durations. */
function milliseconds(timeout: Json): number {
  if (typeof timeout === "number" || typeof timeout === "bigint") return Number(timeout) / 1e6;
  const parts = typeof timeout === "string" ? [...timeout.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)] : [];
  if (parts.map(([part]) => part).join("") !== timeout)
    fail(`timeout must be a duration, as "5s": ${writeJson(timeout)}`);
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit!]!, 0);
}
