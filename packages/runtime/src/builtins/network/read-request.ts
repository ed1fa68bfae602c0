/** A request as `http.send` takes it → what is sent. */

import { fail } from "../host/builtin-error.ts";
import { isObject, type Json, type JsonObject, writeJson } from "../host/json.ts";
import { firstPemBlock } from "../host/pem.ts";
import { type Address, addressOf } from "./address.ts";
import type { NetworkOptions } from "./options.ts";

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
  /** Beside a certificate authority of its own. */
  readonly usesSystemCertificates: boolean;
  /** Further attempts when the network fails. */
  readonly retries: number;
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
  if (typeof method !== "string") return fail('"method" must be a string');
  if (typeof url !== "string") return fail('"url" must be a string');
  if (!isObject(headers)) return fail("invalid type for headers key");
  const text = raw !== undefined ? String(raw) : body === undefined ? undefined : writeJson(body);
  const seconds = forcedSeconds(request);
  return {
    url: addressOf(url) ?? fail(`unsupported URL: ${url}`),
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
    usesSystemCertificates: request.tls_use_system_certs === true,
    retries: retriesOf(request, options),
    raisesError: raisesError(request),
    isJson: request.force_json_decode === true,
    ...(seconds === undefined ? {} : { keptFor: seconds }),
    isCached: request.cache === true,
  };
}

/** Seconds that the request wants its response kept. */
function forcedSeconds({ force_cache: forced, force_cache_duration_seconds: seconds }: JsonObject): number | undefined {
  if (forced !== true) return undefined;
  if (seconds === undefined) fail("'force_cache' set but 'force_cache_duration_seconds' parameter is missing");
  return Number(seconds);
}

function retriesOf({ max_retry_attempts: attempts = 0 }: JsonObject, { retries = 5 }: NetworkOptions): number {
  const count = typeof attempts === "number" || typeof attempts === "bigint" ? Number(attempts) : -1;
  if (!Number.isInteger(count) || count < 0)
    fail(`invalid value ${writeJson(attempts)} for field "max_retry_attempts"`);
  return Math.min(count, retries);
}

function raisesError({ raise_error: raises = true }: JsonObject): boolean {
  return typeof raises === "boolean" ? raises : fail("invalid value for raise_error field");
}

/** A certificate of the client counts only with its key, as in OPA. */
function tlsOf(request: JsonObject): SentRequest["tls"] {
  const tls: Record<string, Json> = {};
  for (const [name, value] of Object.entries(request)) {
    if (!name.startsWith("tls_") || ignored.has(name)) continue;
    const option = tlsOptions[name];
    if (option === undefined) fail(`${name} is not supported: policies read no files and no environment here`);
    else tls[option] = value;
  }
  const { ca, cert, key, ...rest } = tls;
  if (ca !== undefined && !holdsPem(ca)) fail("could not append certificates");
  if (cert !== undefined && key !== undefined && !holdsPem(cert)) {
    fail("tls: failed to find any PEM data in certificate input");
  }
  return {
    ...rest,
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined || key === undefined ? {} : { cert, key }),
    ...(request.tls_insecure_skip_verify === true ? { rejectUnauthorized: false } : {}),
  };
}

function holdsPem(text: Json): boolean {
  return typeof text === "string" && firstPemBlock(text) !== undefined;
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
    fail(`invalid timeout value ${writeJson(timeout)}: time: invalid duration ${writeJson(timeout)}`);
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit!]!, 0);
}
