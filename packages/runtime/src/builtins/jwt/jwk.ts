/** JSON Web Keys (RFC 7517): one key, or a set of keys. */

import { BuiltinError, fail } from "../host/builtin-error.ts";
import { crypto } from "../host/crypto.ts";
import { isObject, type Json, type JsonObject, parseJson } from "../host/json.ts";
import { fromBase64Url } from "../host/text.ts";
import type { Key } from "./algorithms.ts";

const required: Readonly<Record<string, readonly string[]>> = {
  oct: ["k"],
  RSA: ["n", "e"],
  EC: ["crv", "x", "y"],
  OKP: ["crv", "x"],
};

export function parseJwks(text: string): readonly JsonObject[] {
  const value = jsonIn(text);
  if (!isObject(value)) fail("jwk.Parse: failed to unmarshal JWK set: the text is not a JSON object");
  const set = value as JsonObject;
  if (!Array.isArray(set.keys)) {
    checkJwk(set, "jwk.Parse: failed to parse sole key: ");
    return [set];
  }
  return (set.keys as readonly Json[]).map((key, index) => {
    const context = `jwk.Parse: failed to unmarshal JWK set: failed to decode key #${index} in "keys": `;
    if (!isObject(key)) fail(`${context}jwk.ParseKey: the key is not a JSON object`);
    checkJwk(key as JsonObject, context);
    return key as JsonObject;
  });
}

/** The half of the pair that is asked for. */
export function keyOf(jwk: JsonObject, half: "public" | "private"): Key {
  if (jwk.kty === "oct") return fromBase64Url(String(jwk.k));
  try {
    if (half === "private") return crypto().createPrivateKey({ key: jwk, format: "jwk" });
    return crypto().createPublicKey({ key: publicHalf(jwk), format: "jwk" });
  } catch (error) {
    if (error instanceof BuiltinError) throw error;
    return fail(`jwk.Export: ${(error as Error).message}`);
  }
}

function publicHalf({ kty, crv, x, y, n, e }: JsonObject): object {
  return kty === "RSA" ? { kty, n, e } : kty === "EC" ? { kty, crv, x, y } : { kty, crv, x };
}

function jsonIn(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    const context = "jwk.Parse: failed to parse sole key: jwk.ParseKey: jwk.Parse: failed to probe data";
    return fail(`${context}: ${(error as Error).message}`);
  }
}

function checkJwk(jwk: JsonObject, context: string): void {
  const fields = required[typeof jwk.kty === "string" ? jwk.kty : ""];
  if (fields === undefined) fail(`${context}jwk.ParseKey: invalid key type from JSON (${String(jwk.kty ?? "")})`);
  const missing = fields!.find((field) => typeof jwk[field] !== "string");
  if (missing !== undefined) {
    fail(`${context}jwk.ParseKey: failed to unmarshal JSON into key: required field ${missing} is missing`);
  }
}
