/** What `io.jwt.decode_verify` is told to hold a token to. */

import { fail } from "../host/builtin-error.ts";
import type { Json, JsonObject } from "../host/json.ts";
import { type VerificationKey, verificationKeys } from "./verification-keys.ts";

export interface Constraints {
  readonly keys: readonly VerificationKey[] | undefined;
  readonly secret: string;
  readonly alg: string;
  readonly iss: string;
  readonly aud: string;
  /** Seconds since 1970. */
  readonly time: number;
}

const names = ["cert", "secret", "alg", "iss", "aud", "time"];

export function readConstraints(object: JsonObject, now: bigint): Constraints {
  const unknown = Object.keys(object).find((name) => !names.includes(name));
  if (unknown !== undefined) fail(`unknown token validation constraint: ${unknown}`);
  const cert = text(object, "cert");
  const constraints = {
    keys: object.cert === undefined ? undefined : verificationKeys(cert),
    secret: text(object, "secret"),
    alg: text(object, "alg"),
    iss: text(object, "iss"),
    aud: text(object, "aud"),
    time: (object.time === undefined ? Number(now) : timeOf(object.time)) / 1e9,
  };
  if (constraints.keys !== undefined && constraints.secret !== "") fail("duplicate key constraints");
  if (constraints.keys === undefined && constraints.secret === "") fail("no key constraint");
  return constraints;
}

function text(object: JsonObject, name: string): string {
  const value = object[name];
  if (value === undefined) return "";
  return typeof value === "string" ? value : fail(`${name} constraint: must be a string`);
}

function timeOf(value: Json): number {
  if (typeof value !== "number" && typeof value !== "bigint") return fail("token time constraint: must be a number");
  return value < 0 ? fail("token time constraint: must not be negative") : Number(value);
}
