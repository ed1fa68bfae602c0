/** Signatures, docs and examples: crypto. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";
import { certificateRequest, ecPrivateKey, leafCertificate, leafPrivateKey, rootCertificate } from "./example-keys.ts";

export const cryptoBuiltins = defineBuiltins([
  {
    name: "crypto.hmac.equal",
    doc: "True when two message authentication codes are the same, compared in a time that does not tell where they differ.",
    args: [
      { name: "mac1", type: t.string },
      { name: "mac2", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'crypto.hmac.equal("70b1", "70b1")', result: "true" },
      { call: 'crypto.hmac.equal(input, "70b1")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.hmac.md5",
    doc: "The keyed MD5 digest (HMAC) of a text, in hexadecimal.",
    args: [
      { name: "x", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'crypto.hmac.md5("message", "key")', result: '"4e4748e62b463521f6775fbf921234b5"' },
      { call: 'crypto.hmac.md5(input, "key")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.hmac.sha1",
    doc: "The keyed SHA-1 digest (HMAC) of a text, in hexadecimal.",
    args: [
      { name: "x", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'crypto.hmac.sha1("message", "key")', result: '"2088df74d5f2146b48146caf4965377e9d0be3a4"' },
      { call: 'crypto.hmac.sha1(input, "key")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.hmac.sha256",
    doc: "The keyed SHA-256 digest (HMAC) of a text, in hexadecimal.",
    args: [
      { name: "x", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
    examples: [
      {
        call: 'crypto.hmac.sha256("message", "key")',
        result: '"6e9ef29b75fffc5b7abae527d58fdadb2fe42e7219011976917343065f58ed4a"',
      },
      { call: 'crypto.hmac.sha256(input, "key")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.hmac.sha512",
    doc: "The keyed SHA-512 digest (HMAC) of a text, in hexadecimal.",
    args: [
      { name: "x", type: t.string },
      { name: "key", type: t.string },
    ],
    result: t.string,
    examples: [
      {
        call: 'crypto.hmac.sha512("message", "key")',
        result:
          '"e477384d7ca229dd1426e64b63ebf2d36ebd6d7e669a6735424e72ea6c01d3f8b56eb39c36d8232f5427999b8d1a3f9cd1128fc69f4d75b434216810fa367e98"',
      },
      { call: 'crypto.hmac.sha512(input, "key")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.md5",
    doc: "The MD5 digest of a text, in hexadecimal. Good for checksums only.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'crypto.md5("message")', result: '"78e731027d8fd50ed642340b7c9a63b3"' },
      { call: "crypto.md5(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.parse_private_keys",
    doc: "The private keys in a PEM text, or in its base64 form, each as an object with the numbers it is made of; null for an empty text.",
    args: [{ name: "keys", type: t.string }],
    result: t.array(t.object(t.string, t.any)),
    examples: [
      { call: `object.keys(crypto.parse_private_keys("${ecPrivateKey}")[0])`, result: '{"Curve", "D", "X", "Y"}' },
      { call: 'crypto.parse_private_keys("")', result: "null" },
      { call: "crypto.parse_private_keys(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.sha1",
    doc: "The SHA-1 digest of a text, in hexadecimal. Good for checksums only.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'crypto.sha1("message")', result: '"6f9b9af3cd6e8b8a73c2cdced37fe9f59226e27d"' },
      { call: "crypto.sha1(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.sha256",
    doc: "The SHA-256 digest of a text, in hexadecimal.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      {
        call: 'crypto.sha256("message")',
        result: '"ab530a13e45914982b79f9b7e3fba994cfd1f3fb22f71cea1afbf02b460c6d1d"',
      },
      { call: "crypto.sha256(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "crypto.x509.parse_and_verify_certificates",
    doc: "Reads a chain of PEM certificates, root first and leaf last, and says whether the leaf is valid today under that root. The certificates are empty when it is not.",
    args: [{ name: "certs", type: t.string }],
    result: t.tuple(t.boolean, t.array(t.object(t.string, t.any))),
    examples: [
      { call: `crypto.x509.parse_and_verify_certificates("${rootCertificate}${leafCertificate}")[0]`, result: "true" },
      { call: `crypto.x509.parse_and_verify_certificates("${leafCertificate}")`, result: "[false, []]" },
      {
        call: "crypto.x509.parse_and_verify_certificates(input)",
        input: "7",
        error: "operand 1 must be string but got number",
      },
    ],
  },
  {
    name: "crypto.x509.parse_and_verify_certificates_with_options",
    doc: "As `crypto.x509.parse_and_verify_certificates`, with options `CurrentTime` (nanoseconds), `DNSName`, `KeyUsages` and `MaxConstraintComparisons`.",
    args: [
      { name: "certs", type: t.string },
      { name: "options", type: t.object(t.string, t.any) },
    ],
    result: t.tuple(t.boolean, t.array(t.object(t.string, t.any))),
    examples: [
      {
        call: `crypto.x509.parse_and_verify_certificates_with_options("${rootCertificate}${leafCertificate}", {"DNSName": "example.test"})[0]`,
        result: "true",
      },
      {
        call: `crypto.x509.parse_and_verify_certificates_with_options("${rootCertificate}${leafCertificate}", {"DNSName": "other.test"})`,
        result: "[false, []]",
      },
      {
        call: 'crypto.x509.parse_and_verify_certificates_with_options("", input)',
        input: '{"Colour": "red"}',
        error: "invalid key option",
      },
    ],
  },
  {
    name: "crypto.x509.parse_certificate_request",
    doc: "The fields of a PKCS #10 request for a certificate, from PEM or base64.",
    args: [{ name: "csr", type: t.string }],
    result: t.object(t.string, t.any),
    examples: [
      {
        call: `crypto.x509.parse_certificate_request("${certificateRequest}").Subject.CommonName`,
        result: '"example.test"',
      },
      { call: 'crypto.x509.parse_certificate_request("no request")', error: "illegal base64 data at input byte 2" },
    ],
  },
  {
    name: "crypto.x509.parse_certificates",
    doc: "The fields of each certificate in a PEM text, or in base64 of PEM or DER, without a check of its signatures.",
    args: [{ name: "certs", type: t.string }],
    result: t.array(t.object(t.string, t.any)),
    examples: [
      { call: `crypto.x509.parse_certificates("${leafCertificate}")[0].DNSNames`, result: '["example.test"]' },
      { call: 'crypto.x509.parse_certificates("no certificate")', error: "illegal base64 data at input byte 2" },
    ],
  },
  {
    name: "crypto.x509.parse_keypair",
    doc: "A certificate and the private key that belongs to it, both from PEM, as one object.",
    args: [
      { name: "cert", type: t.string },
      { name: "pem", type: t.string },
    ],
    result: t.object(t.string, t.any),
    examples: [
      {
        call: `object.keys(crypto.x509.parse_keypair("${leafCertificate}", "${leafPrivateKey}"))`,
        result:
          '{"Certificate", "Leaf", "OCSPStaple", "PrivateKey", "SignedCertificateTimestamps", "SupportedSignatureAlgorithms"}',
      },
      { call: 'crypto.x509.parse_keypair("no certificate", "no key")', error: "illegal base64 data at input byte 2" },
    ],
  },
  {
    name: "crypto.x509.parse_rsa_private_key",
    doc: "The first private key in a PEM text, as a JSON Web Key. In spite of its name it reads keys of other kinds too.",
    args: [{ name: "pem", type: t.string }],
    result: t.object(t.string, t.any),
    examples: [
      { call: `crypto.x509.parse_rsa_private_key("${ecPrivateKey}").kty`, result: '"EC"' },
      { call: 'crypto.x509.parse_rsa_private_key("no key")', error: "illegal base64 data at input byte 2" },
    ],
  },
]);
