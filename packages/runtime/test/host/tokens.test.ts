import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/builtins/host/json.ts";
import { call } from "./call.ts";

const secret = { kty: "oct", k: "NDI" };
const token = call("io.jwt.encode_sign", { alg: "HS256", typ: "JWT" }, { iss: "me", exp: 2000 }, secret) as string;

test("a token signed with a secret is verified with it, and with no other", () => {
  expect(call("io.jwt.verify_hs256", token, "42")).toBe(true);
  expect(call("io.jwt.verify_hs256", token, "43")).toBe(false);
  expect(call("io.jwt.verify_hs512", token, "42")).toBe(false);
});

test("what is signed is escaped as Go escapes JSON", () => {
  expect(call("io.jwt.encode_sign", { alg: "HS256" }, { a: "<&" }, secret)).toMatch(/\.eyJhIjoiXHUwMDNjXHUwMDI2In0\./);
});

describe("decode_verify", () => {
  const verify = (constraints: JsonObject): Json | undefined => call("io.jwt.decode_verify", token, constraints);

  test("holds the claims to the constraints", () => {
    const verified = [true, { alg: "HS256", typ: "JWT" }, { iss: "me", exp: 2000 }];
    expect(verify({ secret: "42", time: 1_000_000_000_000, iss: "me" })).toEqual(verified);
    expect(verify({ secret: "42", time: 2_000_000_000_000 })).toEqual([false, {}, {}]);
    expect(verify({ secret: "42", time: 0, iss: "you" })).toEqual([false, {}, {}]);
    expect(verify({ secret: "42", time: 0, aud: "us" })).toEqual([false, {}, {}]);
    expect(verify({ secret: "42", time: 0, alg: "HS512" })).toEqual([false, {}, {}]);
  });

  test("needs one kind of key and knows its constraints", () => {
    expect(() => verify({})).toThrowErrorMatchingInlineSnapshot(`[BuiltinError: no key constraint]`);
    expect(() => verify({ secret: "42", nbf: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[BuiltinError: unknown token validation constraint: nbf]`,
    );
  });
});

test.each([
  ["RS256", "rsa", { modulusLength: 2048 }],
  ["PS512", "rsa", { modulusLength: 2048 }],
  ["ES256", "ec", { namedCurve: "P-256" }],
  ["ES512", "ec", { namedCurve: "P-521" }],
  ["EdDSA", "ed25519", {}],
] as const)("%s: signed with a private key, verified with the public one as PEM and as JWK", (alg, type, options) => {
  const { privateKey, publicKey } = generateKeyPairSync(type as "rsa", options as { modulusLength: number });
  const signed = call("io.jwt.encode_sign", { alg }, { sub: "x" }, privateKey.export({ format: "jwk" }) as JsonObject)!;
  const verify = `io.jwt.verify_${alg.toLowerCase()}`;
  expect(call(verify, signed, publicKey.export({ format: "pem", type: "spki" }) as string)).toBe(true);
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "1", alg };
  expect(call(verify, signed, JSON.stringify({ keys: [jwk] }))).toBe(true);
  expect(call(verify, signed, JSON.stringify({ keys: [{ ...jwk, alg: "HS256" }] }))).toBe(false);
});

test("decoding says what is wrong with a token", () => {
  expect(() => call("io.jwt.decode", "abc")).toThrowError("encoded JWT had no period separators");
  expect(() => call("io.jwt.decode", "a.b")).toThrowError("encoded JWT must have 3 sections, found 2");
  expect(() => call("io.jwt.decode", "e3.e30.e30")).toThrowError(/^JWT header had invalid encoding|bad JWT header/);
});
