/** `io.jwt.decode_verify`: the parts of a token that its signature and all constraints speak for. */

import { fail } from "../host/builtin-error.ts";
import { defineHostBuiltin } from "../host/define.ts";
import type { Json, JsonObject } from "../host/json.ts";
import { utf8 } from "../host/text.ts";
import { algorithms, verifies } from "./algorithms.ts";
import { type Constraints, readConstraints } from "./constraints.ts";
import { readHeader, type TokenHeader } from "./header.ts";
import { decodeHeader, decodePayload, decodeSignature, objectIn, signedText, splitToken, type Token } from "./token.ts";
import { verifiesByOne } from "./verification-keys.ts";

const unverified: Json = [false, {}, {}];

export const jwtDecodeVerify = defineHostBuiltin(
  "io.jwt.decode_verify",
  ["string", "object"],
  (text, object, evaluation) => {
    const constraints = readConstraints(object, evaluation.now());
    const token = verifiedToken(text, constraints);
    if (token === undefined) return unverified;
    const claims = objectIn(token.payload);
    return holds(claims, constraints) ? [true, token.header, claims] : unverified;
  },
  { needsNode: true },
);

/** Follows tokens inside of tokens, each of which must be signed. */
function verifiedToken(text: string, constraints: Constraints): { header: JsonObject; payload: string } | undefined {
  const token = splitToken(text);
  const decoded = decodeHeader(token);
  const header = readHeader(decoded);
  if (!header.valid || (constraints.alg !== "" && constraints.alg !== header.alg)) return undefined;
  if (!isSigned(token, header, constraints)) return undefined;
  const payload = decodePayload(token);
  return header.cty.toUpperCase() === "JWT" ? verifiedToken(payload, constraints) : { header: decoded, payload };
}

function isSigned(token: Token, { alg, kid }: TokenHeader, { keys, secret }: Constraints): boolean {
  const signature = decodeSignature(token);
  const text = signedText(token);
  if (keys !== undefined) return verifiesByOne(keys, { kid, alg, text, signature }, alg);
  const algorithm = algorithms.get(alg);
  return algorithm !== undefined && verifies(algorithm, utf8(secret), text, signature);
}

/** The registered claims of RFC 7519, 4.1. */
function holds(claims: JsonObject, { iss, aud, time }: Constraints): boolean {
  if (iss !== "" && claims.iss !== iss) return false;
  if (claims.aud === undefined ? aud !== "" : !isFor(claims.aud, aud)) return false;
  if (claims.exp !== undefined && !(time < moment(claims.exp, "exp"))) return false;
  return claims.nbf === undefined || !(time < moment(claims.nbf, "nbf"));
}

function isFor(claim: Json, audience: string): boolean {
  return claim === audience || (Array.isArray(claim) && claim.includes(audience));
}

function moment(claim: Json, name: string): number | bigint {
  return typeof claim === "number" || typeof claim === "bigint" ? claim : fail(`${name} value must be a number`);
}
