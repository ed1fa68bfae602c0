/** Signatures: crypto. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const cryptoBuiltins = defineBuiltins([
  {
    name: "crypto.hmac.equal",
    args: [
      { name: "mac1", type: t.string },
      { name: "mac2", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "crypto.hmac.md5",
    args: [
      { name: "x", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
  },
  {
    name: "crypto.hmac.sha1",
    args: [
      { name: "x", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
  },
  {
    name: "crypto.hmac.sha256",
    args: [
      { name: "x", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
  },
  {
    name: "crypto.hmac.sha512",
    args: [
      { name: "x", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
  },
  { name: "crypto.md5", args: [{ name: "x", type: t.string }], result: t.string },
  {
    name: "crypto.parse_private_keys",
    args: [{ name: "keys", type: t.string }],
    result: t.array(t.object(t.string, t.any)),
  },
  { name: "crypto.sha1", args: [{ name: "x", type: t.string }], result: t.string },
  { name: "crypto.sha256", args: [{ name: "x", type: t.string }], result: t.string },
  {
    name: "crypto.x509.parse_and_verify_certificates",
    args: [{ name: "certs", type: t.string }],
    result: t.tuple(t.boolean, t.array(t.object(t.string, t.any))),
  },
  {
    name: "crypto.x509.parse_and_verify_certificates_with_options",
    args: [
      { name: "certs", type: t.string },
      { name: "options", type: t.object(t.string, t.any) },
    ],
    result: t.tuple(t.boolean, t.array(t.object(t.string, t.any))),
  },
  {
    name: "crypto.x509.parse_certificate_request",
    args: [{ name: "csr", type: t.string }],
    result: t.object(t.string, t.any),
  },
  {
    name: "crypto.x509.parse_certificates",
    args: [{ name: "certs", type: t.string }],
    result: t.array(t.object(t.string, t.any)),
  },
  {
    name: "crypto.x509.parse_keypair",
    args: [
      { name: "cert", type: t.string },
      { name: "pem", type: t.string },
    ],
    result: t.object(t.string, t.any),
  },
  {
    name: "crypto.x509.parse_rsa_private_key",
    args: [{ name: "pem", type: t.string }],
    result: t.object(t.string, t.any),
  },
]);
