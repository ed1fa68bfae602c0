/** Requests for certificates, in the form of Go's `x509.CertificateRequest`. */

import type { Bytes } from "../host/crypto.ts";
import type { JsonObject } from "../host/json.ts";
import { toBase64 } from "../host/text.ts";
import { publicKeyInfo, signatureAlgorithm } from "./algorithms.ts";
import { namesJson } from "./certificate.ts";
import { bitBytes, childrenOf, type DerNode, malformed, readDer, readInteger, readOid, tags } from "./der.ts";
import { type Extension, extensionJson, readExtension, readExtensions } from "./extensions.ts";
import { listJson } from "./general-names.ts";
import { nameJson } from "./name.ts";

const extensionRequest = "1.2.840.113549.1.9.14";

export function certificateRequestJson(der: Bytes): JsonObject {
  const [request, trailing] = readDer(der);
  const [signed, algorithm, signature] = childrenOf(request);
  const [version, subject, publicKey, attributes] = childrenOf(signed);
  if (publicKey === undefined || trailing !== undefined || algorithm === undefined) malformed();
  const key = publicKeyInfo(publicKey!);
  const requested = attributes === undefined ? [] : childrenOf(attributes, 0xa0).filter(isExtensionRequest);
  const extensions = requested.flatMap(requestedExtensions);
  return {
    Raw: toBase64(request!.raw),
    RawTBSCertificateRequest: toBase64(signed!.raw),
    RawSubjectPublicKeyInfo: toBase64(publicKey!.raw),
    RawSubject: toBase64(subject!.raw),
    Version: Number(readInteger(version)),
    Signature: toBase64(bitBytes(signature)),
    SignatureAlgorithm: signatureAlgorithm(algorithm!).number,
    PublicKeyAlgorithm: key.algorithm,
    PublicKey: key.json,
    Subject: nameJson(subject!),
    Attributes: listJson(
      requested.map((attribute) => ({
        Type: readOid(childrenOf(attribute)[0]),
        Value: [requestedExtensions(attribute).map(({ id, value }) => ({ Type: id, Value: toBase64(value) }))],
      })),
    ),
    Extensions: listJson(extensions.map((extension) => extensionJson(extension, toBase64))),
    ExtraExtensions: null,
    ...namesJson(readExtensions(extensions).names),
  };
}

function isExtensionRequest(attribute: DerNode): boolean {
  return readOid(childrenOf(attribute)[0]).join(".") === extensionRequest;
}

function requestedExtensions(attribute: DerNode): readonly Extension[] {
  return childrenOf(childrenOf(childrenOf(attribute)[1], tags.set)[0]).map(readExtension);
}
