/** The options of `crypto.x509.parse_and_verify_certificates_with_options`. */

import { fail } from "../host/builtin-error.ts";
import type { Json, JsonObject } from "../host/json.ts";
import type { VerifyOptions } from "./verify-chain.ts";

const usageNames = [
  "KeyUsageAny",
  "KeyUsageServerAuth",
  "KeyUsageClientAuth",
  "KeyUsageCodeSigning",
  "KeyUsageEmailProtection",
  "KeyUsageIPSECEndSystem",
  "KeyUsageIPSECTunnel",
  "KeyUsageIPSECUser",
  "KeyUsageTimeStamping",
  "KeyUsageOCSPSigning",
  "KeyUsageMicrosoftServerGatedCrypto",
  "KeyUsageNetscapeServerGatedCrypto",
  "KeyUsageMicrosoftCommercialCodeSigning",
  "KeyUsageMicrosoftKernelCodeSigning",
];
const known = new Set(["DNSName", "CurrentTime", "MaxConstraintComparisons", "KeyUsages"]);

/** What a server's certificate is held to at the given time, in nanoseconds. */
export function defaultOptions(now: bigint): VerifyOptions {
  return { host: "", time: Number(now) / 1e9, keyUsages: [1] };
}

export function readVerifyOptions(options: JsonObject, now: bigint): VerifyOptions {
  if (Object.keys(options).some((key) => !known.has(key))) fail("invalid key option");
  const { DNSName: host = "", CurrentTime: time, MaxConstraintComparisons: limit = 0, KeyUsages: usages } = options;
  if (typeof host !== "string") return fail("'DNSName' should be a string");
  if (typeof limit !== "number") fail("'MaxConstraintComparisons' should be a number");
  if (!Number.isInteger(limit)) fail("'MaxConstraintComparisons' should be a valid number");
  const defaults = defaultOptions(now);
  return {
    host: host.replace(/^"+|"+$/g, ""),
    time: time === undefined ? defaults.time : currentTime(time),
    keyUsages: usages === undefined ? defaults.keyUsages : keyUsages(usages),
  };
}

function currentTime(time: Json): number {
  if (typeof time !== "number" && typeof time !== "bigint") return fail("'CurrentTime' should be a number");
  if (typeof time === "number" && !Number.isInteger(time)) fail("'CurrentTime' should be a valid int64 number");
  return Number(time) / 1e9;
}

function keyUsages(names: Json): readonly number[] {
  if (!Array.isArray(names)) return fail("'KeyUsages' should be an Array or Set");
  const texts = (names as readonly Json[])
    .filter((name) => typeof name === "string")
    .map((name) => name.replace(/^"+|"+$/g, ""));
  const invalid = texts.filter((name) => !usageNames.includes(name));
  if (invalid.length > 0) fail(`invalid entries for 'KeyUsages' found: [${invalid.join(" ")}]`);
  return texts.length === 0 ? [1] : texts.map((name) => usageNames.indexOf(name));
}
