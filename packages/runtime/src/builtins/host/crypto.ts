/** Node's cryptography with pairs of keys, taken at once rather than awaited: an evaluation never yields. */

export type Bytes = Uint8Array<ArrayBufferLike>;

export interface KeyObject {
  readonly type: "secret" | "public" | "private";
  readonly asymmetricKeyType?: "rsa" | "rsa-pss" | "dsa" | "ec" | "ed25519" | "ed448" | "x25519" | "x448";
  readonly asymmetricKeyDetails?: { readonly namedCurve?: string; readonly modulusLength?: number };
  export(options: { format: "jwk" }): Readonly<Record<string, string | undefined>>;
  export(options: { format: "der"; type: "spki" | "pkcs1" | "pkcs8" }): Bytes;
}

export interface SigningKey {
  readonly key: KeyObject;
  readonly padding?: number;
  readonly saltLength?: number;
  readonly dsaEncoding?: "der" | "ieee-p1363";
}

interface KeyInput {
  readonly key: Bytes | object;
  readonly format: "der" | "jwk";
  readonly type?: "spki" | "pkcs1" | "pkcs8" | "sec1";
}

export interface Crypto {
  readonly constants: {
    readonly RSA_PKCS1_PSS_PADDING: number;
    readonly RSA_PSS_SALTLEN_AUTO: number;
    readonly RSA_PSS_SALTLEN_DIGEST: number;
  };
  readonly X509Certificate: new (der: Bytes) => { readonly publicKey: KeyObject };
  createPublicKey(input: KeyInput | KeyObject): KeyObject;
  createPrivateKey(input: KeyInput): KeyObject;
  sign(algorithm: string | null, data: Bytes, key: SigningKey): Bytes;
  verify(algorithm: string | null, data: Bytes, key: SigningKey, signature: Bytes): boolean;
}

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

let found: Crypto | undefined;

/** Not a failing builtin, which would be undefined: a policy must not pass for want of a platform. */
export class CryptoMissing extends Error {
  override readonly name = "CryptoMissing";
}

/** Throws on platforms without Node's crypto, such as browsers, whose own cannot be called at once. */
export function crypto(): Crypto {
  found ??= (globalThis as unknown as Platform).process?.getBuiltinModule?.("node:crypto") as Crypto | undefined;
  if (found === undefined) {
    throw new CryptoMissing("this platform has no node:crypto; supply the builtin yourself");
  }
  return found;
}
