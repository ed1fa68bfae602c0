/** What a certificate's extensions say, as far as Go's `crypto/x509` reads them. */

import type { Bytes } from "../host/crypto.ts";
import type { Json } from "../host/json.ts";
import { fromUtf8 } from "../host/text.ts";
import { childrenOf, type DerNode, expect, readDer, readInteger, readOid, tags, unsigned } from "./der.ts";
import { type GeneralNames, noNames, readGeneralNames, readSubtrees } from "./general-names.ts";

export interface Extension {
  readonly id: readonly number[];
  readonly critical: boolean;
  readonly value: Bytes;
}

export interface ExtensionContents {
  keyUsage: number;
  basicConstraints: { readonly isCa: boolean; readonly maxPathLength: number } | undefined;
  names: GeneralNames;
  permitted: GeneralNames;
  excluded: GeneralNames;
  constraintsCritical: boolean;
  crlPoints: readonly string[];
  authorityKeyId: Bytes | undefined;
  subjectKeyId: Bytes | undefined;
  policies: readonly (readonly number[])[];
  policyMappings: readonly (readonly (readonly number[])[])[];
  keyUsages: readonly number[];
  unknownKeyUsages: readonly (readonly number[])[];
  ocspServers: readonly string[];
  issuerUrls: readonly string[];
  inhibitAnyPolicy: number | undefined;
  inhibitPolicyMapping: number | undefined;
  requireExplicitPolicy: number | undefined;
  unhandledCritical: readonly (readonly number[])[];
}

const usages: Readonly<Record<string, number>> = {
  "2.5.29.37.0": 0,
  "1.3.6.1.5.5.7.3.1": 1,
  "1.3.6.1.5.5.7.3.2": 2,
  "1.3.6.1.5.5.7.3.3": 3,
  "1.3.6.1.5.5.7.3.4": 4,
  "1.3.6.1.5.5.7.3.5": 5,
  "1.3.6.1.5.5.7.3.6": 6,
  "1.3.6.1.5.5.7.3.7": 7,
  "1.3.6.1.5.5.7.3.8": 8,
  "1.3.6.1.5.5.7.3.9": 9,
  "1.3.6.1.4.1.311.10.3.3": 10,
  "2.16.840.1.113730.4.1": 11,
  "1.3.6.1.4.1.311.2.1.22": 12,
  "1.3.6.1.4.1.311.61.1.1": 13,
};

export function readExtension(node: DerNode): Extension {
  const [id, second, third] = childrenOf(node);
  const critical = second?.tag === tags.boolean && second.content[0] !== 0;
  return { id: readOid(id), critical, value: expect(third ?? second, tags.octetString).content };
}

export function extensionJson({ id, critical, value }: Extension, base64: (bytes: Bytes) => string): Json {
  return { Id: id, Critical: critical, Value: base64(value) };
}

type Reader = (value: DerNode, contents: ExtensionContents, extension: Extension) => void;

const readers: Readonly<Record<string, Reader>> = {
  "2.5.29.15": (value, contents) => {
    const bits = expect(value, tags.bitString).content.subarray(1);
    for (let bit = 0; bit < Math.min(bits.length * 8, 9); bit++) {
      if ((bits[bit >> 3]! >> (7 - (bit & 7))) & 1) contents.keyUsage |= 1 << bit;
    }
  },
  "2.5.29.19": (value, contents) => {
    const nodes = childrenOf(value);
    const length = nodes.find(({ tag }) => tag === tags.integer);
    contents.basicConstraints = {
      isCa: nodes[0]?.tag === tags.boolean && nodes[0].content[0] !== 0,
      maxPathLength: length === undefined ? -1 : Number(readInteger(length)),
    };
  },
  "2.5.29.17": (value, contents) => {
    contents.names = readGeneralNames(childrenOf(value));
  },
  "2.5.29.30": (value, contents, { critical }) => {
    const nodes = childrenOf(value);
    contents.permitted = readSubtrees(nodes.find(({ tag }) => tag === 0xa0));
    contents.excluded = readSubtrees(nodes.find(({ tag }) => tag === 0xa1));
    contents.constraintsCritical = critical;
  },
  "2.5.29.31": (value, contents) => {
    contents.crlPoints = childrenOf(value).flatMap((point) =>
      childrenOf(point)
        .filter(({ tag }) => tag === 0xa0)
        .flatMap((name) => readDer(name.content))
        .filter(({ tag }) => tag === 0xa0)
        .flatMap((full) => readGeneralNames(readDer(full.content)).uris),
    );
  },
  "2.5.29.35": (value, contents) => {
    contents.authorityKeyId = childrenOf(value).find(({ tag }) => tag === 0x80)?.content;
  },
  "2.5.29.14": (value, contents) => {
    contents.subjectKeyId = expect(value, tags.octetString).content;
  },
  "2.5.29.32": (value, contents) => {
    contents.policies = childrenOf(value).map((policy) => readOid(childrenOf(policy)[0]));
  },
  "2.5.29.33": (value, contents) => {
    contents.policyMappings = childrenOf(value).map((pair) => childrenOf(pair).map(readOid));
  },
  "2.5.29.36": (value, contents) => {
    for (const { tag, content } of childrenOf(value)) {
      if (tag === 0x80) contents.requireExplicitPolicy = Number(unsigned(content));
      if (tag === 0x81) contents.inhibitPolicyMapping = Number(unsigned(content));
    }
  },
  "2.5.29.37": (value, contents) => {
    const oids = childrenOf(value).map(readOid);
    contents.keyUsages = oids.map((oid) => usages[oid.join(".")]).filter((usage) => usage !== undefined);
    contents.unknownKeyUsages = oids.filter((oid) => usages[oid.join(".")] === undefined);
  },
  "2.5.29.54": (value, contents) => {
    contents.inhibitAnyPolicy = Number(readInteger(value));
  },
  "1.3.6.1.5.5.7.1.1": (value, contents) => {
    const entries = childrenOf(value).map((entry) => childrenOf(entry));
    const urls = (method: string) =>
      entries
        .filter(([oid, name]) => readOid(oid).join(".") === method && name?.tag === 0x86)
        .map(([, name]) => fromUtf8(name!.content));
    contents.ocspServers = urls("1.3.6.1.5.5.7.48.1");
    contents.issuerUrls = urls("1.3.6.1.5.5.7.48.2");
  },
};

export function readExtensions(extensions: readonly Extension[]): ExtensionContents {
  const contents: ExtensionContents = {
    keyUsage: 0,
    basicConstraints: undefined,
    names: noNames,
    permitted: noNames,
    excluded: noNames,
    constraintsCritical: false,
    crlPoints: [],
    authorityKeyId: undefined,
    subjectKeyId: undefined,
    policies: [],
    policyMappings: [],
    keyUsages: [],
    unknownKeyUsages: [],
    ocspServers: [],
    issuerUrls: [],
    inhibitAnyPolicy: undefined,
    inhibitPolicyMapping: undefined,
    requireExplicitPolicy: undefined,
    unhandledCritical: [],
  };
  for (const extension of extensions) {
    const reader = readers[extension.id.join(".")];
    if (reader !== undefined) reader(readDer(extension.value)[0]!, contents, extension);
    else if (extension.critical) contents.unhandledCritical = [...contents.unhandledCritical, extension.id];
  }
  return contents;
}
