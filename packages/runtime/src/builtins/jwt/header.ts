/** The header parameters that decide how a token is verified. */

import { fail } from "../host/builtin-error.ts";
import type { Json, JsonObject } from "../host/json.ts";

export interface TokenHeader {
  readonly alg: string;
  readonly kid: string;
  readonly cty: string;
  /** Whether a verifier may accept the token at all. */
  readonly valid: boolean;
}

const known = new Set(["alg", "kid", "typ", "cty", "crit"]);

export function readHeader(header: JsonObject): TokenHeader {
  const { alg, kid, cty } = { alg: text(header, "alg"), kid: text(header, "kid"), cty: text(header, "cty") };
  text(header, "typ");
  const critical = criticalParameters(header.crit);
  // RFC 7515, 4.1.1 and 4.1.11: there must be an algorithm, and every critical parameter must be understood.
  const valid = alg !== "" && !critical.some((name) => Object.hasOwn(header, name) && !known.has(name));
  return { alg, kid, cty, valid };
}

function text(header: JsonObject, name: string): string {
  const value = header[name];
  if (value === undefined) return "";
  return typeof value === "string" ? value : fail(`${name}: must be a string`);
}

function criticalParameters(value: Json | undefined): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return fail("crit: must be a list");
  const names = (value as readonly Json[]).filter((name) => typeof name === "string");
  return names.length === 0 ? fail("crit: must be a nonempty list") : names;
}
