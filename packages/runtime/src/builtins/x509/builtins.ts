/** `crypto.x509.*` and `crypto.parse_private_keys`. */

import { BuiltinError, fail } from "../host/builtin-error.ts";
import { type Bytes, crypto } from "../host/crypto.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import type { Json, JsonObject } from "../host/json.ts";
import { firstPemBlock, type PemBlock, pemBlocks } from "../host/pem.ts";
import { fromBase64, fromUtf8, toBase64 } from "../host/text.ts";
import { type Certificate, certificateJson, extendedCertificateJson, parseCertificates } from "./certificate.ts";
import { certificateRequestJson } from "./certificate-request.ts";
import { isPrivateKey, jwkJson, privateKey, privateKeyJson, privateKeys } from "./private-key.ts";
import { type VerifyOptions, verifyChain } from "./verify-chain.ts";
import { defaultOptions, readVerifyOptions } from "./verify-options.ts";

const BEGIN = "-----BEGIN";

export const x509Builtins: readonly HostBuiltin[] = [
  defineHostBuiltin("crypto.x509.parse_certificates", ["string"], (text) =>
    certificatesIn(text).map(extendedCertificateJson),
  ),
  defineHostBuiltin(
    "crypto.x509.parse_and_verify_certificates",
    ["string"],
    (text, evaluation) => verified(text, () => defaultOptions(evaluation.now()), extendedCertificateJson),
    { needsNode: true },
  ),
  defineHostBuiltin(
    "crypto.x509.parse_and_verify_certificates_with_options",
    ["string", "object"],
    (text, options, evaluation) => verified(text, () => readVerifyOptions(options, evaluation.now()), certificateJson),
    { needsNode: true },
  ),
  defineHostBuiltin("crypto.x509.parse_certificate_request", ["string"], (text) => {
    if (!text.startsWith(`${BEGIN} CERTIFICATE REQUEST-----`)) return certificateRequestJson(fromBase64(text));
    const block = firstPemBlock(text)?.block;
    return block === undefined ? fail("asn1: syntax error") : certificateRequestJson(block.bytes);
  }),
  defineHostBuiltin("crypto.x509.parse_keypair", ["string", "string"], keyPair, { needsNode: true }),
  defineHostBuiltin(
    "crypto.x509.parse_rsa_private_key",
    ["string"],
    (text) => {
      if (text === "") fail("input PEM data was empty");
      const [key] = privateKeys(text.startsWith(BEGIN) ? text : fromUtf8(fromBase64(text)));
      return key === undefined ? null : jwkJson(key);
    },
    { needsNode: true },
  ),
  defineHostBuiltin(
    "crypto.parse_private_keys",
    ["string"],
    (text) => {
      if (text === "") return null;
      return privateKeys(orElse(() => fromUtf8(fromBase64(text))) ?? text).map(privateKeyJson);
    },
    { needsNode: true },
  ),
];

/** PEM, or base64 of PEM or DER. */
function certificatesIn(text: string): readonly Certificate[] {
  if (text.startsWith(BEGIN)) return certificatesInPem(text);
  const bytes = fromBase64(text);
  const decoded = fromUtf8(bytes.subarray(0, BEGIN.length));
  return decoded === BEGIN ? certificatesInPem(fromUtf8(bytes)) : parseCertificates(bytes);
}

function certificatesInPem(text: string): readonly Certificate[] {
  return pemBlocks(text).blocks.flatMap(({ type, bytes }) => {
    if (type !== "CERTIFICATE") fail(`PEM block type is '${type}', expected CERTIFICATE`);
    return parseCertificates(bytes);
  });
}

/** The first certificate is trusted, the last one is verified. */
function verified(text: string, options: () => VerifyOptions, json: (certificate: Certificate) => JsonObject): Json {
  crypto();
  const certificates = orElse(() => certificatesIn(text));
  if (certificates === undefined) return [false, []];
  const held = options();
  const [root, ...others] = certificates;
  const leaf = others.pop();
  const chain = root && leaf && verifyChain(root, others, leaf, held);
  return chain === undefined ? [false, []] : [true, chain.map(json)];
}

/** Go's `tls.Certificate`. */
function keyPair(certificateText: string, keyText: string): Json {
  const blocks = blocksOf(certificateText, "CERTIFICATE").filter(({ type }) => type === "CERTIFICATE");
  const [leaf] = blocks.flatMap(({ bytes }) => parseCertificates(bytes));
  if (leaf === undefined) return fail("tls: failed to find any PEM data in certificate input");
  const block = blocksOf(keyText, "PRIVATE KEY").find(isPrivateKey);
  if (block === undefined) return fail("tls: failed to find any PEM data in key input");
  const key = privateKey(block);
  const ofKey = crypto().createPublicKey(key).export({ format: "der", type: "spki" });
  const ofLeaf = crypto()
    .createPublicKey({ key: leaf.publicKey.raw, format: "der", type: "spki" })
    .export({ format: "der", type: "spki" });
  if (toBase64(ofKey) !== toBase64(ofLeaf)) fail("tls: private key does not match public key");
  return {
    Certificate: blocks.map(({ bytes }) => toBase64(bytes)),
    PrivateKey: privateKeyJson(key),
    SupportedSignatureAlgorithms: null,
    OCSPStaple: null,
    SignedCertificateTimestamps: null,
    Leaf: certificateJson(leaf),
  };
}

/** What is not PEM is base64 of PEM, or of one block's DER. */
function blocksOf(text: string, type: string): readonly PemBlock[] {
  if (text.startsWith(BEGIN)) return pemBlocks(text).blocks;
  const bytes: Bytes = fromBase64(text);
  const decoded = fromUtf8(bytes);
  return decoded.startsWith(BEGIN) ? pemBlocks(decoded).blocks : [{ type, bytes }];
}

function orElse<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof BuiltinError) return undefined;
    throw error;
  }
}
