/** The keys that a verifier is given: a PEM certificate, a PEM public key, a JWK or a set of them. */

import { fail } from "../host/builtin-error.ts";
import { type Bytes, crypto } from "../host/crypto.ts";
import { firstPemBlock } from "../host/pem.ts";
import { algorithms, type Key, verifies } from "./algorithms.ts";
import { keyOf, parseJwks } from "./jwk.ts";
import { explained } from "./token.ts";

export interface VerificationKey {
  /** Empty when the key does not say. */
  readonly alg: string;
  readonly kid: string;
  readonly key: Key;
}

export function verificationKeys(text: string): readonly VerificationKey[] {
  const pem = firstPemBlock(text);
  if (pem !== undefined) {
    if (pem.rest !== "") fail("extra data after a PEM certificate block");
    return [{ alg: "", kid: "", key: pemKey(pem.block.type, pem.block.bytes) }];
  }
  const jwks = explained("failed to parse a JWK key (set)", () => parseJwks(text));
  return jwks
    .map((jwk) => ({ alg: textOf(jwk.alg), kid: textOf(jwk.kid), jwk }))
    .filter(({ alg }) => alg === "" || algorithms.has(alg))
    .map(({ alg, kid, jwk }) => ({ alg, kid, key: keyOf(jwk, "public") }));
}

/**
 * Whether one of the keys made the signature. A key with the token's key id decides alone; of the others those that
 * name an algorithm count for that one only. `verifierAlg` is the algorithm that signatures are checked by.
 */
export function verifiesByOne(
  keys: readonly VerificationKey[],
  token: { readonly kid: string; readonly alg: string; readonly text: string; readonly signature: Bytes },
  verifierAlg: string,
): boolean {
  const algorithm = algorithms.get(verifierAlg);
  if (algorithm === undefined) return false;
  const named = token.kid === "" ? undefined : keys.find(({ kid }) => kid === token.kid);
  const candidates = named === undefined ? keys.filter(({ alg }) => alg === "" || alg === token.alg) : [named];
  return candidates.some(({ key }) => verifies(algorithm, key, token.text, token.signature));
}

function pemKey(type: string, der: Bytes): Key {
  try {
    if (type === "CERTIFICATE") return new (crypto().X509Certificate)(der).publicKey;
    if (type === "PUBLIC KEY") return crypto().createPublicKey({ key: der, format: "der", type: "spki" });
  } catch (error) {
    return fail(
      `failed to parse a PEM ${type === "CERTIFICATE" ? "certificate" : "public key"}: ${(error as Error).message}`,
    );
  }
  return fail("failed to extract a Key from the PEM certificate");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
