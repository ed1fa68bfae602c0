import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { call } from "./call.ts";

test("private keys are read in every PEM form that Go reads", () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  for (const type of ["sec1", "pkcs8"] as const) {
    const pem = privateKey.export({ format: "pem", type }) as string;
    expect(call("crypto.parse_private_keys", pem)).toEqual([
      { Curve: {}, D: expect.anything(), X: expect.anything(), Y: expect.anything() },
    ]);
    expect(call("crypto.x509.parse_rsa_private_key", pem)).toMatchObject({ kty: "EC", crv: "P-256" });
  }
});

test("text without keys has none", () => {
  expect(call("crypto.parse_private_keys", "nothing here")).toEqual([]);
  expect(call("crypto.parse_private_keys", "")).toBeNull();
});

test("what is not a certificate is refused, and verifies as false", () => {
  expect(() => call("crypto.x509.parse_certificates", "foobar")).toThrowError("illegal base64 data at input byte 4");
  expect(() => call("crypto.x509.parse_certificates", "Zm9v")).toThrowError("x509: malformed certificate");
  expect(call("crypto.x509.parse_and_verify_certificates", "foobar")).toEqual([false, []]);
});
