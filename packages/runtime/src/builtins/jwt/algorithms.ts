/** The signature algorithms of JSON Web Algorithms (RFC 7518, RFC 8037). */

import { type Bytes, crypto, type KeyObject, type SigningKey } from "../host/crypto.ts";
import { equalBytes, type Hash, hmac } from "../host/digest.ts";
import { utf8 } from "../host/text.ts";

export type Family = "HS" | "RS" | "PS" | "ES" | "EdDSA";

export interface Algorithm {
  readonly family: Family;
  /** Node's name of the hash, null for EdDSA, which has its own. */
  readonly hash: Hash | null;
}

/** A symmetric secret, or half of a pair of keys. */
export type Key = Bytes | KeyObject;

const sizes = ["256", "384", "512"] as const;

export const algorithms: ReadonlyMap<string, Algorithm> = new Map<string, Algorithm>([
  ...sizes.flatMap((size): [string, Algorithm][] => [
    [`HS${size}`, { family: "HS", hash: `sha${size}` }],
    [`RS${size}`, { family: "RS", hash: `sha${size}` }],
    [`PS${size}`, { family: "PS", hash: `sha${size}` }],
    [`ES${size}`, { family: "ES", hash: `sha${size}` }],
  ]),
  ["EdDSA", { family: "EdDSA", hash: null }],
]);

/** A key of the wrong kind verifies nothing. */
export function verifies(algorithm: Algorithm, key: Key, text: string, signature: Bytes): boolean {
  if (algorithm.family === "HS") return isSecret(key) && verifiesSecret(algorithm, key, text, signature);
  if (isSecret(key) || !fits(algorithm, key)) return false;
  if (algorithm.family === "ES" && signature.length % 2 !== 0) return false;
  return crypto().verify(algorithm.hash, utf8(text), signingKey(algorithm, key, "verify"), signature);
}

export function signText(algorithm: Algorithm, key: Key, text: string): Bytes | undefined {
  if (algorithm.family === "HS") return isSecret(key) ? mac(algorithm, key, text) : undefined;
  if (isSecret(key) || !fits(algorithm, key)) return undefined;
  return crypto().sign(algorithm.hash, utf8(text), signingKey(algorithm, key, "sign"));
}

function isSecret(key: Key): key is Bytes {
  return key instanceof Uint8Array;
}

/** Whether the key is of the kind that the algorithm needs. */
function fits({ family }: Algorithm, key: KeyObject): boolean {
  if (family === "EdDSA") return key.asymmetricKeyType === "ed25519";
  return key.asymmetricKeyType === (family === "ES" ? "ec" : "rsa");
}

function verifiesSecret(algorithm: Algorithm, secret: Bytes, text: string, signature: Bytes): boolean {
  return equalBytes(mac(algorithm, secret, text), signature);
}

function mac({ hash }: Algorithm, secret: Bytes, text: string): Bytes {
  return hmac(hash!, secret, text);
}

function signingKey({ family }: Algorithm, key: KeyObject, use: "sign" | "verify"): SigningKey {
  const { RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_AUTO, RSA_PSS_SALTLEN_DIGEST } = crypto().constants;
  if (family === "ES") return { key, dsaEncoding: "ieee-p1363" };
  if (family !== "PS") return { key };
  return {
    key,
    padding: RSA_PKCS1_PSS_PADDING,
    saltLength: use === "sign" ? RSA_PSS_SALTLEN_DIGEST : RSA_PSS_SALTLEN_AUTO,
  };
}
