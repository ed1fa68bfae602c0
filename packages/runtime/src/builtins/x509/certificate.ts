/** Certificates, read from DER and written in the form of Go's `x509.Certificate`. */

import type { Bytes } from "../host/crypto.ts";
import type { Json, JsonObject } from "../host/json.ts";
import { fromUtf8, toBase64 } from "../host/text.ts";
import { numberJson, publicKeyInfo, type SignatureAlgorithm, signatureAlgorithm } from "./algorithms.ts";
import { bitBytes, childrenOf, type DerNode, malformed, readDer, readInteger, tags } from "./der.ts";
import { type Extension, type ExtensionContents, extensionJson, readExtension, readExtensions } from "./extensions.ts";
import { addressText, type GeneralNames, listJson, uriJson } from "./general-names.ts";
import { nameJson } from "./name.ts";

export interface Certificate {
  readonly raw: Bytes;
  readonly version: number;
  readonly signed: DerNode;
  readonly signature: Bytes;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly serial: bigint;
  readonly issuer: DerNode;
  readonly subject: DerNode;
  readonly publicKey: DerNode;
  /** Seconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: readonly Extension[];
  readonly contents: ExtensionContents;
}

/** All that stand one after another. */
export function parseCertificates(der: Bytes): readonly Certificate[] {
  return readDer(der).map(parseCertificate);
}

function parseCertificate(node: DerNode): Certificate {
  const [signed, algorithm, signature] = childrenOf(node);
  const fields = childrenOf(signed);
  const version = fields[0]?.tag === 0xa0 ? Number(readInteger(readDer(fields[0].content)[0])) + 1 : 1;
  const [serial, , issuer, validity, subject, publicKey, ...rest] = fields.slice(fields[0]?.tag === 0xa0 ? 1 : 0);
  if (publicKey === undefined || algorithm === undefined) malformed();
  const [notBefore, notAfter] = childrenOf(validity);
  const wrapped = rest.find(({ tag }) => tag === 0xa3);
  const extensions = wrapped === undefined ? [] : childrenOf(readDer(wrapped.content)[0]).map(readExtension);
  return {
    raw: node.raw,
    version,
    signed: signed!,
    signature: bitBytes(signature),
    signatureAlgorithm: signatureAlgorithm(algorithm!),
    serial: readInteger(serial),
    issuer: issuer!,
    subject: subject!,
    publicKey: publicKey!,
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    extensions,
    contents: readExtensions(extensions),
  };
}

/** UTCTime has two digits of the year, and GeneralizedTime four. */
function readTime(node: DerNode | undefined): number {
  const text = node === undefined ? "" : fromUtf8(node.content);
  const short = node?.tag === tags.utcTime;
  const match = (short ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/).exec(
    text,
  );
  if (match === null) return malformed();
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, ...number[]];
  const century = short ? (year >= 50 ? 1900 : 2000) : 0;
  return Date.UTC(century + year, month! - 1, day!, hour!, minute!, second!) / 1000;
}

export function certificateJson(certificate: Certificate): JsonObject {
  const { contents, publicKey } = certificate;
  const key = publicKeyInfo(publicKey);
  const path = contents.basicConstraints?.maxPathLength ?? 0;
  return {
    Raw: toBase64(certificate.raw),
    RawTBSCertificate: toBase64(certificate.signed.raw),
    RawSubjectPublicKeyInfo: toBase64(publicKey.raw),
    RawSubject: toBase64(certificate.subject.raw),
    RawIssuer: toBase64(certificate.issuer.raw),
    Signature: toBase64(certificate.signature),
    SignatureAlgorithm: certificate.signatureAlgorithm.number,
    PublicKeyAlgorithm: key.algorithm,
    PublicKey: key.json,
    Version: certificate.version,
    SerialNumber: numberJson(certificate.serial),
    Issuer: nameJson(certificate.issuer),
    Subject: nameJson(certificate.subject),
    NotBefore: timeJson(certificate.notBefore),
    NotAfter: timeJson(certificate.notAfter),
    KeyUsage: contents.keyUsage,
    Extensions: listJson(certificate.extensions.map((extension) => extensionJson(extension, toBase64))),
    ExtraExtensions: null,
    UnhandledCriticalExtensions: listJson(contents.unhandledCritical),
    ExtKeyUsage: listJson(contents.keyUsages),
    UnknownExtKeyUsage: listJson(contents.unknownKeyUsages),
    BasicConstraintsValid: contents.basicConstraints !== undefined,
    IsCA: contents.basicConstraints?.isCa ?? false,
    MaxPathLen: path,
    MaxPathLenZero: contents.basicConstraints !== undefined && path === 0,
    SubjectKeyId: contents.subjectKeyId === undefined ? null : toBase64(contents.subjectKeyId),
    AuthorityKeyId: contents.authorityKeyId === undefined ? null : toBase64(contents.authorityKeyId),
    OCSPServer: listJson(contents.ocspServers),
    IssuingCertificateURL: listJson(contents.issuerUrls),
    ...namesJson(contents.names),
    PermittedDNSDomainsCritical: contents.constraintsCritical,
    ...constraintsJson("Permitted", contents.permitted),
    ...constraintsJson("Excluded", contents.excluded),
    CRLDistributionPoints: listJson(contents.crlPoints),
    PolicyIdentifiers: listJson(contents.policies),
    Policies: listJson(contents.policies.map((policy) => policy.join("."))),
    PolicyMappings: listJson(
      contents.policyMappings.map(([issuer, subject]) => ({
        IssuerDomainPolicy: issuer!.join("."),
        SubjectDomainPolicy: subject!.join("."),
      })),
    ),
    ...limitJson("InhibitAnyPolicy", contents.inhibitAnyPolicy),
    ...limitJson("InhibitPolicyMapping", contents.inhibitPolicyMapping),
    ...limitJson("RequireExplicitPolicy", contents.requireExplicitPolicy),
  };
}

/** With the URIs as text, which OPA adds. */
export function extendedCertificateJson(certificate: Certificate): JsonObject {
  return { ...certificateJson(certificate), URIStrings: listJson(certificate.contents.names.uris) };
}

export function namesJson(names: GeneralNames): JsonObject {
  return {
    DNSNames: listJson(names.dns),
    EmailAddresses: listJson(names.emails),
    IPAddresses: listJson(names.addresses.map(addressText)),
    URIs: listJson(names.uris.map(uriJson)),
  };
}

function constraintsJson(kind: "Permitted" | "Excluded", names: GeneralNames): JsonObject {
  return {
    [`${kind}DNSDomains`]: listJson(names.dns),
    [`${kind}EmailAddresses`]: listJson(names.emails),
    [`${kind}IPRanges`]: listJson(names.addresses.map(rangeJson)),
    [`${kind}URIDomains`]: listJson(names.uris),
  };
}

function rangeJson(bytes: Bytes): Json {
  const half = bytes.length / 2;
  return { IP: addressText(bytes.subarray(0, half)), Mask: toBase64(bytes.subarray(half)) };
}

function limitJson(name: string, limit: number | undefined): JsonObject {
  return { [name]: limit ?? 0, [`${name}Zero`]: limit === 0 };
}

function timeJson(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
