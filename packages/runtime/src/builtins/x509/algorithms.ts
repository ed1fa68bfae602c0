/** Numbers and hashes of the algorithms in certificates, as Go's `crypto/x509` counts them. */

import type { Json } from "../host/json.ts";
import { toBase64 } from "../host/text.ts";
import { bitBytes, childrenOf, type DerNode, readInteger, readOid, tags, unsigned } from "./der.ts";

export interface SignatureAlgorithm {
  readonly number: number;
  /** Null for algorithms with a hash of their own; undefined for those that nobody should trust. */
  readonly hash: string | null | undefined;
  readonly isPss?: boolean;
}

const signatures: Readonly<Record<string, SignatureAlgorithm>> = {
  "1.2.840.113549.1.1.2": { number: 1, hash: undefined },
  "1.2.840.113549.1.1.4": { number: 2, hash: undefined },
  "1.2.840.113549.1.1.5": { number: 3, hash: undefined },
  "1.2.840.113549.1.1.11": { number: 4, hash: "sha256" },
  "1.2.840.113549.1.1.12": { number: 5, hash: "sha384" },
  "1.2.840.113549.1.1.13": { number: 6, hash: "sha512" },
  "1.2.840.10040.4.3": { number: 7, hash: undefined },
  "2.16.840.1.101.3.4.3.2": { number: 8, hash: undefined },
  "1.2.840.10045.4.1": { number: 9, hash: undefined },
  "1.2.840.10045.4.3.2": { number: 10, hash: "sha256" },
  "1.2.840.10045.4.3.3": { number: 11, hash: "sha384" },
  "1.2.840.10045.4.3.4": { number: 12, hash: "sha512" },
  "1.3.101.112": { number: 16, hash: null },
};

const pssHashes: Readonly<Record<string, SignatureAlgorithm>> = {
  "2.16.840.1.101.3.4.2.1": { number: 13, hash: "sha256", isPss: true },
  "2.16.840.1.101.3.4.2.2": { number: 14, hash: "sha384", isPss: true },
  "2.16.840.1.101.3.4.2.3": { number: 15, hash: "sha512", isPss: true },
};

const unknown: SignatureAlgorithm = { number: 0, hash: undefined };

export function signatureAlgorithm(node: DerNode): SignatureAlgorithm {
  const [oid, parameters] = childrenOf(node);
  const name = readOid(oid).join(".");
  if (name !== "1.2.840.113549.1.1.10") return signatures[name] ?? unknown;
  const hash = parameters === undefined ? undefined : childrenOf(parameters).find(({ tag }) => tag === 0xa0);
  if (hash === undefined) return unknown;
  return pssHashes[readOid(childrenOf(childrenOf(hash, 0xa0)[0])[0]).join(".")] ?? unknown;
}

export interface PublicKeyInfo {
  /** 0 unknown, 1 RSA, 2 DSA, 3 ECDSA, 4 Ed25519. */
  readonly algorithm: number;
  readonly json: Json;
}

export function publicKeyInfo(node: DerNode): PublicKeyInfo {
  const [algorithm, bits] = childrenOf(node);
  const bytes = bitBytes(bits);
  switch (readOid(childrenOf(algorithm)[0]).join(".")) {
    case "1.2.840.113549.1.1.1": {
      const [modulus, exponent] = childrenOf({ tag: tags.sequence, content: bytes, raw: bytes }).flatMap((child) =>
        child.tag === tags.sequence ? childrenOf(child) : [child],
      );
      return { algorithm: 1, json: { N: numberJson(readInteger(modulus)), E: numberJson(readInteger(exponent)) } };
    }
    case "1.2.840.10040.4.1":
      return { algorithm: 2, json: null };
    case "1.2.840.10045.2.1": {
      const half = (bytes.length - 1) / 2;
      const [x, y] = [unsigned(bytes.subarray(1, 1 + half)), unsigned(bytes.subarray(1 + half))];
      return { algorithm: 3, json: { Curve: {}, X: numberJson(x), Y: numberJson(y) } };
    }
    case "1.3.101.112":
      return { algorithm: 4, json: toBase64(bytes) };
    default:
      return { algorithm: 0, json: null };
  }
}

export function numberJson(value: bigint): number | bigint {
  const double = Number(value);
  return Number.isSafeInteger(double) ? double : value;
}
