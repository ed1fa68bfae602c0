/** Private keys from PEM, in the forms of Go's keys and of JSON Web Keys. */

import { fail } from "../host/builtin-error.ts";
import { type Bytes, crypto, type KeyObject } from "../host/crypto.ts";
import type { Json } from "../host/json.ts";
import { type PemBlock, pemBlocks } from "../host/pem.ts";
import { fromBase64Url, toBase64 } from "../host/text.ts";
import { numberJson } from "./algorithms.ts";
import { unsigned } from "./der.ts";

const forms = { "RSA PRIVATE KEY": "pkcs1", "PRIVATE KEY": "pkcs8", "EC PRIVATE KEY": "sec1" } as const;

/** Blocks of other types are skipped. */
export function privateKeys(pem: string): readonly KeyObject[] {
  return pemBlocks(pem).blocks.filter(isPrivateKey).map(privateKey);
}

export function privateKey({ type, bytes }: PemBlock): KeyObject {
  try {
    return crypto().createPrivateKey({ key: bytes, format: "der", type: forms[type as keyof typeof forms] });
  } catch (error) {
    return fail(`x509: failed to parse private key: ${(error as Error).message}`);
  }
}

export function isPrivateKey({ type }: PemBlock): boolean {
  return Object.hasOwn(forms, type);
}

export function jwkJson(key: KeyObject): Json {
  return { ...key.export({ format: "jwk" }) } as Json;
}

/** Go's `rsa.PrivateKey`, `ecdsa.PrivateKey` and `ed25519.PrivateKey`. */
export function privateKeyJson(key: KeyObject): Json {
  const jwk = key.export({ format: "jwk" });
  const bytes = (name: string): Bytes => fromBase64Url(jwk[name]!);
  const number = (name: string) => numberJson(unsigned(bytes(name)));
  switch (key.asymmetricKeyType) {
    case "rsa":
      return {
        N: number("n"),
        E: number("e"),
        D: number("d"),
        Primes: [number("p"), number("q")],
        Precomputed: { Dp: number("dp"), Dq: number("dq"), Qinv: number("qi"), CRTValues: [] },
      };
    case "ec":
      return { Curve: {}, X: number("x"), Y: number("y"), D: number("d") };
    case "ed25519":
      return toBase64(Uint8Array.from([...bytes("d"), ...bytes("x")]));
    default:
      return fail("x509: PKCS#8 wrapping contained private key with unknown algorithm");
  }
}
