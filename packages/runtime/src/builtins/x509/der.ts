/** DER, the encoding of certificates and keys: tags, lengths and contents. */

import { fail } from "../host/builtin-error.ts";
import type { Bytes } from "../host/crypto.ts";

export interface DerNode {
  readonly tag: number;
  readonly content: Bytes;
  /** With tag and length. */
  readonly raw: Bytes;
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The nodes that stand one after another. */
export function readDer(bytes: Bytes): readonly DerNode[] {
  const nodes: DerNode[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    const tag = bytes[at++]!;
    let length = bytes[at++] ?? malformed();
    if (length > 0x80) {
      const size = length & 0x7f;
      length = 0;
      for (let index = 0; index < size; index++) length = length * 256 + (bytes[at++] ?? malformed());
    } else if (length === 0x80) malformed();
    if (at + length > bytes.length) malformed();
    nodes.push({ tag, content: bytes.subarray(at, at + length), raw: bytes.subarray(start, at + length) });
    at += length;
  }
  return nodes;
}

export function childrenOf(node: DerNode | undefined, tag: number = tags.sequence): readonly DerNode[] {
  return readDer(expect(node, tag).content);
}

export function expect(node: DerNode | undefined, tag: number): DerNode {
  return node === undefined || node.tag !== tag ? malformed() : node;
}

export function readOid(node: DerNode | undefined): readonly number[] {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of expect(node, tags.oid).content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (arcs.length === 0) arcs.push(Math.min(Math.trunc(arc / 40), 2), arc - 40 * Math.min(Math.trunc(arc / 40), 2));
    else arcs.push(arc);
    arc = 0;
  }
  return arcs;
}

/** Of any size, with a sign. */
export function readInteger(node: DerNode | undefined): bigint {
  const { content } = expect(node, tags.integer);
  return BigInt.asIntN(content.length * 8, unsigned(content));
}

export function unsigned(bytes: Bytes): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}

/** The bytes of a bit string of whole bytes. */
export function bitBytes(node: DerNode | undefined): Bytes {
  return expect(node, tags.bitString).content.subarray(1);
}

export function malformed(): never {
  return fail("x509: malformed certificate");
}
