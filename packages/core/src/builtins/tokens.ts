/** Signatures, docs and examples: tokens. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";
import {
  ec256PublicKey,
  ec384PublicKey,
  ec521PublicKey,
  ed25519PublicKey,
  rsaPublicKey,
  tokenEddsa,
  tokenEs256,
  tokenEs384,
  tokenEs512,
  tokenHs256,
  tokenHs384,
  tokenHs512,
  tokenPs256,
  tokenPs384,
  tokenPs512,
  tokenRs256,
  tokenRs384,
  tokenRs512,
} from "./example-keys.ts";

export const tokensBuiltins = defineBuiltins([
  {
    name: "io.jwt.decode",
    doc: "The header, the payload and the signature, in hexadecimal, of a JSON Web Token. The signature is not checked.",
    args: [{ name: "jwt", type: t.string }],
    result: t.tuple(t.object(t.any, t.any), t.object(t.any, t.any), t.string),
    examples: [
      {
        call: `io.jwt.decode("${tokenHs256}")`,
        result:
          '[{"alg": "HS256", "typ": "JWT"}, {"iss": "portcullis"}, "88b8e59904b12d4a0ca1a5dc53c71cb029492bb2540459869715b66997d914a2"]',
      },
      { call: 'io.jwt.decode("no token")', error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.decode_verify",
    doc: "Whether a JSON Web Token is signed by a key of the constraints (`cert` or `secret`) and meets the others (`alg`, `iss`, `aud`, `time`), with its header and payload, which are empty when it does not.",
    args: [
      { name: "jwt", type: t.string },
      { name: "constraints", type: t.object(t.string, t.any) },
    ],
    result: t.tuple(t.boolean, t.object(t.any, t.any), t.object(t.any, t.any)),
    nondeterministic: true,
    examples: [
      {
        call: `io.jwt.decode_verify("${tokenHs256}", {"secret": "secret", "iss": "portcullis"})`,
        result: '[true, {"alg": "HS256", "typ": "JWT"}, {"iss": "portcullis"}]',
      },
      { call: `io.jwt.decode_verify("${tokenHs256}", {"secret": "other"})`, result: "[false, {}, {}]" },
      { call: `io.jwt.decode_verify("${tokenHs256}", {})`, error: "no key constraint" },
    ],
  },
  {
    name: "io.jwt.verify_eddsa",
    doc: "True when the token's EdDSA signature was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_eddsa("${tokenEddsa}", "${ed25519PublicKey}")`, result: "true" },
      { call: `io.jwt.verify_eddsa("no token", "${ed25519PublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_es256",
    doc: "True when the token's ES256 signature (ECDSA with SHA-256) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_es256("${tokenEs256}", "${ec256PublicKey}")`, result: "true" },
      { call: `io.jwt.verify_es256("no token", "${ec256PublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_es384",
    doc: "True when the token's ES384 signature (ECDSA with SHA-384) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_es384("${tokenEs384}", "${ec384PublicKey}")`, result: "true" },
      { call: `io.jwt.verify_es384("no token", "${ec384PublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_es512",
    doc: "True when the token's ES512 signature (ECDSA with SHA-512) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_es512("${tokenEs512}", "${ec521PublicKey}")`, result: "true" },
      { call: `io.jwt.verify_es512("no token", "${ec521PublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_hs256",
    doc: "True when the token's HS256 signature (HMAC with SHA-256) was made with this secret.",
    args: [
      { name: "jwt", type: t.string },
      { name: "secret", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_hs256("${tokenHs256}", "secret")`, result: "true" },
      { call: `io.jwt.verify_hs256("${tokenHs256}", "other")`, result: "false" },
      { call: 'io.jwt.verify_hs256("no token", "secret")', error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_hs384",
    doc: "True when the token's HS384 signature (HMAC with SHA-384) was made with this secret.",
    args: [
      { name: "jwt", type: t.string },
      { name: "secret", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_hs384("${tokenHs384}", "secret")`, result: "true" },
      { call: `io.jwt.verify_hs384("${tokenHs384}", "other")`, result: "false" },
      { call: 'io.jwt.verify_hs384("no token", "secret")', error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_hs512",
    doc: "True when the token's HS512 signature (HMAC with SHA-512) was made with this secret.",
    args: [
      { name: "jwt", type: t.string },
      { name: "secret", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_hs512("${tokenHs512}", "secret")`, result: "true" },
      { call: `io.jwt.verify_hs512("${tokenHs512}", "other")`, result: "false" },
      { call: 'io.jwt.verify_hs512("no token", "secret")', error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_ps256",
    doc: "True when the token's PS256 signature (RSASSA-PSS with SHA-256) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_ps256("${tokenPs256}", "${rsaPublicKey}")`, result: "true" },
      { call: `io.jwt.verify_ps256("no token", "${rsaPublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_ps384",
    doc: "True when the token's PS384 signature (RSASSA-PSS with SHA-384) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_ps384("${tokenPs384}", "${rsaPublicKey}")`, result: "true" },
      { call: `io.jwt.verify_ps384("no token", "${rsaPublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_ps512",
    doc: "True when the token's PS512 signature (RSASSA-PSS with SHA-512) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_ps512("${tokenPs512}", "${rsaPublicKey}")`, result: "true" },
      { call: `io.jwt.verify_ps512("no token", "${rsaPublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_rs256",
    doc: "True when the token's RS256 signature (RSASSA-PKCS1-v1_5 with SHA-256) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_rs256("${tokenRs256}", "${rsaPublicKey}")`, result: "true" },
      { call: `io.jwt.verify_rs256("no token", "${rsaPublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_rs384",
    doc: "True when the token's RS384 signature (RSASSA-PKCS1-v1_5 with SHA-384) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_rs384("${tokenRs384}", "${rsaPublicKey}")`, result: "true" },
      { call: `io.jwt.verify_rs384("no token", "${rsaPublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
  {
    name: "io.jwt.verify_rs512",
    doc: "True when the token's RS512 signature (RSASSA-PKCS1-v1_5 with SHA-512) was made with the key of this certificate, public key or JSON Web Key set.",
    args: [
      { name: "jwt", type: t.string },
      { name: "certificate", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: `io.jwt.verify_rs512("${tokenRs512}", "${rsaPublicKey}")`, result: "true" },
      { call: `io.jwt.verify_rs512("no token", "${rsaPublicKey}")`, error: "encoded JWT had no period separators" },
    ],
  },
]);
